using System.Numerics;
using System.Numerics.Tensors;
using Stemma.Training.Neural;

namespace Stemma.Training.Certainty;

/// <summary>A table that is learned by Adam with decay (Loshchilov &amp; Hutter 2019); only rows with a slope since the last step are moved.</summary>
internal sealed class CertaintyTable
{
    private const float Slow = 0.9f;
    private const float Slower = 0.999f;
    private const float Tiny = 1e-8f;

    private readonly float _decay;
    private readonly float[] _slopes;
    private readonly float[] _means;
    private readonly float[] _squares;
    private readonly bool[] _touched;
    private readonly List<int> _rows = [];

    public CertaintyTable(int rows, int columns, float range, float decay, Draw draw)
    {
        (Columns, _decay) = (columns, decay);
        Cells = new float[rows * columns];
        (_slopes, _means, _squares, _touched) = (new float[Cells.Length], new float[Cells.Length], new float[Cells.Length], new bool[rows]);
        for (var i = 0; i < Cells.Length && range > 0; i++)
        {
            Cells[i] = draw.Between(-range, range);
        }
    }

    public int Columns { get; }

    public float[] Cells { get; }

    public ReadOnlySpan<float> Row(int row) => Cells.AsSpan(row * Columns, Columns);

    /// <summary>Adds a row, so many times, to sums.</summary>
    public void AddRow(int row, float times, Span<float> sums) => TensorPrimitives.MultiplyAdd(Row(row), times, sums, sums);

    /// <summary>Adds slopes, so many times, to those of a row.</summary>
    public void AddSlope(int row, float times, ReadOnlySpan<float> slopes)
    {
        if (!_touched[row])
        {
            _touched[row] = true;
            _rows.Add(row);
        }

        var into = _slopes.AsSpan(row * Columns, Columns);
        TensorPrimitives.MultiplyAdd(slopes, times, into, into);
    }

    /// <summary>One step on the rows with slopes, which are cleared.</summary>
    public void Step(float rate, int step)
    {
        var (c1, c2) = (1 - MathF.Pow(Slow, step), 1 - MathF.Pow(Slower, step));
        foreach (var row in _rows)
        {
            var (first, end) = (row * Columns, (row + 1) * Columns);
            var at = first;
            for (; at <= end - Vector<float>.Count; at += Vector<float>.Count)
            {
                Move(at, rate, c1, c2);
            }

            for (; at < end; at++)
            {
                var g = _slopes[at];
                _means[at] = (Slow * _means[at]) + ((1 - Slow) * g);
                _squares[at] = (Slower * _squares[at]) + ((1 - Slower) * g * g);
                Cells[at] -= rate * ((_means[at] / c1 / (MathF.Sqrt(_squares[at] / c2) + Tiny)) + (_decay * Cells[at]));
                _slopes[at] = 0;
            }

            _touched[row] = false;
        }

        _rows.Clear();
    }

    private void Move(int at, float rate, float c1, float c2)
    {
        var g = new Vector<float>(_slopes, at);
        var mean = (new Vector<float>(_means, at) * Slow) + (g * (1 - Slow));
        var square = (new Vector<float>(_squares, at) * Slower) + (g * g * (1 - Slower));
        var cells = new Vector<float>(Cells, at);
        (cells - (((mean * (1 / c1) / (Vector.SquareRoot(square * (1 / c2)) + new Vector<float>(Tiny))) + (cells * _decay)) * rate)).CopyTo(Cells, at);
        mean.CopyTo(_means, at);
        square.CopyTo(_squares, at);
        Vector<float>.Zero.CopyTo(_slopes, at);
    }
}
