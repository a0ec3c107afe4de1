using Stemma.Attributing;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Running;
using Stemma.Words;

namespace Stemma.Tests.Linking;

public sealed class StanceToClaimTests
{
    private const string Claim = "Mayor Omar Hale has resigned";

    private static readonly SourceBook Book = new([]);

    [Theory]
    [InlineData("Mayor Omar Hale resigned on Sunday evening.", Stance.Asserts)]
    [InlineData("Mayor Omar Hale has resigned, two of his aides said.", Stance.Reports)]
    [InlineData("Mayor Omar Hale has not resigned.", Stance.Denies)]
    [InlineData("The council denied that Mayor Omar Hale had resigned.", Stance.Denies)]
    [InlineData("Has Mayor Omar Hale resigned?", Stance.Questions)]
    [InlineData("There is no evidence that Mayor Omar Hale has resigned.", Stance.Questions)]
    public void What_rules_the_words_of_the_claim_decides(string text, Stance stance) => Assert.Equal(stance, Of(text, Claim).Stance);

    [Theory]
    [InlineData("Mayor Omar Hale resigned on Sunday evening.", Stance.Asserts)]
    [InlineData("Mayor Omar Hale has resigned, two of his aides said.", Stance.Reports)]
    [InlineData("Mayor Omar Hale hasn't resigned.", Stance.Denies)]
    [InlineData("The council denied that Mayor Omar Hale had resigned.", Stance.Denies)]
    [InlineData("The letter in which Mayor Omar Hale resigned is a fake.", Stance.Denies)]
    [InlineData("There is no evidence that Mayor Omar Hale has resigned.", Stance.Questions)]
    [InlineData("Mayor Omar Hale opened a bridge.", null)]
    [InlineData("", null)]
    public void What_is_kept_of_a_report_tells_its_stance_too(string text, Stance? stance)
    {
        var found = StanceToClaim.Of(ReportAnalysis.Of(Some.Report(text), Book), Asked(Claim));

        Assert.Equal(stance, found.Stance);
        Assert.All(found.Sentences, one => Assert.InRange(one.Where.End, 1, text.Length));
    }

    [Theory]
    [InlineData("'")]
    [InlineData("n't")]
    [InlineData("a'b'c’d ")]
    [InlineData("1,2.3,")]
    [InlineData("\ud800")]
    public void Any_text_that_is_kept_can_be_asked(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 2000));
        var whole = new TextSpan(0, text.Length);
        var extract = new Extract(Some.Report(text), [new Sentence(whole, 0, 0, 1)], [], [], []);

        Assert.Null(StanceToClaim.Of(extract, Asked(Claim)).Stance);
    }

    [Fact]
    public void Who_says_what_a_denial_denies_contradicts_it() =>
        Assert.Equal(Stance.Denies, Of("Mayor Omar Hale resigned on Sunday evening.", "Mayor Omar Hale did not resign").Stance);

    [Theory]
    [InlineData("Mayor Omar Hale opened a bridge.", Claim)]
    [InlineData("Mayor Ana Ortiz has resigned.", Claim)]
    [InlineData("Karsovia will send 1,200 soldiers to Halvane.", "Karsovia will send 20,000 soldiers to Halvane")]
    [InlineData("", Claim)]
    [InlineData("Mayor Omar Hale has resigned.", "")]
    [InlineData("Mayor Omar Hale has resigned.", "Hale")]
    public void What_speaks_of_something_else_cannot_be_compared(string text, string claim)
    {
        var stance = Of(text, claim);

        Assert.Null(stance.Stance);
        Assert.Empty(stance.Sentences);
        Assert.Equal(0, stance.Score);
    }

    [Fact]
    public void The_best_sentence_is_shown_first_and_lies_in_the_text()
    {
        const string Text = "The bridge was closed. Mayor Omar Hale has resigned, his office said. It rained.";

        var stance = Of(Text, Claim);

        Assert.StartsWith("Mayor Omar Hale", stance.Sentences[0].Where.In(Text).ToString(), StringComparison.Ordinal);
        Assert.InRange(stance.Score, .5, 1);
    }

    [Fact]
    public void A_report_that_half_denies_leaves_the_claim_in_doubt() =>
        Assert.Equal(
            Stance.Questions,
            Of("Mayor Omar Hale has resigned, Kestrel 24 said. Mayor Omar Hale has resigned, an aide said. Mayor Omar Hale has not resigned, his lawyer said.", Claim).Stance);

    [Theory]
    [InlineData('a')]
    [InlineData('.')]
    [InlineData('\ud800')]
    public void Odd_texts_end_in_time(char one) => Assert.Null(Of(new string(one, 20_000), Claim).Stance);

    [Fact]
    public void A_sentence_of_thousands_of_words_ends_in_time() =>
        Assert.InRange(Of(string.Concat(Enumerable.Repeat("Mayor Omar Hale has not resigned and ", 800)), Claim).Sentences.Count, 0, 5);

    [Fact]
    public void The_rules_are_right_for_most_examples_of_our_own()
    {
        var rows = File.ReadLines(Repo.At("eval", "labels", "stances.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();

        Assert.True(rows.Count >= 60);
        Assert.InRange(rows.Count(row => (Of(row[3], row[2]).Stance?.ToString().ToLowerInvariant() ?? "unrelated") == row[1]), rows.Count * 85 / 100, rows.Count);
    }

    private static ClaimMatch Asked(string claim)
    {
        var asked = TextParser.Parse(claim, null, Book);
        return new ClaimMatch(new ComparedText(asked, Attributor.StatementsIn(asked, Book)));
    }

    private static StanceToClaim Of(string text, string claim)
    {
        var (report, asked) = (TextParser.Parse(text, null, Book), TextParser.Parse(claim, null, Book));
        return StanceToClaim.Of(report, Attributor.StatementsIn(report, Book), asked, Attributor.StatementsIn(asked, Book));
    }
}
