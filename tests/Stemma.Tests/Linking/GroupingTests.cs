using CsCheck;
using Stemma.Linking;

namespace Stemma.Tests.Linking;

public sealed class GroupingTests
{
    private static readonly double[,] Line =
    {
        { 1, .9, .5, 0 },
        { .9, 1, .7, 0 },
        { .5, .7, 1, .2 },
        { 0, 0, .2, 1 },
    };

    [Theory]
    [InlineData(.95, "0123")]
    [InlineData(.65, "0012")]
    [InlineData(.6, "0001")] // (.5 + .7) / 2
    [InlineData(.05, "0000")] // (0 + 0 + .2) / 3
    public void Joins_by_the_mean_over_pairs(double threshold, string expected) =>
        Assert.Equal(expected, string.Concat(Grouping.AverageLink(4, (i, j) => Line[i, j], (_, _) => false, threshold)));

    [Fact]
    public void What_must_stay_apart_is_in_no_group_together() =>
        Assert.Equal("0101", string.Concat(Grouping.AverageLink(4, (_, _) => 1, (i, j) => (i + j) % 2 == 1, .5)));

    [Fact]
    public void Tells_of_each_join()
    {
        List<string> joins = [];
        Grouping.AverageLink(4, (i, j) => Line[i, j], (_, _) => false, .5, (ones, others, mean) => joins.Add($"{string.Concat(ones)}+{string.Concat(others)} {Math.Round(mean * 100)}"));
        Assert.Equal(["0+1 90", "01+2 60"], joins);
    }

    [Fact]
    public void No_things_and_one_thing_are_grouped_too()
    {
        Assert.Empty(Grouping.AverageLink(0, (_, _) => 1, (_, _) => false, 0));
        Assert.Equal([0], Grouping.AverageLink(1, (_, _) => 1, (_, _) => false, 0));
    }

    [Fact]
    public void No_two_groups_are_left_that_are_alike_enough() => Gen.Double[0, 1].Array[45].Sample(cells =>
    {
        double Of(int i, int j) => cells[(Math.Max(i, j) * (Math.Max(i, j) - 1) / 2) + Math.Min(i, j)];
        var groups = Grouping.AverageLink(10, Of, (_, _) => false, .6);
        for (var one = 0; one < groups.Max(); one++)
        {
            for (var other = one + 1; other <= groups.Max(); other++)
            {
                var pairs = from i in Enumerable.Range(0, 10) from j in Enumerable.Range(0, 10) where groups[i] == one && groups[j] == other select Of(i, j);
                Assert.True(pairs.Average() < .6 + 1e-9);
            }
        }
    });
}
