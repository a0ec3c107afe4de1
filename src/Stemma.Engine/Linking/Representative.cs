using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>Chooses, of several clauses that say the same, the one that says it best on its own.</summary>
internal static class Representative
{
    private const int GoodLength = 90;
    private const double CentreWeight = 4;
    private const int Shortest = 3;
    private const int FewestParts = 3;

    private static readonly string[] Pronouns =
        ["it", "he", "she", "they", "we", "i", "this", "that", "these", "those", "its", "his", "her", "their", "there"];

    /// <summary>
    /// The clause that shares most with the others, names who does it, does not begin with a pronoun, is neither clipped nor long, and is
    /// not hedged; of equals the earliest.
    /// </summary>
    public static Item Of(IReadOnlyList<Item> items)
    {
        var counts = items.SelectMany(item => item.Features).GroupBy(feature => feature).ToDictionary(group => group.Key, group => group.Count());
        var all = counts.Values.Sum();
        return items.MaxBy(item => Worth(item) + Typical(item, counts, items.Count, all))!;
    }

    // The Dice coefficient of its features and those of all, each of these counted by the share of the clauses that have it.
    /// <summary>That clause, and the shortest ones that are sentences too: who says what they say has said as much.</summary>
    public static IReadOnlyList<Item> AndShortest(IReadOnlyList<Item> items)
    {
        var best = Of(items);
        return
        [
            best,
            .. items.Where(item => item != best && item.Proposition is { StandsAlone: true, Parts.Count: >= FewestParts })
                .OrderBy(item => item.Proposition.Parts.Count)
                .Take(Shortest),
        ];
    }

    private static double Typical(Item item, Dictionary<Feature, int> counts, int items, double all) =>
        item.Features.Count == 0 ? 0 : CentreWeight * 2 * item.Features.Sum(feature => counts[feature]) / ((item.Features.Count * (double)items) + all);

    private static double Worth(Item item)
    {
        var proposition = item.Proposition;
        var length = Math.Abs(proposition.Where.Length - GoodLength) / (double)GoodLength;
        return (proposition.Subject is null ? 0 : 2)
            + (proposition.Predicate is null ? 0 : .5)
            + proposition.Certainty
            - Math.Min(length, 3)
            - (proposition.Facet == Facet.Whether && item.Numbers.Any() ? .75 : 0)
            - (char.IsUpper(item.Extract.Report.Text[proposition.Where.Start]) ? 0 : .25)
            - (proposition.Pieces.Count - 1)
            - (proposition.StandsAlone ? 0 : 3)
            - (IsFramed(item) ? .75 : 0)
            - (Begins(item, "to") ? 4 : Pronouns.Any(pronoun => Begins(item, pronoun)) ? 2 : 0);
    }

    // “plans to send”, “is expected to send”: nearer to it is who says that it was sent.
    private static bool IsFramed(Item item) =>
        item.Proposition.Predicate is { } predicate
        && item.Comparand is { Root: >= 0 and var root, Words: var words }
        && Thesaurus.RingOf(words[root].Stem)?.Name != predicate;

    private static bool Begins(Item item, string word)
    {
        var words = item.Extract.Words(item.Proposition.Where);
        return words.StartsWith(word, StringComparison.OrdinalIgnoreCase) && words.Length > word.Length && words[word.Length] == ' ';
    }
}
