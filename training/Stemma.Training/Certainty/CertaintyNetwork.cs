using System.Numerics.Tensors;
using Stemma.Claiming;
using Stemma.Learning;
using Stemma.Training.Neural;

namespace Stemma.Training.Certainty;

/// <summary>How a network is built and trained; set on a held part of the training sentences.</summary>
internal sealed record NetworkPlan
{
    public int Hidden { get; init; } = 48;

    public int Epochs { get; init; } = 16;

    public int Batch { get; init; } = 64;

    public float Rate { get; init; } = 2e-3f;

    public float Decay { get; init; } = 1e-2f;

    public float DropSparse { get; init; } = 0.5f;

    public float DropDense { get; init; } = 0.2f;

    public float DropHidden { get; init; } = 0.4f;

    /// <summary>Differences beyond this pull no harder (Huber 1964).</summary>
    public float Huber { get; init; } = 1f;

    /// <summary>What one hashed feature counts.</summary>
    public float SparseScale { get; init; } = 0.5f;
}

/// <summary>One example.</summary>
/// <param name="Known">The rows of its known features.</param>
/// <param name="Dense">Its dense numbers.</param>
/// <param name="Gold">Its value.</param>
internal sealed record CertaintyExample(int[] Known, float[] Dense, float Gold);

/// <summary>One hidden layer over known features and dense numbers, as it is trained.</summary>
internal sealed class CertaintyNetwork
{
    private const float WarmUp = 100;

    private readonly NetworkPlan _plan;
    private readonly Draw _draw;
    private readonly CertaintyTable _words;
    private readonly CertaintyTable _dense;
    private readonly CertaintyTable _value;

    public CertaintyNetwork(NetworkPlan plan, int known, Draw draw)
    {
        (_plan, _draw) = (plan, draw);
        var dense = FactualityFeatures.Width;
        _words = new CertaintyTable(known, plan.Hidden, 0.05f, plan.Decay, draw);
        _dense = new CertaintyTable(dense + 1, plan.Hidden, 1 / MathF.Sqrt(dense), plan.Decay, draw);
        _value = new CertaintyTable(1, plan.Hidden + 1, 1.7f / MathF.Sqrt(plan.Hidden), plan.Decay, draw);
    }

    /// <summary>The trained networks as one wide layer whose values are their mean.</summary>
    public static Weights Joined(IReadOnlyList<CertaintyNetwork> networks, int[] buckets)
    {
        var plan = networks[0]._plan;
        var dense = FactualityFeatures.Width;
        var weights = new Weights();
        weights.Add("buckets", buckets.Length, 1, buckets);
        weights.Add("words", buckets.Length, networks.Count * plan.Hidden, Beside(networks.Select(one => (one._words.Cells, plan.SparseScale)), buckets.Length, plan.Hidden, Fixed.Weight));
        weights.Add("dense.w", dense, networks.Count * plan.Hidden, Beside(networks.Select(one => (one._dense.Cells, 1f)), dense, plan.Hidden, Fixed.Weight));
        weights.Add("dense.b", 1, networks.Count * plan.Hidden, networks.SelectMany(one => one._dense.Row(dense).ToArray()).Select(Fixed.Bias).ToArray());
        weights.Add("value.w", networks.Count * plan.Hidden, 1, networks.SelectMany(one => one._value.Cells[..plan.Hidden]).Select(cell => Fixed.Weight(cell / networks.Count)).ToArray());
        weights.Add("value.b", 1, 1, (int[])[Fixed.Bias(networks.Average(one => one._value.Cells[plan.Hidden]))]);
        return weights;
    }

    public void Learn(IReadOnlyList<CertaintyExample> examples)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        _value.Cells[_plan.Hidden] = examples.Average(one => one.Gold);
        var steps = _plan.Epochs * ((order.Length + _plan.Batch - 1) / _plan.Batch);
        for (var (epoch, step) = (0, 0); epoch < _plan.Epochs; epoch++)
        {
            _draw.Shuffle(order);
            foreach (var batch in order.Chunk(_plan.Batch))
            {
                foreach (var i in batch)
                {
                    Learn(examples[i], batch.Length);
                }

                step++;
                var rate = _plan.Rate * (1 - ((float)step / steps)) * Math.Min(1, step / WarmUp);
                _words.Step(rate, step);
                _dense.Step(rate, step);
                _value.Step(rate, step);
            }
        }
    }

    // Forth and back through one example; the slopes stay in the tables.
    private void Learn(CertaintyExample example, int batch)
    {
        Span<float> hidden = stackalloc float[_plan.Hidden + 1];
        var sums = hidden[.._plan.Hidden];
        _dense.Row(example.Dense.Length).CopyTo(sums);
        var scale = _plan.SparseScale / (1 - _plan.DropSparse);
        int[] kept = [.. example.Known.Where(_ => _draw.Unit() >= _plan.DropSparse)];
        foreach (var row in kept)
        {
            _words.AddRow(row, scale, sums);
        }

        var dense = _draw.Mask(example.Dense.Length, _plan.DropDense);
        TensorPrimitives.Multiply(dense, example.Dense, dense);
        for (var i = 0; i < dense.Length; i++)
        {
            if (dense[i] != 0)
            {
                _dense.AddRow(i, dense[i], sums);
            }
        }

        var over = _draw.Mask(_plan.Hidden, _plan.DropHidden);
        for (var cell = 0; cell < _plan.Hidden; cell++)
        {
            over[cell] = sums[cell] > 0 ? over[cell] : 0;
            sums[cell] *= over[cell];
        }

        hidden[_plan.Hidden] = 1;
        var slope = Math.Clamp(TensorPrimitives.Dot(hidden, _value.Cells) - example.Gold, -_plan.Huber, _plan.Huber) / batch;
        _value.AddSlope(0, slope, hidden);
        Span<float> slopes = stackalloc float[_plan.Hidden];
        TensorPrimitives.Multiply(_value.Row(0)[.._plan.Hidden], slope, slopes);
        TensorPrimitives.Multiply(slopes, over, slopes);
        foreach (var row in kept)
        {
            _words.AddSlope(row, scale, slopes);
        }

        for (var i = 0; i < dense.Length; i++)
        {
            if (dense[i] != 0)
            {
                _dense.AddSlope(i, dense[i], slopes);
            }
        }

        _dense.AddSlope(dense.Length, 1, slopes);
    }

    // Tables of as many rows side by side.
    private static short[] Beside(IEnumerable<(float[] Cells, float Scale)> tables, int rows, int columns, Func<float, short> round)
    {
        var all = tables.ToList();
        var cells = new short[rows * columns * all.Count];
        for (var row = 0; row < rows; row++)
        {
            for (var t = 0; t < all.Count; t++)
            {
                for (var column = 0; column < columns; column++)
                {
                    cells[(((row * all.Count) + t) * columns) + column] = round(all[t].Cells[(row * columns) + column] * all[t].Scale);
                }
            }
        }

        return cells;
    }
}
