using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>A small network that has the last word on a speaker's kind, where it is sure: one hidden layer over hashed features and averaged word vectors.</summary>
/// <remarks>
/// Trained by <c>./dev train speakers</c>; its card says from what. Weights are 1/1024ths. Sums are made in one fixed order, so that the same
/// source has the same kind on every machine.
/// </remarks>
internal sealed class KindModel
{
    /// <summary>How many units a weight of 1 has in the file.</summary>
    public const int Unit = 1024;

    /// <summary>How many hidden cells there are; set on the train part, folded by article.</summary>
    public const int Hidden = 24;

    /// <summary>How long each block of averaged vectors is made; set likewise.</summary>
    public const double Length = 2;

    /// <summary>The model's name, its folder under <c>models</c>.</summary>
    public const string Name = "speakers";

    private static readonly Lazy<KindModel> Loaded = new(() => new KindModel(Models.Load(Name)));

    private readonly short[] _words;
    private readonly short[] _vectors;
    private readonly short[] _kinds;

    /// <summary>Reads the model's tables.</summary>
    /// <exception cref="InvalidDataException">The tables are not this model's.</exception>
    public KindModel(Weights weights)
    {
        _words = Table(weights, "words", KindFeatures.Buckets, Hidden);
        _vectors = Table(weights, "vectors", KindVectors.Width, Hidden);
        _kinds = Table(weights, "kinds", Hidden + 1, Kinds);
    }

    /// <summary>The model that ships.</summary>
    public static KindModel Shipped => Loaded.Value;

    /// <summary>How many kinds there are.</summary>
    public static int Kinds { get; } = Enum.GetValues<SpeakerKind>().Length;

    /// <summary>The averaged vectors, each block made as long as <see cref="Length"/>; one of zeros stays.</summary>
    public static double[] Even(float[] dense)
    {
        var even = new double[dense.Length];
        for (var first = 0; first < dense.Length; first += WordVectors.Width)
        {
            var square = 0.0;
            for (var at = first; at < first + WordVectors.Width; at++)
            {
                square += dense[at] * (double)dense[at];
            }

            for (var at = first; square > 0 && at < first + WordVectors.Width; at++)
            {
                even[at] = dense[at] * (Length / Math.Sqrt(square));
            }
        }

        return even;
    }

    /// <summary>The likeliest kind and its probability.</summary>
    public (SpeakerKind Kind, double Probability) Best(KindInput input)
    {
        Span<double> hidden = stackalloc double[Hidden];
        foreach (var bucket in input.Buckets)
        {
            for (var cell = 0; cell < Hidden; cell++)
            {
                hidden[cell] += _words[(bucket * Hidden) + cell];
            }
        }

        var dense = Even(input.Dense);
        for (var at = 0; at < dense.Length; at++)
        {
            for (var cell = 0; cell < Hidden; cell++)
            {
                hidden[cell] += dense[at] * _vectors[(at * Hidden) + cell];
            }
        }

        Span<double> scores = stackalloc double[Kinds];
        for (var kind = 0; kind < Kinds; kind++)
        {
            scores[kind] = _kinds[(Hidden * Kinds) + kind] / (double)Unit;
            for (var cell = 0; cell < Hidden; cell++)
            {
                scores[kind] += Math.Max(0, hidden[cell] / Unit) * _kinds[(cell * Kinds) + kind] / Unit;
            }
        }

        return Likeliest(scores);
    }

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
            sum += Math.Exp(score - scores[best]);
        }

        return ((SpeakerKind)best, 1 / sum);
    }

    private static short[] Table(Weights weights, string name, int rows, int columns) =>
        weights.Rows(name) == rows && weights.Columns(name) == columns ? weights.Cells<short>(name) : throw new InvalidDataException($"The table '{name}' has another shape.");
}
