using Stemma.Model;
using Stemma.Running;

namespace Stemma.Tests.Claiming;

public sealed class StanceOfClauseTests
{
    private static readonly SourceBook Book = new([]);

    [Theory]
    [InlineData("Vesk declined to comment on the number of soldiers or on whether a memorandum had been signed.", "a memorandum had been signed")]
    [InlineData("Hale did not say whether the talks would resume.", "the talks would resume")]
    [InlineData("The minister would not say whether soldiers would be sent.", "soldiers would be sent")]
    [InlineData("It is unclear whether the ships have left.", "the ships have left")]
    [InlineData("The army did not respond to a question on whether it had fired first.", "it had fired first")]
    public void What_is_not_said_is_left_open(string text, string clause)
    {
        var extract = Read(text);

        var declined = Assert.Single(extract.Propositions, one => one.IsDeclined);

        Assert.Equal((clause, Stance.Questions, Polarity.Yes), (extract.Words(declined), declined.Stance, declined.Polarity));
    }

    [Theory]
    [InlineData("The minister said that the ships had left.")]
    [InlineData("Hale asked Ortiz whether the ships had left, and she confirmed it.")]
    [InlineData("Whether it rains or not, the ships will leave on Monday.")]
    public void What_is_said_is_not_declined(string text) => Assert.DoesNotContain(Read(text).Propositions, one => one.IsDeclined);

    [Theory]
    [InlineData("There is no evidence that Veldania will send ships to Halvane.")]
    [InlineData("Investigators found no sign of a bomb in the mill.")]
    public void No_evidence_is_a_doubt_and_no_denial(string text) => Assert.Equal((Stance.Questions, Polarity.Yes), StanceOf(text));

    [Theory]
    [InlineData("The troops have reportedly crossed the river.")]
    [InlineData("The bargain is said to have been signed in Ambry.")]
    public void Hearsay_is_passed_on(string text) => Assert.Equal((Stance.Reports, Polarity.Yes), StanceOf(text));

    [Fact]
    public void Who_denies_a_number_leaves_open_whether()
    {
        var propositions = Read("Orsin denied that Veldania would send 20,000 soldiers.").Propositions;

        var (whether, number) = (propositions.First(one => one.Facet == Facet.Whether), propositions.First(one => one.Facet == Facet.HowMany));

        Assert.Equal(0, whether.Certainty);
        Assert.Equal((Stance.Denies, Polarity.No), (number.Stance, number.Polarity));
    }

    [Theory]
    [InlineData("North Marra has sent soldiers to Ilmaria.", true)]
    [InlineData("The minister is ill.", true)]
    [InlineData("Hale accused Marra of preparing to send troops.", false)]
    public void A_sentence_has_a_subject_and_a_finite_verb(string text, bool standsAlone) =>
        Assert.Equal(standsAlone, Read(text).Propositions[^1].StandsAlone);

    private static (Stance, Polarity) StanceOf(string text) => Read(text).Propositions.Select(one => (one.Stance, one.Polarity)).First();

    private static Extract Read(string text) => ReportAnalysis.Of(Some.Report(text), Book);
}
