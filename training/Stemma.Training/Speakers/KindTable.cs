namespace Stemma.Training.Speakers;

/// <summary>A table that is learned by Adam with decay; only the rows with a slope since the last step are moved.</summary>
internal sealed class KindTable
{
    private const double Decay = 1e-2;
    private const double Slow = 0.9;
    private const double Slower = 0.999;
    private const double Tiny = 1e-8;

    private readonly int _columns;
    private readonly double[] _cells;
    private readonly double[] _slopes;
    private readonly double[] _means;
    private readonly double[] _squares;
    private readonly bool[] _touched;
    private readonly List<int> _rows = [];

    /// <summary>Cells drawn from a normal distribution of this width.</summary>
    public KindTable(int rows, int columns, Random random, double width)
    {
        _columns = columns;
        _cells = new double[rows * columns];
        (_slopes, _means, _squares, _touched) = (new double[_cells.Length], new double[_cells.Length], new double[_cells.Length], new bool[rows]);
        for (var at = 0; at < _cells.Length; at++)
        {
            _cells[at] = width * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        }
    }

    /// <summary>Makes a row zero.</summary>
    public void Clear(int row) => Array.Clear(_cells, row * _columns, _columns);

    /// <summary>Adds a row, so many times, to sums.</summary>
    public void AddRow(int row, double times, double[] sums)
    {
        for (var (column, at) = (0, row * _columns); times != 0 && column < _columns; column++, at++)
        {
            sums[column] += _cells[at] * times;
        }
    }

    /// <summary>The product of a row and as many numbers.</summary>
    public double Dot(int row, double[] numbers)
    {
        var sum = 0.0;
        for (var column = 0; column < _columns; column++)
        {
            sum += _cells[(row * _columns) + column] * numbers[column];
        }

        return sum;
    }

    /// <summary>Adds slopes, so many times, to those of a row.</summary>
    public void AddSlope(int row, double times, double[] slopes)
    {
        if (times == 0)
        {
            return;
        }

        if (!_touched[row])
        {
            _touched[row] = true;
            _rows.Add(row);
        }

        for (var (column, at) = (0, row * _columns); column < _columns; column++, at++)
        {
            _slopes[at] += slopes[column] * times;
        }
    }

    /// <summary>Moves the rows with slopes and forgets these.</summary>
    public void Step(double rate, int step)
    {
        var (first, second) = (1 - Math.Pow(Slow, step), 1 - Math.Pow(Slower, step));
        foreach (var row in _rows)
        {
            for (var at = row * _columns; at < (row + 1) * _columns; at++)
            {
                _means[at] = (Slow * _means[at]) + ((1 - Slow) * _slopes[at]);
                _squares[at] = (Slower * _squares[at]) + ((1 - Slower) * _slopes[at] * _slopes[at]);
                _cells[at] -= rate * ((_means[at] / first / (Math.Sqrt(_squares[at] / second) + Tiny)) + (Decay * _cells[at]));
                _slopes[at] = 0;
            }

            _touched[row] = false;
        }

        _rows.Clear();
    }

    /// <summary>The cells as whole units.</summary>
    public short[] Rounded(int unit) => [.. _cells.Select(cell => (short)Math.Clamp(Math.Round(cell * unit), short.MinValue, short.MaxValue))];
}
