using CsCheck;
using Stemma.Evaluating;

namespace Stemma.Tests.Evaluating;

public sealed class StoryScorerTests
{
    [Fact]
    public void The_gold_as_a_prediction_scores_one_everywhere()
    {
        var score = MiniStory.Score(MiniStory.Perfect);

        Assert.All(MiniStory.Figures(score), figure => Assert.Equal(1, figure));
        Assert.Equal(0, score.Origins.FalseCorroboration);
        Assert.Equal((2, 0, 0), (score.Claims.Matched, score.Claims.Extra, score.Derivations.RebutsAsDerivation));
    }

    [Fact]
    public void An_empty_prediction_scores_nothing_anywhere()
    {
        var score = MiniStory.Score(HandIn.Parse("{}"));

        Assert.All(MiniStory.Figures(score), figure => Assert.Equal(0, figure));
        Assert.Equal(0, score.Origins.FalseCorroboration);
    }

    [Fact]
    public void Edges_to_what_a_report_only_answers_lower_precision_and_nothing_else()
    {
        var perfect = MiniStory.Perfect;
        var score = MiniStory.Score(perfect with
        {
            Derivations = [.. perfect.Derivations, new Derivation("004", "Orvan Post"), new Derivation("006", "The Coast Wire")],
        });

        Assert.Equal(2, score.Derivations.RebutsAsDerivation);
        Assert.Equal(1, score.Derivations.All.Recall);
        Assert.Equal(6.0 / 8, score.Derivations.All.Precision);
        Assert.Equal(1, score.LineageF1);
    }

    [Fact]
    public void Two_origins_wherever_there_is_one_are_false_corroboration()
    {
        var perfect = MiniStory.Perfect;
        var score = MiniStory.Score(perfect with { Claims = [perfect.Claims[0] with { Origins = new OriginRange(2, 2) }, perfect.Claims[1]] });

        Assert.Equal(1, score.Origins.FalseCorroboration);
        Assert.Equal((0.5, 0.5), (score.Origins.Exact, score.Origins.Overlap));
    }

    [Fact]
    public void Nothing_to_find_and_nothing_found_is_all_right()
    {
        var score = StoryScorer.Score(new StoryGold(), new HandIn(), MiniStory.Aliases);

        Assert.Equal((1, 1, 1), (score.DerivationF1, score.LineageF1, score.PositionF1));
        Assert.Equal((1, 1), (score.Reversals.Precision, score.Reversals.Recall));
        Assert.Equal((1, 1, 1), (score.Origins.Exact, score.Stances.Accuracy, score.StatusAccuracy));
    }

    [Fact]
    public void Order_makes_no_difference() =>
        Gen.Select(Gen.Shuffle(MiniStory.Perfect.Derivations.ToArray()), Gen.Shuffle(MiniStory.Gold.Reports.ToArray())).Sample((edges, reports) =>
        {
            var score = StoryScorer.Score(
                MiniStory.Gold with { Reports = reports },
                MiniStory.Perfect with { Derivations = [.. edges.Skip(2)] },
                MiniStory.Aliases);
            var again = StoryScorer.Score(MiniStory.Gold, MiniStory.Perfect with { Derivations = [.. edges.Skip(2).Reverse()] }, MiniStory.Aliases);
            return MiniStory.Figures(score).SequenceEqual(MiniStory.Figures(again));
        });

    [Fact]
    public void A_hand_in_survives_being_written_and_read()
    {
        var again = HandIn.Parse(MiniStory.Perfect.ToJson());

        Assert.All(MiniStory.Figures(MiniStory.Score(again)), figure => Assert.Equal(1, figure));
    }

    [Fact]
    public void Origins_may_be_one_number() =>
        Assert.Equal(new OriginRange(3, 3), HandIn.Parse("""{"claims": [{"id": "a", "text": "b", "origins": 3}]}""").Claims[0].Origins);
}
