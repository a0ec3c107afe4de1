using Stemma.Model;

namespace Stemma.Linking;

/// <summary>Chooses, of several clauses that say the same, the one that says it best on its own.</summary>
internal static class Representative
{
    private const int GoodLength = 90;

    /// <summary>The clause that names who does it, is neither clipped nor long, and is not hedged; of equals the earliest.</summary>
    public static Item Of(IReadOnlyList<Item> items) => items.MaxBy(Worth)!;

    private static double Worth(Item item)
    {
        var proposition = item.Proposition;
        var length = Math.Abs(proposition.Where.Length - GoodLength) / (double)GoodLength;
        return (proposition.Subject is null ? 0 : 2)
            + (proposition.Predicate is null ? 0 : .5)
            + proposition.Certainty
            - Math.Min(length, 3)
            - (proposition.Facet == Facet.Whether && item.HasParts ? 1 : 0)
            - (char.IsUpper(item.Extract.Report.Text[proposition.Where.Start]) ? 0 : .25);
    }
}
