using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>A few small networks that have the last word on a speaker's kind: the mean of what they think.</summary>
/// <remarks>
/// Trained by <c>./dev train speakers</c>; its card says from what. Weights are whole units, and sums are made in one fixed order, so that
/// the same source has the same kind on every machine.
/// </remarks>
internal sealed class KindModel
{
    /// <summary>How long each block of averaged vectors is made; set on the train part, folded by article.</summary>
    public const double LongBlock = 3;

    /// <summary>How long the hashed features are made together; set likewise.</summary>
    public const double LongWords = 5;

    /// <summary>How many networks there are.</summary>
    public const int Networks = 5;

    /// <summary>The model's name, its folder under <c>models</c>.</summary>
    public const string Name = "speakers";

    // Nothing is quite impossible to one reading where another is sure.
    private const double Least = 1e-4;

    private static readonly Lazy<KindModel> Loaded = new(() => new KindModel(Models.Load(Name)));

    private readonly Dictionary<int, int> _rows = [];
    private readonly KindNetwork[] _networks;

    /// <summary>Reads the model's tables.</summary>
    /// <exception cref="InvalidDataException">The tables are not this model's.</exception>
    public KindModel(Weights weights)
    {
        var buckets = weights.Cells<int>("buckets");
        for (var row = 0; row < buckets.Length; row++)
        {
            _rows[buckets[row]] = row;
        }

        _networks = [.. Enumerable.Range(0, Networks).Select(number => new KindNetwork(weights, number, buckets.Length))];
    }

    /// <summary>The model that ships.</summary>
    public static KindModel Shipped => Loaded.Value;

    /// <summary>The averaged vectors, each block made as long as <see cref="LongBlock"/>, and a 1 for the bias; a block of zeros stays.</summary>
    public static float[] Even(float[] dense)
    {
        var even = new float[dense.Length + 1];
        for (var first = 0; first < dense.Length; first += WordVectors.Width)
        {
            var square = 0.0;
            for (var at = first; at < first + WordVectors.Width; at++)
            {
                square += dense[at] * (double)dense[at];
            }

            for (var at = first; square > 0 && at < first + WordVectors.Width; at++)
            {
                even[at] = (float)(dense[at] * (LongBlock / Math.Sqrt(square)));
            }
        }

        even[^1] = 1;
        return even;
    }

    /// <summary>What one of so many hashed features counts.</summary>
    public static double WordScale(int count) => LongWords / Math.Sqrt(Math.Max(1, count));

    /// <summary>The likeliest kind of a source read in one way, and its probability.</summary>
    public (SpeakerKind Kind, double Probability) Best(KindInput reading) => Best([Scores(reading)]);

    /// <summary>The likeliest kind and its probability.</summary>
    /// <param name="readings">The scores of the same source read in one or more ways: in other words of the article, say.</param>
    public static (SpeakerKind Kind, double Probability) Best(IReadOnlyList<double[]> readings)
    {
        Span<double> all = stackalloc double[KindNetwork.Kinds];
        foreach (var reading in readings)
        {
            for (var kind = 0; kind < all.Length; kind++)
            {
                all[kind] += reading[kind] / readings.Count;
            }
        }

        return Likeliest(all);
    }

    /// <summary>The logarithm of each kind's probability.</summary>
    public double[] Scores(KindInput reading)
    {
        var scores = new double[KindNetwork.Kinds];
        int[] rows = [.. reading.Buckets.Where(_rows.ContainsKey).Select(bucket => _rows[bucket])];
        var even = Even(reading.Dense);
        foreach (var network in _networks)
        {
            network.AddTo(rows, even, scores);
        }

        foreach (ref var score in scores.AsSpan())
        {
            score = Math.Log((score / Networks) + Least);
        }

        return scores;
    }

    private static (SpeakerKind Kind, double Probability) Likeliest(ReadOnlySpan<double> scores)
    {
        var (best, sum) = (0, 0.0);
        for (var kind = 0; kind < scores.Length; kind++)
        {
            best = scores[kind] > scores[best] ? kind : best;
            sum += Math.Exp(scores[kind]);
        }

        return ((SpeakerKind)best, Math.Exp(scores[best]) / sum);
    }
}
