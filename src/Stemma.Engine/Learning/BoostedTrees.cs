namespace Stemma.Learning;

/// <summary>Gradient-boosted trees over whole numbers: a sum of small trees, each of which asks whether a feature is at most a bound.</summary>
/// <remarks>Bounds and leaves are whole numbers, so every machine gives the same sum. Trained by <c>Stemma.Training.Boosting</c>.</remarks>
internal sealed class BoostedTrees
{
    /// <summary>A leaf of one unit of log-odds.</summary>
    public const int Unit = 1 << 16;

    private readonly short[] _features;
    private readonly int[] _bounds;
    private readonly int[] _next;
    private readonly int[] _roots;
    private readonly int _start;

    /// <param name="weights">The model's tables.</param>
    /// <param name="name">The table names begin with it.</param>
    /// <exception cref="InvalidDataException">The tables are not there, or do not fit together.</exception>
    public BoostedTrees(Weights weights, string name)
    {
        _features = weights.Cells<short>(name + ".feature");
        _bounds = weights.Cells<int>(name + ".bound");
        _next = weights.Cells<int>(name + ".next");
        _roots = weights.Cells<int>(name + ".root");
        _start = weights.Cells<int>(name + ".start")[0];
        if (_bounds.Length != _features.Length || _next.Length != 2 * _features.Length || _roots.Any(root => root < 0 || root >= _features.Length)
            || !Enumerable.Range(0, _features.Length).All(IsSound))
        {
            throw new InvalidDataException($"The trees '{name}' do not fit together.");
        }
    }

    /// <summary>How many features the trees look at: the greatest asked, and one.</summary>
    public int Features => _features.Length == 0 ? 0 : _features.Max() + 1;

    /// <summary>The sum of the trees' answers in units of <see cref="Unit"/>: log-odds.</summary>
    public int Sum(ReadOnlySpan<int> features)
    {
        var sum = _start;
        foreach (var root in _roots)
        {
            var at = root;
            while (_features[at] >= 0)
            {
                at = _next[(2 * at) + (features[_features[at]] <= _bounds[at] ? 0 : 1)];
            }

            sum += _bounds[at];
        }

        return sum;
    }

    /// <summary>The probability of log-odds, from 0 to 1: by plain multiplications and one division, as in <see cref="Squash"/>.</summary>
    public static double Probability(int sum)
    {
        var x = Math.Clamp(sum / (2.0 * Unit), -4.97, 4.97);
        var s = x * x;
        var above = ((((s + 378) * s) + 17325) * s) + 135135;
        var below = (((((s * 28) + 3150) * s) + 62370) * s) + 135135;
        return 0.5 + (0.5 * Math.Clamp(x * above / below, -1, 1));
    }

    // A child comes after its parent, so every walk ends. A leaf has feature -1 and its answer as bound.
    private bool IsSound(int at) =>
        _features[at] < 0 || (_next[2 * at] > at && _next[(2 * at) + 1] > at && _next[2 * at] < _features.Length && _next[(2 * at) + 1] < _features.Length);
}
