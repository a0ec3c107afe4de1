using System.Runtime.CompilerServices;
using Stemma.Linking;

namespace Stemma.Eval;

/// <summary>Whether the engine knows which of two sentences says all that the other says.</summary>
/// <remarks>
/// <c>own</c>: pairs written for it (<c>eval/labels/comparison/entailment.tsv</c>), with what entails what: forward, back, both, none.
/// <c>made</c> and <c>news</c>: a phrase left out of a sentence by rule, which the sentence entails and which does not entail it; the distortions
/// of <see cref="DistortionsTask"/>, which entail nothing either way; its rewrites of voice and order, which entail each other.
/// <c>unsound</c> is the share of directions said to hold that do not, among those that do not hold; <c>missed</c> the share of those that hold
/// and were not said to. <c>STEMMA_MISSES</c> names a file that takes the misses of sentences that are not held.
/// </remarks>
internal static class EntailmentTask
{
    private const int MostOfKind = 60;

    private static readonly string[] Equal = ["passive", "order", "number-form"];

    public static EvalTask Task { get; } = new("entailment", RunAsync) { NeedsData = false, IsOfData = set => set.StartsWith("news", StringComparison.Ordinal) };

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<string> misses = [];
        foreach (var (set, pairs) in ((string, IEnumerable<Pair>)[])[("own", Own()), ("made", Made(PlainSentences.Own())), ("news", Made(PlainSentences.News(data)))])
        {
            List<(Pair Pair, Entailment Found)> judged = [.. pairs.Select(pair => (pair, Found(pair)))];
            cancel.ThrowIfCancellationRequested();
            if (judged.Count == 0)
            {
                continue;
            }

            yield return Line(set, judged);
            foreach (var kind in judged.GroupBy(one => one.Pair.Kind).Where(kind => kind.Key.Length > 0).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            {
                yield return Line($"{set}/{kind.Key}", [.. kind]);
            }

            misses.AddRange(judged.Where(one => one.Found != one.Pair.Expected && !one.Pair.IsHeld).Select(one => $"{set}\t{one.Pair.Kind}\t{one.Pair.Expected}\t{one.Found}\t{one.Pair.One}\t{one.Pair.Other}\t{DistortionsTask.Printed(DistortionsTask.Read("one", one.Pair.One))}\t{DistortionsTask.Printed(DistortionsTask.Read("other", one.Pair.Other))}"));
        }

        if (Environment.GetEnvironmentVariable("STEMMA_MISSES") is { Length: > 0 } file)
        {
            await File.WriteAllLinesAsync(file, misses, cancel);
        }
    }

    private static IEnumerable<Pair> Own() => File.ReadLines(Path.Combine(PlainSentences.Labels, "entailment.tsv")).Skip(1).Where(line => line.Length > 0)
        .Select(line => line.Split('\t')).Select(cells => new Pair("", cells[0], cells[1], Enum.Parse<Entailment>(cells[2], ignoreCase: true), false));

    private static IEnumerable<Pair> Made(IEnumerable<PlainSentence> sentences) => sentences
        .SelectMany(Pairs)
        .Where(pair => pair.One != pair.Other)
        .GroupBy(pair => pair.Kind)
        .SelectMany(kind => kind.OrderBy(pair => Words.ContentHash.Prefix(pair.Other), StringComparer.Ordinal).Take(MostOfKind));

    private static IEnumerable<Pair> Pairs(PlainSentence sentence) =>
    [
        .. Shortened.Of(sentence).Select(one => new Pair($"shortened-{one.Kind}", one.Before, one.After, Entailment.Forward, one.IsHeld)),
        .. Distortions.Of(sentence).Where(one => one.Kind != "number" || !IsBounded(sentence)).Select(one => new Pair("distorted", one.After, one.Before, Entailment.None, one.IsHeld)),
        .. Distortions.Of(sentence).Where(one => one.Kind is "certainty" or "status-plan").Select(one => new Pair("hedged", one.After, one.Before, Entailment.None, one.IsHeld)),
        .. Rewrites.Of(sentence).Where(one => Equal.Contains(one.Kind)).Select(one => new Pair("reworded", one.Before, one.After, Entailment.Both, one.IsHeld)),
    ];

    // More than 4,000 are more than 2,000.
    private static bool IsBounded(PlainSentence sentence) => sentence.Parsed.Quantities.Any(quantity => quantity.IsLowerBound || quantity.IsUpperBound);

    private static Entailment Found(Pair pair) =>
        Passages.Of(DistortionsTask.Read("one", pair.One), DistortionsTask.Read("other", pair.Other)).Entails;

    private static EvalLine Line(string set, IReadOnlyList<(Pair Pair, Entailment Found)> judged)
    {
        var directions = judged.SelectMany(one => ((Entailment[])[Entailment.Forward, Entailment.Back]).Select(direction => (Holds: one.Pair.Expected.HasFlag(direction), IsFound: one.Found.HasFlag(direction)))).ToList();
        List<(bool Holds, bool IsFound)> holding = [.. directions.Where(one => one.Holds)], failing = [.. directions.Where(one => !one.Holds)];
        return new EvalLine(
            "entailment",
            set,
            [
                new("unsound", failing.Count == 0 ? 0 : (double)failing.Count(one => one.IsFound) / failing.Count) { IsCost = true },
                new("missed", holding.Count == 0 ? 0 : (double)holding.Count(one => !one.IsFound) / holding.Count) { IsCost = true },
                Figure.Count("holding", holding.Count),
                Figure.Count("failing", failing.Count),
            ],
            judged.Count)
        { Folder = PlainSentences.Labels };
    }

    private sealed record Pair(string Kind, string One, string Other, Entailment Expected, bool IsHeld);
}
