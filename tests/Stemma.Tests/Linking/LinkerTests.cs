using CsCheck;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Running;

namespace Stemma.Tests.Linking;

public sealed class LinkerTests
{
    private static readonly string[] Texts =
    [
        "Veldania will send 20,000 soldiers to the port of Halvane, officials said on Monday.",
        "Veldania is to send about 20,000 troops to Halvane, Kestrel 24 reported.",
        "Veldania will send 3,500 soldiers to Halvane, Defence Minister Havel Orsin said on Wednesday.",
        "Karsovia will send 1,200 soldiers to Halvane, Prime Minister Ilvo Dannick said.",
        "The Foreign Ministry denied that Veldania would send soldiers to Halvane.",
        "Some 20,000 tonnes of grain are stuck in Halvane, the port authority said.",
    ];

    [Fact]
    public void The_same_number_in_other_words_is_one_claim() =>
        Assert.Equal(2, Reports(Of(0, 1), AmountIn(Of(0, 1), 20_000)));

    [Fact]
    public void Other_numbers_are_competing_answers_to_one_question()
    {
        var linked = Of(0, 1, 2);

        Assert.Equal(AmountIn(linked, 20_000).Question, AmountIn(linked, 3_500).Question);
        Assert.NotEqual(AmountIn(linked, 20_000).Id, AmountIn(linked, 3_500).Id);
    }

    [Fact]
    public void The_number_of_another_country_answers_another_question()
    {
        var linked = Of(0, 1, 3);

        Assert.NotEqual(AmountIn(linked, 20_000).Question, AmountIn(linked, 1_200).Question);
    }

    [Fact]
    public void The_same_number_of_something_else_answers_another_question()
    {
        var linked = Of(0, 1, 5);

        Assert.Equal(2, linked.Claims.Where(claim => claim.Answer is Answer.Amount { Point: 20_000 }).Select(claim => claim.Question).Distinct().Count());
    }

    [Fact]
    public void A_denial_denies_the_yes_and_is_a_no_of_its_own()
    {
        var linked = Of(0, 1, 4);
        var yes = linked.Claims.First(claim => claim.Answer is Answer.Yes);
        var no = linked.Claims.Single(claim => claim.Question == yes.Question && claim.Answer is Answer.No);

        Assert.Single(linked.Assertions, one => one.Claim == yes.Id && one.Stance == Stance.Denies);
        Assert.Equal([Stance.Reports], linked.Assertions.Where(one => one.Claim == no.Id).Select(one => one.Stance));
    }

    [Fact]
    public void A_yes_is_worded_without_the_number_that_is_its_part()
    {
        var linked = Of(0, 1);
        var yes = linked.Claims.First(claim => claim.Answer is Answer.Yes);

        Assert.DoesNotContain("20,000", yes.Text, StringComparison.Ordinal);
        Assert.Contains(yes.Id, AmountIn(linked, 20_000).PartOf);
    }

    [Fact]
    public void Every_assertion_speaks_to_a_claim_and_every_claim_answers_a_question()
    {
        var linked = Of(0, 1, 2, 3, 4, 5);

        Assert.Empty(linked.Assertions.Select(one => one.Claim).Except(linked.Claims.Select(claim => claim.Id)));
        Assert.Empty(linked.Claims.Select(claim => claim.Question).Except(linked.Questions.Select(question => question.Id)));
        Assert.Equal(linked.Claims.Count, linked.Claims.Select(claim => claim.Id).Distinct().Count());
    }

    [Fact]
    public void The_order_of_the_reports_does_not_matter() =>
        Gen.Shuffle(Enumerable.Range(0, Texts.Length).ToArray()).Sample(
            order => Shown(Of(order)) == Shown(Of(0, 1, 2, 3, 4, 5)),
            iter: 20);

    private static Linked Of(params int[] texts) => Linker.Link([.. texts.Select(Read)], []);

    private static Extract Read(int at) => ReportAnalysis.Of(
        Some.Report(Texts[at], $"Paper {at}", $"https://paper{at}.example/story", $"2031-05-0{at + 1}"), new SourceBook([]));

    private static Claim AmountIn(Linked linked, double point) => linked.Claims.First(claim => claim.Answer is Answer.Amount amount && amount.Point == point);

    private static int Reports(Linked linked, Claim claim) => linked.Assertions.Where(one => one.Claim == claim.Id).Select(one => one.Report).Distinct().Count();

    private static string Shown(Linked linked) => string.Join(
        '\n',
        [.. linked.Questions.Select(question => $"{question}"), .. linked.Claims.Select(claim => $"{claim.Id} {claim.Text}"), .. linked.Assertions.Select(one => $"{one.Claim} {one.Report} {one.Stance} {one.Where}")]);
}
