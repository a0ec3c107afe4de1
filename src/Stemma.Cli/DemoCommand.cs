using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;
using Stemma.Briefing;
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

    /// <returns>0: the brief is written; 2: a sentence of it is not supported.</returns>
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
        var (brief, problems) = await new Briefs(workspace, clock).CompileAsync(added.State, cancel);
        foreach (var line in Failures.LinesOf(problems))
        {
            console.Line(line);
        }

        if (brief is null)
        {
            return 2;
        }

        await WriteAsync(new DirectoryInfo(folder), added.State, brief, console, cancel);
        return 0;
    }

    private static async Task WriteAsync(DirectoryInfo folder, StoryState state, Brief brief, IAnsiConsole console, CancellationToken cancel)
    {
        var (page, drawing) = (Path.Combine(folder.FullName, "brief.html"), Path.Combine(folder.FullName, "stemma.svg"));
        await File.WriteAllTextAsync(page, BriefHtml.Of(brief), cancel);
        await File.WriteAllTextAsync(drawing, StemmaDrawing.Svg(state.Stemmas[0], state), cancel);
        console.Profile.Out.Writer.Write(BriefText.Of(brief, withNotes: false));
        console.Line("");
        var reports = state.Reports.DistinctBy(one => one.Report.Id).ToDictionary(one => one.Report.Id.Value, one => one.Report);
        foreach (var line in TreeDrawing.Of(ClaimJson.AllOf(state)[0], reports))
        {
            console.Line(line);
        }

        console.Line($"Every sentence was verified against the stored bytes; in {page} each opens its passages.");
        console.Line($"The stemma of the first claim: {drawing}");
        console.Line($"The same in a browser: stemma serve --workspace {Path.Combine(folder.FullName, ".stemma")}");
    }

    /// <summary>A clock that stands, so that the demo gives the same bytes on every day.</summary>
    private sealed class StandingClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
