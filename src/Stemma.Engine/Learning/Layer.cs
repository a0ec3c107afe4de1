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
        for (var i = 0; i < sums.Length; i++)
        {
            var sum = bend && sums[i] < 0 ? sums[i] / 10 : sums[i];
            narrow[i] = unchecked((short)Math.Clamp((sum + (1 << (Fixed.WeightBits - 1))) >> Fixed.WeightBits, short.MinValue + 1, short.MaxValue));
        }

        return narrow;
    }
}
