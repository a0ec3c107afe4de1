using Stemma.Words;

namespace Stemma.Tests.Words;

public sealed class ShinglesTests
{
    [Fact]
    public void Equal_runs_have_equal_hashes_and_others_do_not()
    {
        var one = Shingles.Of(["a", "b", "c", "d"], 3);
        var other = Shingles.Of(["x", "b", "c", "d"], 3);

        Assert.Equal(2, one.Count);
        Assert.Equal(one[1], other[1]);
        Assert.NotEqual(one[0], other[0]);
    }

    [Fact]
    public void A_text_shorter_than_a_run_is_one_run() => Assert.Single(Shingles.Of(["a", "b"], 5));

    [Fact]
    public void No_words_have_no_runs() => Assert.Empty(Shingles.Of([], 5));

    [Fact]
    public void Words_do_not_run_together() => Assert.NotEqual(Shingles.Of(["ab", "c"], 2)[0], Shingles.Of(["a", "bc"], 2)[0]);
}
