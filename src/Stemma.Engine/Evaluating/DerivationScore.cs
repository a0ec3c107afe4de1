namespace Stemma.Evaluating;

/// <summary>Who had it from whom: pairs of a report and a parent.</summary>
/// <param name="All">Over all gold pairs.</param>
/// <param name="Cited">Without the pairs that the annotator inferred.</param>
/// <param name="Certain">Only the pairs of high certainty.</param>
/// <param name="RebutsAsDerivation">Pairs found whose parent the report only answers.</param>
public sealed record DerivationScore(Score All, Score Cited, Score Certain, int RebutsAsDerivation)
{
    internal static DerivationScore Of(StoryGold gold, HandIn handIn, StoryNames names)
    {
        var pairs = DerivationPairs.In(gold, names);
        var found = pairs.Found(handIn);
        return new DerivationScore(
            Count(pairs.Gold, pairs.Gold, found),
            Count([.. pairs.Gold.Where(pair => pair.IsCited)], pairs.Gold, found),
            Count([.. pairs.Gold.Where(pair => pair.IsCertain)], pairs.Gold, found),
            found.Count(pair => pairs.IsRebuttal(pair) && !pairs.Gold.Any(gold => gold.Matches(pair))));
    }

    // What matches a gold pair that is taken, or one that is left out, is neither right nor wrong.
    private static Score Count(IReadOnlyList<GoldPair> counted, IReadOnlyList<GoldPair> all, IReadOnlyList<FoundPair> found)
    {
        var matched = found.GroupBy(pair => pair.Report).Sum(pairs => Matched([.. counted.Where(gold => gold.Report == pairs.Key)], [.. pairs]));
        var wrong = found.Count(pair => !all.Any(gold => gold.Matches(pair)));
        return new Score(matched, wrong, counted.Count - matched);
    }

    // Exact matches first: one of them outweighs any number of others.
    private static int Matched(GoldPair[] gold, FoundPair[] found)
    {
        var weights = new double?[gold.Length, found.Length];
        for (var row = 0; row < gold.Length; row++)
        {
            for (var column = 0; column < found.Length; column++)
            {
                weights[row, column] = gold[row].Names(found[column]) ? 1 : gold[row].Matches(found[column]) ? 0.001 : null;
            }
        }

        return Assignment.Best(weights).Count(column => column is not null);
    }
}
