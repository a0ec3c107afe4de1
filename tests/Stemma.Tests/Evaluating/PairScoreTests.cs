using Stemma.Evaluating;

namespace Stemma.Tests.Evaluating;

public sealed class PairScoreTests
{
    [Fact]
    public void Ranks_calls_and_calibration_are_scored()
    {
        var score = PairScore.Of([(.9, true), (.8, false), (.6, true), (.1, false)], .5);

        Assert.Equal(.75, score.Auc, 9);
        Assert.Equal((1 + (2 / 3.0)) / 2, score.AveragePrecision, 9);
        Assert.Equal((.01 + .64 + .16 + .01) / 4, score.Brier, 9);
        Assert.Equal((.1 + .8 + .4 + .1) / 4, score.CalibrationError, 9);
        Assert.Equal(2 / 3.0, score.At.Precision, 9);
        Assert.Equal(1, score.At.Recall);
    }

    [Fact]
    public void Ties_count_for_half() => Assert.Equal(.5, PairScore.Of([(.5, true), (.5, false)], .5).Auc);

    [Fact]
    public void Nothing_scores_nothing() => Assert.Equal(0, PairScore.Of([], .5).Brier);
}
