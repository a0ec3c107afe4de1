namespace Stemma.Evaluating;

/// <summary>Which reports go back to the same root: over all pairs of reports.</summary>
internal static class LineageScore
{
    /// <summary>Pairs with one main root; pairs that share only another root are left out.</summary>
    public static Score Of(StoryGold gold, HandIn handIn)
    {
        var pairs =
            from second in Enumerable.Range(0, gold.Reports.Count)
            from first in Enumerable.Range(0, second)
            select Of(gold.Reports[first], gold.Reports[second], handIn);
        return pairs.Aggregate(new Score(), (sum, one) => sum + one);
    }

    private static Score Of(GoldReport one, GoldReport other, HandIn handIn)
    {
        var isGold = one.Lineage is [var main, ..] && other.Lineage is [var otherMain, ..] && main == otherMain;
        var isFound = MainRoot(one.Id, handIn) is { } root && root == MainRoot(other.Id, handIn);
        var isIgnored = !isGold && one.Lineage.Intersect(other.Lineage, StringComparer.Ordinal).Any();
        return (isGold, isFound, isIgnored) switch
        {
            (true, true, _) => new Score(1, 0, 0),
            (true, false, _) => new Score(0, 0, 1),
            (false, true, false) => new Score(0, 1, 0),
            _ => new Score(),
        };
    }

    private static string? MainRoot(string report, HandIn handIn) =>
        handIn.Lineages.TryGetValue(report, out var roots) && roots.Count > 0 ? roots[0] : null;
}
