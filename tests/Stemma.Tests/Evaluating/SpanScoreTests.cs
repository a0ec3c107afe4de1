using Stemma.Evaluating;
using Stemma.Words;

namespace Stemma.Tests.Evaluating;

public sealed class SpanScoreTests
{
    [Fact]
    public void Pairs_contents_one_to_one() =>
        Assert.Equal(new Score(1, 1, 1), SpanScore.Overlapping([[new(0, 10)], [new(20, 30)]], [[new(0, 4)], [new(5, 9)]]));

    [Fact]
    public void Prefers_the_pair_with_most_in_common() =>
        Assert.Equal(new Score(2, 0, 0), SpanScore.Overlapping([[new(0, 10)], [new(9, 30)]], [[new(8, 30)], [new(0, 5)]]));

    [Fact]
    public void Joins_pieces_with_blanks_between() =>
        Assert.Equal([new TextSpan(0, 5), new TextSpan(7, 8)], SpanScore.Merged([new(3, 5), new(0, 2), new(7, 8)], "ab cd, e"));

    [Fact]
    public void Counts_code_points_of_a_text_in_utf16() =>
        Assert.Equal([new TextSpan(3, 6)], BratGold.Read("T1\tSource 2 5\tAna", "😀 Ana").Sources);

    [Fact]
    public void Reads_pieces_and_passes_over_what_is_no_span()
    {
        var gold = BratGold.Read("T1\tContent 4 5;0 2\tab\nT2\tDiscuss 0 2\tab\nbroken line\nE1\tAttribution:T1\nT3\tCue 3 99\tx\n", "ab, d");

        Assert.Equal([new TextSpan(0, 2), new TextSpan(4, 5)], Assert.Single(gold.Contents));
        Assert.Empty(gold.Cues);
    }
}
