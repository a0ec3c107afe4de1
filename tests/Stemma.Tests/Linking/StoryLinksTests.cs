using CsCheck;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Running;

namespace Stemma.Tests.Linking;

/// <summary>Links kept up to date report by report, and links that a person decided.</summary>
public sealed class StoryLinksTests
{
    private static readonly Extract[] Reports =
    [
        Read(1, "Veldania will send 20,000 soldiers to the port of Halvane, officials said on Monday. The mission is to last a year."),
        Read(2, "Veldania is to send about 20,000 troops to Halvane, Kestrel 24 reported. The harbour has been closed since March."),
        Read(3, "Veldania will send 3,500 soldiers to Halvane, Defence Minister Havel Orsin said on Wednesday. The port was closed in March."),
        Read(4, "The Foreign Ministry denied that Veldania would send soldiers to Halvane. Grain prices rose in Karsovia."),
        Read(5, "Karsovia will send 1,200 soldiers to Halvane, Prime Minister Ilvo Dannick said. Grain prices in Karsovia rose by a third."),
        Read(6, "Veldania will send soldiers to the port of Halvane, its parliament decided. The mission will last for a year, the ministry said."),
    ];

    [Fact]
    public void Adding_and_taking_out_in_any_order_leaves_what_the_reports_alone_would_give() =>
        Gen.Select(Gen.Shuffle(Reports), Gen.Int[1, Reports.Length], Gen.Int[0, 3]).Sample(
            (order, kept, removedFirst) =>
            {
                var links = new StoryLinks([]);
                foreach (var report in order)
                {
                    links.Add(report);
                    _ = removedFirst > 0 ? links.Linked : null;
                }

                foreach (var report in order[kept..])
                {
                    links.Remove(report);
                }

                links.Add(order[0]);
                return links.Count == kept && Shown(links.Linked) == Shown(Linker.Link(order[..kept], []));
            },
            iter: 60);

    [Fact]
    public void A_passage_that_was_taken_out_leads_a_question_of_its_own()
    {
        var (passage, claim) = (Sent(Reports[1]), Sent(Reports[0]));
        Assert.Equal(QuestionOf(Linked([]), claim), QuestionOf(Linked([]), passage));

        var linked = Linked([new LinkDecision(LinkAct.Unlink, [passage], claim, "another force")]);

        Assert.NotEqual(QuestionOf(linked, claim), QuestionOf(linked, passage));
    }

    [Fact]
    public void A_passage_that_was_put_to_a_claim_stays_there_though_nothing_in_it_is_alike()
    {
        var (passage, claim) = (Anchor.Of(Reports[3].Propositions.First(one => Reports[3].Words(one.Where).Contains("Grain", StringComparison.Ordinal))), Sent(Reports[0]));

        Assert.NotEqual(QuestionOf(Linked([]), claim), QuestionOf(Linked([]), passage));
        var linked = Linked([new LinkDecision(LinkAct.Link, [passage], claim, "a code word")]);

        Assert.Equal(QuestionOf(linked, claim), QuestionOf(linked, passage));
    }

    [Fact]
    public void Merged_questions_are_one_and_split_ones_are_two_and_the_last_word_holds()
    {
        var (one, other) = (Sent(Reports[0]), Sent(Reports[4]));
        var merge = new LinkDecision(LinkAct.Merge, [one], other, "one force under two flags");
        var split = new LinkDecision(LinkAct.Split, [one], other, "two forces after all");

        Assert.NotEqual(QuestionOf(Linked([]), one), QuestionOf(Linked([]), other));
        Assert.Equal(QuestionOf(Linked([merge]), one), QuestionOf(Linked([merge]), other));
        Assert.NotEqual(QuestionOf(Linked([merge, split]), one), QuestionOf(Linked([merge, split]), other));
        Assert.Equal(QuestionOf(Linked([split, merge]), one), QuestionOf(Linked([split, merge]), other));
    }

    [Fact]
    public void A_decision_holds_when_the_clause_is_read_with_other_ends()
    {
        var (passage, claim) = (Sent(Reports[1]), Sent(Reports[0]));
        var shifted = passage with { Where = new(passage.Where.Start + 3, passage.Where.End + 2) };

        var linked = Linked([new LinkDecision(LinkAct.Unlink, [shifted], claim, "another force")]);

        Assert.NotEqual(QuestionOf(linked, claim), QuestionOf(linked, passage));
    }

    [Fact]
    public void A_decision_about_a_report_that_is_not_there_changes_nothing() =>
        Assert.Equal(
            Shown(Linked([])),
            Shown(Linked([new LinkDecision(LinkAct.Link, [new Anchor(new ReportId("0000"), new(0, 9), Facet.Whether, null)], Sent(Reports[0]), "gone")])));

    [Fact]
    public void With_decisions_too_the_order_of_arrival_does_not_matter()
    {
        LinkDecision[] decisions = [new(LinkAct.Unlink, [Sent(Reports[1])], Sent(Reports[0]), "x"), new(LinkAct.Merge, [Sent(Reports[4])], Sent(Reports[2]), "y")];

        Gen.Shuffle(Reports).Sample(
            order =>
            {
                var links = new StoryLinks(decisions);
                foreach (var report in order)
                {
                    links.Add(report);
                }

                return Shown(links.Linked) == Shown(Linked(decisions));
            },
            iter: 30);
    }

    private static Linked Linked(IReadOnlyList<LinkDecision> decisions) => Linker.Link(Reports, decisions);

    private static Anchor Sent(Extract report) => Anchor.Of(report.Propositions.First(one => one.Facet == Facet.Whether));

    private static QuestionId QuestionOf(Linked linked, Anchor anchor)
    {
        var assertion = linked.Assertions.First(one => one.Report == anchor.Report && anchor == Anchor.Of(Reports.Single(report => report.Report.Id == one.Report).Propositions[one.Proposition]));
        return linked.Claims.First(claim => claim.Id == assertion.Claim).Question;
    }

    private static Extract Read(int number, string text) => ReportAnalysis.Of(
        Some.Report(text, $"Paper {number}", $"https://paper{number}.example/story", $"2031-05-0{number}"), new SourceBook([]));

    private static string Shown(Linked linked) => string.Join(
        '\n',
        [
            .. linked.Questions.Select(question => $"{question}"),
            .. linked.Claims.Select(claim => $"{claim.Id} {claim.Text} {string.Join(' ', claim.PartOf)}"),
            .. linked.Assertions.Select(one => $"{one.Claim} {one.Report} {one.Stance} {one.Where}"),
            .. linked.Proposals.Select(one => $"{one}"),
        ]);
}
