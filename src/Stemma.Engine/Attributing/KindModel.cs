using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>A multinomial logistic model that has the last word on a speaker's kind, where it is sure.</summary>
/// <remarks>Trained by <c>./dev train speakers</c>; its card says from what. Weights are 1/256ths.</remarks>
internal sealed class KindModel
{
    /// <summary>How many units a weight of 1 has in the file.</summary>
    public const int Unit = 256;

    /// <summary>The model's name, its folder under <c>models</c>.</summary>
    public const string Name = "speakers";

    private static readonly Lazy<KindModel> Loaded = new(() => new KindModel(Models.Load(Name)));

    private readonly short[] _weights;
    private readonly int _kinds;

    /// <summary>Reads the model's tables.</summary>
    /// <exception cref="InvalidDataException">The tables are not this model's.</exception>
    public KindModel(Weights weights)
    {
        _weights = weights.Cells<short>("kinds");
        _kinds = weights.Columns("kinds");
        if (weights.Rows("kinds") != KindFeatures.Buckets || _kinds != Enum.GetValues<SpeakerKind>().Length)
        {
            throw new InvalidDataException("The table 'kinds' has another shape.");
        }
    }

    /// <summary>The model that ships.</summary>
    public static KindModel Shipped => Loaded.Value;

    /// <summary>The likeliest kind and its probability.</summary>
    public (SpeakerKind Kind, double Probability) Best(IReadOnlyList<int> features)
    {
        Span<double> scores = stackalloc double[_kinds];
        foreach (var feature in features)
        {
            for (var kind = 0; kind < _kinds; kind++)
            {
                scores[kind] += _weights[(feature * _kinds) + kind];
            }
        }

        var best = 0;
        for (var kind = 1; kind < _kinds; kind++)
        {
            best = scores[kind] > scores[best] ? kind : best;
        }

        var sum = 0.0;
        foreach (var score in scores)
        {
            sum += Math.Exp((score - scores[best]) / Unit);
        }

        return ((SpeakerKind)best, 1 / sum);
    }
}
