using Stemma.Evaluating;

namespace Stemma.Tests.Evaluating;

public sealed class ShingleMatchTests
{
    [Fact]
    public void Runs_of_four_words_are_counted_with_repeats_and_case() =>
        Assert.Equal(new ShingleMatch(1, 1, 1), ShingleMatch.Of("a b c d e", "a b c d f"));

    [Fact]
    public void A_text_of_fewer_words_is_one_run_and_an_empty_one_none()
    {
        Assert.Equal(new ShingleMatch(1, 0, 0), ShingleMatch.Of("only two", "only, two!"));
        Assert.Equal(new ShingleMatch(0, 0, 1), ShingleMatch.Of("only two", ""));
        Assert.Equal(new ShingleMatch(0, 0, 1), ShingleMatch.Of("Only two", " "));
    }

    [Fact]
    public void The_mean_leaves_out_pages_that_have_no_precision_or_no_recall()
    {
        var (precision, recall, f1) = ShingleMatch.Mean([new(2, 2, 0), new(0, 0, 3)]);

        Assert.Equal((0.5, 0.5, 0.5), (precision, recall, f1));
    }
}
