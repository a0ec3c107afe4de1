using Stemma.Briefing;
using Stemma.Model;

namespace Stemma.Tests.Briefing;

/// <summary>Turns of the story in which every template is used, and holds.</summary>
public sealed class BriefTemplateTests
{
    private static readonly SomeState Made = SomeFerries.State();
    private static readonly StoryState State = Made.Build();
    private static readonly Origin Officials = State.Stemmas[0].Origins[0];
    private static readonly Origin Ministry = State.Stemmas[0].Origins[1];
    private static readonly ClaimId Lend = State.Claims[0].Id;

    private static readonly Dictionary<string, StoryState> Turns = new()
    {
        ["as it is"] = State,
        ["one origin, through an outlet"] = With(Officials with { Reports = Carrying() }),
        ["one origin"] = With(Officials with { Reports = Carrying(), Name = "two port officials" }),
        ["one origin, in its own voice"] = With(Ministry with { Reports = Carrying() }),
        ["origins of one report each"] = With(
            Officials with { Reports = [Officials.First] },
            Officials with { Reports = [Id(1)], First = Id(1), Name = "two port officials" },
            Ministry with { Reports = [Ministry.First] }),
        ["origins of several reports"] = With(Officials with { Reports = [Id(1), Id(2)], First = Id(1), Name = "two port officials" }, Ministry),
        ["one report, from somebody"] = With(Officials) with { Assertions = [.. State.Assertions.Where(one => one.Claim != Lend || one.Report == Officials.First)] },
        ["one report, in its own voice"] = With(Ministry) with { Assertions = [.. State.Assertions.Where(one => one.Claim != Lend || one.Report == Ministry.First)] },
        ["links"] = State with { Stemmas = [State.Stemmas[0] with { Edges = [.. State.Stemmas[0].Edges.Where(edge => edge.Evidence[0].Kind is EvidenceKind.Link)] }] },
        ["words in common"] = State with { Stemmas = [State.Stemmas[0] with { Edges = [.. State.Stemmas[0].Edges.Where(edge => edge.Evidence[0].Kind is EvidenceKind.SharedText)] }] },
        ["softening"] = Changed(ReversalKind.Softening),
        ["hardening"] = Changed(ReversalKind.Hardening),
        ["contradiction"] = Changed(ReversalKind.Contradiction),
        ["a condition elsewhere"] = State with { Positions = [State.Positions[1] with { Condition = State.Positions[0].Evidence }] },
        ["a proposal that is not in the words"] = State with { Positions = [State.Positions[1] with { Proposal = "sending help" }] },
        ["nothing carried"] = State with { Assertions = [] },
        ["numbers in all clauses"] = Apart(State),
        ["numbers in all clauses, nothing carried"] = Apart(State with { Assertions = [] }),
        ["only a purpose graded"] = State with { Assessments = [.. State.Assessments.Where(one => one.Credibility is 6)] },
        ["nothing denied"] = State with { Assertions = [.. State.Assertions.Where(one => one.Stance is not Stance.Denies)] },
        ["an office that has not spoken"] = State with
        {
            Reports = [.. State.Reports.Select(one => one with { Statements = [.. one.Statements.Select(statement => statement with { Sense = CueSense.Say })] })],
        },
    };

    public static TheoryData<string> Names => [.. Turns.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Verifies_when_the_story_has(string turn) =>
        Assert.Empty(await SomeBrief.ProblemsIn(SomeBrief.Of(Turns[turn]), Made));

    [Fact]
    public void Every_template_is_used_in_one_of_these_turns() =>
        Assert.Empty(Templates.ByName.Keys.Except(Turns.Values.SelectMany(state => SomeBrief.Sentences(SomeBrief.Of(state))).Select(sentence => sentence.Template)).Order(StringComparer.Ordinal));

    private static StoryState With(params Origin[] origins) =>
        State with { Stemmas = [State.Stemmas[0] with { Origins = origins, Independent = new IndependentRange(1, origins.Length) }, .. State.Stemmas.Skip(1)] };

    // Every clause that says a yes or no holds a number that is a claim of its own.
    private static StoryState Apart(StoryState state) => state with
    {
        Reports =
        [
            .. state.Reports.Select(one => one with
            {
                Propositions = [.. state.Claims.Where(claim => claim.From.Report == one.Report.Id).Select(claim => HowMany(claim.From))],
            }),
        ],
    };

    private static Proposition HowMany(Passage clause) => new()
    {
        Report = clause.Report,
        Where = clause.Where,
        Sentence = clause.Where,
        Within = clause.Where,
        Facet = Facet.HowMany,
        Stance = Stance.Reports,
        Polarity = Polarity.Yes,
        Certainty = 1,
        Tense = Tense.Future,
        Names = [],
        Terms = [],
    };

    private static StoryState Changed(ReversalKind kind) => State with { Reversals = [State.Reversals[0] with { Kind = kind }] };

    private static ReportId Id(int at) => State.Reports[at].Report.Id;

    private static ReportId[] Carrying() => [.. State.Assertions.Where(one => one.Claim == Lend).Select(one => one.Report)];
}
