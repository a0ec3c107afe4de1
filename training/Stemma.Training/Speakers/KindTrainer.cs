using Stemma.Attributing;
using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Training.Speakers;

/// <summary>Fits the multinomial logistic model of speaker kinds by AdaGrad.</summary>
internal static class KindTrainer
{
    // Set on the train part, folded by article.
    private const int Epochs = 30;
    private const double Rate = 0.15;
    private const double Decay = 6e-3;

    private static readonly int Kinds = Enum.GetValues<SpeakerKind>().Length;

    /// <summary>The model's tables for these examples; the same seed gives the same bytes.</summary>
    public static Weights Fit(IReadOnlyList<KindExample> examples, int seed)
    {
        var weights = new double[KindFeatures.Buckets * Kinds];
        var squares = new double[weights.Length];
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var number in order)
            {
                Step(weights, squares, examples[number]);
            }
        }

        var tables = new Weights();
        tables.Add("kinds", KindFeatures.Buckets, Kinds, [.. weights.Select(weight => (short)Math.Clamp(Math.Round(weight * KindModel.Unit), short.MinValue, short.MaxValue))]);
        return tables;
    }

    private static void Step(double[] weights, double[] squares, KindExample example)
    {
        Span<double> scores = stackalloc double[Kinds];
        foreach (var feature in example.Features)
        {
            for (var kind = 0; kind < Kinds; kind++)
            {
                scores[kind] += weights[(feature * Kinds) + kind];
            }
        }

        var most = double.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var sum = 0.0;
        for (var kind = 0; kind < Kinds; kind++)
        {
            scores[kind] = Math.Exp(scores[kind] - most);
            sum += scores[kind];
        }

        for (var kind = 0; kind < Kinds; kind++)
        {
            var slope = ((scores[kind] / sum) - (kind == (int)example.Kind ? 1 : 0)) * example.Weight;
            foreach (var feature in example.Features)
            {
                var at = (feature * Kinds) + kind;
                var gradient = slope + (Decay * weights[at]);
                squares[at] += gradient * gradient;
                weights[at] -= Rate * gradient / Math.Sqrt(squares[at] + 0.01);
            }
        }
    }
}

/// <summary>One source to learn from.</summary>
/// <param name="Features">Its buckets.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record KindExample(IReadOnlyList<int> Features, SpeakerKind Kind, double Weight);
