using Stemma.Model;
using Stemma.Words;
using static Stemma.Web.Tests.Support.StraitReports;

namespace Stemma.Web.Tests.Support;

/// <summary>A story with one of everything that the pages show, made by hand.</summary>
internal static class StraitStory
{
    public static readonly ClaimId Sends = new("aaaa0001");
    public static readonly ClaimId SendsNot = new("aaaa0002");
    public static readonly ClaimId FourThousand = new("aaaa0003");
    public static readonly ClaimId NineThousand = new("aaaa0004");
    public static readonly ClaimId Escort = new("aaaa0005");

    private static readonly QuestionId Whether = new("bbbb0001");
    private static readonly QuestionId HowMany = new("bbbb0002");
    private static readonly QuestionId WhatFor = new("bbbb0003");

    private static readonly Witness.Lost Officials = new("kestrel 24/two intelligence officials", "two intelligence officials, through Kestrel 24");
    private static readonly Speaker TwoOfficials = new("two intelligence officials", SpeakerIdentity.AnonymousDescribed, SpeakerKind.Intelligence, SpeakerTraits.Plural, default);
    private static readonly Speaker KestrelSpeaks = new("Kestrel 24", SpeakerIdentity.Named, SpeakerKind.Media, SpeakerTraits.None, default);
    private static readonly Speaker MinistrySpeaks = new("defence ministry", SpeakerIdentity.Named, SpeakerKind.Official, SpeakerTraits.None, default);
    private static readonly Speaker Spokesman = new("Ilan Dree", SpeakerIdentity.Named, SpeakerKind.Official, SpeakerTraits.None, default) { Role = "spokesman" };
    private static readonly Speaker Sources = new($"sources {Script}", SpeakerIdentity.AnonymousBare, SpeakerKind.Unknown, SpeakerTraits.Plural, default);
    private static readonly Speaker Nobody = new("", SpeakerIdentity.None, SpeakerKind.Unknown, SpeakerTraits.None, default);

    public static readonly StoryState State = new()
    {
        Story = new Story("orlen-strait", $"Will Maravia send its navy to the Orlen Strait? An invented story. {Script}"),
        Reports = [.. Extracts],
        EarlierVersions = [new Extract(MinistryFirst, [], [], [], [])],
        Questions =
        [
            new Question(Whether, Facet.Whether, "Maravia will send sailors to the Orlen Strait", null, 9),
            new Question(HowMany, Facet.HowMany, "sailors sent to the Orlen Strait", Whether, 5),
            new Question(WhatFor, Facet.Whether, "sailors sent to the Orlen Strait", Whether, 2),
        ],
        Claims = Claims,
        Assertions = Assertions,
        Dependences = Dependences,
        Stemmas = [.. Claims.Select(StemmaOf)],
        Assessments = Assessments,
        Positions = [Earlier, Later, new Position(LongWord, Script, null, PositionStance.Supports, null, At(Hostile, Script), null)],
        Reversals = [new Reversal("Maravia", ReversalKind.Reversal, Earlier, Later)],
    };

    public static readonly IReadOnlyList<Problem> Problems =
    [
        new Problem(ProblemCode.Undated, "https://tageblatt.example/1", null, "No date of publication was found; the report comes last."),
        new Problem(ProblemCode.NotEnglish, Script, new TextSpan(1, 2), $"Not analysed. {Script}"),
    ];

    private static Position Earlier => new("Maravia", "act in the Orlen Strait", Whether, PositionStance.SupportsIf, Time("2031-05-05T09:00"), At(Kestrel, "it would act if ships were attacked"), At(Kestrel, "if ships were attacked"));

    private static Position Later => new("Maravia", "send sailors", Whether, PositionStance.Denies, Time("2031-05-06T08:00"), At(Ministry, "There is no such order"), null);

    private static IEnumerable<Extract> Extracts =>
    [
        new(Ledger, [], [], [], []),
        new(Kestrel, [], [], [
            Said(Kestrel, "two intelligence officials", "told", "Maravia will send up to 4,000 sailors to the Orlen Strait to escort merchant ships", CueSense.Say, TwoOfficials),
            Said(Kestrel, "one of the officials", "said", "The order has been signed", CueSense.Say, TwoOfficials),
            Said(Kestrel, "the first", "added", "They sail within the week", CueSense.Say, TwoOfficials) with { IsQuoted = true }], []),
        new(Tidewater, [], [], [Said(Tidewater, "Kestrel 24", "reported", "Maravia will send up to 4,000 sailors to the Orlen Strait", CueSense.Say, KestrelSpeaks, TwoOfficials)], []),
        new(Ministry, [], [], [
            Said(Ministry, "the defence ministry", "said", "No sailors will be sent to escort merchant ships", CueSense.Deny, MinistrySpeaks),
            Said(Ministry, "the spokesman Ilan Dree", "said", "There is no such order", CueSense.Deny, Spokesman) with { IsQuoted = true },
            new Statement(null, null, [At(Ministry, "We will decide if the council asks.").Where], CueSense.Say, [Nobody])], []),
        new(Hostile, [], [], [Said(Hostile, "sources", "said", "Maravia will send 9,000 sailors to the Orlen Strait", CueSense.Say, Sources)], []),
        new(Foreign, [], [], [], []),
    ];

    private static Claim[] Claims =>
    [
        new(Sends, Whether, new Answer.Yes(), "Maravia will send up to 4,000 sailors to the Orlen Strait to escort merchant ships", At(Kestrel, "Maravia will send up to 4,000 sailors to the Orlen Strait to escort merchant ships")),
        new(SendsNot, Whether, new Answer.No(), "No sailors will be sent to escort merchant ships", At(Ministry, "No sailors will be sent to escort merchant ships")),
        new(FourThousand, HowMany, new Answer.Amount(0, 4000, 4000, "up to 4,000", "sailor"), "up to 4,000 sailors", At(Kestrel, "up to 4,000 sailors")) { PartOf = [Sends] },
        new(NineThousand, HowMany, new Answer.Amount(9000, 9000, 9000, "9,000", "sailor"), $"9,000 sailors {Script} {LongWord}", At(Hostile, "9,000 sailors")),
        new(Escort, WhatFor, new Answer.Yes(), "to escort merchant ships", At(Kestrel, "to escort merchant ships")) { PartOf = [Sends] },
    ];

    private static Assertion[] Assertions =>
    [
        Carries(Sends, Ledger, "Maravia is sending 4,000 sailors to the Orlen Strait", Stance.Asserts),
        Carries(Sends, Kestrel, "Maravia will send up to 4,000 sailors to the Orlen Strait to escort merchant ships", Stance.Reports, TwoOfficials),
        Carries(Sends, Tidewater, "Maravia will send up to 4,000 sailors to the Orlen Strait", Stance.Reports, KestrelSpeaks, TwoOfficials),
        Carries(Sends, Ministry, "No sailors will be sent to escort merchant ships", Stance.Denies, MinistrySpeaks),
        Carries(SendsNot, Ministry, "No sailors will be sent to escort merchant ships", Stance.Reports, MinistrySpeaks),
        Carries(FourThousand, Ledger, "4,000 sailors", Stance.Asserts),
        Carries(FourThousand, Kestrel, "up to 4,000 sailors", Stance.Reports, TwoOfficials),
        Carries(FourThousand, Tidewater, "up to 4,000 sailors", Stance.Reports, KestrelSpeaks, TwoOfficials),
        Carries(NineThousand, Hostile, "9,000 sailors", Stance.Reports, Sources),
        Carries(Escort, Kestrel, "to escort merchant ships", Stance.Reports, TwoOfficials),
        Carries(Escort, Ministry, "to escort merchant ships", Stance.Denies, MinistrySpeaks),
    ];

    private static Dependence[] Dependences =>
    [
        new(Ledger.Id, new Witness.Captured(Kestrel.Id), 0.61, [new Evidence(EvidenceKind.SharedText, At(Ledger, "4,000 sailors to the Orlen Strait").Where, At(Kestrel, "4,000 sailors to the Orlen Strait").Where, "6 words in a row stand in both")]),
        new(Kestrel.Id, Officials, 0.99, [new Evidence(EvidenceKind.CitedByName, At(Kestrel, "two intelligence officials").Where, null, "named as who told it")]),
        new(Tidewater.Id, new Witness.Captured(Kestrel.Id), 0.97, [
            new Evidence(EvidenceKind.CitedByName, At(Tidewater, "Kestrel 24 reported").Where, null, $"names it as its source {Script}"),
            new Evidence(EvidenceKind.TimeOrder, default, null, "two and a half hours later")]),
    ];

    private static Assessment[] Assessments =>
    [
        new(Sends, Reliability.C, 3, 0.45, "roughly even chance", new IndependentRange(1, 2), 3, ClaimStatus.Disputed,
            [new Reason("Two unnamed officials who would know say so.", [At(Kestrel, "two intelligence officials told Kestrel 24")])],
            [new Reason("The body that would know denies it.", [At(Ministry, "No sailors will be sent to escort merchant ships"), At(Ministry, "There is no such order")]), new Reason("All reports go back to one channel.", [])]),
        new(SendsNot, Reliability.B, 2, 0.7, "likely", new IndependentRange(1, 1), 1, ClaimStatus.OfficiallyConfirmed, [new Reason("Said on the record.", [At(Ministry, "the defence ministry said")])], []),
        new(FourThousand, Reliability.C, 3, 0.4, null, new IndependentRange(1, 1), 3, ClaimStatus.SingleOrigin, [], []),
        new(NineThousand, Reliability.F, 6, null, null, new IndependentRange(0, 1), 1, ClaimStatus.SingleOrigin, [], [new Reason($"Nobody named stands behind it. {Script}", [At(Hostile, "sources")])]),
        new(Escort, Reliability.C, 5, 0.1, "very unlikely", new IndependentRange(1, 1), 0, ClaimStatus.Denied, [], []),
    ];

    private static ClaimStemma StemmaOf(Claim claim)
    {
        ReportId[] carrying = [.. Assertions.Where(one => one.Claim == claim.Id && one.Supports).Select(one => one.Report)];
        var edges = Dependences.Where(one => carrying.Contains(one.Child)).Select(one => new StemmaEdge(new Witness.Captured(one.Child), one.Parent, one.Probability, one.Evidence));
        var origin = carrying.Contains(Kestrel.Id)
            ? new Origin(Officials, Officials.Name, TwoOfficials, carrying, Kestrel.Id)
            : new Origin(new Witness.Captured(claim.From.Report), $"its own {Script}", null, [claim.From.Report], claim.From.Report);
        var circle = claim.Id == Sends ? new CircularReport(Kestrel.Id, [Tidewater.Id, Ledger.Id]) : null;
        return new ClaimStemma(claim.Id, [.. edges], [origin], Assessments.Single(one => one.Claim == claim.Id).Independent, circle is null ? [] : [circle]);
    }

    private static Statement Said(Report report, string source, string cue, string content, CueSense sense, params Speaker[] chain) =>
        new(At(report, source).Where, At(report, cue).Where, [At(report, content).Where], sense, chain);

    private static Assertion Carries(ClaimId claim, Report report, string words, Stance stance, params Speaker[] chain)
    {
        var where = At(report, words).Where;
        var end = report.Text.IndexOf('\n', where.End) is > 0 and var line ? line : report.Text.Length;
        return new Assertion(claim, report.Id, 0, where, new TextSpan(where.Start == 0 ? 0 : report.Text.LastIndexOf('\n', where.Start) + 1, end), stance, 1, null, chain);
    }
}
