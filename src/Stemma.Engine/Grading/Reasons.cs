using Stemma.Model;

namespace Stemma.Grading;

/// <summary>Why a claim is graded as it is, in plain words, strongest first.</summary>
/// <remarks>They say what was found, and use neither words of likelihood nor words of confidence: those belong to the figures.</remarks>
internal static class Reasons
{
    public static IReadOnlyList<Reason> For(ClaimStemma stemma, int reports, IReadOnlyList<Testimony> supporting, string rating)
    {
        List<Reason> all = [.. supporting.Select(one => new Reason(InWords(one), one.Passages))];
        if (stemma.Independent.Min >= 2)
        {
            all.Insert(0, new Reason($"{stemma.Independent.Min} origins that do not depend on each other carry it.", []));
        }

        if (all.Count > 0)
        {
            all.Add(new Reason($"{Origins(stemma.Independent)} behind {Reports(reports)}.", []));
            all.Add(new Reason(rating, []));
        }

        return all;
    }

    public static IReadOnlyList<Reason> Against(ClaimStemma stemma, IReadOnlyList<Testimony> opposing, IEnumerable<Assertion> doubting)
    {
        List<Reason> all = [.. opposing.Select(one => new Reason($"{Capital(one.Who)} {(one.Speaker is null ? "says otherwise in its own voice" : "says otherwise")}.", one.Passages))];
        all.AddRange(stemma.Circular.Take(1).Select(circle => new Reason("A report cites what goes back to itself; the circle adds nothing.", [])));
        if (stemma.Independent.Max >= 1 && stemma.Origins.All(origin => origin.Speaker is { IsAnonymous: true }))
        {
            all.Add(new Reason("Nobody says it under their own name.", []));
        }

        if (stemma.Independent.Max > Math.Max(1, stemma.Independent.Min))
        {
            all.Add(new Reason($"Of {stemma.Independent.Max} origins only {stemma.Independent.Min} can be shown not to depend on another.", []));
        }
        else if (stemma.Independent.Max == 1)
        {
            all.Add(new Reason("All reports go back to one origin.", []));
        }

        all.AddRange(doubting.Take(2).Select(one => new Reason("A report puts it in doubt.", [new Passage(one.Report, one.Sentence)])));
        return all;
    }

    private static string InWords(Testimony one) => one.Speaker switch
    {
        null => $"{Capital(one.Who)} says so in its own voice, and names no source.",
        { IsAnonymous: true } => $"{Capital(one.Who)}: it is said, not under a name.",
        { Kind: SpeakerKind.Document } => $"{Capital(one.Who)} says so: a document.",
        _ => $"{Capital(one.Who)} says so on the record.",
    };

    private static string Origins(IndependentRange range) => range switch
    {
        { Min: 1, Max: 1 } => "1 origin",
        _ => $"{range} origins",
    };

    private static string Reports(int count) => count == 1 ? "1 report" : $"{count} reports";

    private static string Capital(string words) => words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words;
}
