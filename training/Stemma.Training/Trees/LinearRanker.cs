namespace Stemma.Training.Trees;

/// <summary>A weighted sum of figures by which the right rows of each group come first: the same loss as the trees', fitted by gradient descent.</summary>
internal sealed class LinearRanker
{
    private const int Steps = 250;
    private const double Rate = 1;
    private const double Decay = .003;

    private readonly double[] _means;
    private readonly double[] _scales;
    private readonly double[] _weights;

    private LinearRanker(IReadOnlyList<float[]> rows)
    {
        var width = rows[0].Length;
        (_means, _scales, _weights) = (new double[width], new double[width], new double[width]);
        foreach (var row in rows)
        {
            for (var at = 0; at < width; at++)
            {
                _means[at] += row[at] / (double)rows.Count;
                _scales[at] += row[at] * (double)row[at] / rows.Count;
            }
        }

        for (var at = 0; at < width; at++)
        {
            var spread = Math.Sqrt(Math.Max(0, _scales[at] - (_means[at] * _means[at])));
            _scales[at] = spread < 1e-6 ? 0 : 1 / spread;
        }
    }

    /// <summary>Fits to groups of rows that stand together; a group without a right row is passed over.</summary>
    public static LinearRanker Fit(IReadOnlyList<float[]> rows, IReadOnlyList<bool> right, IReadOnlyList<int> groups)
    {
        var ranker = new LinearRanker(rows);
        double[][] levelled = [.. rows.Select(ranker.Levelled)];
        for (var step = 0; step < Steps; step++)
        {
            var (slope, from) = (new double[ranker._weights.Length], 0);
            foreach (var count in groups)
            {
                ranker.Add(slope, levelled.AsSpan(from, count), right, from, 1.0 / groups.Count);
                from += count;
            }

            for (var at = 0; at < slope.Length; at++)
            {
                ranker._weights[at] += Rate / Math.Sqrt(1 + (step / 20.0)) * .1 * (slope[at] - (Decay * ranker._weights[at]));
            }
        }

        return ranker;
    }

    /// <summary>The score of a row.</summary>
    public double Score(float[] row) => Dot(Levelled(row));

    private void Add(double[] slope, ReadOnlySpan<double[]> rows, IReadOnlyList<bool> right, int from, double share)
    {
        var likely = new double[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            likely[row] = Dot(rows[row]);
        }

        var most = likely.Max();
        var (all, good) = (0.0, 0.0);
        for (var row = 0; row < rows.Length; row++)
        {
            likely[row] = Math.Exp(likely[row] - most);
            all += likely[row];
            good += right[from + row] ? likely[row] : 0;
        }

        for (var row = 0; row < rows.Length && good > 0; row++)
        {
            var pull = share * ((right[from + row] ? likely[row] / good : 0) - (likely[row] / all));
            for (var at = 0; at < slope.Length; at++)
            {
                slope[at] += pull * rows[row][at];
            }
        }
    }

    private double[] Levelled(float[] row) => [.. row.Select((value, at) => (value - _means[at]) * _scales[at])];

    private double Dot(double[] row)
    {
        var sum = 0.0;
        for (var at = 0; at < row.Length; at++)
        {
            sum += row[at] * _weights[at];
        }

        return sum;
    }
}
