using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>A small network that has the last word on a speaker's kind, where it is sure: one hidden layer over hashed features and averaged word vectors.</summary>
/// <remarks>
/// Trained by <c>./dev train speakers</c>; its card says from what. Weights are 1/2048ths. Sums are made in one fixed order, so that the same
/// source has the same kind on every machine.
/// </remarks>
internal sealed class KindModel
{
    /// <summary>How many units a weight of 1 has in the file.</summary>
    public const int Unit = 2048;

    /// <summary>How many hidden cells there are; set on the train part, folded by article.</summary>
    public const int Hidden = 32;

    /// <summary>How long each block of averaged vectors is made; set likewise.</summary>
    public const double LongBlock = 3;

    /// <summary>How long the hashed features are made together; set likewise.</summary>
    public const double LongWords = 5;

    /// <summary>The model's name, its folder under <c>models</c>.</summary>
    public const string Name = "speakers";

    private static readonly Lazy<KindModel> Loaded = new(() => new KindModel(Models.Load(Name)));

    private readonly short[] _words;
    private readonly short[] _vectors;
    private readonly short[] _kinds;
    private readonly Dictionary<int, int> _rows = [];

    /// <summary>Reads the model's tables.</summary>
    /// <exception cref="InvalidDataException">The tables are not this model's.</exception>
    public KindModel(Weights weights)
    {
        var buckets = weights.Cells<int>("buckets");
        _words = Table(weights, "words", buckets.Length, Hidden);
        _vectors = Table(weights, "vectors", KindVectors.Width + 1, Hidden);
        _kinds = Table(weights, "kinds", Hidden + 1, Kinds);
        for (var row = 0; row < buckets.Length; row++)
        {
            _rows[buckets[row]] = row;
        }
    }

    /// <summary>The model that ships.</summary>
    public static KindModel Shipped => Loaded.Value;

    /// <summary>How many kinds there are.</summary>
    public static int Kinds { get; } = Enum.GetValues<SpeakerKind>().Length;

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

    /// <summary>The likeliest kind and its probability.</summary>
    public (SpeakerKind Kind, double Probability) Best(KindInput input)
    {
        Span<double> hidden = stackalloc double[Hidden];
        var known = 0;
        foreach (var bucket in input.Buckets)
        {
            if (_rows.TryGetValue(bucket, out var row))
            {
                known++;
                AddRow(hidden, _words.AsSpan(row * Hidden, Hidden), 1);
            }
        }

        foreach (ref var cell in hidden)
        {
            cell *= WordScale(known);
        }

        var dense = Even(input.Dense);
        for (var at = 0; at < dense.Length; at++)
        {
            AddRow(hidden, _vectors.AsSpan(at * Hidden, Hidden), dense[at]);
        }

        Span<double> scores = stackalloc double[Kinds];
        AddRow(scores, _kinds.AsSpan(Hidden * Kinds, Kinds), Unit);
        for (var cell = 0; cell < Hidden; cell++)
        {
            AddRow(scores, _kinds.AsSpan(cell * Kinds, Kinds), Math.Max(0, hidden[cell]));
        }

        return Likeliest(scores);
    }

    private static void AddRow(Span<double> sums, ReadOnlySpan<short> row, double times)
    {
        for (var i = 0; times != 0 && i < row.Length; i++)
        {
            sums[i] += row[i] * times;
        }
    }

    // Scores are in squares of the unit.
    private static (SpeakerKind Kind, double Probability) Likeliest(ReadOnlySpan<double> scores)
    {
        var best = 0;
        for (var kind = 1; kind < scores.Length; kind++)
        {
            best = scores[kind] > scores[best] ? kind : best;
        }

        var sum = 0.0;
        foreach (var score in scores)
        {
            sum += Math.Exp((score - scores[best]) / ((double)Unit * Unit));
        }

        return ((SpeakerKind)best, 1 / sum);
    }

    private static short[] Table(Weights weights, string name, int rows, int columns) =>
        weights.Rows(name) == rows && weights.Columns(name) == columns ? weights.Cells<short>(name) : throw new InvalidDataException($"The table '{name}' has another shape.");
}
