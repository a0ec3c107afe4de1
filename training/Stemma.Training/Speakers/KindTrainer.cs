using Stemma.Attributing;
using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Training.Speakers;

/// <summary>Fits the network of speaker kinds by Adam (Kingma &amp; Ba 2015) in small batches, with dropout of features, vectors and hidden cells.</summary>
internal sealed class KindTrainer
{
    // Set on the train part, folded by article.
    private const int Epochs = 14;
    private const int Batch = 128;
    private const double Rate = 4e-3;
    private const double DropWords = 0.5;
    private const double DropVectors = 0.2;
    private const double DropHidden = 0.3;
    private const int FewestExamples = 2;

    private const int Hidden = KindNetwork.Hidden;

    private readonly Random _random;
    private readonly KindTable _words;
    private readonly KindTable _vectors;
    private readonly KindTable _kinds;
    private readonly Dictionary<int, int> _rows;

    private KindTrainer(IReadOnlyList<KindExample> examples, int seed)
    {
        _random = new Random(seed);
        int[] known = [.. examples.SelectMany(example => example.Input.Buckets).CountBy(bucket => bucket).Where(bucket => bucket.Value >= FewestExamples).Select(bucket => bucket.Key).Order()];
        _rows = known.Index().ToDictionary(bucket => bucket.Item, bucket => bucket.Index);
        _words = new KindTable(known.Length, Hidden, _random, 0.05);
        _vectors = new KindTable(KindVectors.Width + 1, Hidden, _random, 1 / Math.Sqrt(KindVectors.Width));
        _kinds = new KindTable(Hidden + 1, KindNetwork.Kinds, _random, 1 / Math.Sqrt(Hidden));
        _vectors.Clear(KindVectors.Width);
        _kinds.Clear(Hidden);
    }

    /// <summary>The model's tables for these examples; the same seed gives the same bytes.</summary>
    public static Weights Fit(IReadOnlyList<KindExample> examples, int seed)
    {
        var tables = new Weights();
        for (var number = 0; number < KindModel.Networks; number++)
        {
            var trainer = new KindTrainer(examples, (seed * KindModel.Networks) + number);
            trainer.Learn(examples);
            if (number == 0)
            {
                tables.Add("buckets", trainer._rows.Count, 1, trainer._rows.Keys.Order().ToArray());
            }

            tables.Add($"words{number}", trainer._rows.Count, Hidden, trainer._words.Rounded(KindNetwork.Unit));
            tables.Add($"vectors{number}", KindVectors.Width + 1, Hidden, trainer._vectors.Rounded(KindNetwork.Unit));
            tables.Add($"kinds{number}", Hidden + 1, KindNetwork.Kinds, trainer._kinds.Rounded(KindNetwork.Unit));
        }

        return tables;
    }

    private void Learn(IReadOnlyList<KindExample> examples)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var dense = examples.Select(example => KindModel.Even(example.Input.Dense)).ToArray();
        var steps = Epochs * ((examples.Count + Batch - 1) / Batch);
        for (var (epoch, step) = (0, 0); epoch < Epochs; epoch++)
        {
            _random.Shuffle(order);
            foreach (var batch in order.Chunk(Batch))
            {
                foreach (var number in batch)
                {
                    Learn(examples[number], dense[number], batch.Length);
                }

                step++;
                Step(Rate * (1 - ((double)step / steps)), step);
            }
        }
    }

    // Forth and back through one example; the slopes stay in the tables.
    private void Learn(KindExample example, float[] even, int batch)
    {
        int[] known = [.. example.Input.Buckets.Where(_rows.ContainsKey).Select(bucket => _rows[bucket])];
        int[] words = [.. known.Where(_ => _random.NextDouble() >= DropWords)];
        var scale = KindModel.WordScale(known.Length) / (1 - DropWords);
        var dense = new double[even.Length];
        for (var at = 0; at < dense.Length; at++)
        {
            dense[at] = _random.NextDouble() >= DropVectors || at == dense.Length - 1 ? even[at] / (at == dense.Length - 1 ? 1 : 1 - DropVectors) : 0;
        }

        var hidden = new double[Hidden + 1];
        foreach (var row in words)
        {
            _words.AddRow(row, scale, hidden);
        }

        for (var at = 0; at < dense.Length; at++)
        {
            _vectors.AddRow(at, dense[at], hidden);
        }

        for (var cell = 0; cell < Hidden; cell++)
        {
            hidden[cell] = hidden[cell] > 0 && _random.NextDouble() >= DropHidden ? hidden[cell] / (1 - DropHidden) : 0;
        }

        hidden[Hidden] = 1;
        var slopes = Slopes(hidden, example, batch);
        var back = new double[Hidden];
        for (var cell = 0; cell <= Hidden; cell++)
        {
            if (cell < Hidden && hidden[cell] > 0)
            {
                back[cell] = _kinds.Dot(cell, slopes) / (1 - DropHidden);
            }

            _kinds.AddSlope(cell, hidden[cell], slopes);
        }

        foreach (var row in words)
        {
            _words.AddSlope(row, scale, back);
        }

        for (var at = 0; at < dense.Length; at++)
        {
            _vectors.AddSlope(at, dense[at], back);
        }
    }

    // The slope of the loss at each kind's score: probability less truth, weighed.
    private double[] Slopes(double[] hidden, KindExample example, int batch)
    {
        var scores = new double[KindNetwork.Kinds];
        for (var cell = 0; cell <= Hidden; cell++)
        {
            _kinds.AddRow(cell, hidden[cell], scores);
        }

        var most = scores.Max();
        var sum = scores.Sum(score => Math.Exp(score - most));
        for (var kind = 0; kind < scores.Length; kind++)
        {
            scores[kind] = ((Math.Exp(scores[kind] - most) / sum) - (kind == (int)example.Kind ? 1 : 0)) * example.Weight / batch;
        }

        return scores;
    }

    private void Step(double rate, int step)
    {
        _words.Step(rate, step);
        _vectors.Step(rate, step);
        _kinds.Step(rate, step);
    }
}

/// <summary>One source to learn from.</summary>
/// <param name="Input">What the model is given of it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Speaker">Whose words they are: all the sources of one speaker in one article share it.</param>
internal sealed record KindExample(KindInput Input, SpeakerKind Kind, double Weight, string Speaker);
