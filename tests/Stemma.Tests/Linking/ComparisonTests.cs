using CsCheck;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Running;

namespace Stemma.Tests.Linking;

public sealed class ComparisonTests
{
    private static readonly string[] Words =
        ["Veldania", "Karsovia", "Omar", "Hale", "will", "not", "may", "sent", "signed", "20,000", "soldiers", "tonnes", "on", "Monday", "in", "Halvane", ",", "and", "said", "that", "denied", "the", "of", "-", "2030-31", "%"];

    [Theory]

    // the same in other words
    [InlineData("Veldania signed a trade agreement with Karsovia on Tuesday.", "A trade agreement with Karsovia was signed by Veldania on Tuesday.", "Same")]
    [InlineData("The navy stopped three boats near Halvane on Monday.", "On Monday, the navy stopped three boats near Halvane.", "Same")]
    [InlineData("Karsovia bought the shipyard in Terrin.", "Karsovia purchased the shipyard in Terrin.", "Same")]
    [InlineData("Havel Orsin visited the port of Halvane.", "Defence Minister Havel Orsin visited the port of Halvane.", "Same")]
    [InlineData("Veldania will send soldiers to Halvane.", "Officials said that Veldania will send soldiers to Halvane.", "Same")]
    [InlineData("The storm damaged 1,200 houses in Ostrel.", "The storm damaged twelve hundred houses in Ostrel.", "Same")]

    // one question, another answer
    [InlineData("Parliament approved the treaty on Monday.", "Parliament did not approve the treaty on Monday.", "OtherAnswer")]
    [InlineData("Exports to Karsovia rose in April.", "Exports to Karsovia fell in April.", "OtherAnswer")]
    [InlineData("Veldania will send 20,000 soldiers to Halvane.", "Veldania will send 8,000 soldiers to Halvane.", "OtherAnswer")]
    [InlineData("The ministry said that soldiers would be sent to Halvane.", "The ministry denied that soldiers would be sent to Halvane.", "OtherAnswer")]

    // other questions
    [InlineData("Veldania attacked Karsovia on Sunday.", "Karsovia attacked Veldania on Sunday.", "OtherQuestion")]
    [InlineData("Veldania attacked Karsovia on Sunday.", "Ilmaria attacked Karsovia on Sunday.", "OtherQuestion")]
    [InlineData("Veldania attacked Karsovia on Sunday.", "Veldania attacked Karsovia on Tuesday.", "OtherQuestion")]
    [InlineData("Two ferries sank near Halvane.", "Two ferries sank near Terrin.", "OtherQuestion")]
    [InlineData("Six soldiers were killed in Brask.", "Six soldiers were injured in Brask.", "OtherQuestion")]

    // the same matter at another stage, or less surely
    [InlineData("Veldania signed the treaty in Terrin.", "Veldania agreed to sign the treaty in Terrin.", "Qualified")]
    [InlineData("Karsovia will join the mission.", "Karsovia may join the mission.", "Qualified")]
    [InlineData("Karsovia recalled its envoy from Terrin.", "Karsovia reportedly recalled its envoy from Terrin.", "Qualified")]
    [InlineData("The army captured the town of Brask.", "The army nearly captured the town of Brask.", "Qualified")]

    // nobody can say
    [InlineData("Parliament approved the treaty.", "Parliament discussed the treaty.", "NotComparable")]
    [InlineData("The harbour gates were opened.", "Omar Hale lost the election in Brask.", "NotComparable")]
    public void Two_sentences_are_compared(string one, string other, string expected) =>
        Assert.Equal(expected, Passages.Of(Read(one), Read(other)).Relation.ToString());

    [Theory]
    [InlineData("10,000 Veldan soldiers were sent to Ilmaria to fight.", "Veldania sent soldiers to Ilmaria.", "Forward")]
    [InlineData("Police arrested people in Port Vela.", "Police arrested 37 people in Port Vela on Saturday.", "Back")]
    [InlineData("Gunmen murdered a judge in Terrin.", "Gunmen killed a judge in Terrin.", "Forward")]
    [InlineData("Veldania did not send soldiers to Ilmaria.", "Veldania did not send soldiers to Ilmaria on Monday.", "Forward")]
    [InlineData("The navy stopped three boats near Halvane on Monday.", "On Monday, the navy stopped three boats near Halvane.", "Both")]
    [InlineData("The blast killed 34 people in Terrin.", "The blast killed at least 30 people in Terrin.", "Forward")]

    // what bears on whether it is so may not be left out
    [InlineData("Veldania may send soldiers to Ilmaria.", "Veldania sent soldiers to Ilmaria.", "None")]
    [InlineData("Veldania will send soldiers to Ilmaria if the council asks.", "Veldania will send soldiers to Ilmaria.", "None")]
    [InlineData("Veldania agreed to send soldiers to Ilmaria.", "Veldania sent soldiers to Ilmaria.", "None")]
    [InlineData("The army nearly captured the town of Brask.", "The army captured the town of Brask.", "None")]
    [InlineData("Half of the soldiers left the camp.", "The soldiers left the camp.", "None")]
    [InlineData("All ferries from Halvane were cancelled.", "All ferries were cancelled.", "None")]
    [InlineData("Ilmaria or Karsovia sent soldiers to Brask.", "Karsovia sent soldiers to Brask.", "None")]
    [InlineData("Veldan soldiers were killed in Ilmaria.", "Veldania killed soldiers in Ilmaria.", "None")]
    [InlineData("Omar Hale's lawyer was arrested in Terrin.", "Omar Hale was arrested.", "None")]
    public void Who_says_more_says_the_less(string one, string other, string expected) =>
        Assert.Equal(expected, Passages.Of(Read(one), Read(other)).Entails.ToString());

    [Theory]

    // what stands in no claim
    [InlineData("Officials will see if the port opens on Monday.", "Officials will never see if the port opens on Monday.", "OtherAnswer")]
    [InlineData("The revision came after four months of talks in Terrin.", "The revision came after eight months of talks in Terrin.", "OtherAnswer")]
    [InlineData("Omar Hale was shot and killed in Terrin.", "Omar Hale was shot and injured in Terrin.", "OtherQuestion")]
    [InlineData("Omar Hale has lived in Terrin for more than ten years.", "Omar Hale has lived in Terrin for fewer than ten years.", "OtherAnswer")]

    // one act, other details
    [InlineData("Karsovia recalled Ana Ortiz on Friday after the debate.", "Karsovia recalled Ana Ortiz over the tanks in Brask.", "Qualified")]

    // said by somebody, and in short
    [InlineData("The bill never became law.", "A spokesman said that the bill never became law.", "Same")]
    [InlineData("Senator Hale praised the plan on television.", "Sen. Hale praised the plan on TV.", "Same")]
    public void Two_texts_are_compared_with_what_their_claims_leave_over(string one, string other, string expected) =>
        Assert.Equal(expected, Passages.Of(Extracted(one), Extracted(other)).Relation.ToString());

    [Fact]
    public void Texts_of_any_characters_are_compared()
    {
        foreach (var text in (string[])[new string('n', 200_000), string.Concat(Enumerable.Repeat("didn’", 2_000)), "\uD800 \uDC00 not 1, 2,", string.Join(' ', Enumerable.Repeat("Omar", 3_000))])
        {
            Assert.True(Enum.IsDefined(Passages.Of(Extracted($"Omar Hale met Ana Ortiz. {text}"), Extracted($"Omar Hale did not meet Ana Ortiz. {text}")).Relation));
        }
    }

    [Fact]
    public void What_differs_is_told()
    {
        Assert.Equal(Slots.Actor, Passages.Of(Read("Veldania attacked Karsovia."), Read("Ilmaria attacked Karsovia.")).Slots);
        Assert.Equal(Slots.Certainty, Passages.Of(Read("Karsovia recalled its envoy from Terrin."), Read("Karsovia allegedly recalled its envoy from Terrin.")).Slots);
    }

    [Fact]
    public void A_larger_toll_told_later_is_an_update()
    {
        var (one, other) = (Number("The blast killed 30 people in Terrin."), Number("The blast killed 45 people in Terrin."));

        Assert.Equal(NumberRelation.Update, Comparison.Of(one, other, otherIsLater: true).Numbers);
        Assert.Equal(NumberRelation.Conflict, Comparison.Of(other, one, otherIsLater: true).Numbers);
        Assert.Equal(NumberRelation.Conflict, Comparison.Of(one, other).Numbers);
    }

    [Fact]
    public void A_list_of_numbers_is_compared_with_nothing()
    {
        var list = string.Join(", ", Enumerable.Range(1, 400).Select(number => $"{number} tonnes"));

        Assert.Equal(Relation.NotComparable, Passages.Of(Read($"The port shipped {list}."), Read("The port shipped 12 tonnes.")).Relation);
    }

    [Fact]
    public void Any_words_are_compared_and_are_the_same_as_themselves() =>
        Some.OneOf(Words).Array[1, 30].Select(words => $"{string.Join(' ', words)}.").Array[2].Sample(
            texts =>
            {
                var (one, other) = (Read(texts[0]), Read(texts[1]));
                Assert.All(one, each => Assert.All(each.Parts, part => Assert.InRange(part.Of, -1, each.Parts.Count - 1)));
                Assert.True(Enum.IsDefined(Passages.Of(one, other).Relation));
                Assert.All(one, each => Assert.Contains(Comparison.Of(each, each).Relation, (Relation[])[Relation.Same, Relation.NotComparable]));
            },
            iter: 60);

    private static Comparand Number(string text) => new(Read(text).Single(one => one.Facet == Facet.HowMany));

    private static IReadOnlyList<Proposition> Read(string text) => Extracted(text).Propositions;

    private static Extract Extracted(string text) => ReportAnalysis.Of(Some.Report(text, day: "2026-03-18"), SourceBook.Shipped);
}
