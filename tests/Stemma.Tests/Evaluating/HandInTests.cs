using Stemma.Evaluating;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tests.Evaluating;

public sealed class HandInTests
{
    private static readonly ReportId Post = new("a");
    private static readonly ReportId Radio = new("b");
    private static readonly ReportId Board = new("c");
    private static readonly Witness Engineer = new Witness.Lost("engineer", "an engineer");
    private static readonly ClaimId Crack = new("c1");

    private static readonly Dictionary<ReportId, string> Files = new() { [Post] = "001", [Radio] = "002", [Board] = "003" };

    [Fact]
    public void Derivations_name_a_file_or_a_lost_witness_and_leave_out_what_is_unlikely()
    {
        var handIn = HandIn.From(State(), Files);

        Assert.Equal([new Derivation("001", "an engineer"), new Derivation("002", "001")], handIn.Derivations);
    }

    [Fact]
    public void The_main_root_is_the_one_behind_most_of_what_a_report_carries()
    {
        var handIn = HandIn.From(State(), Files);

        Assert.Equal(["engineer"], handIn.Lineages["001"]);
        Assert.Equal(["c", "engineer"], handIn.Lineages["002"]);
        Assert.False(handIn.Lineages.ContainsKey("003"));
    }

    [Fact]
    public void What_one_speaker_says_on_two_days_are_two_roots()
    {
        var (monday, tuesday) = (Some.Report("One.", day: "2031-05-05"), Some.Report("Two.", day: "2031-05-06"));
        var (first, second) = (new ClaimId("m"), new ClaimId("t"));
        var handIn = HandIn.From(
            State() with
            {
                Reports = [new Extract(monday, [], [], [], []), new Extract(tuesday, [], [], [], [])],
                Assertions = [Assertion(first, monday.Id, Stance.Reports, 0), Assertion(second, tuesday.Id, Stance.Reports, 0)],
                Stemmas =
                [
                    Stemma(first, new Origin(Engineer, "an engineer", null, [monday.Id], monday.Id)),
                    Stemma(second, new Origin(Engineer, "an engineer", null, [tuesday.Id], tuesday.Id)),
                ],
            },
            new Dictionary<ReportId, string> { [monday.Id] = "001", [tuesday.Id] = "002" });

        Assert.Equal(["engineer 2031-05-05"], handIn.Lineages["001"]);
        Assert.Equal(["engineer 2031-05-06"], handIn.Lineages["002"]);
    }

    [Fact]
    public void A_claim_has_its_range_its_status_and_one_stance_a_report()
    {
        var claim = HandIn.From(State(), Files).Claims[0];

        Assert.Equal(("c1", "The dam has a crack.", new OriginRange(1, 2), "denied"), (claim.Id, claim.Text, claim.Origins, claim.Status));
        Assert.Equal(
            [
                new ReportStance("001", StanceLabel.Reports),
                new ReportStance("002", StanceLabel.Questions),
                new ReportStance("003", StanceLabel.Denies),
            ],
            claim.Stances);
    }

    [Theory]
    [InlineData(ClaimStatus.OfficiallyConfirmed, "confirmed")]
    [InlineData(ClaimStatus.Denied, "denied")]
    [InlineData(ClaimStatus.Superseded, "superseded")]
    [InlineData(ClaimStatus.Corroborated, "unresolved")]
    [InlineData(ClaimStatus.Disputed, "unresolved")]
    [InlineData(ClaimStatus.SingleOrigin, "unresolved")]
    public void Only_an_official_word_confirms(ClaimStatus status, string label) =>
        Assert.Equal(label, HandIn.From(State(status), Files).Claims[0].Status);

    [Theory]
    [InlineData(PositionStance.SupportsIf, "conditional")]
    [InlineData(PositionStance.OpposesIf, "conditional")]
    [InlineData(PositionStance.Refuses, "refuse")]
    [InlineData(PositionStance.Denies, "deny")]
    public void Positions_and_changes_are_told_in_the_words_of_the_gold(PositionStance stance, string label)
    {
        var before = new Position("Orvan", "repair", null, stance, Moment.On(new DateOnly(2031, 5, 1)), new Passage(Post, default), null);
        var after = before with { Stance = PositionStance.Supports, At = null, Evidence = new Passage(Board, default) };
        var handIn = HandIn.From(
            State() with { Positions = [before, after], Reversals = [new Reversal("Orvan", ReversalKind.Reversal, before, after)] }, Files);

        Assert.Equal(
            [new HandInPosition("Orvan", "repair", label, "2031-05-01", "001"), new HandInPosition("Orvan", "repair", "support", null, "003")],
            handIn.Positions);
        Assert.Equal([new HandInReversal("Orvan", "001", "003")], handIn.Reversals);
    }

    [Fact]
    public void Where_a_claim_stood_is_asked_of_the_state_as_of_each_day()
    {
        var times = DayScore.TimesIn(MiniStory.Gold);
        var claims = MiniStory.Score(new HandIn
        {
            Claims = [new HandInClaim("c1", "The Orvan dam has a crack of 120 metres.") { Stances = MiniStory.Gold.Claims[0].Stances }],
        }).Claims;

        Assert.Equal(["2031-05-01T23:59:59", "2031-05-02T23:59:59"], times.Select(time => time.ToString("s")));
        Assert.Equal(1, DayScore.Of(claims, Days(ClaimStatus.SingleOrigin, ClaimStatus.Denied)));
        Assert.Equal(0.5, DayScore.Of(claims, Days(ClaimStatus.Denied, ClaimStatus.Denied)));

        Dictionary<DateTimeOffset, StoryState> Days(ClaimStatus first, ClaimStatus second) =>
            new() { [times[0]] = State(first), [times[1]] = State(second) };
    }

    // The post has two claims from an engineer; the radio has one of them, and two from the board, and doubts the third at first.
    private static StoryState State(ClaimStatus status = ClaimStatus.Denied)
    {
        ClaimId[] ids = [Crack, new("c2"), new("c3")];
        return new StoryState
        {
            Story = new Story("mini", ""),
            Reports = [],
            Questions = [],
            Claims = [.. ids.Select((id, at) => new Claim(id, new QuestionId("q"), new Answer.Yes(), at == 0 ? "The dam has a crack." : $"{at}", default))],
            Assertions =
            [
                Assertion(Crack, Post, Stance.Reports, 40),
                Assertion(Crack, Radio, Stance.Reports, 90),
                Assertion(Crack, Radio, Stance.Questions, 10),
                Assertion(Crack, Board, Stance.Denies, 0),
                Assertion(ids[1], Post, Stance.Asserts, 60),
                Assertion(ids[1], Radio, Stance.Reports, 200),
                Assertion(ids[2], Radio, Stance.Reports, 300),
            ],
            Dependences =
            [
                new Dependence(Post, Engineer, 0.9, []),
                new Dependence(Radio, new Witness.Captured(Post), 0.9, []),
                new Dependence(Radio, new Witness.Captured(Board), 0.3, []),
                new Dependence(Radio, new Witness.Captured(new ReportId("unknown")), 0.9, []),
            ],
            Stemmas =
            [
                Stemma(Crack, new Origin(Engineer, "an engineer", null, [Post, Radio], Post)),
                Stemma(ids[1], new Origin(Engineer, "an engineer", null, [Post], Post), BoardOrigin),
                Stemma(ids[2], BoardOrigin),
            ],
            Assessments = [new Assessment(Crack, Reliability.F, 6, null, null, default, 2, status, [], [])],
            Positions = [],
            Reversals = [],
        };
    }

    private static Origin BoardOrigin => new(new Witness.Captured(Board), "the board", null, [Radio], Board);

    private static ClaimStemma Stemma(ClaimId claim, params Origin[] origins) => new(claim, [], origins, new IndependentRange(1, 2), []);

    private static Assertion Assertion(ClaimId claim, ReportId report, Stance stance, int at) =>
        new(claim, report, 0, new TextSpan(at, at + 5), new TextSpan(at, at + 9), stance, 1, null, []);
}
