using System.Numerics.Tensors;
using Stemma.Learning;

namespace Stemma.Training.Neural;

/// <summary>Layers of two-way LSTMs, with dropout before each layer and after the last.</summary>
internal sealed class BiLstm
{
    private readonly List<(Lstm Forth, Lstm Back)> _layers = [];
    private readonly float _dropout;

    public BiLstm(string name, int inputs, int hidden, int layers, float dropout, Draw draw)
    {
        (Hidden, _dropout) = (hidden, dropout);
        for (var layer = 0; layer < layers; layer++)
        {
            var width = layer == 0 ? inputs : 2 * hidden;
            _layers.Add((new Lstm($"{name}.{layer}f", width, hidden, false, draw), new Lstm($"{name}.{layer}b", width, hidden, true, draw)));
        }
    }

    public int Hidden { get; }

    public int Outputs => 2 * Hidden;

    public IEnumerable<Lstm> Directions => _layers.SelectMany(layer => new[] { layer.Forth, layer.Back });

    public IEnumerable<Parameter> Parameters => Directions.SelectMany(one => new[] { one.In, one.Again, one.Bias });

    public void Prepare(bool learn)
    {
        foreach (var one in Directions)
        {
            one.Prepare(learn);
        }
    }

    /// <summary>The states after the last layer; <paramref name="draw"/> is null outside training.</summary>
    public Pass Forward(Ragged shape, float[] x, Draw? draw)
    {
        List<Step> steps = [];
        foreach (var (forth, back) in _layers)
        {
            var mask = Drop(x, draw);
            var y = new float[shape.Rows * Outputs];
            var f = forth.Forward(shape, x, y, Outputs, 0);
            var b = back.Forward(shape, x, y, Outputs, Hidden);
            steps.Add(new Step(x, mask, f, b));
            x = y;
        }

        return new Pass(shape, steps, x, Drop(x, draw));
    }

    /// <summary>The gradient of the inputs; <paramref name="dy"/> is changed.</summary>
    public float[] Backward(Pass pass, float[] dy, int worker)
    {
        Undrop(dy, pass.Mask);
        for (var layer = _layers.Count - 1; layer >= 0; layer--)
        {
            var (forth, back) = _layers[layer];
            var step = pass.Steps[layer];
            var dx = new float[pass.Shape.Rows * forth.Inputs];
            forth.Backward(pass.Shape, step.Forth, step.Input, dy, Outputs, 0, dx, worker);
            back.Backward(pass.Shape, step.Back, step.Input, dy, Outputs, Hidden, dx, worker);
            Undrop(dx, step.Mask);
            dy = dx;
        }

        return dy;
    }

    private float[]? Drop(float[] x, Draw? draw)
    {
        if (draw is null || _dropout <= 0)
        {
            return null;
        }

        var mask = draw.Mask(x.Length, _dropout);
        TensorPrimitives.Multiply(x, mask, x);
        return mask;
    }

    private static void Undrop(float[] d, float[]? mask)
    {
        if (mask is not null)
        {
            TensorPrimitives.Multiply(d, mask, d);
        }
    }

    /// <summary>One layer's input, after dropout, and states.</summary>
    internal sealed record Step(float[] Input, float[]? Mask, Lstm.State Forth, Lstm.State Back);

    /// <summary>A forward pass; <paramref name="Output"/> is after dropout.</summary>
    internal sealed record Pass(Ragged Shape, List<Step> Steps, float[] Output, float[]? Mask);
}
