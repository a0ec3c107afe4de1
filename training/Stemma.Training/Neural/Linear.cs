using System.Numerics.Tensors;

namespace Stemma.Training.Neural;

/// <summary>A linear layer: <c>y = x W + b</c>.</summary>
internal sealed class Linear
{
    private readonly Packed _forth = new();
    private readonly Packed _back = new();

    public Linear(string name, int inputs, int outputs, Draw draw)
    {
        Weight = new Parameter(name + ".w", inputs, outputs, MathF.Sqrt(6f / (inputs + outputs)), draw);
        Bias = new Parameter(name + ".b", 1, outputs, 0, draw);
    }

    public Parameter Weight { get; }

    public Parameter Bias { get; }

    public int Inputs => Weight.Rows;

    public int Outputs => Weight.Columns;

    /// <summary>Lays the weights out for a batch.</summary>
    public void Prepare(bool learn)
    {
        _forth.Set(Weight.Value, Inputs, Outputs);
        if (learn)
        {
            _back.SetTransposed(Weight.Value, Outputs, Inputs);
        }
    }

    public float[] Forward(float[] x, int rows)
    {
        var y = new float[rows * Outputs];
        for (var row = 0; row < rows; row++)
        {
            Bias.Value.CopyTo(y, row * Outputs);
        }

        _forth.MultiplyAdd(x, Inputs, rows, y, Outputs);
        return y;
    }

    /// <summary>Adds to the gradients, and to <paramref name="dx"/> if it is there.</summary>
    public void Backward(float[] x, float[] dy, int rows, float[]? dx, int worker)
    {
        var bias = Bias.Gradient(worker);
        for (var row = 0; row < rows; row++)
        {
            TensorPrimitives.Add(bias, dy.AsSpan(row * Outputs, Outputs), bias);
        }

        new Packed().Set(dy, rows, Outputs).MultiplyAdd(Lstm.Turned(x, rows, Inputs), rows, Inputs, Weight.Gradient(worker), Outputs);
        if (dx is not null)
        {
            _back.MultiplyAdd(dy, Outputs, rows, dx, Inputs);
        }
    }
}
