using System.Numerics.Tensors;
using Stemma.Learning;

namespace Stemma.Training.Neural;

/// <summary>One direction of a long short-term memory (Hochreiter &amp; Schmidhuber 1997; gates in the order input, forget, output, cell).</summary>
internal sealed class Lstm
{
    private readonly Packed _in = new();
    private readonly Packed _inBack = new();
    private readonly Packed _again = new();
    private readonly Packed _againBack = new();

    public Lstm(string name, int inputs, int hidden, bool reverse, Draw draw)
    {
        (Inputs, Hidden, Reverse) = (inputs, hidden, reverse);
        In = new Parameter(name + ".in", inputs, 4 * hidden, MathF.Sqrt(3f / inputs) * 0.6f, draw);
        Again = new Parameter(name + ".again", hidden, 4 * hidden, MathF.Sqrt(3f / hidden) * 0.6f, draw);
        Bias = new Parameter(name + ".bias", 1, 4 * hidden, 0, draw);
        Bias.Value.AsSpan(hidden, hidden).Fill(1); // remember at first (Jozefowicz et al. 2015)
    }

    public int Inputs { get; }

    public int Hidden { get; }

    public bool Reverse { get; }

    public Parameter In { get; }

    public Parameter Again { get; }

    public Parameter Bias { get; }

    /// <summary>Lays the weights out for a batch.</summary>
    public void Prepare(bool learn)
    {
        _in.Set(In.Value, In.Rows, In.Columns);
        _again.Set(Again.Value, Again.Rows, Again.Columns);
        if (learn)
        {
            _inBack.SetTransposed(In.Value, In.Columns, In.Rows);
            _againBack.SetTransposed(Again.Value, Again.Columns, Again.Rows);
        }
    }

    /// <summary>The hidden states, into columns <paramref name="at"/> and on of <paramref name="output"/>.</summary>
    public State Forward(Ragged shape, float[] x, float[] output, int width, int at)
    {
        int h = Hidden, g = 4 * h;
        var state = new State(new float[shape.Rows * g], new float[shape.Rows * h], new float[shape.Rows * h]);
        for (var row = 0; row < shape.Rows; row++)
        {
            Bias.Value.CopyTo(state.Gates, row * g);
        }

        _in.MultiplyAdd(x, Inputs, shape.Rows, state.Gates, g);
        for (var i = 0; i < shape.Steps; i++)
        {
            var step = Reverse ? shape.Steps - 1 - i : i;
            var (from, before) = Before(shape, step);
            var count = Math.Min(shape.Active[step], before);
            if (count > 0)
            {
                _again.MultiplyAdd(state.Outputs.AsSpan(from * h), h, count, state.Gates.AsSpan(shape.Offsets[step] * g), g);
            }

            for (var sequence = 0; sequence < shape.Active[step]; sequence++)
            {
                var row = shape.Offsets[step] + sequence;
                var gates = state.Gates.AsSpan(row * g, g);
                TensorPrimitives.Sigmoid(gates[..(3 * h)], gates[..(3 * h)]);
                TensorPrimitives.Tanh(gates[(3 * h)..], gates[(3 * h)..]);
                var cell = state.Cells.AsSpan(row * h, h);
                TensorPrimitives.Multiply(gates[..h], gates[(3 * h)..], cell);
                if (sequence < before)
                {
                    TensorPrimitives.MultiplyAdd(gates.Slice(h, h), state.Cells.AsSpan((from + sequence) * h, h), cell, cell);
                }

                var hidden = state.Outputs.AsSpan(row * h, h);
                TensorPrimitives.Tanh(cell, hidden);
                TensorPrimitives.Multiply(hidden, gates.Slice(2 * h, h), hidden);
                hidden.CopyTo(output.AsSpan((row * width) + at));
            }
        }

        return state;
    }

    /// <summary>Adds to the gradients and to <paramref name="dx"/> what the gradient of the outputs asks for.</summary>
    public void Backward(Ragged shape, State state, float[] x, float[] doutput, int width, int at, float[]? dx, int worker)
    {
        int h = Hidden, g = 4 * h;
        var dgates = new float[shape.Rows * g];
        var dhidden = new float[shape.Rows * h];
        var dcell = new float[shape.Rows * h];
        Span<float> tanh = stackalloc float[h];
        for (var i = 0; i < shape.Steps; i++)
        {
            var step = Reverse ? i : shape.Steps - 1 - i;
            var (from, before) = Before(shape, step);
            for (var sequence = 0; sequence < shape.Active[step]; sequence++)
            {
                var row = shape.Offsets[step] + sequence;
                var gates = state.Gates.AsSpan(row * g, g);
                var d = dgates.AsSpan(row * g, g);
                var dh = dhidden.AsSpan(row * h, h);
                TensorPrimitives.Add(dh, doutput.AsSpan((row * width) + at, h), dh);
                TensorPrimitives.Tanh(state.Cells.AsSpan(row * h, h), tanh);
                var dc = dcell.AsSpan(row * h, h);
                var linked = sequence < before;
                var c0 = linked ? state.Cells.AsSpan((from + sequence) * h, h) : default;
                var dc0 = linked ? dcell.AsSpan((from + sequence) * h, h) : default;
                Gates(h, gates, tanh, dh, dc, c0, dc0, d);
            }

            var count = Math.Min(shape.Active[step], before);
            if (count > 0)
            {
                _againBack.MultiplyAdd(dgates.AsSpan(shape.Offsets[step] * g), g, count, dhidden.AsSpan(from * h), h);
            }
        }

        Gradients(shape, state, x, dgates, worker);
        if (dx is not null)
        {
            _inBack.MultiplyAdd(dgates, g, shape.Rows, dx, Inputs);
        }
    }

    private static void Gates(int h, Span<float> gates, Span<float> tanh, Span<float> dh, Span<float> dc, Span<float> c0, Span<float> dc0, Span<float> d)
    {
        for (var k = 0; k < h; k++)
        {
            float input = gates[k], forget = gates[h + k], output = gates[(2 * h) + k], cell = gates[(3 * h) + k];
            var c = dc[k] + (dh[k] * output * (1 - (tanh[k] * tanh[k])));
            d[k] = c * cell * input * (1 - input);
            d[(2 * h) + k] = dh[k] * tanh[k] * output * (1 - output);
            d[(3 * h) + k] = c * input * (1 - (cell * cell));
            if (c0.Length > 0)
            {
                d[h + k] = c * c0[k] * forget * (1 - forget);
                dc0[k] = c * forget;
            }
        }
    }

    private void Gradients(Ragged shape, State state, float[] x, float[] dgates, int worker)
    {
        int h = Hidden, g = 4 * h;
        var bias = Bias.Gradient(worker);
        for (var row = 0; row < shape.Rows; row++)
        {
            TensorPrimitives.Add(bias, dgates.AsSpan(row * g, g), bias);
        }

        var packed = new Packed().Set(dgates, shape.Rows, g);
        packed.MultiplyAdd(Turned(x, shape.Rows, Inputs), shape.Rows, Inputs, In.Gradient(worker), g);
        var previous = new float[shape.Rows * h];
        for (var step = 0; step < shape.Steps; step++)
        {
            var (from, before) = Before(shape, step);
            var count = Math.Min(shape.Active[step], before);
            if (count > 0)
            {
                state.Outputs.AsSpan(from * h, count * h).CopyTo(previous.AsSpan(shape.Offsets[step] * h));
            }
        }

        packed.MultiplyAdd(Turned(previous, shape.Rows, h), shape.Rows, h, Again.Gradient(worker), g);
    }

    // The first row of the step that comes before in this direction, and how many sequences it has.
    private (int From, int Count) Before(Ragged shape, int step) => Reverse
        ? step + 1 < shape.Steps ? (shape.Offsets[step + 1], shape.Active[step + 1]) : (0, 0)
        : step > 0 ? (shape.Offsets[step - 1], shape.Active[step - 1]) : (0, 0);

    /// <summary>The transpose of a row-major matrix.</summary>
    internal static float[] Turned(ReadOnlySpan<float> cells, int rows, int columns)
    {
        var turned = new float[rows * columns];
        for (var row = 0; row < rows; row += 16)
        {
            var end = Math.Min(row + 16, rows);
            for (var column = 0; column < columns; column++)
            {
                for (var r = row; r < end; r++)
                {
                    turned[(column * rows) + r] = cells[(r * columns) + column];
                }
            }
        }

        return turned;
    }

    /// <summary>What a forward pass leaves for the backward one, row by row.</summary>
    internal sealed record State(float[] Gates, float[] Cells, float[] Outputs);
}
