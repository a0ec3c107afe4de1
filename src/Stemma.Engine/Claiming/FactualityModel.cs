using System.Numerics;
using Stemma.Learning;

namespace Stemma.Claiming;

/// <summary>A network of one hidden layer over <see cref="FactualityFeatures"/>, in whole numbers: the same predicate has the same values on every machine.</summary>
/// <remarks>Trained by <c>./dev train certainty</c>; its card says from what.</remarks>
internal sealed class FactualityModel
{
    /// <summary>The model's name, its folder under <c>models</c>.</summary>
    public const string Name = "certainty";

    private const double Bound = 3;

    private static readonly Lazy<FactualityModel> Loaded = new(() => new FactualityModel(Models.Load(Name)));

    private readonly Dictionary<int, int> _rows;
    private readonly short[] _words;
    private readonly Layer _dense;
    private readonly Layer _value;
    private readonly int _hidden;

    /// <summary>Reads the model's tables.</summary>
    /// <exception cref="InvalidDataException">The tables are not this model's.</exception>
    public FactualityModel(Weights weights)
    {
        var buckets = weights.Cells<int>("buckets");
        _rows = new Dictionary<int, int>(buckets.Length);
        for (var row = 0; row < buckets.Length; row++)
        {
            _rows[buckets[row]] = row;
        }

        _words = weights.Cells<short>("words");
        (_dense, _value) = (new Layer(weights, "dense"), new Layer(weights, "value"));
        _hidden = _dense.Outputs;
        if (_words.Length != buckets.Length * _hidden || weights.Rows("dense.w") != FactualityFeatures.Width || _value.Outputs != 1 || weights.Rows("value.w") != _hidden)
        {
            throw new InvalidDataException("The tables have other shapes.");
        }
    }

    /// <summary>The model that ships.</summary>
    /// <exception cref="Stemma.Model.ProblemException">The file is missing or damaged.</exception>
    public static FactualityModel Shipped => Loaded.Value;

    /// <summary>Whether a predicate has happened, from -3 to 3.</summary>
    public double Of(FactualityFeatures features)
    {
        Span<int> sums = stackalloc int[_hidden];
        Span<short> dense = stackalloc short[FactualityFeatures.Width];
        features.Dense(dense);
        _dense.Run(dense, dense.Length, 1, sums);
        foreach (var bucket in features.Sparse())
        {
            if (_rows.TryGetValue(bucket, out var row))
            {
                Add(_words.AsSpan(row * _hidden, _hidden), sums);
            }
        }

        Span<short> hidden = stackalloc short[_hidden];
        Layer.Narrow(sums, hidden, false);
        foreach (ref var cell in hidden)
        {
            cell = Math.Max((short)0, cell);
        }

        Span<int> value = stackalloc int[1];
        _value.Run(hidden, _hidden, 1, value);
        return Math.Clamp((double)value[0] / (1 << Fixed.SumBits), -Bound, Bound);
    }

    // A known feature counts like an activation of one.
    private static void Add(ReadOnlySpan<short> row, Span<int> sums)
    {
        var (width, at) = (Vector<int>.Count, 0);
        for (; at <= row.Length - (2 * width); at += 2 * width)
        {
            Vector.Widen(new Vector<short>(row[at..]), out var low, out var high);
            (new Vector<int>(sums[at..]) + (low << Fixed.ActivationBits)).CopyTo(sums[at..]);
            (new Vector<int>(sums[(at + width)..]) + (high << Fixed.ActivationBits)).CopyTo(sums[(at + width)..]);
        }

        for (; at < row.Length; at++)
        {
            sums[at] = unchecked(sums[at] + (row[at] << Fixed.ActivationBits));
        }
    }
}
