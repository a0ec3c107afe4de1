using Stemma.Model;
using Stemma.Running;

namespace Stemma.Tests.Running;

public sealed class BearingTests
{
    private static readonly SourceBook Book = new([]);

    [Fact]
    public void Who_says_more_has_said_it_and_who_denies_less_has_denied_it()
    {
        var state = Of(
            "Veldania has sent soldiers to Ilmaria, officials said on Monday.",
            "Veldania has sent soldiers to Ilmaria, the Harbour Times reported.",
            "After weeks of quiet talks in the old customs house, Veldania has sent soldiers to Ilmaria on three ferries that were hired from a Dunmere company, Ana Ortiz said.");
        var broad = state.Assertions.Where(one => one.Claim == state.Claims[0].Id).ToList();

        Assert.Contains(state.Reports[2].Report.Id, broad.Select(one => one.Report));
    }

    [Fact]
    public void Sentences_that_hold_a_claims_words_speak_to_it()
    {
        var state = Of(
            "The council has closed the Tolmark bridge, the mayor said.",
            "Traders say that trade fell after the council closed the Tolmark bridge in March.",
            "The bakers have raised the price of bread.",
            "The mayor denied that the council had closed the Tolmark bridge.");

        var spoken = new ReportStances(state.Reports, Book).To("The council closed the Tolmark bridge");

        Assert.Equal([state.Reports[0].Report.Id, state.Reports[1].Report.Id, state.Reports[3].Report.Id], spoken.Select(one => one.Report));
        Assert.Equal(Stance.Denies, spoken[^1].Stance);
        Assert.All(spoken, one => Assert.All(one.Passages, passage => Assert.True(passage.Where.End <= state.Reports.First(report => report.Report.Id == one.Report).Report.Text.Length)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    public void Nothing_speaks_to_words_without_a_claim(string words) =>
        Assert.Empty(new ReportStances(Of("The council has closed the Tolmark bridge.").Reports, Book).To(words));

    private static StoryState Of(params IReadOnlyList<string> texts) => StoryAnalysis.Of(
        new Story("harbour", "The harbour force"),
        texts.Select((text, at) => ReportAnalysis.Of(Some.Report(text, $"Paper {at}", $"https://paper{at}.example/story", $"2031-05-0{at + 1}"), Book)),
        Book,
        [],
        null);
}
