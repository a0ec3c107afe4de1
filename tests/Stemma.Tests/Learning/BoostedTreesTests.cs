using Stemma.Learning;
using Stemma.Training.Boosting;

namespace Stemma.Tests.Learning;

public sealed class BoostedTreesTests
{
    private static readonly TreePlan Plan = new() { Trees = 60, Leaves = 6, LeastWeight = 1, Damping = 1, RowShare = 0.9, FeatureShare = 1 };

    [Fact]
    public void Learns_what_no_single_bound_tells()
    {
        var trees = new BoostedTrees(Fitted(1), "toy");
        foreach (var (a, b) in (ReadOnlySpan<(int, int)>)[(5, 5), (5, 95), (95, 5), (95, 95)])
        {
            Assert.Equal(a < 50 == b < 50, BoostedTrees.Probability(trees.Sum([a, b, 0])) > 0.9);
            Assert.Equal(a < 50 != b < 50, BoostedTrees.Probability(trees.Sum([a, b, 0])) < 0.1);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        Assert.Equal(Fitted(1).ToBytes(), Fitted(1).ToBytes());
        Assert.NotEqual(Fitted(1).ToBytes(), Fitted(2).ToBytes());
    }

    [Fact]
    public void Squares_are_made_small_where_the_answers_are_numbers()
    {
        var examples = new Examples(1);
        for (var i = 0; i < 200; i++)
        {
            examples.Add([i], i < 100 ? -2 : 3);
        }

        var weights = new Weights();
        TreeTrainer.Fit(examples, Plan with { IsLogistic = false }, 1, weights, "toy");
        var trees = new BoostedTrees(weights, "toy");
        Assert.InRange(trees.Sum([20]) / (double)BoostedTrees.Unit, -2.1, -1.9);
        Assert.InRange(trees.Sum([180]) / (double)BoostedTrees.Unit, 2.9, 3.1);
    }

    [Fact]
    public void Probabilities_rise_with_the_sum_and_stay_in_bounds()
    {
        var all = Enumerable.Range(-40, 81).Select(i => BoostedTrees.Probability(i * BoostedTrees.Unit / 4)).ToList();
        Assert.All(all, p => Assert.InRange(p, 0, 1));
        Assert.Equal(all.Order(), all);
        Assert.Equal(0.5, BoostedTrees.Probability(0));
        Assert.InRange(BoostedTrees.Probability(2 * BoostedTrees.Unit), 0.8807, 0.8809); // 1 / (1 + e^-2)
    }

    [Fact]
    public void Trees_that_walk_in_circles_are_refused()
    {
        var weights = new Weights();
        weights.Add<short>("toy.feature", 2, 1, [0, -1]);
        weights.Add<int>("toy.bound", 2, 1, [1, 5]);
        weights.Add<int>("toy.next", 2, 2, [0, 1, 0, 0]);
        weights.Add<int>("toy.root", 1, 1, [0]);
        weights.Add<int>("toy.start", 1, 1, [0]);
        Assert.Throws<InvalidDataException>(() => new BoostedTrees(weights, "toy"));
    }

    // Whether both of two numbers lie in one half; the third tells nothing.
    private static Weights Fitted(int seed)
    {
        var (examples, random) = (new Examples(3), new Random(7));
        for (var i = 0; i < 600; i++)
        {
            var (a, b) = (random.Next(100), random.Next(100));
            examples.Add([a, b, random.Next(100)], a < 50 == b < 50 ? 1 : 0);
        }

        var weights = new Weights();
        TreeTrainer.Fit(examples, Plan, seed, weights, "toy");
        return weights;
    }
}
