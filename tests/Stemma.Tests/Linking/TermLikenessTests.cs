using CsCheck;
using Stemma.Linking;

namespace Stemma.Tests.Linking;

public sealed class TermLikenessTests
{
    [Fact]
    public void A_text_is_wholly_like_itself() =>
        Assert.All(Of("Veldania sends 20,000 soldiers to Halvane", "Veldania sends 20,000 soldiers to Halvane"), figure => Assert.Equal(1, figure, 1e-3f));

    [Fact]
    public void Texts_without_a_common_word_share_nothing_but_use() =>
        Assert.Equal(0, Of("soldiers marched", "grain ships")[0]);

    [Fact]
    public void A_word_used_alike_is_met_in_part()
    {
        var soft = TermLikeness.Figures.Index().First(figure => figure.Item == "soft").Index;

        Assert.InRange(Of("soldiers arrived", "troops arrived")[soft], .6f, .99f);
    }

    [Fact]
    public void Figures_are_as_many_as_their_names_and_stay_in_bounds_whatever_the_text() =>
        Gen.Select(Gen.String, Gen.String).Sample((one, other) =>
        {
            var figures = Of(one, other);
            return figures.Length == TermLikeness.Figures.Count && figures.All(figure => figure is >= -1.001f and <= 1.001f);
        });

    [Theory]
    [InlineData("#FreePortVela now", "Free Port Vela now")]
    [InlineData("ask @OmarHale_ https://velda.example/x today", "ask Omar Hale  today")]
    [InlineData("#forthewin", "for the win")]
    [InlineData("#Vote2031", "Vote 2031")]
    [InlineData("see pic.twitter.com/abc", "see")]
    public void Posts_lose_addresses_and_keep_the_words_of_tags(string post, string plain) =>
        Assert.Equal(plain.Split(' ', StringSplitOptions.RemoveEmptyEntries), PostText.Plain(post).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Any_post_has_plain_text() => Gen.String.Sample(post => PostText.Plain(post) is not null);

    [Fact]
    public void A_long_tag_ends_in_time() => Assert.Equal(100_000, PostText.Plain("#" + new string('a', 100_000)).Length);

    private static float[] Of(string one, string other) => new TermLikeness(_ => 1).Of(ShortText.Of(one), ShortText.Of(other));
}
