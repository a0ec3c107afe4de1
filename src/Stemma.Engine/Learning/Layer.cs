using System.Buffers;
using System.Numerics;

namespace Stemma.Learning;

/// <summary>A linear layer in fixed point: <c>sums = x W + b</c>.</summary>
internal sealed class Layer(Weights weights, string name)
{
    private readonly Matrix16 _weight = Tables.Matrix(weights, name + ".w");
    private readonly int[] _bias = weights.Cells<int>(name + ".b");

    /// <summary>How many numbers a row of output has.</summary>
    public int Outputs => _weight.Columns;

    /// <summary>Writes the sums of each row, at the scale <see cref="Fixed.SumBits"/>.</summary>
    public void Run(ReadOnlySpan<short> x, int stride, int rows, Span<int> sums)
    {
        for (var row = 0; row < rows; row++)
        {
            _bias.CopyTo(sums[(row * Outputs)..]);
        }

        _weight.MultiplyAdd(x, stride, rows, sums, Outputs);
    }

    /// <summary>The sums of each row as activations; <paramref name="bend"/>: a tenth of what is below zero, a leaky rectifier.</summary>
    public short[] Activations(ReadOnlySpan<short> x, int stride, int rows, bool bend)
    {
        var count = rows * Outputs;
        var sums = ArrayPool<int>.Shared.Rent(count);
        var narrow = new short[count];
        Run(x, stride, rows, sums);
        Narrow(sums.AsSpan(0, count), narrow, bend);
        ArrayPool<int>.Shared.Return(sums);
        return narrow;
    }

    /// <summary>Writes sums as activations.</summary>
    public static void Narrow(ReadOnlySpan<int> sums, Span<short> narrow, bool bend)
    {
        var width = Vector<int>.Count;
        var at = 0;
        for (; at <= sums.Length - (2 * width); at += 2 * width)
        {
            Vector.Narrow(Shortened(new Vector<int>(sums[at..]), bend), Shortened(new Vector<int>(sums[(at + width)..]), bend)).CopyTo(narrow[at..]);
        }

        Span<int> rest = stackalloc int[2 * width];
        sums[at..].CopyTo(rest);
        for (var i = 0; at + i < sums.Length; i++)
        {
            narrow[at + i] = unchecked((short)Shortened(new Vector<int>(rest[(i / width * width)..]), bend)[i % width]);
        }
    }

    private static Vector<int> Shortened(Vector<int> sums, bool bend)
    {
        var bent = bend ? Vector.ConditionalSelect(Vector.LessThan(sums, Vector<int>.Zero), Vector.ConvertToInt32(Vector.ConvertToSingle(sums) * 0.1f), sums) : sums;
        var rounded = Vector.ShiftRightArithmetic(bent + new Vector<int>(1 << (Fixed.WeightBits - 1)), Fixed.WeightBits);
        return Vector.Min(Vector.Max(rounded, new Vector<int>(short.MinValue + 1)), new Vector<int>(short.MaxValue));
    }
}
