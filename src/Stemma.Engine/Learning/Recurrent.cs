using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Learning;

/// <summary>Layers of two-way long short-term memories (Hochreiter &amp; Schmidhuber 1997) in fixed point, over words and what else is known of them.</summary>
internal sealed class Recurrent
{
    private readonly WordProjection _words;
    private readonly Matrix16? _rest;
    private readonly (Matrix16 In, int[] Bias)[] _later;
    private readonly (Matrix16 Forth, Matrix16 Back)[] _again;
    private readonly int _hidden;

    /// <summary>Reads the tables <c>NAME.LAYERf.in</c>, <c>.again</c>, <c>.bias</c> and the same for <c>b</c>, until there is no such layer.</summary>
    /// <param name="weights">The tables.</param>
    /// <param name="name">What the tables' names begin with.</param>
    /// <param name="words">The embeddings that the first layer's first inputs are.</param>
    public Recurrent(Weights weights, string name, WordEmbedding words)
    {
        List<(Matrix16, int[])> later = [];
        List<(Matrix16, Matrix16)> again = [];
        WordProjection? first = null;
        for (var layer = 0; weights.Has($"{name}.{layer}f.in"); layer++)
        {
            var (cells, rows, columns) = Beside(weights, $"{name}.{layer}f.in", $"{name}.{layer}b.in");
            int[] bias = [.. weights.Cells<int>($"{name}.{layer}f.bias"), .. weights.Cells<int>($"{name}.{layer}b.bias")];
            if (layer == 0)
            {
                first = new WordProjection(words, new Matrix16(cells.AsSpan(0, words.Width * columns), words.Width, columns), bias);
                _rest = rows > words.Width ? new Matrix16(cells.AsSpan(words.Width * columns), rows - words.Width, columns) : null;
            }
            else
            {
                later.Add((new Matrix16(cells, rows, columns), bias));
            }

            again.Add((Tables.Matrix(weights, $"{name}.{layer}f.again"), Tables.Matrix(weights, $"{name}.{layer}b.again")));
        }

        if (later.Count > 1 || again[0].Item1.Rows % (2 * Vector<float>.Count) != 0)
        {
            throw new InvalidDataException("Layers of this number or width are not read.");
        }

        _words = first ?? throw new InvalidDataException($"There is no layer '{name}'.");
        (_later, _again, _hidden) = ([.. later], [.. again], again[0].Item1.Rows);
    }

    /// <summary>How many numbers a row has beside its word, made even.</summary>
    public int Rest => _rest?.Stride ?? 0;

    /// <summary>How many numbers a row of output has.</summary>
    public int Outputs => 2 * _hidden;

    /// <summary>Writes the states after the last layer, row by row as <paramref name="shape"/> lays them out.</summary>
    /// <param name="shape">How the rows lie.</param>
    /// <param name="words">The word of each row.</param>
    /// <param name="rest">What else is known of it: <see cref="Rest"/> numbers a row.</param>
    /// <param name="states"><see cref="Outputs"/> numbers a row.</param>
    public void Run(Ragged shape, ReadOnlySpan<WordShape> words, ReadOnlySpan<short> rest, Span<short> states)
    {
        // These tables are large and short-lived: rented, not made anew.
        var width = 8 * _hidden;
        var gates = ArrayPool<int>.Shared.Rent(shape.Rows * width);
        var below = ArrayPool<short>.Shared.Rent(shape.Rows * Outputs);
        _words.Write(words, gates);
        _rest?.MultiplyAdd(rest, Rest, shape.Rows, gates, width);
        for (var layer = 0; ; layer++)
        {
            var y = layer == _later.Length ? states : below.AsSpan();
            Direction(shape, gates, 0, _again[layer].Forth, y, 0, false);
            Direction(shape, gates, 4 * _hidden, _again[layer].Back, y, _hidden, true);
            if (layer == _later.Length)
            {
                break;
            }

            var (matrix, bias) = _later[layer];
            for (var row = 0; row < shape.Rows; row++)
            {
                bias.CopyTo(gates, row * width);
            }

            matrix.MultiplyAdd(below, Outputs, shape.Rows, gates, width);
        }

        ArrayPool<int>.Shared.Return(gates);
        ArrayPool<short>.Shared.Return(below);
    }

    private void Direction(Ragged shape, int[] gates, int column, Matrix16 again, Span<short> y, int at, bool reverse)
    {
        var (h, width) = (_hidden, 8 * _hidden);
        var cells = new float[shape.Lengths.Count * h];
        for (var i = 0; i < shape.Steps; i++)
        {
            var step = reverse ? shape.Steps - 1 - i : i;
            var before = reverse ? step + 1 : step - 1;
            var first = shape.Offsets[step];
            if (before >= 0 && before < shape.Steps)
            {
                var count = Math.Min(shape.Active[step], shape.Active[before]);
                again.MultiplyAdd(y[((shape.Offsets[before] * Outputs) + at)..], Outputs, count, gates.AsSpan((first * width) + column), width);
            }

            for (var sequence = 0; sequence < shape.Active[step]; sequence++)
            {
                var row = first + sequence;
                Gate(h, gates.AsSpan((row * width) + column, 4 * h), cells.AsSpan(sequence * h, h), y.Slice((row * Outputs) + at, h));
            }
        }
    }

    // Two vectors at a time, so that their results narrow to one. The lengths are checked here, once, and not at each of the loads.
    private static void Gate(int h, ReadOnlySpan<int> gates, Span<float> cell, Span<short> output)
    {
        ref readonly var sums = ref MemoryMarshal.GetReference(gates[..(4 * h)]);
        ref var cells = ref MemoryMarshal.GetReference(cell[..h]);
        ref var states = ref MemoryMarshal.GetReference(output[..h]);
        var width = Vector<float>.Count;
        for (var k = 0; k < h; k += 2 * width)
        {
            Vector.Narrow(Step(h, k, in sums, ref cells), Step(h, k + width, in sums, ref cells)).StoreUnsafe(ref states, (nuint)k);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> Step(int h, int k, ref readonly int sums, ref float cells)
    {
        var input = Squash.Sigmoid(Real(in sums, k));
        var forget = Squash.Sigmoid(Real(in sums, h + k));
        var open = Squash.Sigmoid(Real(in sums, (2 * h) + k));
        var fresh = Squash.Tanh(Real(in sums, (3 * h) + k));
        var kept = (forget * Vector.LoadUnsafe(ref cells, (nuint)k)) + (input * fresh);
        kept.StoreUnsafe(ref cells, (nuint)k);
        return Vector.ConvertToInt32(Vector.Round(open * Squash.Tanh(kept) * (1 << Fixed.ActivationBits), MidpointRounding.ToEven));
    }

    private static Vector<float> Real(ref readonly int sums, int at) => Vector.ConvertToSingle(Vector.LoadUnsafe(in sums, (nuint)at)) * Fixed.FromSum;

    // Two tables as one: the rows of the second go on where those of the first end.
    private static (short[] Cells, int Rows, int Columns) Beside(Weights weights, string one, string other)
    {
        var (left, right) = (weights.Cells<short>(one), weights.Cells<short>(other));
        var (rows, columns) = (weights.Rows(one), weights.Columns(one));
        var cells = new short[left.Length + right.Length];
        for (var row = 0; row < rows; row++)
        {
            left.AsSpan(row * columns, columns).CopyTo(cells.AsSpan(2 * row * columns));
            right.AsSpan(row * columns, columns).CopyTo(cells.AsSpan(((2 * row) + 1) * columns));
        }

        return (cells, rows, 2 * columns);
    }
}
