using Stemma.Model;
using Stemma.Running;

namespace Stemma.Tests.Claiming;

public sealed class MeasureTests
{
    [Theory]
    [InlineData("Veldania will send 20,000 soldiers to Halvane.", "soldier send Planned")]
    [InlineData("Veldania has sent 20,000 soldiers to Halvane.", "soldier send Done")]
    [InlineData("Ilmaria promised to send 500 engineers.", "engineer send Pledged")]
    [InlineData("Karsovia proposed to send 200 doctors.", "doctor send Offered")]
    [InlineData("The mission needs 60 helicopters.", "helicopter need Asked")]
    [InlineData("Twelve people died in the raid.", "person kill Done")]
    [InlineData("Doctors treated 80 wounded soldiers.", "soldier injure Done")]
    [InlineData("Some 20,000 tonnes of grain are stuck in Halvane.", "t  ")]
    public void A_number_answers_a_question(string text, string expected) =>
        Assert.Equal(expected, Numbers(text).Select(number => $"{number.Thing} {number.Act} {number.Stage}").First());

    [Fact]
    public void A_number_that_stands_alone_counts_what_the_one_before_counts() =>
        Assert.Equal(["person kill", "person injure"], Numbers("The blast killed nine people and wounded 31.").Select(number => $"{number.Thing} {number.Act}"));

    [Fact]
    public void Parts_and_periods_are_told()
    {
        Assert.True(Numbers("Fifteen people were killed, including four children.")[1].IsPart);
        Assert.Equal(CountPeriod.Added, Numbers("Another 15 people were killed in Brask.")[0].Period);
        Assert.Equal(CountPeriod.Cumulative, Numbers("So far 120 people have died in the flood.")[0].Period);
        Assert.Equal(ChangeKind.To, Numbers("Exports fell from 80 million dollars to 60 million dollars.")[1].Change);
    }

    [Fact]
    public void A_word_that_reaches_over_the_end_of_a_time_does_not_hold_the_reader() =>
        Assert.NotEmpty(Read("Omar Hale opened the 2030-31 season in Halvane on Sunday-night, Sept.-Oct. 2030-style."));

    [Fact]
    public void A_sentence_of_thousands_of_words_has_no_parts() =>
        Assert.All(Read($"Veldania sent {string.Concat(Enumerable.Repeat("very ", 5000))}many soldiers to Halvane."), one => Assert.Empty(one.Parts));

    private static IReadOnlyList<Measured> Numbers(string text) => [.. Read(text).Select(one => one.Measured).OfType<Measured>()];

    private static IReadOnlyList<Proposition> Read(string text) => ReportAnalysis.Of(Some.Report(text, day: "2026-03-18"), SourceBook.Shipped).Propositions;
}
