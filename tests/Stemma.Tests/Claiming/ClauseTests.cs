using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Stemma.Model;
using Stemma.Running;
using Stemma.Words;

namespace Stemma.Tests.Claiming;

public sealed class ClauseTests
{
    private const string Article =
        """
        The ministry, which runs the port, has not sold or leased ships since May, but it would if asked, Omar Hale said on Monday.

        “We will stay,” said Ana Ortiz, a lawyer, “unless they leave.” Veldania, Karsovia and Ilmaria each sent 20 ships, including two tugs.
        """;

    private static readonly string[] Pieces = ["“", "”", "\"", ",", ", and ", " that ", " who ", ".", ";", "–", " not ", " because ", " to ", "\n\n", "\ud83d", "20,000", "%", " said ", " If "];

    private static readonly Gen<string> Mutated = Gen.Select(Gen.Int[0, Article.Length - 1], Gen.Int[0, 9], Some.OneOf(Pieces)).Array[1, 10].Select(changes =>
    {
        var text = Article;
        foreach (var (at, length, piece) in changes)
        {
            var from = Math.Min(at, text.Length);
            text = text[..from] + piece + text[Math.Min(text.Length, from + length)..];
        }

        return text;
    });

    [Fact]
    public void A_claim_takes_the_subject_it_shares_from_where_it_stands() => Assert.Equal(
        ["The ministry opened the gate", "The ministry … closed the yard"],
        Claims("The ministry opened the gate in the morning and closed the yard.").Select(claim => claim.Replace(" in the morning", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Police arrested 14 men in Terrin, nine in Ambry and two in Dunmere.", "Police arrested 14 men in Terrin", "Police arrested … nine in Ambry", "Police arrested … two in Dunmere")]
    [InlineData("Ministers clash over pensions as deadline looms", "Ministers clash over pensions as deadline looms", "deadline looms")]
    [InlineData("Troops will leave on condition that the blockade is lifted and its assets are returned.", "Troops will leave on condition that the blockade is lifted and its assets are returned")]
    [InlineData("Either the pump failed or someone had shut it off.", "Either the pump failed or someone had shut it off")]
    [InlineData("Exports to Karsovia, which account for a tenth of the total, rose slightly.", "Exports to Karsovia … rose slightly", "Exports to Karsovia, which account for a tenth of the total")]
    [InlineData("Oil fell sharply after Karsovia said it would raise output.", "Oil fell sharply", "it would raise output")]
    [InlineData("If these people are disloyal and they do not support the union, fine.", "If these people are disloyal and they do not support the union, fine")]
    [InlineData("Both the mayor and his deputy knew of the leak, a councillor said.", "the mayor … knew of the leak", "his deputy knew of the leak")]
    [InlineData("The court found that the firm had known of the leak, that it had hidden the report and that nobody was warned.", "the firm had known of the leak", "it had hidden the report", "nobody was warned")]
    public void A_sentence_is_taken_apart_where_each_part_stands_alone(string sentence, params string[] claims) =>
        Assert.Equal(claims.Order(StringComparer.Ordinal), Claims(sentence).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Neither Brandt nor his lawyer was available for comment.", Polarity.No)]
    [InlineData("At no point did the captain send a call.", Polarity.No)]
    [InlineData("The judges were not convinced that the confession was made freely.", Polarity.No)]
    [InlineData("Lohm has dismissed two judges.", Polarity.Yes)]
    public void What_says_no_is_not_lost(string sentence, Polarity polarity) =>
        Assert.All(Read(sentence).Propositions.Where(one => one.Facet == Facet.Whether), one => Assert.Equal(polarity, one.Polarity));

    [Fact]
    public void Pieces_lie_in_order_inside_the_clause()
    {
        var (extract, propositions) = Read("Veldania signed the treaty in April and published it in May.");

        Assert.Equal(["Veldania", "published it in May"], propositions[1].Pieces.Select(extract.Words));
        Assert.Equal("Veldania signed the treaty in April and published it in May", extract.Words(propositions[1].Where));
    }

    [Fact]
    public void The_reading_names_whom_a_pronoun_means_and_the_day() => Assert.Equal(
        "Omar Hale will resign on Friday [2031-05-09]",
        Read("Omar Hale said he will resign on Friday.").Propositions.Single().Reading);

    [Fact]
    public void A_pronoun_that_may_mean_two_stays() => Assert.Contains(
        Read("Omar Hale met Ana Ortiz before he left the town of Tolmark.").Propositions,
        one => one.Reading.Contains("he left", StringComparison.Ordinal));

    [Fact]
    public void Any_text_gives_claims_that_lie_in_it() => Mutated.Sample(
        text =>
        {
            var (extract, propositions) = Read(text);
            Assert.All(propositions, one =>
            {
                Assert.NotEmpty(one.Pieces);
                Assert.Equal(one.Where, new TextSpan(one.Pieces[0].Start, one.Pieces[^1].End));
                Assert.True(one.Where.End <= extract.Report.Text.Length);
                Assert.All(one.Pieces.Zip(one.Pieces.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
            });
        },
        iter: 300);

    [Fact]
    public void A_sentence_of_five_thousand_words_stays_one_claim()
    {
        var watch = Stopwatch.StartNew();
        var (_, propositions) = Read("Veldania " + string.Concat(Enumerable.Repeat("sent ships and bought guns and ", 833)) + "left.");

        Assert.Single(propositions, one => one.Facet == Facet.Whether);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void A_list_of_numbers_is_few_claims()
    {
        var numbers = string.Join("; ", Enumerable.Range(1, 400).Select(one => one.ToString(CultureInfo.InvariantCulture) + " ships"));

        Assert.True(Read("The ports hold " + numbers + ".").Propositions.Count < 20);
    }

    private static IEnumerable<string> Claims(string text) =>
        Read(text) is var (extract, propositions) ? propositions.Where(one => one.Facet == Facet.Whether).Select(extract.Words) : [];

    private static (Extract Extract, IReadOnlyList<Proposition> Propositions) Read(string text)
    {
        var extract = ReportAnalysis.Of(Some.Report(text, day: "2031-05-07"), new SourceBook([]));
        return (extract, extract.Propositions);
    }
}
