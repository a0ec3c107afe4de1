using CsCheck;
using Stemma.Words;

namespace Stemma.Tests.Words;

public sealed class NormalTests
{
    [Theory]
    [InlineData("The New-York  Times", "new york times")]
    [InlineData("ＡＰ", "ap")]
    [InlineData("  ", "")]
    [InlineData("The", "the")]
    public void Names_lose_case_marks_and_the_article(string name, string normal) => Assert.Equal(normal, Normal.Name(name));

    [Theory]
    [InlineData("Port\ud83d Vela", "port vela")]
    [InlineData("\udc00\ud83d", "")]
    [InlineData("a\ufffeb\uffff", "a b")]
    public void Half_a_character_in_a_name_is_no_fault(string name, string normal) => Assert.Equal(normal, Normal.Name(name));

    [Theory]
    [InlineData("It’s 20,000 – or 3.5 – soldiers.", "its|20000|or|35|soldiers")]
    [InlineData("", "")]
    public void Words_are_runs_of_letters_and_digits(string text, string words) => Assert.Equal(words, string.Join('|', Normal.Tokens(text)));

    [Theory]
    [InlineData("deployed", "deploying")]
    [InlineData("denied", "denies")]
    [InlineData("plans", "planned")]
    [InlineData("soldier", "soldiers")]
    public void Forms_of_a_word_have_one_stem(string one, string other) => Assert.Equal(Normal.Stem(one), Normal.Stem(other));

    [Fact]
    public void A_normal_name_is_its_own_normal_name() =>
        Gen.String.Sample(text => Normal.Name(text) is var once && (once.StartsWith("the ", StringComparison.Ordinal) || Normal.Name(once) == once));
}
