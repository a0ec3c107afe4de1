using Stemma.Evaluating;

namespace Stemma.Tests.Evaluating;

public sealed class ClaimMatchingTests
{
    [Theory]
    [InlineData("Some 8,000 soldiers", "8000 soldiers", false)]
    [InlineData("Some 8,000 soldiers", "20,000 soldiers", true)]
    [InlineData("3.5 million barrels", "3,500,000 barrels", false)]
    [InlineData("The plan of 2031", "The plan of 2032", false)]
    [InlineData("2,031 people", "2,032 people", true)]
    [InlineData("99 people", "98 people", false)]
    [InlineData("Between 3,000 and 4,000", "4,000 or 5,000", false)]
    [InlineData("The M777 gun", "500 guns", false)]
    [InlineData("1,000", "nobody", false)]
    public void Large_numbers_must_agree_and_years_do_not_count(string one, string other, bool clash) =>
        Assert.Equal(clash, Content.Of(one).Clashes(Content.Of(other)));

    [Fact]
    public void Content_is_what_is_left_without_stop_words_plurals_and_separators() =>
        Assert.Equal(["20000", "soldier", "gas", "velda"], Content.Of("The 20,000 soldiers of the gas, of Velda's").Words);

    [Fact]
    public void Nothing_resembles_nothing() => Assert.Equal(0, Content.Of("of the").Similarity(Content.Of("")));

    [Fact]
    public void Other_words_match_by_who_carries_them()
    {
        var score = MiniStory.Score(new HandIn
        {
            Claims =
            [
                new HandInClaim("noise", "Rain is expected.") { Stances = [new ReportStance("003", StanceLabel.Asserts)] },
                new HandInClaim("match", "Water seeps through concrete.") { Stances = [.. MiniStory.Gold.Claims[0].Stances] },
            ],
        });

        Assert.Equal(["match", null], score.Claims.Pairs.Select(pair => pair.Found?.Id));
        Assert.Equal((1, 1), (score.Claims.Matched, score.Claims.Extra));
    }

    [Fact]
    public void Another_number_is_another_claim_whoever_carries_it()
    {
        var gold = MiniStory.Gold.Claims[1];
        var score = MiniStory.Score(new HandIn
        {
            Claims = [new HandInClaim("p", "7,000 people were told to leave.") { Stances = gold.Stances }],
        });

        Assert.Equal(0, score.Claims.Matched);
    }

    [Fact]
    public void A_claim_that_was_not_found_is_wrong_in_every_cell()
    {
        var perfect = MiniStory.Perfect;
        var score = MiniStory.Score(perfect with { Claims = [perfect.Claims[0]] });

        Assert.Equal(6, score.Stances.Cells);
        Assert.Equal(4.0 / 6, score.Stances.Accuracy);
        Assert.Equal(0.5, score.StatusAccuracy);
        Assert.Equal(3.0 / 6, score.Stances.Majority);
    }

    [Fact]
    public void A_doubt_for_a_denial_is_forgiven_only_in_the_lenient_figure()
    {
        var perfect = MiniStory.Perfect;
        var doubting = perfect.Claims[0] with { Stances = [.. perfect.Claims[0].Stances.SkipLast(1), new ReportStance("004", StanceLabel.Questions)] };
        var score = MiniStory.Score(perfect with { Claims = [doubting, perfect.Claims[1]] });

        Assert.Equal(5.0 / 6, score.Stances.Accuracy);
        Assert.Equal(1, score.Stances.Lenient);

        // Asserts 1, reports 1, denies 0, questions 2/3; absent does not occur.
        Assert.Equal((1 + 1 + 0 + (2.0 / 3)) / 4, score.Stances.MacroF1, 9);
    }
}
