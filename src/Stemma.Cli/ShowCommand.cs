using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Stemma.Exchanging;
using Stemma.Model;

namespace Stemma.Cli;

internal static class ShowCommand
{
    public static Command Create()
    {
        var claim = AskedClaim.Required();
        var asked = AskedStory.Create();
        var command = new Command("show", "Shows one claim: its grade and the reasons, who says it, and the competing answers.") { claim };
        asked.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(asked.Of(parsed), parsed.GetRequiredValue(claim), AnsiConsole.Console, cancel));
        return command;
    }

    /// <returns>0: there is such a claim.</returns>
    internal static async Task<int> RunAsync(StoryOptions options, string prefix, IAnsiConsole console, CancellationToken cancel)
    {
        var state = await options.StateAsync(cancel);
        var claim = ClaimFinder.In(ClaimJson.AllOf(state), prefix);
        if (options.IsJson)
        {
            console.Line(WireText.Document(claim));
            return 0;
        }

        console.Line($"{claim.Id}  {Answers.Of(claim)}");
        console.Line($"  {Clean.Line(claim.Text)}");
        Assessed(console, claim);
        var outlets = state.Reports.Concat(state.EarlierVersions).DistinctBy(one => one.Report.Id).ToDictionary(one => one.Report.Id.Value, one => one.Report);
        console.Rows(
            ["Published", "Outlet", "Does", "Says who", "Passage", "Words"],
            claim.Assertions.Select(one => RowOf(one, outlets.GetValueOrDefault(one.Report))));
        Competing(console, ClaimJson.AllOf(state), claim);
        return 0;
    }

    private static void Assessed(IAnsiConsole console, ClaimJson claim)
    {
        if (claim.Assessment is not { } one)
        {
            return;
        }

        var probability = one.Probability is { } value ? $", {value.ToString("0.00", CultureInfo.InvariantCulture)} {one.Word}" : "";
        console.Line($"  {one.Grade}{probability}, {Answers.Words(one.Status)}, {Answers.Origins(one)}");
        foreach (var (sign, reason) in (IEnumerable<(char, ReasonJson)>)[.. one.For.Select(why => ('+', why)), .. one.Against.Select(why => ('-', why))])
        {
            console.Line($"  {sign} {Clean.Line(reason.Text)}");
        }
    }

    private static void Competing(IAnsiConsole console, IEnumerable<ClaimJson> all, ClaimJson claim)
    {
        foreach (var other in all.Where(other => other.Question == claim.Question && other.Id != claim.Id))
        {
            console.Line($"  against it: {other.Id}  {Answers.Of(other)}  {Clean.Short(other.Text, 100)}");
        }
    }

    private static string[] RowOf(AssertionJson one, Report? report) =>
    [
        report?.Published?.ToString() ?? "",
        report?.Outlet ?? one.Report,
        $"{Answers.Words(one.Stance)}{(one.Commits is { } commits ? $", as {Answers.Words(commits)}" : "")}{(one.Bearing == Bearing.Same ? "" : $", {Answers.Words(one.Bearing)}")}",
        string.Join(" ← ", one.Chain.Select(speaker => speaker.Name)),
        $"{one.Report}:{one.Clause.Start}",
        one.Clause.Words,
    ];
}
