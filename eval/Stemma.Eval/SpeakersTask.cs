using System.Runtime.CompilerServices;
using Stemma.Attributing;
using Stemma.Evaluating;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>Who the sources are: identity, kind and traits on gold source spans, by the labels in <c>eval/labels/speakers.tsv</c>.</summary>
/// <remarks>
/// Three lines: <c>given</c> is told the antecedent, <c>kinds</c> is the F1 of each kind then, <c>resolved</c> finds it. Macro-F1 is over the kinds that have ten gold rows. Only the
/// dev articles are measured, unless <see cref="Places.Split"/> says otherwise: the others are for training. <c>resolved_acc</c> is on the rows that have an antecedent: the words found
/// overlap it, or are the same words elsewhere.
/// </remarks>
internal static class SpeakersTask
{
    private const int FewestRows = 10;

    private static readonly SourceBook Book = SourceBook.Shipped;

    public static EvalTask Task { get; } = new("speakers", RunAsync);

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        var labels = Path.Combine(Places.Repository, "eval", "labels", "speakers.tsv");
        var folder = Path.Combine(data, "attribution", "polnear", Places.Split);
        if (!File.Exists(labels) || !Directory.Exists(folder))
        {
            yield break;
        }

        var rows = SpeakerGold.Read(await File.ReadAllTextAsync(labels, cancel)).Where(row => row.Split == Places.Split).ToList();
        var (given, resolved, found) = (new SpeakerTally(), new SpeakerTally(), default(Score));
        foreach (var article in rows.GroupBy(row => row.File))
        {
            var text = await File.ReadAllTextAsync(Path.Combine(folder, $"{article.Key}.txt"), cancel);
            var types = new SourceTypes(TextParser.Parse(text, null, Book), Book);
            foreach (var row in article.OrderBy(row => row.Source.Start))
            {
                var source = SpeakerGold.InText(row.Source, text);
                var antecedent = row.Antecedent is { } there ? SpeakerGold.InText(there, text) : (TextSpan?)null;
                var own = types.AntecedentOf(source);
                given.Add(row, types.Of(source, antecedent));
                resolved.Add(row, types.Of(source, own));
                if (antecedent is { } gold)
                {
                    var right = own is { } one && (one.Overlaps(gold) || one.In(text).SequenceEqual(gold.In(text)));
                    found += right ? new Score(1, 0, 0) : new Score(0, 0, 1);
                }
            }
        }

        var file = Path.GetDirectoryName(labels) ?? labels;
        yield return new EvalLine("speakers", $"polnear/{Places.Split}/given", given.Figures(FewestRows), rows.Count) { Folder = file };
        yield return new EvalLine("speakers", $"polnear/{Places.Split}/kinds", given.Kinds(FewestRows), rows.Count) { Folder = file };
        yield return new EvalLine("speakers", $"polnear/{Places.Split}/resolved", [.. resolved.Figures(FewestRows), new Figure("resolved_acc", found.Recall)], rows.Count) { Folder = file };
    }
}
