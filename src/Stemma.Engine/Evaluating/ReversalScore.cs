namespace Stemma.Evaluating;

/// <summary>Who changed, and between which reports.</summary>
/// <param name="Precision">The share of those found that are right.</param>
/// <param name="Recall">The share of the gold's that were found; an uncertain one that was not found is left out.</param>
public sealed record ReversalScore(double Precision, double Recall)
{
    internal static ReversalScore Of(StoryGold gold, HandIn handIn, StoryNames names)
    {
        var mainRoots = gold.Reports.Where(report => report.Lineage.Count > 0)
            .ToDictionary(report => report.Id, report => report.Lineage[0], StringComparer.Ordinal);
        var weights = new double?[gold.Reversals.Count, handIn.Reversals.Count];
        for (var row = 0; row < gold.Reversals.Count; row++)
        {
            for (var column = 0; column < handIn.Reversals.Count; column++)
            {
                weights[row, column] = IsRight(gold.Reversals[row], handIn.Reversals[column], names, mainRoots) ? 1 : null;
            }
        }

        var best = Assignment.Best(weights);
        var right = best.Count(column => column is not null);
        var wanted = gold.Reversals.Where((reversal, row) => best[row] is not null || !reversal.IsUncertain).Count();
        var bothEmpty = gold.Reversals.Count == 0 && handIn.Reversals.Count == 0;
        return new ReversalScore(Rate.Of(right, handIn.Reversals.Count, bothEmpty), Rate.Of(right, wanted, bothEmpty));
    }

    private static bool IsRight(GoldReversal gold, HandInReversal found, StoryNames names, Dictionary<string, string> mainRoots)
    {
        return names.SameActor(gold.Actor, found.Actor)
            && (IsWithin(gold, found) || (SameRoot(gold.From, found.From) && SameRoot(gold.To, found.To)));

        bool SameRoot(string one, string other) =>
            mainRoots.TryGetValue(one, out var root) && mainRoots.TryGetValue(other, out var otherRoot) && root == otherRoot;
    }

    private static bool IsWithin(GoldReversal gold, HandInReversal found) =>
        (found.From == gold.From || found.From == gold.To) && (found.To == gold.From || found.To == gold.To);
}
