using CsCheck;
using Stemma.Cli;

namespace Stemma.Tests.Cli;

public sealed class CleanTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("  two\t\tlines\r\nof it ", "two lines of it")]
    [InlineData("\u001b[31mred\u001b[0m", "[31mred[0m")]
    [InlineData("back\u202ewards\u200b", "backwards")]
    public void A_line_is_fit_for_a_terminal(string text, string line) => Assert.Equal(line, Clean.Line(text));

    [Fact]
    public void Nothing_that_moves_a_cursor_is_left() =>
        Gen.String.Sample(text => !Clean.Line(text).Any(char.IsControl));

    [Fact]
    public void A_short_line_says_that_it_was_cut() => Assert.Equal("a long…", Clean.Short("a long line", 8));
}
