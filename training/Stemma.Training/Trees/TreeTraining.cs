using Stemma.Training.Neural;

namespace Stemma.Training.Trees;

/// <summary>Gradient boosting with second derivatives over binned features (Friedman 2001; Chen and Guestrin 2016).</summary>
internal static class TreeTraining
{
    /// <summary>Fits scores to a loss. <paramref name="slope"/> is given the scores and writes the first and second derivatives of the loss.</summary>
    public static BoostedTrees Fit(IReadOnlyList<float[]> rows, double start, TreePlan plan, Action<double[], double[], double[]> slope)
    {
        var (scores, first, second) = (new double[rows.Count], new double[rows.Count], new double[rows.Count]);
        Array.Fill(scores, start);
        var (draw, bins) = (new Draw(plan.Seed), new Bins(rows));
        List<Tree> trees = [];
        for (var round = 0; round < plan.Rounds; round++)
        {
            slope(scores, first, second);
            var tree = new TreeGrowth(bins, plan, first, second).Grow(Some(rows.Count, plan.Rows, draw), Some(rows[0].Length, plan.Columns, draw));
            trees.Add(tree);
            for (var row = 0; row < scores.Length; row++)
            {
                scores[row] += tree.Value(rows[row]);
            }
        }

        return new BoostedTrees(start, trees);
    }

    /// <summary>Fits the log of the odds that a row is a yes.</summary>
    public static BoostedTrees Classifier(IReadOnlyList<float[]> rows, IReadOnlyList<bool> yes, IReadOnlyList<double> weights, TreePlan plan)
    {
        var (all, right) = (weights.Sum(), weights.Where((_, row) => yes[row]).Sum());
        return Fit(rows, Math.Log((right + .5) / (all - right + .5)), plan, (scores, first, second) =>
        {
            for (var row = 0; row < scores.Length; row++)
            {
                var likely = 1 / (1 + Math.Exp(-scores[row]));
                first[row] = weights[row] * (likely - (yes[row] ? 1 : 0));
                second[row] = weights[row] * Math.Max(1e-6, likely * (1 - likely));
            }
        });
    }

    /// <summary>Fits scores by which the right rows of each group come first: in a group, the right ones shall share the whole probability.</summary>
    /// <param name="rows">The rows; those of a group stand together.</param>
    /// <param name="right">Which are right.</param>
    /// <param name="groups">How many rows each group has, in order.</param>
    /// <param name="plan">How.</param>
    public static BoostedTrees Ranker(IReadOnlyList<float[]> rows, IReadOnlyList<bool> right, IReadOnlyList<int> groups, TreePlan plan) =>
        Fit(rows, 0, plan, (scores, first, second) =>
        {
            var from = 0;
            foreach (var count in groups)
            {
                var most = scores.AsSpan(from, count).ToArray().Max();
                var (all, good) = (0.0, 0.0);
                for (var row = from; row < from + count; row++)
                {
                    all += first[row] = Math.Exp(scores[row] - most);
                    good += right[row] ? first[row] : 0;
                }

                for (var row = from; row < from + count; row++)
                {
                    var likely = first[row] / all;
                    first[row] = good == 0 ? 0 : likely - (right[row] ? first[row] / good : 0);
                    second[row] = good == 0 ? 0 : Math.Max(1e-6, likely * (1 - likely));
                }

                from += count;
            }
        });

    private static int[] Some(int count, double share, Draw draw) => share >= 1
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, count).Where(_ => draw.Unit() < share).DefaultIfEmpty(0)];
}
