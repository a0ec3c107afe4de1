using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tests.Support;

/// <summary>A state in which every sort of value occurs at least once.</summary>
internal static class StoredState
{
    private static readonly Report Kestrel = Some.Report(
        "Velda will send 8,000 troops, two officials said.", "Kestrel 24", "https://kestrel.example/1", "2026-03-01", "Velda to send troops");

    private static readonly Report Post = Some.Report(
        "Velda will send 8,000 troops, Kestrel 24 reported.", "Daily [Post]", "https://post.example/2", "2026-03-02", "Troops");

    private static readonly Report Herald = Some.Report(
        "The ministry denied it.\n\nIt will not send troops.", "Herald", "https://herald.example/3", "2026-03-03", "Denial");

    private static readonly Speaker Officials = new(
        "two officials", SpeakerIdentity.AnonymousDescribed, SpeakerKind.Official, SpeakerTraits.Plural | SpeakerTraits.Distance, new TextSpan(30, 43));

    public static StoryState WithEverything()
    {
        var (whether, many) = (new QuestionId("0a0a0a0a"), new QuestionId("0b0b0b0b"));
        var (yes, no, amount) = (new ClaimId("11aa22bb"), new ClaimId("22bb33cc"), new ClaimId("33cc44dd"));
        var lost = new Witness.Lost("two officials", "two officials");
        Evidence[] cited = [new(EvidenceKind.CitedByName, new TextSpan(30, 40), null, "names Kestrel 24"), new(EvidenceKind.SharedText, new TextSpan(0, 28), new TextSpan(0, 28), "shares 5 runs of words")];
        var position = new Position("Velda", "send troops", whether, PositionStance.SupportsIf, Kestrel.Published, At(Kestrel, 0, 10), At(Kestrel, 11, 15));
        return new StoryState
        {
            Story = TempWorkspace.Story,
            Reports = [Of(Kestrel), Of(Post), Of(Herald)],
            EarlierVersions = [Of(Some.Report("The ministry is silent.", "Herald", "https://herald.example/3", "2026-03-02"))],
            Questions = [new(whether, Facet.Whether, "send troops", null, 2.5), new(many, Facet.HowMany, "send troops", whether, 1)],
            Claims =
            [
                new(yes, whether, new Answer.Yes(), "Velda will send 8,000 troops", At(Kestrel, 0, 28)),
                new(no, whether, new Answer.No(), "It will not send troops", At(Herald, 25, 48)),
                new(amount, many, new Answer.Amount(7500, 8500, 8000, "8,000", "troop"), "8,000 troops", At(Kestrel, 16, 28)) { PartOf = [yes] },
                new(new ClaimId("44dd55ee"), many, new Answer.Yes(), "guard", At(Kestrel, 0, 5)),
            ],
            Assertions =
            [
                new(yes, Kestrel.Id, 0, new TextSpan(0, 28), new TextSpan(0, 49), Stance.Reports, .75, CueSense.Say, [Officials]),
                new(yes, Post.Id, 0, new TextSpan(0, 28), new TextSpan(0, 50), Stance.Asserts, 1, null, []),
                new(no, Herald.Id, 0, new TextSpan(25, 48), new TextSpan(25, 49), Stance.Denies, 1, CueSense.Deny, [Officials with { Role = "Veldan ministry" }]),
            ],
            Dependences = [new(Post.Id, new Witness.Captured(Kestrel.Id), .93, cited), new(Kestrel.Id, lost, .6, [cited[0]])],
            Stemmas =
            [
                new(yes,
                    [new(new Witness.Captured(Post.Id), new Witness.Captured(Kestrel.Id), .93, cited), new(new Witness.Captured(Kestrel.Id), lost, .6, [cited[0]])],
                    [new Origin(lost, "two officials, through Kestrel 24", Officials, [Kestrel.Id, Post.Id], Kestrel.Id)],
                    new IndependentRange(1, 2),
                    [new CircularReport(Kestrel.Id, [Post.Id])]),
                new(no, [], [new Origin(new Witness.Captured(Herald.Id), "Herald", null, [Herald.Id], Herald.Id)], new IndependentRange(1, 1), []),
            ],
            Assessments =
            [
                new(yes, Reliability.B, 3, .6, "likely", new IndependentRange(1, 2), 2, ClaimStatus.Disputed, [new Reason("two reports", [At(Kestrel, 0, 28)])], [new Reason("denied", [])]),
                new(no, Reliability.F, 6, null, null, new IndependentRange(1, 1), 1, ClaimStatus.SingleOrigin, [], []),
            ],
            Positions = [position, position with { Stance = PositionStance.Refuses, Condition = null, Question = null, At = null }],
            Reversals = [new("Velda", ReversalKind.Contradiction, position, position with { Stance = PositionStance.Denies })],
        };
    }

    private static Passage At(Report report, int start, int end) => new(report.Id, new TextSpan(start, end));

    private static Extract Of(Report report) => new(
        report with { Credit = "Wire", Byline = "A. Writer", Links = [new Link(new TextSpan(0, 5), "https://velda.example/")] },
        [new Sentence(new TextSpan(0, 20), 0, 0, 5)],
        [new Name(new TextSpan(0, 5), NameKind.Place, "Velda")],
        [new Statement(new TextSpan(0, 5), null, [new TextSpan(6, 10)], CueSense.Intend, [Officials]) { IsQuoted = true }],
        [
            new Proposition
            {
                Report = report.Id,
                Where = new TextSpan(0, 10),
                Sentence = new TextSpan(0, 20),
                Statement = 0,
                Facet = Facet.HowMany,
                Stance = Stance.Reports,
                Polarity = Polarity.Yes,
                Certainty = .5,
                Tense = Tense.Future,
                Quantity = new Quantity(new TextSpan(0, 5), 1.5, 2, 1.75, "about", null, "troop"),
                Names = ["Velda"],
                Terms = ["send"],
                When = new TimeMention(new TextSpan(0, 3), new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2), "absolute"),
            },
        ]);
}
