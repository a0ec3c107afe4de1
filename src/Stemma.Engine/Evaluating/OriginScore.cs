namespace Stemma.Evaluating;

/// <summary>How many independent origins each claim of the gold was given; a claim that was not found is never right.</summary>
/// <param name="Exact">The share with exactly the gold's range.</param>
/// <param name="Overlap">The share whose range meets the gold's.</param>
/// <param name="Inside">The share whose range lies within the gold's.</param>
/// <param name="FalseCorroboration">Of the claims with one origin, the share given two or more: lower is better.</param>
public sealed record OriginScore(double Exact, double Overlap, double Inside, double FalseCorroboration)
{
    internal static OriginScore Of(ClaimMatching claims)
    {
        var ranges = claims.Pairs.Select(pair => (Gold: pair.Gold.IndependentOrigins, pair.Found?.Origins)).ToList();
        var single = ranges.Where(pair => pair.Gold.Max == 1).ToList();
        return new OriginScore(
            Share((gold, found) => found == gold),
            Share((gold, found) => found.Min <= gold.Max && found.Max >= gold.Min),
            Share((gold, found) => found.Min >= gold.Min && found.Max <= gold.Max),
            Rate.Of(single.Count(pair => pair.Origins is { Min: >= 2 }), single.Count));

        double Share(Func<OriginRange, OriginRange, bool> isRight) =>
            Rate.Of(ranges.Count(pair => pair.Origins is { } found && isRight(pair.Gold, found)), ranges.Count, claims.Extra == 0);
    }
}
