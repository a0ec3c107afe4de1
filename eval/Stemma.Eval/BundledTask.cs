using System.Runtime.CompilerServices;
using Stemma.Attributing;
using Stemma.Evaluating;
using Stemma.Model;
using Stemma.Parsing;

namespace Stemma.Eval;

/// <summary>The sentences that ship with the repository, in <c>specs/</c>: what the gate can watch without any data.</summary>
/// <remarks>
/// <c>attributions</c> scores <c>specs/gate/attributions.txt</c> as <see cref="AttributionTask"/> scores an article, each passage by
/// itself; <c>plain_right</c> is the share of the passages that attribute nothing in which nothing is found. <c>specs</c> is the share
/// of worked examples that come out as written, by what they show; <c>speaker_kinds</c> compares who the speakers are and of what kind,
/// without their names, spans and offices.
/// </remarks>
internal static class BundledTask
{
    private static readonly SourceBook Book = new([]);

    public static EvalTask Task { get; } = new("bundled", (_, cancel) => RunAsync(cancel)) { NeedsData = false };

    /// <summary>Every passage of <c>specs/gate/attributions.txt</c>.</summary>
    /// <exception cref="FormatException">A passage is marked wrongly.</exception>
    public static IReadOnlyList<MarkedText> Passages() => [.. MarkedText.In(Path.Combine(Own, "attributions.txt"))];

    private static string Own => Path.Combine(Places.Specs, "gate");

    private static async IAsyncEnumerable<EvalLine> RunAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await System.Threading.Tasks.Task.Yield();
        yield return Attributions(cancel);
        yield return Specs();
    }

    private static EvalLine Attributions(CancellationToken cancel)
    {
        var passages = Passages();
        var totals = new Score[AttributionTask.SpanFigures.Count];
        var plainRight = 0;
        foreach (var passage in passages)
        {
            cancel.ThrowIfCancellationRequested();
            var parsed = TextParser.Parse(passage.Text, null, Book);
            var found = AttributionTask.Outermost(Attributor.StatementsIn(parsed, Book));
            totals = [.. totals.Zip(AttributionTask.Spans(passage.Gold, parsed, found), (total, score) => total + score)];
            plainRight += passage.IsPlain && found.Count == 0 ? 1 : 0;
        }

        return new EvalLine(
            "bundled",
            "attributions",
            [
                .. AttributionTask.SpanFigures.Zip(totals, (name, total) => new Figure(name, total.F1)),
                new Figure("plain_right", (double)plainRight / passages.Count(passage => passage.IsPlain)),
            ],
            passages.Count)
        { Folder = Own };
    }

    private static EvalLine Specs()
    {
        List<Spec> parsing = [.. Spec.In("parsing")];
        List<Spec> attributing = [.. Spec.In("attributing")];
        Figure[] figures =
        [
            .. parsing.GroupBy(spec => spec.Kind)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => new Figure(kind.Key, kind.Average(spec => SpecLines.Parsed(spec) == spec.Expected ? 1.0 : 0))),
            new("speaker_kinds", attributing.Average(spec => SpecLines.Kinds(SpecLines.Statements(spec)) == SpecLines.Kinds(spec.Expected) ? 1.0 : 0)),
        ];
        return new EvalLine("bundled", "specs", figures, parsing.Count + attributing.Count);
    }
}
