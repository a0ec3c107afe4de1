namespace Stemma.Training.Neural;

/// <summary>A table of numbers that is learned, with one gradient a worker and the two moments of Adam.</summary>
internal sealed class Parameter
{
    private readonly float[][] _gradients;
    private readonly float[] _first;
    private readonly float[] _second;

    /// <summary>A table of numbers drawn evenly from ±<paramref name="range"/>.</summary>
    public Parameter(string name, int rows, int columns, float range, Draw draw)
    {
        (Name, Rows, Columns) = (name, rows, columns);
        Value = new float[rows * columns];
        _gradients = [.. Enumerable.Range(0, Workers.Count).Select(_ => new float[Value.Length])];
        (_first, _second) = (new float[Value.Length], new float[Value.Length]);
        for (var i = 0; i < Value.Length && range > 0; i++)
        {
            Value[i] = draw.Between(-range, range);
        }
    }

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Value { get; }

    /// <summary>The gradient that one worker adds to.</summary>
    public float[] Gradient(int worker) => _gradients[worker];

    /// <summary>A row of the values.</summary>
    public Span<float> Row(int row) => Value.AsSpan(row * Columns, Columns);

    /// <summary>Sums the workers' gradients into the first and gives the square of its length.</summary>
    public double Gather()
    {
        var sum = _gradients[0];
        for (var worker = 1; worker < _gradients.Length; worker++)
        {
            System.Numerics.Tensors.TensorPrimitives.Add(sum, _gradients[worker], sum);
            Array.Clear(_gradients[worker]);
        }

        return System.Numerics.Tensors.TensorPrimitives.SumOfSquares(sum);
    }

    /// <summary>One step of Adam (Kingma &amp; Ba 2015) with the first gradient, scaled; the gradient is cleared.</summary>
    public void Step(float rate, float scale, int step)
    {
        const float Beta1 = 0.9f, Beta2 = 0.99f, Epsilon = 1e-6f;
        var gradient = _gradients[0];
        var correct1 = 1 - MathF.Pow(Beta1, step);
        var correct2 = 1 - MathF.Pow(Beta2, step);
        var width = System.Numerics.Vector<float>.Count;
        var i = 0;
        for (; i <= gradient.Length - width; i += width)
        {
            var g = new System.Numerics.Vector<float>(gradient, i) * scale;
            var m = (new System.Numerics.Vector<float>(_first, i) * Beta1) + (g * (1 - Beta1));
            var v = (new System.Numerics.Vector<float>(_second, i) * Beta2) + (g * g * (1 - Beta2));
            m.CopyTo(_first, i);
            v.CopyTo(_second, i);
            var move = m * (rate / correct1) / (System.Numerics.Vector.SquareRoot(v / new System.Numerics.Vector<float>(correct2)) + new System.Numerics.Vector<float>(Epsilon));
            (new System.Numerics.Vector<float>(Value, i) - move).CopyTo(Value, i);
        }

        for (; i < gradient.Length; i++)
        {
            var g = gradient[i] * scale;
            _first[i] = (_first[i] * Beta1) + (g * (1 - Beta1));
            _second[i] = (_second[i] * Beta2) + (g * g * (1 - Beta2));
            Value[i] -= rate / correct1 * _first[i] / (MathF.Sqrt(_second[i] / correct2) + Epsilon);
        }

        Array.Clear(gradient);
    }
}
