using System.Numerics;

namespace Stemma.Learning;

/// <summary>A linear layer in fixed point: <c>sums = x W + b</c>.</summary>
internal sealed class Layer(Weights weights, string name)
{
    private readonly Matrix16 _weight = Tables.Matrix(weights, name + ".w");
    private readonly int[] _bias = weights.Cells<int>(name + ".b");

    /// <summary>How many numbers a row of output has.</summary>
    public int Outputs => _weight.Columns;

    /// <summary>The sums of each row, at the scale <see cref="Fixed.SumBits"/>.</summary>
    public int[] Run(ReadOnlySpan<short> x, int stride, int rows)
    {
        var sums = new int[rows * Outputs];
        for (var row = 0; row < rows; row++)
        {
            _bias.CopyTo(sums, row * Outputs);
        }

        _weight.MultiplyAdd(x, stride, rows, sums, Outputs);
        return sums;
    }

    /// <summary>As <see cref="Run"/>, then a leaky rectifier, as activations.</summary>
    public short[] Bent(ReadOnlySpan<short> x, int stride, int rows) => Narrowed(Run(x, stride, rows), true);

    /// <summary>Sums as activations; <paramref name="bend"/>: a tenth of what is below zero.</summary>
    public static short[] Narrowed(int[] sums, bool bend)
    {
        var narrow = new short[sums.Length];
        var width = Vector<int>.Count;
        var at = 0;
        for (; at <= sums.Length - (2 * width); at += 2 * width)
        {
            Vector.Narrow(Shortened(new Vector<int>(sums, at), bend), Shortened(new Vector<int>(sums, at + width), bend)).CopyTo(narrow, at);
        }

        Span<int> rest = stackalloc int[2 * width];
        sums.AsSpan(at).CopyTo(rest);
        for (var i = 0; at + i < sums.Length; i++)
        {
            narrow[at + i] = unchecked((short)Shortened(new Vector<int>(rest[(i / width * width)..]), bend)[i % width]);
        }

        return narrow;
    }

    private static Vector<int> Shortened(Vector<int> sums, bool bend)
    {
        var bent = bend ? Vector.ConditionalSelect(Vector.LessThan(sums, Vector<int>.Zero), Vector.ConvertToInt32(Vector.ConvertToSingle(sums) * 0.1f), sums) : sums;
        var rounded = Vector.ShiftRightArithmetic(bent + new Vector<int>(1 << (Fixed.WeightBits - 1)), Fixed.WeightBits);
        return Vector.Min(Vector.Max(rounded, new Vector<int>(short.MinValue + 1)), new Vector<int>(short.MaxValue));
    }
}
