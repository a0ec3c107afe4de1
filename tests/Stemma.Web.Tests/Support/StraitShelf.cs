using System.Net;
using Stemma.Briefing;
using Stemma.Model;
using static Stemma.Web.Tests.Support.StraitReports;

namespace Stemma.Web.Tests.Support;

/// <summary>A shelf with the invented story, an empty story, and one that cannot be opened.</summary>
internal static class StraitShelf
{
    public const string Empty = "empty-one";

    public const string Broken = "broken-one";

    public static StoryShelf Shelf { get; } = new()
    {
        Stories = _ => Task.FromResult<IReadOnlyList<Story>>([StraitStory.State.Story, new Story(Empty, "")]),
        State = (name, asOf, _) => Task.FromResult(StateOf(name, asOf)),
        Problems = (name, _) => Task.FromResult(name == Empty ? [] : StraitStory.Problems),
        Sources = _ => Task.FromResult(new SourceBook([new Source("Kestrel 24", SourceKind.Broadcaster, "Kestrel Group", Reliability.C, "A broadcaster: C to begin with.", ["Kestrel"], ["kestrel.example"])])),
        Drawing = Draw,
        Brief = (state, _) => Task.FromResult(BriefOf(state)),
    };

    private static StoryState? StateOf(string name, DateTimeOffset? asOf) => name switch
    {
        Empty => Nothing,
        Broken => throw new InvalidOperationException("The disk said: secret details."),
        "orlen-strait" when asOf < new DateTimeOffset(2031, 5, 5, 0, 0, 0, TimeSpan.Zero) => Nothing with { Story = StraitStory.State.Story, AsOf = asOf },
        "orlen-strait" => StraitStory.State with { AsOf = asOf },
        _ => null,
    };

    private static StoryState Nothing => new()
    {
        Story = new Story(Empty, ""),
        Reports = [],
        Questions = [],
        Claims = [],
        Assertions = [],
        Dependences = [],
        Stemmas = [],
        Assessments = [],
        Positions = [],
        Reversals = [],
    };

    private static string Draw(ClaimStemma stemma, StoryState state, int width) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 80" width="{width}" height="80" role="img" aria-labelledby="stemma-title">
        <title id="stemma-title">{WebUtility.HtmlEncode(stemma.Origins[0].Name)}</title><style>svg {"{}"}</style>
        <line x1="20" y1="60" x2="580" y2="60" stroke="currentColor" /><text x="20" y="30" fill="currentColor">{WebUtility.HtmlEncode(state.Story.About)}</text>
        </svg>
        """;

    private static CompiledBrief BriefOf(StoryState state) => state.Reports.Count == 0
        ? new CompiledBrief(null, [new Problem(ProblemCode.NothingToBrief, state.Story.Name, null, $"No report was added yet. {Script}")])
        : new CompiledBrief(
            new Brief(state.Story.Name, state.Story.About, state.AsOf, [
                new BriefSection("The core claim, and where it comes from", [
                    Says("core.claim", "The core claim is “Maravia will send up to 4,000 sailors” (Kestrel 24, 5 May).", Cite(Kestrel, "Maravia will send up to 4,000 sailors"), Cite(Tidewater, "Kestrel 24 reported")),
                    Says("part.likelihood", "Likelihood that it is so: likely, 70 %.", Cite(Kestrel, "Maravia will send up to 4,000 sailors")),
                    Says("nothing", "Nothing found.")]),
                new BriefSection($"What is disputed {Script}", [
                    Says("dispute.denied", $"The ministry: “No sailors will be sent”. {Script}", Cite(Ministry, "No sailors will be sent"))]),
                new BriefSection("What to watch", [
                    Says("source.rated", "Kestrel 24: C, 14 passages.", [.. Enumerable.Range(0, 14).Select(at => Cite(Kestrel, Kestrel.Text[at..40]))])])]),
            []);

    private static BriefSentence Says(string template, string text, params Citation[] citations) => new(text, template, [], citations);

    private static Citation Cite(Report report, string words)
    {
        var (id, where) = (report.Id, At(report, words).Where);
        return new Citation(id, report.Snapshot, report.TextHash, where, words, report.Outlet, report.Title, report.Address, report.Published);
    }
}
