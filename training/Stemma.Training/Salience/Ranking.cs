namespace Stemma.Training.Salience;

/// <summary>Fits a log-linear ranker by gradient descent: the mentions that are meant shall share the whole probability.</summary>
internal static class Ranking
{
    // Set on the train part, folded by article.
    private const int Steps = 600;
    private const double Rate = 0.5;
    private const double Decay = 0.004;

    /// <summary>The weights for these choices; the same choices give the same weights.</summary>
    public static float[] Fit(IReadOnlyList<Choice> choices)
    {
        var weights = new double[Attributing.Salience.Features];
        for (var step = 0; step < Steps; step++)
        {
            var slope = weights.Select(weight => -Decay * weight).ToArray();
            foreach (var choice in choices)
            {
                Add(slope, weights, choice, 1.0 / choices.Count);
            }

            for (var feature = 0; feature < weights.Length; feature++)
            {
                weights[feature] += Rate * slope[feature];
            }
        }

        return [.. weights.Select(weight => (float)weight)];
    }

    /// <summary>Whether the first of the likeliest is one that is meant.</summary>
    public static bool IsRight(float[] weights, Choice choice)
    {
        var best = 0;
        for (var one = 1; one < choice.Features.Count; one++)
        {
            best = Weight(weights, choice.Features[one]) > Weight(weights, choice.Features[best]) ? one : best;
        }

        return choice.IsMeant[best];
    }

    private static double Weight(float[] weights, float[] features) => weights.Zip(features, (weight, value) => (double)weight * value).Sum();

    private static void Add(double[] slope, double[] weights, Choice choice, double share)
    {
        var scores = choice.Features.Select(features => features.Zip(weights, (value, weight) => value * weight).Sum()).ToArray();
        var most = scores.Max();
        var likely = scores.Select(score => Math.Exp(score - most)).ToArray();
        var (all, meant) = (likely.Sum(), likely.Where((_, one) => choice.IsMeant[one]).Sum());
        for (var one = 0; one < likely.Length; one++)
        {
            var pull = share * ((choice.IsMeant[one] ? likely[one] / meant : 0) - (likely[one] / all));
            for (var feature = 0; feature < slope.Length; feature++)
            {
                slope[feature] += pull * choice.Features[one][feature];
            }
        }
    }
}

/// <summary>A pronoun to learn from.</summary>
/// <param name="Features">What is seen of each candidate.</param>
/// <param name="IsMeant">Whether it is the one.</param>
internal sealed record Choice(IReadOnlyList<float[]> Features, IReadOnlyList<bool> IsMeant);
