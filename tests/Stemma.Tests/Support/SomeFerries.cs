using Stemma.Model;

namespace Stemma.Tests.Support;

/// <summary>An invented story: will Tessaly lend ferries to Corvane, and how many?</summary>
internal static class SomeFerries
{
    private const string Lend = "Tessaly will lend ferries to Corvane";
    private const string Number = "ferries that Tessaly will lend";
    private const string Purpose = "what the ferries are for";
    private const string Crews = "crews had been asked";

    public static SourceBook Book { get; } = new(
    [
        new Source("Kestrel 24", SourceKind.Broadcaster, null, Reliability.C, "starting value", [], []),
        new Source("Westwind", SourceKind.Agency, null, Reliability.B, "starting value", [], []),
        new Source("Tessaly Transport Ministry", SourceKind.Institution, null, Reliability.B, "starting value", [], []),
    ]);

    public static SomeState State()
    {
        var made = new SomeState();
        var kestrel = made.Report("Kestrel 24", "2026-03-02T06:10", "Ferries for Corvane",
            "Tessaly will lend 40 ferries to Corvane after the quake, two port officials told Kestrel 24. The ferries will carry only medical supplies, the officials said.\n\nThe Tessaly Transport Ministry declined to comment on the plan.");
        var ledger = made.Report("Morning Ledger", "2026-03-02T14:30", "Up to 60 ferries",
            "Tessaly will lend up to 60 ferries to Corvane, Kestrel 24 reported, citing two port officials. Opposition leader Ada Brandt said the loan would cost Tessaly its own island routes for a summer.");
        var anchor = made.Report("Daily Anchor", "2026-03-03T07:00", "Help by sea",
            "Tessaly will lend 40 ferries to Corvane after the quake, two port officials told Kestrel 24. If the harbour at Lunde is not cleared, the ferries would have to wait at sea, harbour master Ivo Sand said.");
        var gazette = made.Report("Corvane Gazette", "2026-03-03T12:00", "“Every ferry counts”",
            "Corvane would benefit from every ferry that its neighbour can spare, Prime Minister Ruth Vey said. Union chief Tor Malin opposed the loan, saying crews had not been asked.");
        var ministry = made.Report("Tessaly Transport Ministry", "2026-03-04T09:00", "Statement",
            "The Transport Ministry confirms that Tessaly will lend ferries to Corvane. The ministry says crews had been asked before the decision.");
        var wire = made.Report("Westwind", "2026-03-04T16:45", "Ministry confirms ferries",
            "Tessaly will lend ferries to Corvane, the Transport Ministry confirmed on Wednesday. Transport Minister Leo Arden denied that 60 ferries would be sent. Union chief Tor Malin said the union would support the loan if crews are paid double. Some ferries will carry coal for the island power station, port director Mia Holt said.");
        var times = made.Report("Harbour Times", "2026-03-04T17:30", "Ministry confirms ferries",
            "(Westwind) – Tessaly will lend ferries to Corvane, the Transport Ministry confirmed on Wednesday.");
        var again = made.Report("Kestrel 24", "2026-03-04T18:00", "Ferries: the story so far",
            "Tessaly will lend 40 ferries to Corvane, the Daily Anchor reported.");

        var officials = SomeState.Speaker(kestrel, "two port officials", SpeakerIdentity.AnonymousDescribed, SpeakerKind.Official);
        var body = SomeState.Speaker(kestrel, "Tessaly Transport Ministry", SpeakerIdentity.Named, SpeakerKind.Official);
        var arden = SomeState.Speaker(wire, "Leo Arden", SpeakerIdentity.Named, SpeakerKind.Official);
        var transport = SomeState.Speaker(wire, "Transport Ministry", SpeakerIdentity.RoleOnly, SpeakerKind.Official);
        var holt = SomeState.Speaker(wire, "Mia Holt", SpeakerIdentity.Named, SpeakerKind.Company);

        made.Statement(kestrel, body, "the plan", CueSense.Decline);
        made.Statement(ledger, SomeState.Speaker(ledger, "Ada Brandt", SpeakerIdentity.Named, SpeakerKind.Politician), "the loan would cost Tessaly its own island routes for a summer");
        made.Statement(anchor, SomeState.Speaker(anchor, "Ivo Sand", SpeakerIdentity.Named, SpeakerKind.Official), "If the harbour at Lunde is not cleared, the ferries would have to wait at sea");
        made.Statement(gazette, SomeState.Speaker(gazette, "Ruth Vey", SpeakerIdentity.Named, SpeakerKind.Official), "Corvane would benefit from every ferry that its neighbour can spare");
        made.Statement(wire, arden, "60 ferries would be sent", CueSense.Deny);

        var lend = made.Claim(Lend, Facet.Whether, 9, new Answer.Yes(), kestrel, "Tessaly will lend 40 ferries to Corvane after the quake");
        made.Assertion(lend, kestrel, "Tessaly will lend 40 ferries to Corvane after the quake", chain: officials);
        made.Assertion(lend, ledger, "Tessaly will lend up to 60 ferries to Corvane", chain: officials);
        made.Assertion(lend, anchor, "Tessaly will lend 40 ferries to Corvane after the quake", chain: officials);
        made.Assertion(lend, ministry, "Tessaly will lend ferries to Corvane", Stance.Asserts, CueSense.Confirm);
        made.Assertion(lend, wire, "Tessaly will lend ferries to Corvane", Stance.Reports, CueSense.Confirm, transport);
        made.Assertion(lend, times, "Tessaly will lend ferries to Corvane", Stance.Reports, CueSense.Confirm, SomeState.Speaker(times, "Transport Ministry", SpeakerIdentity.RoleOnly, SpeakerKind.Official));
        made.Assertion(lend, again, "Tessaly will lend 40 ferries to Corvane");

        var forty = made.Claim(Number, Facet.HowMany, 6, new Answer.Amount(40, 40, 40, "40 ferries", "ferry"), kestrel, "Tessaly will lend 40 ferries to Corvane after the quake", Lend);
        made.Assertion(forty, kestrel, "Tessaly will lend 40 ferries to Corvane after the quake", chain: officials);
        made.Assertion(forty, anchor, "Tessaly will lend 40 ferries to Corvane after the quake", chain: officials);
        made.Assertion(forty, again, "Tessaly will lend 40 ferries to Corvane");
        var sixty = made.Claim(Number, Facet.HowMany, 6, new Answer.Amount(0, 60, 60, "up to 60 ferries", "ferry"), ledger, "Tessaly will lend up to 60 ferries to Corvane", Lend);
        made.Assertion(sixty, ledger, "Tessaly will lend up to 60 ferries to Corvane", chain: officials);
        made.Assertion(sixty, wire, "60 ferries would be sent", Stance.Denies, CueSense.Deny, arden);

        var medical = made.Claim(Purpose, Facet.Whether, 4, new Answer.Yes(), kestrel, "The ferries will carry only medical supplies", Lend);
        made.Assertion(medical, kestrel, "The ferries will carry only medical supplies", chain: officials);
        var coal = made.Claim(Purpose, Facet.Whether, 4, new Answer.No(), wire, "Some ferries will carry coal for the island power station", Lend);
        made.Assertion(coal, wire, "Some ferries will carry coal for the island power station", chain: holt);

        var asked = made.Claim(Crews, Facet.Whether, 2, new Answer.Yes(), ministry, "crews had been asked before the decision");
        made.Assertion(asked, ministry, "crews had been asked before the decision", Stance.Asserts);
        var unasked = made.Claim(Crews, Facet.Whether, 2, new Answer.No(), gazette, "crews had not been asked");
        made.Assertion(unasked, gazette, "crews had not been asked", chain: SomeState.Speaker(gazette, "Tor Malin", SpeakerIdentity.Named, SpeakerKind.Organisation));

        Stemmas(made, (kestrel, ledger, anchor, ministry, wire, times, again), officials, (lend, forty, sixty));
        Assess(made, (lend, forty, sixty, medical, unasked), kestrel, wire);
        var against = new Position("Tor Malin", "the loan", lend.Question, PositionStance.Opposes, gazette.Published, SomeState.Passage(gazette, "opposed the loan"), null);
        var given = new Position("Tor Malin", "the loan", lend.Question, PositionStance.SupportsIf, wire.Published, SomeState.Passage(wire, "would support the loan"), SomeState.Passage(wire, "if crews are paid double"));
        made.Positions.AddRange([against, given]);
        made.Positions.Add(new Position("Ada Brandt", "the loan", lend.Question, PositionStance.Opposes, ledger.Published, SomeState.Passage(ledger, "the loan would cost Tessaly its own island routes"), null));
        made.Positions.Add(new Position("Transport Ministry", "the loan", lend.Question, PositionStance.Supports, wire.Published, SomeState.Passage(wire, "Tessaly will lend ferries to Corvane"), null));
        made.Reversals.Add(new Reversal("Tor Malin", ReversalKind.Reversal, against, given));
        return made;
    }

    private static void Stemmas(SomeState made, (Report Kestrel, Report Ledger, Report Anchor, Report Ministry, Report Wire, Report Times, Report Again) of, Speaker officials, (Claim Lend, Claim Forty, Claim Sixty) claims)
    {
        var lost = new Witness.Lost("two port officials", "two port officials");
        StemmaEdge Edge(Report child, Witness parent, double probability, EvidenceKind kind, string words, Report? from = null) => new(
            new Witness.Captured(child.Id), parent, probability,
            [new Evidence(kind, SomeState.Words(child, words), from is null ? null : SomeState.Words(from, words), $"“{words}”")]);
        StemmaEdge[] edges =
        [
            Edge(of.Kestrel, lost, .9, EvidenceKind.CitedByName, "two port officials told Kestrel 24"),
            Edge(of.Ledger, new Witness.Captured(of.Kestrel.Id), .95, EvidenceKind.CitedByName, "Kestrel 24 reported"),
            Edge(of.Anchor, new Witness.Captured(of.Kestrel.Id), .8, EvidenceKind.SharedText, "Tessaly will lend 40 ferries to Corvane after the quake, two port officials told Kestrel 24", of.Kestrel),
            Edge(of.Wire, new Witness.Captured(of.Ministry.Id), .7, EvidenceKind.Link, "Transport Ministry confirmed"),
            Edge(of.Times, new Witness.Captured(of.Wire.Id), .97, EvidenceKind.CreditLine, "(Westwind)"),
            Edge(of.Again, new Witness.Captured(of.Anchor.Id), .9, EvidenceKind.CitedByName, "the Daily Anchor reported"),
        ];
        made.Stemmas.Add(new ClaimStemma(claims.Lend.Id, edges,
            [
                new Origin(lost, "two port officials, through Kestrel 24", officials, [of.Kestrel.Id, of.Ledger.Id, of.Anchor.Id, of.Again.Id], of.Kestrel.Id),
                new Origin(new Witness.Captured(of.Ministry.Id), "Tessaly Transport Ministry", null, [of.Ministry.Id, of.Wire.Id, of.Times.Id], of.Ministry.Id),
            ],
            new IndependentRange(2, 2), [new CircularReport(of.Again.Id, [of.Anchor.Id, of.Kestrel.Id])]));
        made.Stemmas.Add(new ClaimStemma(claims.Forty.Id, [edges[0], edges[2], edges[5]],
            [new Origin(lost, "two port officials, through Kestrel 24", officials, [of.Kestrel.Id, of.Anchor.Id, of.Again.Id], of.Kestrel.Id)], new IndependentRange(1, 1), []));
        made.Stemmas.Add(new ClaimStemma(claims.Sixty.Id, [edges[0], edges[1]],
            [new Origin(lost, "two port officials, through Kestrel 24", officials, [of.Ledger.Id], of.Ledger.Id)], new IndependentRange(0, 1), []));
    }

    private static void Assess(SomeState made, (Claim Lend, Claim Forty, Claim Sixty, Claim Medical, Claim Unasked) of, Report kestrel, Report wire)
    {
        made.Assessments.Add(new Assessment(of.Lend.Id, Reliability.B, 1, .96, "almost certain", new IndependentRange(2, 2), 7, ClaimStatus.OfficiallyConfirmed,
            [new Reason("The Transport Ministry confirmed it on the record", [SomeState.Passage(wire, "Transport Ministry confirmed")]), new Reason("7 reports carry it", [])],
            [new Reason("The first reports rest on officials who are not named", [SomeState.Passage(kestrel, "two port officials")])]));
        made.Assessments.Add(new Assessment(of.Forty.Id, Reliability.C, 3, .5, "roughly even chance", new IndependentRange(1, 1), 3, ClaimStatus.SingleOrigin, [], []));
        made.Assessments.Add(new Assessment(of.Sixty.Id, Reliability.F, 5, .07, "very unlikely", new IndependentRange(0, 1), 1, ClaimStatus.Denied,
            [], [new Reason("Leo Arden denied it on the record", [SomeState.Passage(wire, "Leo Arden denied")])]));
        made.Assessments.Add(new Assessment(of.Medical.Id, Reliability.C, 6, null, null, new IndependentRange(0, 1), 1, ClaimStatus.SingleOrigin, [], []));
        made.Assessments.Add(new Assessment(of.Unasked.Id, Reliability.F, 3, .4, "unlikely", new IndependentRange(1, 1), 1, ClaimStatus.Disputed, [], []));
    }
}
