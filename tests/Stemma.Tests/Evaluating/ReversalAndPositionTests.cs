using Stemma.Evaluating;

namespace Stemma.Tests.Evaluating;

public sealed class ReversalAndPositionTests
{
    [Theory]
    [InlineData("Orvan", "004", "006", true)]
    [InlineData("OWB", "004", "006", true)]
    [InlineData("water board", "006", "004", true)]
    [InlineData("Orvan (water board)", "006", "006", true)]
    [InlineData("Orvan (mayor)", "004", "006", false)]
    [InlineData("Orvan", "005", "006", true)]
    [InlineData("Orvan", "001", "006", false)]
    [InlineData("Delta", "004", "006", false)]
    public void A_change_is_right_if_its_actor_and_its_reports_are(string actor, string from, string to, bool isRight) =>
        Assert.Equal(isRight ? 1 : 0, MiniStory.Score(new HandIn { Reversals = [new HandInReversal(actor, from, to)] }).Reversals.Precision);

    [Fact]
    public void An_uncertain_change_counts_only_when_it_is_found()
    {
        var found = MiniStory.Perfect.Reversals;

        Assert.Equal(1, MiniStory.Score(new HandIn { Reversals = [found[0]] }).Reversals.Recall);
        Assert.Equal(0.5, MiniStory.Score(new HandIn { Reversals = [found[1]] }).Reversals.Recall);
        Assert.Equal(0.5, MiniStory.Score(new HandIn { Reversals = [found[0], found[0]] }).Reversals.Precision);
    }

    [Theory]
    [InlineData("Orvan", "fill the lake", "oppose", 0)]
    [InlineData("Orvan", "to empty the whole reservoir", "oppose", 1)]
    [InlineData("Orvan", "to empty the whole reservoir", "support", 0)]
    [InlineData("Delta", "empty the reservoir", "support", 0)]
    [InlineData("Delta Province", "empty the reservoir", "support", 1)]
    public void A_position_is_right_if_actor_proposal_and_stance_are(string actor, string proposal, string stance, int right)
    {
        var score = MiniStory.Score(new HandIn { Positions = [new HandInPosition(actor, proposal, stance, "2031-05-06", "006")] });

        Assert.Equal(right, score.Positions.Matches.Right);
    }

    [Fact]
    public void Dates_and_reports_are_counted_among_the_right_ones()
    {
        var score = MiniStory.Score(new HandIn
        {
            Positions =
            [
                new HandInPosition("Orvan", "empty the reservoir", "refuse", "2031-05-05", "001"),
                new HandInPosition("Delta province", "empty the reservoir", "support", "2031-05-07", "006"),
            ],
        });

        Assert.Equal((0.5, 0.5), (score.Positions.DateShare, score.Positions.ReportShare));
        Assert.Equal(1, score.PositionF1);
    }
}
