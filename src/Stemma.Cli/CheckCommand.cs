using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Stemma.Exchanging;
using Stemma.Model;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Cli;

internal static class CheckCommand
{
    private const int WordsShown = 110;

    public static Command Create()
    {
        var claim = new Argument<string>("CLAIM") { Description = "A claim in your own words, in quotation marks." };
        var asked = AskedStory.Create();
        var command = new Command("check", "Holds a claim that you type against what the story's reports say, part by part.") { claim };
        asked.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(asked.Of(parsed), parsed.GetRequiredValue(claim), AnsiConsole.Console, cancel));
        return command;
    }

    /// <returns>0 the story has something on it, 1 it has nothing.</returns>
    internal static async Task<int> RunAsync(StoryOptions options, string typed, IAnsiConsole console, CancellationToken cancel)
    {
        await using var workspace = await Workspace.OpenAsync(options.Workspace, cancel);
        var stories = new Stories(workspace, TimeProvider.System);
        var story = await stories.FindAsync(options.Story, cancel);
        var state = await stories.StateAsync(story, options.AsOf, cancel);
        var decisions = await new Curation(workspace, TimeProvider.System).AllAsync(story, cancel);
        var book = await new Ratings(workspace, TimeProvider.System).BookAsync(cancel);
        var parts = Checking.Of(typed, state, decisions, book);
        var reports = SpokenJson.AllOf(state, new ReportStances(state.Reports, book).To(typed));
        var claims = ClaimJson.AllOf(state).ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        CheckedPartJson[] found =
        [
            .. parts.Select(part => new CheckedPartJson(part.Words, part.Facet, part.Polarity, Of(part.Same, claims), Of(part.Against, claims), Of(part.Near, claims))),
        ];
        if (options.IsJson)
        {
            console.Line(WireText.Document(new CheckJson("stemma/check/1", story.Name, typed, found, reports)));
        }
        else
        {
            foreach (var line in found.SelectMany(Lines).Concat(Lines(found, reports)))
            {
                console.Line(line);
            }
        }

        return parts.Any(part => part.IsKnown) || reports.Count > 0 ? 0 : 1;
    }

    private static ClaimJson[] Of(IReadOnlyList<ClaimId> ids, Dictionary<string, ClaimJson> claims) => [.. ids.Select(id => claims[id.Value])];

    private static IEnumerable<string> Lines(CheckedPartJson part)
    {
        yield return $"{(part.Facet == Facet.HowMany ? "How many: " : part.Polarity == Polarity.No ? "Not so: " : "")}{Clean.Short(part.Words, WordsShown)}";
        var lines = part.Same.SelectMany(claim => Lines("  said:", claim))
            .Concat(part.Against.SelectMany(claim => Lines("  against it:", claim)))
            .Concat(part.Near.SelectMany(claim => Lines("  perhaps, for you to judge:", claim)))
            .ToList();
        foreach (var line in lines.Count > 0 ? lines : ["  none of this story's claims is linked to it"])
        {
            yield return line;
        }
    }

    // Only those that are not counted above.
    private static IEnumerable<string> Lines(CheckedPartJson[] parts, IReadOnlyList<SpokenJson> reports)
    {
        var linked = parts.SelectMany(part => part.Same.Concat(part.Against)).SelectMany(claim => claim.Assertions).Select(one => one.Report).ToHashSet(StringComparer.Ordinal);
        var others = reports.Where(one => !linked.Contains(one.Report)).ToList();
        return others.Count == 0 ? [] :
        [
            "Read off the words of other reports, graded by nothing:",
            .. others.Select(one => $"  {Done(one.Stance)}: {one.Outlet} {one.Report}:{one.Passages[0].Start}  {Clean.Short(one.Passages[0].Words, WordsShown)}"),
        ];
    }

    private static IEnumerable<string> Lines(string how, ClaimJson claim)
    {
        yield return $"{how} {claim.Id}  {Answers.Of(claim)}  {Clean.Short(claim.Text, WordsShown)}";
        if (claim.Assessment is { } one)
        {
            var probability = one.Probability is { } value ? $", {value.ToString("0.00", CultureInfo.InvariantCulture)} {one.Word}" : "";
            yield return $"    {one.Grade}{probability}, {Answers.Words(one.Status)}, {Answers.Origins(one)}; {Stances(claim)}";
        }
    }

    // “asserted by 1, reported by 7, denied by 2 reports”
    private static string Stances(ClaimJson claim) => string.Join(
        ", ",
        claim.Assertions
            .GroupBy(one => one.Stance)
            .OrderBy(group => group.Key)
            .Select(group => $"{Done(group.Key)} by {group.Select(one => one.Report).Distinct().Count()}"));

    private static string Done(Stance stance) => stance switch
    {
        Stance.Asserts => "asserted",
        Stance.Reports => "reported",
        Stance.Denies => "denied",
        _ => "questioned",
    };
}
