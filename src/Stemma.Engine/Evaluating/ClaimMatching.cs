namespace Stemma.Evaluating;

/// <summary>Which claim found stands for which claim of the gold.</summary>
public sealed class ClaimMatching
{
    private const double LeastWeight = 0.15;

    private ClaimMatching(IReadOnlyList<(GoldClaim Gold, HandInClaim? Found)> pairs, int extra) => (Pairs, Extra) = (pairs, extra);

    /// <summary>Every claim of the gold, by id, with the claim found for it, if any.</summary>
    public IReadOnlyList<(GoldClaim Gold, HandInClaim? Found)> Pairs { get; }

    /// <summary>How many claims of the gold were found.</summary>
    public int Matched => Pairs.Count(pair => pair.Found is not null);

    /// <summary>How many claims found stand for none of the gold: not punished, the gold does not list every claim.</summary>
    public int Extra { get; }

    internal static ClaimMatching Of(StoryGold gold, HandIn handIn)
    {
        GoldClaim[] golds = [.. gold.Claims.OrderBy(claim => claim.Id, StringComparer.Ordinal)];
        Side[] sides = [.. handIn.Claims.Select(claim => Side.Of(claim.Text, claim.Stances))];
        var weights = new double?[golds.Length, sides.Length];
        for (var row = 0; row < golds.Length; row++)
        {
            var side = Side.Of(golds[row].Claim, golds[row].Stances);
            for (var column = 0; column < sides.Length; column++)
            {
                weights[row, column] = side.Weight(sides[column]);
            }
        }

        var best = Assignment.Best(weights);
        var pairs = golds.Select((claim, row) => (claim, best[row] is { } column ? handIn.Claims[column] : null));
        return new ClaimMatching([.. pairs], handIn.Claims.Count - best.Count(column => column is not null));
    }

    private sealed record Side(Content Content, IReadOnlySet<string> Supporting)
    {
        public static Side Of(string text, IReadOnlyList<ReportStance> stances) => new(
            Content.Of(text),
            stances.Where(one => StanceLabel.Supports(one.Stance)).Select(one => one.Report).ToHashSet(StringComparer.Ordinal));

        // Half by who carries it, half by what it says; null if the two cannot be one claim.
        public double? Weight(Side other)
        {
            var weight = (0.5 * Content.Jaccard(Supporting, other.Supporting)) + (0.5 * Content.Similarity(other.Content));
            return weight >= LeastWeight && !Content.Clashes(other.Content) ? weight : null;
        }
    }
}
