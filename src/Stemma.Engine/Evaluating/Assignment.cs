namespace Stemma.Evaluating;

/// <summary>The one-to-one assignment of rows to columns with the greatest total weight (the Hungarian method).</summary>
/// <remarks>
/// Of several greatest ones it is that in which the first row has the lowest column it can have, then the second row, and so on.
/// Weights lie from 0 to 1 and are compared to twelve decimals, so that the result does not hang on rounding.
/// </remarks>
internal sealed class Assignment
{
    private const double Grain = 1e12;
    private const long Forbidden = 1_000_000_000_000_000;

    private readonly double?[,] _weights;
    private readonly int _rows;
    private readonly int _width;

    // A row may also go without: each has a column of its own for that, behind the real ones.
    private readonly int _columns;
    private readonly long[] _rowPrice;
    private readonly long[] _columnPrice;
    private readonly int[] _rowOf;
    private readonly int[] _columnOf;

    private Assignment(double?[,] weights)
    {
        (_weights, _rows, _width) = (weights, weights.GetLength(0), weights.GetLength(1));
        _columns = _width + _rows;
        _rowPrice = new long[_rows + 1];
        _columnPrice = new long[_columns + 1];
        _rowOf = new int[_columns + 1];
        _columnOf = new int[_rows + 1];
    }

    /// <summary>For each row its column, or null if it is left without one; a pair without a weight is not allowed.</summary>
    public static int?[] Best(double?[,] weights)
    {
        var assignment = new Assignment(weights);
        for (var row = 1; row <= assignment._rows; row++)
        {
            assignment.Place(row);
        }

        assignment.SettleTies();
        return [.. assignment._columnOf.Skip(1).Select(column => column <= assignment._width ? column - 1 : (int?)null)];
    }

    // Rows and columns count from 1; 0 is nobody. Cost is negative weight.
    private long Cost(int row, int column) => column switch
    {
        _ when column > _width => 0,
        _ => _weights[row - 1, column - 1] is { } weight ? -(long)Math.Round(weight * Grain) : Forbidden,
    };

    private long Slack(int row, int column) => Cost(row, column) - _rowPrice[row] - _columnPrice[column];

    // Shortest augmenting path from a new row to a free column, with prices kept so that no slack is negative.
    private void Place(int row)
    {
        var slack = new long[_columns + 1];
        Array.Fill(slack, long.MaxValue);
        var (before, done) = (new int[_columns + 1], new bool[_columns + 1]);
        _rowOf[0] = row;
        var at = 0;
        while (_rowOf[at] != 0)
        {
            done[at] = true;
            var next = Cheapest(at, slack, before, done);
            Reprice(slack[next], slack, done);
            at = next;
        }

        for (; at != 0; at = before[at])
        {
            _rowOf[at] = _rowOf[before[at]];
            _columnOf[_rowOf[at]] = at;
        }
    }

    private int Cheapest(int at, long[] slack, int[] before, bool[] done)
    {
        var best = 0;
        for (var column = 1; column <= _columns; column++)
        {
            if (done[column])
            {
                continue;
            }

            if (Slack(_rowOf[at], column) is var reached && reached < slack[column])
            {
                (slack[column], before[column]) = (reached, at);
            }

            best = best == 0 || slack[column] < slack[best] ? column : best;
        }

        return best;
    }

    private void Reprice(long by, long[] slack, bool[] done)
    {
        for (var column = 0; column <= _columns; column++)
        {
            if (done[column])
            {
                _rowPrice[_rowOf[column]] += by;
                _columnPrice[column] -= by;
            }
            else if (column > 0)
            {
                slack[column] -= by;
            }
        }
    }

    // Every greatest assignment uses only pairs without slack and leaves free only columns without a price.
    private void SettleTies()
    {
        var settled = new bool[_columns + 1];
        for (var row = 1; row <= _rows; row++)
        {
            for (var column = 1; column < Math.Min(_columnOf[row], _width + 1); column++)
            {
                if (!settled[column] && IsTight(row, column) && Moves(row, column, settled))
                {
                    break;
                }
            }

            settled[_columnOf[row]] = true;
        }
    }

    private bool IsTight(int row, int column) =>
        row == 0 ? _columnPrice[column] == 0 : (column > _width || _weights[row - 1, column - 1] is not null) && Slack(row, column) == 0;

    // Gives the row this column if those who lose by it find another place, the last of them the row's old one.
    private bool Moves(int row, int column, bool[] settled)
    {
        var target = _columnOf[row];
        var before = new int[_columns + 1];
        var left = new Queue<int>([column]);
        while (before[target] == 0 && left.TryDequeue(out var from))
        {
            for (var to = 1; to <= _columns; to++)
            {
                if (to != column && before[to] == 0 && !settled[to] && IsTight(_rowOf[from], to))
                {
                    before[to] = from;
                    left.Enqueue(to);
                }
            }
        }

        if (before[target] == 0)
        {
            return false;
        }

        for (var at = target; at != column; at = before[at])
        {
            _rowOf[at] = _rowOf[before[at]];
            _columnOf[_rowOf[at]] = at;
        }

        (_rowOf[column], _columnOf[row]) = (row, column);
        return true;
    }
}
