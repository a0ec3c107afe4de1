using Stemma.Learning;

namespace Stemma.Claiming;

/// <summary>A network of one hidden layer over <see cref="FactualityFeatures"/>, in whole numbers: the same predicate has the same values on every machine.</summary>
/// <remarks>Trained by <c>./dev train certainty</c>; its card says from what.</remarks>
internal sealed class FactualityModel
{
    /// <summary>The model's name, its folder under <c>models</c>.</summary>
    public const string Name = "certainty";

    /// <summary>How many values it gives: whether it has happened, whether the words commit to it.</summary>
    public const int Values = 2;

    private const double Bound = 3;

    private static readonly Lazy<FactualityModel> Loaded = new(() => new FactualityModel(Models.Load(Name)));

    private readonly Dictionary<int, int> _rows;
    private readonly short[] _words;
    private readonly Layer _dense;
    private readonly Layer _values;
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
        (_dense, _values) = (new Layer(weights, "dense"), new Layer(weights, "values"));
        _hidden = _dense.Outputs;
        if (_words.Length != buckets.Length * _hidden || weights.Rows("dense.w") != FactualityFeatures.Width || _values.Outputs != Values || weights.Rows("values.w") != _hidden)
        {
            throw new InvalidDataException("The tables have other shapes.");
        }
    }

    /// <summary>The model that ships.</summary>
    /// <exception cref="Stemma.Model.ProblemException">The file is missing or damaged.</exception>
    public static FactualityModel Shipped => Loaded.Value;

    /// <summary>The values of a predicate, from -3 to 3.</summary>
    public (double Happened, double Committed) Of(FactualityFeatures features)
    {
        Span<int> sums = stackalloc int[_hidden];
        Span<short> dense = stackalloc short[FactualityFeatures.Width + 1];
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

        Span<int> values = stackalloc int[Values];
        _values.Run(hidden, _hidden, 1, values);
        return (Real(values[0]), Real(values[1]));
    }

    private static double Real(int sum) => Math.Clamp((double)sum / (1 << Fixed.SumBits), -Bound, Bound);

    // A known feature counts like an activation of one.
    private static void Add(ReadOnlySpan<short> row, Span<int> sums)
    {
        for (var i = 0; i < row.Length; i++)
        {
            sums[i] = unchecked(sums[i] + (row[i] << Fixed.ActivationBits));
        }
    }
}
