namespace Stemma.Linking;

/// <summary>What two propositions have in common of their words and names, and how much that tells in the story so far.</summary>
/// <param name="Weight">The weight of what both have.</param>
/// <param name="One">The weight of all that the first has.</param>
/// <param name="Other">The weight of all that the second has.</param>
/// <param name="Count">How many features both have.</param>
/// <param name="Most">The weight of the one that tells most.</param>
/// <param name="Next">The weight of the one that tells most but for that.</param>
internal readonly record struct SharedWords(double Weight, double One, double Other, int Count, double Most, double Next)
{
    /// <summary>How many features the first has.</summary>
    public int CountOne { get; init; }

    /// <summary>How many features the second has.</summary>
    public int CountOther { get; init; }

    /// <summary>The weight of what both have besides the words that tell the act.</summary>
    public double Beside { get; init; }

    /// <summary>Half containment, half Dice: a short claim inside a long sentence is still that claim, but not any two long sentences with something in common.</summary>
    public double Overlap => (.5 * Weight / Math.Min(One, Other)) + (Weight / (One + Other));

    /// <summary>What two items share.</summary>
    public static SharedWords Of(Item one, Item other, Vocabulary vocabulary)
    {
        var (weight, count, most, next, beside, at, with) = (0.0, 0, 0.0, 0.0, 0.0, 0, 0);
        var (act, otherAct) = (one.Side.RootTerm, other.Side.RootTerm);
        while (at < one.Features.Count && with < other.Features.Count)
        {
            var order = one.Features[at].Hash.CompareTo(other.Features[with].Hash);
            if (order == 0)
            {
                var telling = vocabulary.WeightOf(one.Features[at]);
                weight += telling;
                beside += one.Features[at].Hash == act || one.Features[at].Hash == otherAct ? 0 : telling;
                count++;
                (most, next) = telling > most ? (telling, most) : (most, Math.Max(next, telling));
            }

            at += order <= 0 ? 1 : 0;
            with += order >= 0 ? 1 : 0;
        }

        return new SharedWords(weight, Sum(one, vocabulary), Sum(other, vocabulary), count, most, next)
        {
            CountOne = one.Features.Count,
            CountOther = other.Features.Count,
            Beside = beside,
        };
    }

    private static double Sum(Item item, Vocabulary vocabulary)
    {
        var sum = 0.0;
        foreach (var feature in item.Features)
        {
            sum += vocabulary.WeightOf(feature);
        }

        return sum;
    }
}
