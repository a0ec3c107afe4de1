using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;
using Stemma.Exchanging;
using Stemma.Model;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Cli;

internal static class DemoCommand
{
    // The example plays in 2031: it is captured on the morning after its last day, or every date would lie in the future.
    private static readonly DateTimeOffset MorningAfter = new(2031, 5, 10, 6, 0, 0, TimeSpan.Zero);

    private static readonly Story Harbour = new("harbour", "Will Veldania send 20,000 soldiers to the port of Halvane?");

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Keep the workspace and what is written here. Without it: a new temporary folder.", HelpName = "DIR" };
        var command = new Command("demo", "Reads the invented story that comes with Stemma, and shows what it makes of it.") { folder };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(folder), AnsiConsole.Console, cancel));
        return command;
    }

    /// <returns>0: the story was read.</returns>
    internal static async Task<int> RunAsync(DirectoryInfo? chosen, IAnsiConsole console, CancellationToken cancel)
    {
        var example = Path.Combine(AppContext.BaseDirectory, "examples", "harbour-force");
        var folder = chosen?.FullName ?? Directory.CreateTempSubdirectory("stemma-demo-").FullName;
        await using var workspace = await Workspace.CreateAsync(Path.Combine(folder, ".stemma"), cancel);
        var clock = new StandingClock(MorningAfter);
        var stories = new Stories(workspace, clock);
        await stories.CreateAsync(Harbour, cancel);
        var known = Path.Combine(example, "sources.json");
        await new Ratings(workspace, clock).DescribeAsync([.. SourceJson.Parse(known, await File.ReadAllTextAsync(known, cancel))], cancel);

        var inputs = Inputs.Of(new InputOptions([Path.Combine(example, "reports")], null, IsOffline: true), clock, cancel);
        var pipeline = new Pipeline(workspace, clock, NullLogger<Pipeline>.Instance);
        var added = await Meter.RunAsync(console, Console.Error, "reading", progress => pipeline.AddAsync(Harbour, inputs, progress, cancel));
        Show(console, added.State);
        console.Line($"workspace: {workspace.Folder}");
        return 0;
    }

    private static void Show(IAnsiConsole console, StoryState state)
    {
        var reports = state.Reports.DistinctBy(one => one.Report.Id).ToDictionary(one => one.Report.Id.Value, one => one.Report);
        var claims = ClaimJson.AllOf(state);
        console.Rows(["Claim", "Grade", "Status", "Origins", "Answer", "Words"], claims.Take(10).Select(claim => (string[])
        [
            claim.Id,
            claim.Assessment?.Grade ?? "",
            claim.Assessment is { } one ? Answers.Words(one.Status) : "",
            claim.Assessment is { } assessed ? Answers.Origins(assessed) : "",
            Answers.Of(claim),
            claim.Text,
        ]));
        foreach (var line in claims.Take(1).SelectMany(claim => TreeDrawing.Of(claim, reports)))
        {
            console.Line(line);
        }
    }

    /// <summary>A clock that stands, so that the demo gives the same bytes on every day.</summary>
    private sealed class StandingClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
