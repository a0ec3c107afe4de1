using Stemma.Attributing;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Parsing;

namespace Stemma.Tests.Linking;

public sealed class StanceFiguresTests
{
    private const string Claim = "Mayor Omar Hale has resigned";

    private static readonly SourceBook Book = new([]);

    [Fact]
    public void The_opposite_of_a_claim_is_as_near_to_the_report_and_of_the_other_sign()
    {
        var figures = Of("Mayor Omar Hale has not resigned, his office said.", Claim);

        var turned = StanceFigures.Turned(figures);

        Assert.Equal(figures.Length, turned.Length);
        Assert.Equal(figures[..StanceFigures.Related], turned[..StanceFigures.Related]);
        Assert.Equal(1, figures[StanceFigures.Sign]);
        Assert.Equal(-1, turned[StanceFigures.Sign]);
    }

    [Fact]
    public void A_claim_that_denies_has_the_other_sign() =>
        Assert.Equal(-1, Of("Mayor Omar Hale has resigned.", "No, Mayor Omar Hale did not resign")[StanceFigures.Sign]);

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("Rain fell.")]
    public void Every_report_has_as_many_figures(string text) =>
        Assert.Equal(Of("Mayor Omar Hale has resigned.", Claim).Length, Of(text, "").Length);

    private static float[] Of(string text, string claim) => new StanceFigures(Read(text)).Of(new ClaimMatch(Read(claim)));

    private static ComparedText Read(string text)
    {
        var parsed = TextParser.Parse(text, null, Book);
        return new ComparedText(parsed, Attributor.StatementsIn(parsed, Book));
    }
}
