using System.Net;
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
        Drawing = (stemma, state) => Draw(stemma, state),
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

    private static string Draw(ClaimStemma stemma, StoryState state) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 80" width="600" height="80" role="img" aria-label="{WebUtility.HtmlEncode(stemma.Origins[0].Name)}">
        <line x1="20" y1="60" x2="580" y2="60" stroke="currentColor" /><text x="20" y="30" fill="currentColor">{WebUtility.HtmlEncode(state.Story.About)}</text>
        </svg>
        """;

    private static ShownBrief BriefOf(StoryState state) => state.Reports.Count == 0
        ? new ShownBrief("No brief", [], [new Problem(ProblemCode.NothingToBrief, state.Story.Name, null, "No report was added yet.")])
        : new ShownBrief(
            "Brief: orlen-strait",
            [
                new ShownSection("1. The core claim", [
                    new ShownSentence("Kestrel 24 ← two intelligence officials: “Maravia will send up to 4,000 sailors to the Orlen Strait”.", [At(Kestrel, "Maravia will send up to 4,000 sailors"), At(Tidewater, "Kestrel 24 reported")]),
                    new ShownSentence("The same is carried by 2 more reports.", [At(Ledger, "Maravia is sending 4,000 sailors")]) { Depth = 1 }]),
                new ShownSection($"2. What is disputed {Script}", [
                    new ShownSentence($"The ministry: “No sailors will be sent”. {Script}", [At(Ministry, "No sailors will be sent")])]),
            ],
            []);
}
