namespace Stemma.Evaluating;

/// <summary>Scores what a system made of a story against its gold. Pure; the order of the reports does not matter.</summary>
public static class StoryScorer
{
    /// <summary>Every figure of a story.</summary>
    /// <param name="gold">What a person found.</param>
    /// <param name="handIn">What the system found.</param>
    /// <param name="aliases">Canonical names with their other names; may be empty.</param>
    public static StoryScore Score(StoryGold gold, HandIn handIn, IReadOnlyDictionary<string, IReadOnlyList<string>> aliases)
    {
        var names = new StoryNames(aliases);
        var claims = ClaimMatching.Of(gold, handIn);
        return new StoryScore
        {
            Derivations = DerivationScore.Of(gold, handIn, names),
            Lineages = LineageScore.Of(gold, handIn),
            Claims = claims,
            Origins = OriginScore.Of(claims),
            Stances = StanceScore.Of(claims),
            StatusAccuracy = Rate.Of(
                claims.Pairs.Count(pair => pair.Found?.Status is { } status && status == pair.Gold.StatusAtEnd),
                claims.Pairs.Count,
                claims.Extra == 0),
            Reversals = ReversalScore.Of(gold, handIn, names),
            Positions = PositionScore.Of(gold, handIn, names),
        };
    }
}
