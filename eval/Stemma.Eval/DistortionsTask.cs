using System.Runtime.CompilerServices;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Running;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>Whether the engine tells a distorted sentence from one that says the same in other words.</summary>
/// <remarks>
/// Sentences are reworded by rule: distorted in one place, or only put otherwise. Both are read by the whole engine, each as a report of one
/// sentence of the same day, and the propositions are compared. <c>same</c> is the share of distorted ones that are called the same,
/// <c>other</c> the share of harmless ones that are called different or not comparable, <c>unsure</c> the not comparable ones among them.
/// The sets: own sentences (<c>eval/labels/comparison</c>), and sentences of news where there is a data folder; <c>held</c> is the quarter of
/// the rules' words, and of the sentences for rules without words, on which nobody looked while the comparison was written.
/// Sentences in which the engine finds no proposition are left out, and counted as <c>silent</c>; <c>unseen</c> counts the distorted ones called
/// the same whose change lies in no proposition, so that no comparison could tell.
/// <c>STEMMA_PAIRS</c> names a file that takes all pairs that are not held, with the verdict.
/// </remarks>
internal static class DistortionsTask
{
    // Of one rule and one set, so that no rule outweighs the others.
    private const int MostOfKind = 60;

    public static EvalTask Task { get; } = new("distortions", RunAsync) { NeedsData = false, IsOfData = set => !set.StartsWith("own", StringComparison.Ordinal) };

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<string> pairs = [];
        foreach (var (set, sentences) in ((string, IEnumerable<PlainSentence>)[])[("own", PlainSentences.Own()), ("news", PlainSentences.News(data))])
        {
            List<PlainSentence> all = [.. sentences];
            List<PlainSentence> heard = [.. all.Where(sentence => Read("one", sentence.Text).Propositions.Count > 0)];
            List<Judged> judged = [.. Rewordings(heard).Select(pair => Judge(pair.Rewording, pair.IsDistorted))];
            cancel.ThrowIfCancellationRequested();
            if (judged.Count == 0)
            {
                continue;
            }

            pairs.AddRange(judged.Where(one => !one.Rewording.IsHeld).Select(one => one.ToString()));
            yield return Line(set, judged, Figure.Count("silent", all.Count - heard.Count));
            yield return Line($"{set}/held", [.. judged.Where(one => one.Rewording.IsHeld)]);
            foreach (var kind in judged.GroupBy(one => (one.IsDistorted, one.Rewording.Kind)).OrderByDescending(kind => kind.Key.IsDistorted).ThenBy(kind => kind.Key.Kind, StringComparer.Ordinal))
            {
                yield return Kind($"{set}/{(kind.Key.IsDistorted ? "distorted" : "harmless")}/{kind.Key.Kind}", [.. kind]);
            }
        }

        if (Environment.GetEnvironmentVariable("STEMMA_PAIRS") is { Length: > 0 } file)
        {
            await File.WriteAllLinesAsync(file, pairs, cancel);
        }
    }

    private static IEnumerable<(Rewording Rewording, bool IsDistorted)> Rewordings(IEnumerable<PlainSentence> sentences) => sentences
        .SelectMany(sentence => Distortions.Of(sentence).Select(one => (Rewording: one, IsDistorted: true)).Concat(Rewrites.Of(sentence).Select(one => (Rewording: one, IsDistorted: false))))
        .Where(pair => pair.Rewording.Before != pair.Rewording.After)
        .GroupBy(pair => (pair.Rewording.Set, pair.Rewording.Kind, pair.IsDistorted))
        .SelectMany(kind => kind.OrderBy(pair => ContentHash.Prefix(pair.Rewording.After), StringComparer.Ordinal).Take(MostOfKind));

    private static Judged Judge(Rewording rewording, bool isDistorted)
    {
        var (before, after) = (Read("one", rewording.Before), Read("other", rewording.After));
        return new Judged(rewording, isDistorted, Passages.Of(before, after), $"{Printed(before)}\t{Printed(after)}");
    }

    public static string Printed(Extract extract) =>
        string.Join(" ‖ ", extract.Propositions.Select(one => $"{one.Facet} {one.Polarity} {one.Certainty:0.##} {extract.Words(one.Where)} [{string.Join(' ', one.Parts.Select(part => $"{part.Key}/{part.Role}/{part.Of}"))}] {one.Measure}"));

    /// <summary>One sentence as a report, read by the whole engine.</summary>
    public static Extract Read(string address, string text) => ReportAnalysis.Of(
        new Report
        {
            Address = $"https://{address}.example/report",
            Snapshot = new SnapshotId(ContentHash.Of(text)),
            Outlet = address,
            Title = "",
            Text = text,
            Published = PlainSentences.Day,
            Language = "en",
        },
        SourceBook.Shipped);

    private static EvalLine Line(string set, IReadOnlyList<Judged> judged, params Figure[] more)
    {
        List<Judged> distorted = [.. judged.Where(one => one.IsDistorted)];
        List<Judged> harmless = [.. judged.Where(one => !one.IsDistorted)];
        return new EvalLine(
            "distortions",
            set,
            [
                new("same", Share(distorted, one => one.IsSame)) { IsCost = true },
                new("other", Share(harmless, one => !one.IsSame)) { IsCost = true },
                new("unsure", Share(harmless, one => one.Compared.Relation == Relation.NotComparable)) { IsCost = true },
                Figure.Count("distorted", distorted.Count),
                Figure.Count("harmless", harmless.Count),
                Figure.Count("unseen", distorted.Count(one => one.IsSame && !one.IsSeen)),
                .. more,
            ],
            judged.Count)
        { Folder = PlainSentences.Labels };
    }

    private static EvalLine Kind(string set, IReadOnlyList<Judged> judged) => new(
        "distortions",
        set,
        [.. Enum.GetValues<Relation>().Select(relation => Figure.Count(EnumNames.Of(relation), judged.Count(one => one.Compared.Relation == relation)))],
        judged.Count)
    { Folder = PlainSentences.Labels };

    private static double Share(List<Judged> of, Func<Judged, bool> that) => of.Count == 0 ? 0 : (double)of.Count(that) / of.Count;

    private sealed record Judged(Rewording Rewording, bool IsDistorted, Compared Compared, string Propositions)
    {
        public bool IsSame => Compared.Relation == Relation.Same;

        /// <summary>Whether the change lies in any proposition at all.</summary>
        public bool IsSeen => Propositions.Split('\t') is [var before, var after] && before != after;

        public override string ToString() =>
            $"{(IsDistorted == IsSame ? "WRONG" : "right")}\t{(IsDistorted ? "distorted" : "harmless")}\t{Rewording.Set}\t{Rewording.Kind}\t{Compared.Relation}\t{Compared.Slots}\t{Rewording.Before}\t{Rewording.After}\t{Propositions}";
    }
}
