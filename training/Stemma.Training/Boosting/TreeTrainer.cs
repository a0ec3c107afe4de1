using Stemma.Learning;
using Stemma.Training.Neural;

namespace Stemma.Training.Boosting;

/// <summary>Grows gradient-boosted trees leaf by leaf over histograms (Friedman 2001; Ke et al. 2017), on one thread: the same data and seed give the same trees.</summary>
internal sealed class TreeTrainer
{
    private const int Bins = 64;

    private readonly Examples _examples;
    private readonly TreePlan _plan;
    private readonly Draw _draw;
    private readonly int[][] _bounds;
    private readonly byte[] _cells;
    private readonly double[] _sums;
    private readonly double[] _slopes;
    private readonly double[] _bends;
    private readonly List<short> _features = [];
    private readonly List<int> _values = [];
    private readonly List<int> _next = [];
    private readonly List<int> _roots = [];
    private readonly int _width;

    private TreeTrainer(Examples examples, TreePlan plan, int seed)
    {
        (_examples, _plan, _draw, _width) = (examples, plan, new Draw((ulong)seed), examples.Features);
        _bounds = examples.Bounds(Bins);
        _cells = new byte[examples.Count * _width];
        for (var at = 0; at < examples.Count; at++)
        {
            for (var feature = 0; feature < _width; feature++)
            {
                var found = Array.BinarySearch(_bounds[feature], examples.Row(at)[feature]);
                _cells[(at * _width) + feature] = (byte)(found >= 0 ? found : ~found);
            }
        }

        (_sums, _slopes, _bends) = (new double[examples.Count], new double[examples.Count], new double[examples.Count]);
    }

    /// <summary>Trains, and puts the trees' tables under a name.</summary>
    public static void Fit(Examples examples, TreePlan plan, int seed, Weights into, string name) => new TreeTrainer(examples, plan, seed).Run(into, name);

    private void Run(Weights into, string name)
    {
        var start = Start();
        Array.Fill(_sums, start);
        for (var tree = 0; tree < _plan.Trees; tree++)
        {
            Derive();
            var rows = Enumerable.Range(0, _examples.Count).Where(_ => _draw.Unit() < _plan.RowShare).ToArray();
            var features = Enumerable.Range(0, _width).Where(_ => _draw.Unit() < _plan.FeatureShare).ToArray();
            Grow(rows, features);
        }

        into.Add(name + ".start", 1, 1, [(int)Math.Round(start * BoostedTrees.Unit)]);
        into.Add(name + ".root", _roots.Count, 1, [.. _roots]);
        into.Add(name + ".feature", _features.Count, 1, [.. _features]);
        into.Add(name + ".bound", _values.Count, 1, [.. _values]);
        into.Add(name + ".next", _values.Count, 2, [.. _next]);
    }

    private double Start()
    {
        var (sum, weight) = (0.0, 0.0);
        for (var at = 0; at < _examples.Count; at++)
        {
            (sum, weight) = (sum + (_examples.Answer(at) * _examples.Weight(at)), weight + _examples.Weight(at));
        }

        var mean = weight > 0 ? sum / weight : 0;
        return _plan.IsLogistic ? Math.Log(Math.Clamp(mean, 1e-4, 1 - 1e-4) / (1 - Math.Clamp(mean, 1e-4, 1 - 1e-4))) : mean;
    }

    private void Derive()
    {
        for (var at = 0; at < _examples.Count; at++)
        {
            var found = _plan.IsLogistic ? 1 / (1 + Math.Exp(-_sums[at])) : _sums[at];
            _slopes[at] = (found - _examples.Answer(at)) * _examples.Weight(at);
            _bends[at] = (_plan.IsLogistic ? Math.Max(1e-6, found * (1 - found)) : 1) * _examples.Weight(at);
        }
    }

    private void Grow(int[] rows, int[] features)
    {
        var root = Node();
        _roots.Add(root);
        List<Leaf> leaves = [new Leaf(root, rows, Histogram(rows))];
        leaves[0].Split = BestSplit(leaves[0], features);
        while (leaves.Count < _plan.Leaves && leaves.Where(leaf => leaf.Split.Gain > 1e-6).MaxBy(leaf => leaf.Split.Gain) is { } best)
        {
            leaves.Remove(best);
            var (left, right) = Cut(best);
            leaves.Add(left);
            leaves.Add(right);
            left.Split = BestSplit(left, features);
            right.Split = BestSplit(right, features);
        }

        foreach (var leaf in leaves)
        {
            var (slope, bend) = leaf.Histogram.Total();
            _values[leaf.Node] = (int)Math.Round(-slope / (bend + _plan.Damping) * _plan.Rate * BoostedTrees.Unit);
        }

        Answer(root);
    }

    // Every row's sum, also of those that the tree did not see.
    private void Answer(int root)
    {
        for (var at = 0; at < _examples.Count; at++)
        {
            var (node, row) = (root, _examples.Row(at));
            while (_features[node] >= 0)
            {
                node = _next[(2 * node) + (row[_features[node]] <= _values[node] ? 0 : 1)];
            }

            _sums[at] += _values[node] / (double)BoostedTrees.Unit;
        }
    }

    private (Leaf Left, Leaf Right) Cut(Leaf leaf)
    {
        var (feature, bin) = (leaf.Split.Feature, leaf.Split.Bin);
        var rows = leaf.Rows.ToLookup(at => _cells[(at * _width) + feature] <= bin);
        int[] left = [.. rows[true]], right = [.. rows[false]];
        var (leftNode, rightNode) = (Node(), Node());
        (_features[leaf.Node], _values[leaf.Node]) = ((short)feature, _bounds[feature][bin]);
        (_next[2 * leaf.Node], _next[(2 * leaf.Node) + 1]) = (leftNode, rightNode);
        var isLeftSmall = left.Length <= right.Length;
        var small = Histogram(isLeftSmall ? left : right);
        var large = leaf.Histogram.Less(small);
        return (new Leaf(leftNode, left, isLeftSmall ? small : large), new Leaf(rightNode, right, isLeftSmall ? large : small));
    }

    private int Node()
    {
        _features.Add(-1);
        _values.Add(0);
        _next.AddRange([0, 0]);
        return _features.Count - 1;
    }

    private Histogram Histogram(int[] rows)
    {
        var histogram = new Histogram(_width, Bins);
        foreach (var at in rows)
        {
            histogram.Add(_cells.AsSpan(at * _width, _width), _slopes[at], _bends[at]);
        }

        return histogram;
    }

    private Split BestSplit(Leaf leaf, int[] features)
    {
        var best = default(Split);
        var (slope, bend) = leaf.Histogram.Total();
        foreach (var feature in features)
        {
            var (left, leftBend) = (0.0, 0.0);
            for (var bin = 0; bin < _bounds[feature].Length; bin++)
            {
                var (a, b) = leaf.Histogram.At(feature, bin);
                (left, leftBend) = (left + a, leftBend + b);
                if (leftBend >= _plan.LeastWeight && bend - leftBend >= _plan.LeastWeight)
                {
                    var gain = Worth(left, leftBend) + Worth(slope - left, bend - leftBend) - Worth(slope, bend);
                    best = gain > best.Gain ? new Split(feature, bin, gain) : best;
                }
            }
        }

        return best;
    }

    private double Worth(double slope, double bend) => slope * slope / (bend + _plan.Damping);

    private readonly record struct Split(int Feature, int Bin, double Gain);

    private sealed class Leaf(int node, int[] rows, Histogram histogram)
    {
        public int Node => node;

        public int[] Rows => rows;

        public Histogram Histogram => histogram;

        public Split Split { get; set; }
    }
}
