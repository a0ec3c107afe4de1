using Stemma.Training.Neural;
using Stemma.Training.Trees;

namespace Stemma.Tests.Learning;

public sealed class TreeTrainingTests
{
    private static readonly TreePlan Plan = new() { Rounds = 60, Depth = 3, Rate = .2, Least = .5, Columns = 1, Rows = 1 };

    [Fact]
    public void Trees_learn_what_no_weighted_sum_can()
    {
        var rows = Rows(400);
        bool[] yes = [.. rows.Select(row => row[0] > .5f != row[1] > .5f)];

        var trees = TreeTraining.Classifier(rows, yes, [.. rows.Select(_ => 1.0)], Plan);

        Assert.InRange(rows.Zip(yes).Count(pair => trees.Probability(pair.First) > .5 == pair.Second), 390, 400);
    }

    [Fact]
    public void Both_rankers_put_the_right_one_of_a_group_first()
    {
        var rows = Rows(400);
        int[] groups = [.. Enumerable.Repeat(4, 100)];
        bool[] right = [.. rows.Chunk(4).SelectMany(group => group.Select(row => row[2] == group.Max(one => one[2])))];

        var trees = TreeTraining.Ranker(rows, right, groups, Plan);
        var linear = LinearRanker.Fit(rows, right, groups);

        Assert.InRange(First(trees.Score), 90, 100);
        Assert.InRange(First(linear.Score), 95, 100);

        int First(Func<float[], double> score) => Enumerable.Range(0, 100).Count(group =>
        {
            var best = Enumerable.Range(4 * group, 4).MaxBy(at => score(rows[at]));
            return right[best];
        });
    }

    [Fact]
    public void The_same_rows_and_seed_give_the_same_trees()
    {
        var rows = Rows(100);
        bool[] yes = [.. rows.Select(row => row[0] + row[1] > 1)];
        var plan = Plan with { Columns = .6, Rows = .7 };
        BoostedTrees Fitted() => TreeTraining.Classifier(rows, yes, [.. rows.Select(_ => 1.0)], plan);

        Assert.Equal(rows.Select(Fitted().Score), rows.Select(Fitted().Score));
    }

    private static float[][] Rows(int count)
    {
        var draw = new Draw(7);
        return [.. Enumerable.Range(0, count).Select(_ => (float[])[draw.Unit(), draw.Unit(), draw.Unit(), draw.Unit() < .5f ? 0 : 1])];
    }
}
