using Stemma.Evaluating;

namespace Stemma.Tests.Evaluating;

/// <summary>Main roots in the mini gold: 001, 002 and 003 have L1; 004, 005 and 006 have L2; 003 and 005 have the other one too.</summary>
public sealed class LineageScoreTests
{
    [Fact]
    public void Pairs_that_share_only_another_root_do_not_count() =>
        Assert.Equal(new Score(0, 0, 6), Score(("003", ["a"]), ("005", ["a"])));

    [Fact]
    public void Pairs_that_share_nothing_are_wrong() =>
        Assert.Equal(new Score(0, 1, 6), Score(("001", ["a"]), ("006", ["a"])));

    [Fact]
    public void Only_the_first_label_counts() =>
        Assert.Equal(new Score(1, 0, 5), Score(("001", ["a"]), ("002", ["a"]), ("006", ["b", "a"])));

    private static Score Score(params (string Report, string[] Roots)[] reports) => MiniStory.Score(new HandIn
    {
        Lineages = reports.ToDictionary(report => report.Report, report => (IReadOnlyList<string>)report.Roots),
    }).Lineages;
}
