using Stemma.Attributing;
using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Training.Speakers;

/// <summary>Fits the network of speaker kinds by AdaGrad (Duchi et al. 2011), with dropout of its hashed features.</summary>
internal sealed class KindTrainer
{
    // Set on the train part, folded by article.
    private const int Epochs = 16;
    private const double Rate = 0.05;
    private const double Decay = 1e-3;
    private const double Drop = 0.5;
    private const double Spread = 0.1;

    private readonly Random _random;
    private readonly Cells _words = new(KindFeatures.Buckets * KindModel.Hidden);
    private readonly Cells _vectors = new(KindVectors.Width * KindModel.Hidden);
    private readonly Cells _kinds = new((KindModel.Hidden + 1) * KindModel.Kinds);

    private KindTrainer(int seed)
    {
        _random = new Random(seed);
        _words.Scatter(_random, Spread / 2, _words.Weights.Length);
        _vectors.Scatter(_random, Spread, _vectors.Weights.Length);
        _kinds.Scatter(_random, 1 / Math.Sqrt(KindModel.Hidden), KindModel.Hidden * KindModel.Kinds);
    }

    /// <summary>The model's tables for these examples; the same seed gives the same bytes.</summary>
    public static Weights Fit(IReadOnlyList<KindExample> examples, int seed)
    {
        var trainer = new KindTrainer(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        double[][] dense = [.. examples.Select(example => KindModel.Even(example.Input.Dense))];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            trainer._random.Shuffle(order);
            foreach (var number in order)
            {
                trainer.Step(examples[number], dense[number]);
            }
        }

        var tables = new Weights();
        tables.Add("words", KindFeatures.Buckets, KindModel.Hidden, trainer._words.Rounded());
        tables.Add("vectors", KindVectors.Width, KindModel.Hidden, trainer._vectors.Rounded());
        tables.Add("kinds", KindModel.Hidden + 1, KindModel.Kinds, trainer._kinds.Rounded());
        return tables;
    }

    private void Step(KindExample example, double[] dense)
    {
        int[] buckets = [.. example.Input.Buckets.Where(_ => _random.NextDouble() >= Drop)];
        var hidden = HiddenOf(buckets, dense);
        var slopes = Slopes(hidden, example);
        var back = new double[KindModel.Hidden];
        for (var cell = 0; cell < KindModel.Hidden; cell++)
        {
            for (var kind = 0; hidden[cell] > 0 && kind < KindModel.Kinds; kind++)
            {
                var at = (cell * KindModel.Kinds) + kind;
                back[cell] += _kinds.Weights[at] * slopes[kind];
                _kinds.Move(at, slopes[kind] * hidden[cell], Decay);
            }
        }

        for (var kind = 0; kind < KindModel.Kinds; kind++)
        {
            _kinds.Move((KindModel.Hidden * KindModel.Kinds) + kind, slopes[kind], 0);
        }

        for (var cell = 0; cell < KindModel.Hidden; cell++)
        {
            if (hidden[cell] > 0)
            {
                MoveBelow(cell, back[cell], buckets, dense);
            }
        }
    }

    private void MoveBelow(int cell, double slope, int[] buckets, double[] dense)
    {
        foreach (var bucket in buckets)
        {
            _words.Move((bucket * KindModel.Hidden) + cell, slope, Decay);
        }

        for (var at = 0; at < dense.Length; at++)
        {
            if (dense[at] != 0)
            {
                _vectors.Move((at * KindModel.Hidden) + cell, slope * dense[at], Decay);
            }
        }
    }

    private double[] HiddenOf(int[] buckets, double[] dense)
    {
        var hidden = new double[KindModel.Hidden];
        for (var cell = 0; cell < hidden.Length; cell++)
        {
            foreach (var bucket in buckets)
            {
                hidden[cell] += _words.Weights[(bucket * KindModel.Hidden) + cell] / (1 - Drop);
            }

            for (var at = 0; at < dense.Length; at++)
            {
                hidden[cell] += dense[at] * _vectors.Weights[(at * KindModel.Hidden) + cell];
            }

            hidden[cell] = Math.Max(0, hidden[cell]);
        }

        return hidden;
    }

    // The slope of the loss at each kind's score: probability less truth, weighed.
    private double[] Slopes(double[] hidden, KindExample example)
    {
        var scores = new double[KindModel.Kinds];
        for (var kind = 0; kind < scores.Length; kind++)
        {
            scores[kind] = _kinds.Weights[(KindModel.Hidden * KindModel.Kinds) + kind];
            for (var cell = 0; cell < hidden.Length; cell++)
            {
                scores[kind] += hidden[cell] * _kinds.Weights[(cell * KindModel.Kinds) + kind];
            }
        }

        var most = scores.Max();
        var sum = scores.Sum(score => Math.Exp(score - most));
        for (var kind = 0; kind < scores.Length; kind++)
        {
            scores[kind] = ((Math.Exp(scores[kind] - most) / sum) - (kind == (int)example.Kind ? 1 : 0)) * example.Weight;
        }

        return scores;
    }

    // Weights with the sums of their squared slopes.
    private sealed class Cells(int count)
    {
        private readonly double[] _squares = new double[count];

        public double[] Weights { get; } = new double[count];

        public void Scatter(Random random, double width, int count)
        {
            for (var at = 0; at < count; at++)
            {
                Weights[at] = (random.NextDouble() - 0.5) * 2 * width;
            }
        }

        public void Move(int at, double slope, double decay)
        {
            var gradient = slope + (decay * Weights[at]);
            _squares[at] += gradient * gradient;
            Weights[at] -= Rate * gradient / Math.Sqrt(_squares[at] + 0.01);
        }

        public short[] Rounded() => [.. Weights.Select(weight => (short)Math.Clamp(Math.Round(weight * KindModel.Unit), short.MinValue, short.MaxValue))];
    }
}

/// <summary>One source to learn from.</summary>
/// <param name="Input">What the model is given of it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record KindExample(KindInput Input, SpeakerKind Kind, double Weight);
