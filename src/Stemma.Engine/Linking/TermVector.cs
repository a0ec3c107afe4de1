namespace Stemma.Linking;

/// <summary>Weighted terms of a text, in the order of their numbers, of length one.</summary>
internal sealed class TermVector
{
    private readonly int[] _terms;
    private readonly double[] _weights;

    private TermVector(int[] terms, double[] weights) => (_terms, _weights) = (terms, weights);

    /// <summary>The vector of a text's terms; repeats count by their square root.</summary>
    public static TermVector Of(IEnumerable<int> terms, TermStatistics statistics)
    {
        var counted = terms.CountBy(term => term).OrderBy(pair => pair.Key).ToList();
        double[] weights = [.. counted.Select(pair => Math.Sqrt(pair.Value) * statistics.WeightOf(pair.Key))];
        var squares = 0.0;
        foreach (var weight in weights)
        {
            squares += weight * weight;
        }

        var length = Math.Sqrt(squares);
        return new TermVector([.. counted.Select(pair => pair.Key)], [.. weights.Select(weight => length > 0 ? weight / length : 0)]);
    }

    /// <summary>The cosine of two vectors, from 0 to 1; 0 if one is empty.</summary>
    public double Cosine(TermVector other)
    {
        var (sum, i, j) = (0.0, 0, 0);
        while (i < _terms.Length && j < other._terms.Length)
        {
            var order = _terms[i].CompareTo(other._terms[j]);
            if (order == 0)
            {
                sum += _weights[i] * other._weights[j];
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return sum;
    }
}
