using Stemma.Model;
using Stemma.Running;

namespace Stemma.Tests.Running;

public sealed class CheckingTests
{
    private static readonly SourceBook Book = new([]);

    private static readonly StoryState State = StoryAnalysis.Of(
        new Story("harbour", "The harbour force"),
        [
            Read(1, "Veldania will send 20,000 soldiers to the port of Halvane, officials said on Monday."),
            Read(2, "Veldania is to send about 20,000 troops to Halvane, Kestrel 24 reported."),
            Read(3, "Veldania will send 3,500 soldiers to Halvane, Defence Minister Havel Orsin said on Wednesday."),
        ],
        Book,
        [],
        null);

    [Fact]
    public void What_reports_say_is_found_part_by_part()
    {
        var parts = Of("Veldania will send 20,000 soldiers to Halvane");

        Assert.Equal([Facet.Whether, Facet.HowMany], parts.Select(part => part.Facet));
        Assert.All(parts, part => Assert.NotEmpty(part.Same));
        Assert.Equal("20,000", parts[1].Words);
        var other = Assert.Single(parts[1].Against);
        Assert.Equal(3500, Assert.IsType<Answer.Amount>(State.Claims.Single(claim => claim.Id == other).Answer).Point);
    }

    [Fact]
    public void A_number_that_no_report_gives_has_only_other_answers()
    {
        var parts = Of("Veldania will send 50,000 soldiers to Halvane");

        Assert.Empty(parts[1].Same);
        Assert.Equal(2, parts[1].Against.Count);
    }

    [Fact]
    public void A_negative_claim_stands_against_the_yes()
    {
        var part = Assert.Single(Of("Veldania will not send soldiers to Halvane"));

        Assert.Equal((Polarity.No, 0), (part.Polarity, part.Same.Count));
        Assert.NotEmpty(part.Against);
    }

    [Fact]
    public void What_no_report_speaks_to_is_not_guessed() =>
        Assert.All(Of("The bakers of Karsovia have raised the price of bread"), part => Assert.False(part.IsKnown));

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("42")]
    public void Words_without_a_claim_are_refused(string words) =>
        Assert.Equal(ProblemCode.NothingToCheck, Assert.Throws<ProblemException>(() => Of(words)).Problem.Code);

    [Fact]
    public void A_megabyte_is_read_in_bounded_time() =>
        Assert.NotEmpty(Of(string.Concat(Enumerable.Repeat("Veldania will send soldiers to Halvane and ", 24_000))));

    private static IReadOnlyList<CheckedPart> Of(string words) => Checking.Of(words, State, [], Book);

    private static Extract Read(int number, string text) => ReportAnalysis.Of(
        Some.Report(text, $"Paper {number}", $"https://paper{number}.example/story", $"2031-05-0{number}"), Book);
}
