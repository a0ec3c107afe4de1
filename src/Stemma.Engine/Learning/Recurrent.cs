using System.Numerics;

namespace Stemma.Learning;

/// <summary>Layers of two-way long short-term memories (Hochreiter &amp; Schmidhuber 1997) in fixed point.</summary>
internal sealed class Recurrent
{
    private readonly Direction[][] _layers;

    /// <summary>Reads the tables <c>NAME.LAYERf.in</c>, <c>.again</c>, <c>.bias</c> and the same for <c>b</c>, until there is no such layer.</summary>
    public Recurrent(Weights weights, string name)
    {
        List<Direction[]> layers = [];
        for (var layer = 0; weights.Has($"{name}.{layer}f.in"); layer++)
        {
            layers.Add([new Direction(weights, $"{name}.{layer}f", false), new Direction(weights, $"{name}.{layer}b", true)]);
        }

        _layers = [.. layers];
    }

    /// <summary>How many numbers a row of input has, an even number.</summary>
    public int Inputs => _layers[0][0].Inputs;

    /// <summary>How many numbers a row of output has.</summary>
    public int Outputs => 2 * _layers[0][0].Hidden;

    /// <summary>The states after the last layer, row by row as <paramref name="shape"/> lays them out.</summary>
    public short[] Run(Ragged shape, short[] x)
    {
        var width = Inputs;
        foreach (var layer in _layers)
        {
            var y = new short[shape.Rows * Outputs];
            layer[0].Run(shape, x, width, y, Outputs, 0);
            layer[1].Run(shape, x, width, y, Outputs, Outputs / 2);
            (x, width) = (y, Outputs);
        }

        return x;
    }

    private sealed class Direction
    {
        private readonly Matrix16 _in;
        private readonly Matrix16 _again;
        private readonly int[] _bias;
        private readonly bool _reverse;

        public Direction(Weights weights, string name, bool reverse)
        {
            _in = Tables.Matrix(weights, name + ".in");
            _again = Tables.Matrix(weights, name + ".again");
            _bias = weights.Cells<int>(name + ".bias");
            _reverse = reverse;
        }

        public int Inputs => _in.Stride;

        public int Hidden => _again.Rows;

        public void Run(Ragged shape, short[] x, int width, short[] y, int outputs, int at)
        {
            var h = Hidden;
            var gates = new int[shape.Rows * 4 * h];
            for (var row = 0; row < shape.Rows; row++)
            {
                _bias.CopyTo(gates, row * 4 * h);
            }

            _in.MultiplyAdd(x, width, shape.Rows, gates, 4 * h);
            var cells = new float[shape.Lengths.Count * h];
            for (var i = 0; i < shape.Steps; i++)
            {
                var step = _reverse ? shape.Steps - 1 - i : i;
                var before = _reverse ? step + 1 : step - 1;
                var first = shape.Offsets[step];
                if (before >= 0 && before < shape.Steps)
                {
                    var count = Math.Min(shape.Active[step], shape.Active[before]);
                    _again.MultiplyAdd(y.AsSpan((shape.Offsets[before] * outputs) + at), outputs, count, gates.AsSpan(first * 4 * h), 4 * h);
                }

                for (var sequence = 0; sequence < shape.Active[step]; sequence++)
                {
                    Gate(h, gates.AsSpan((first + sequence) * 4 * h, 4 * h), cells.AsSpan(sequence * h, h), y.AsSpan(((first + sequence) * outputs) + at, h));
                }
            }
        }

        private static void Gate(int h, ReadOnlySpan<int> gates, Span<float> cell, Span<short> output)
        {
            var width = Vector<float>.Count;
            Span<float> rounded = stackalloc float[width];
            for (var k = 0; k < h; k += width)
            {
                var input = Squash.Sigmoid(Real(gates[k..]));
                var forget = Squash.Sigmoid(Real(gates[(h + k)..]));
                var open = Squash.Sigmoid(Real(gates[((2 * h) + k)..]));
                var fresh = Squash.Tanh(Real(gates[((3 * h) + k)..]));
                var kept = (forget * new Vector<float>(cell[k..])) + (input * fresh);
                kept.CopyTo(cell[k..]);
                var shown = open * Squash.Tanh(kept) * (1 << Fixed.ActivationBits);
                Vector.Round(shown, MidpointRounding.ToEven).CopyTo(rounded);
                for (var j = 0; j < width; j++)
                {
                    output[k + j] = unchecked((short)rounded[j]);
                }
            }
        }

        private static Vector<float> Real(ReadOnlySpan<int> sums) => Vector.ConvertToSingle(new Vector<int>(sums)) * Fixed.FromSum;
    }
}
