namespace Stemma.Training.Boosting;

/// <summary>Sums of first and second derivatives by feature and bin.</summary>
internal sealed class Histogram(int features, int bins)
{
    private readonly double[] _cells = new double[2 * features * bins];

    /// <summary>Adds a row.</summary>
    public void Add(ReadOnlySpan<byte> row, double slope, double bend)
    {
        for (var feature = 0; feature < row.Length; feature++)
        {
            var at = 2 * ((feature * bins) + row[feature]);
            _cells[at] += slope;
            _cells[at + 1] += bend;
        }
    }

    /// <summary>The sums of one bin.</summary>
    public (double Slope, double Bend) At(int feature, int bin) => (_cells[2 * ((feature * bins) + bin)], _cells[(2 * ((feature * bins) + bin)) + 1]);

    /// <summary>The sums of all rows.</summary>
    public (double Slope, double Bend) Total()
    {
        var (slope, bend) = (0.0, 0.0);
        for (var bin = 0; bin < bins; bin++)
        {
            (slope, bend) = (slope + _cells[2 * bin], bend + _cells[(2 * bin) + 1]);
        }

        return (slope, bend);
    }

    /// <summary>What is left of this without the rows of another.</summary>
    public Histogram Less(Histogram other)
    {
        var rest = new Histogram(features, bins);
        for (var at = 0; at < _cells.Length; at++)
        {
            rest._cells[at] = _cells[at] - other._cells[at];
        }

        return rest;
    }
}
