namespace Stemma.Training.Trees;

/// <summary>Grows one tree, always asking what lowers the loss most.</summary>
internal sealed class TreeGrowth(Bins bins, TreePlan plan, double[] first, double[] second)
{
    private const double LeastGain = 1e-6;

    private readonly Tree _tree = new();
    private int[] _columns = [];

    /// <summary>The tree for these rows, asking only about these features.</summary>
    public Tree Grow(int[] rows, int[] columns)
    {
        _columns = columns;
        Grow(rows, Histogram(rows), plan.Depth);
        return _tree;
    }

    private int Grow(int[] rows, double[] histogram, int depth)
    {
        var (slope, bend) = (0.0, 0.0);
        foreach (var row in rows)
        {
            slope += first[row];
            bend += second[row];
        }

        var node = _tree.Add(-plan.Rate * slope / (bend + plan.Decay));
        if (depth == 0 || Best(histogram, slope, bend) is not { Gain: > LeastGain } best)
        {
            return node;
        }

        var column = bins.Columns[best.Feature];
        var (low, high) = (Array.FindAll(rows, row => column[row] <= best.Bin), Array.FindAll(rows, row => column[row] > best.Bin));

        // The larger side's sums are what the smaller side's leave.
        var smaller = depth == 1 ? [] : Histogram(low.Length < high.Length ? low : high);
        for (var at = 0; at < smaller.Length; at++)
        {
            histogram[at] -= smaller[at];
        }

        var yes = Grow(low, low.Length < high.Length ? smaller : histogram, depth - 1);
        var no = Grow(high, low.Length < high.Length ? histogram : smaller, depth - 1);
        _tree.Split(node, best.Feature, bins.Cut(best.Feature, best.Bin), yes, no);
        return node;
    }

    // Of each feature and bin the sums of both derivatives.
    private double[] Histogram(int[] rows)
    {
        var sums = new double[_columns.Length * Bins.Most * 2];
        for (var at = 0; at < _columns.Length; at++)
        {
            var (column, from) = (bins.Columns[_columns[at]], at * Bins.Most * 2);
            foreach (var row in rows)
            {
                var cell = from + (2 * column[row]);
                sums[cell] += first[row];
                sums[cell + 1] += second[row];
            }
        }

        return sums;
    }

    private (int Feature, int Bin, double Gain) Best(double[] histogram, double slope, double bend)
    {
        var best = (Feature: -1, Bin: 0, Gain: 0.0);
        var whole = Worth(slope, bend);
        for (var at = 0; at < _columns.Length; at++)
        {
            var (lowSlope, lowBend) = (0.0, 0.0);
            for (var bin = 0; bin < bins.Count(_columns[at]) - 1; bin++)
            {
                var cell = 2 * ((at * Bins.Most) + bin);
                lowSlope += histogram[cell];
                lowBend += histogram[cell + 1];
                if (lowBend < plan.Least || bend - lowBend < plan.Least)
                {
                    continue;
                }

                var gain = Worth(lowSlope, lowBend) + Worth(slope - lowSlope, bend - lowBend) - whole;
                best = gain > best.Gain ? (_columns[at], bin, gain) : best;
            }
        }

        return best;
    }

    private double Worth(double slope, double bend) => slope * slope / (bend + plan.Decay);
}
