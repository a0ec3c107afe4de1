using Stemma.Evaluating;

namespace Stemma.Tests.Evaluating;

/// <summary>Worked by hand from the definitions: a letter a group, a position a mention.</summary>
public sealed class CoreferenceScoreTests
{
    [Fact]
    public void Equal_groupings_score_one()
    {
        var score = Score("aabbc", "xxyyz");
        Assert.Equal(1, score.Conll, 9);
    }

    // Gold {1 2 3} {4 5}, found {1 2} {3 4 5}.
    [Fact]
    public void One_mention_in_the_wrong_group()
    {
        var score = Score("aaabb", "xxyyy");

        // MUC: gold {123} is cut in two, {45} whole: (1 + 1) / (2 + 1); found {12} whole, {345} cut in two: the same.
        Assert.Equal(2.0 / 3, score.Muc.Recall, 9);
        Assert.Equal(2.0 / 3, score.Muc.Precision, 9);

        // B³ recall: mentions 1, 2: 2/3, 3: 1/3, 4, 5: 1; precision: 1, 2: 1, 3: 1/3, 4, 5: 2/3.
        Assert.Equal(((2.0 / 3 * 2) + (1.0 / 3) + 2) / 5, score.BCubed.Recall, 9);
        Assert.Equal((2 + (1.0 / 3) + (2.0 / 3 * 2)) / 5, score.BCubed.Precision, 9);

        // CEAFe: {123}-{12} 4/5, {45}-{345} 4/5, over two groups each.
        Assert.Equal(0.8, score.CeafE.F1, 9);
    }

    // Gold {1 2 3 4}, found all apart: MUC finds no link, B³ has precision 1, CEAFe matches one of four.
    [Fact]
    public void All_apart()
    {
        var score = Score("aaaa", "wxyz");
        Assert.Equal(0, score.Muc.F1, 9);
        Assert.Equal(1, score.BCubed.Precision, 9);
        Assert.Equal(0.25, score.BCubed.Recall, 9);
        Assert.Equal(0.4, score.CeafE.Recall, 9);
        Assert.Equal(0.1, score.CeafE.Precision, 9);
    }

    // Gold {1 2} {3 4} {5}, found all together: MUC 2/2 of gold, 2/4 of found.
    [Fact]
    public void All_together()
    {
        var score = Score("aabbc", "xxxxx");
        Assert.Equal(1, score.Muc.Recall, 9);
        Assert.Equal(0.5, score.Muc.Precision, 9);
        Assert.Equal(1, score.BCubed.Recall, 9);
        Assert.Equal((4 + 4 + 1) / 25.0, score.BCubed.Precision, 9);
        Assert.Equal(4.0 / 7, score.CeafE.Precision, 9);
        Assert.Equal(4.0 / 21, score.CeafE.Recall, 9);
        Assert.Equal((score.Muc.F1 + score.BCubed.F1 + score.CeafE.F1) / 3, score.Conll, 9);
    }

    [Fact]
    public void The_best_match_of_groups_need_not_be_the_greedy_one()
    {
        // Gold a {1 2 3} b {4 5 6}; found x {2 3 4 5}, y {1}: greedy a-x .571, b-y 0; so is the best: b-x .571 + a-y .5.
        var score = Score("aaabbb", "yxxxxz");
        Assert.Equal(((2.0 * 2 / 7) + (2.0 / 4)) / 2, score.CeafE.Recall, 9);
    }

    [Fact]
    public void Different_lengths_are_refused() => Assert.Throws<ArgumentException>(() => Score("aa", "x"));

    private static CoreferenceScore Score(string gold, string found) => CoreferenceScore.Of<char>([.. gold], [.. found]);
}
