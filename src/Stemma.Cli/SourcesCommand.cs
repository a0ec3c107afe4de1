using System.CommandLine;
using Spectre.Console;
using Stemma.Exchanging;
using Stemma.Model;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Cli;

/// <summary>What was asked of <c>stemma sources set</c>.</summary>
internal sealed record RatingOptions(string Workspace, string Source, Reliability Reliability, string Reason);

internal static class SourcesCommand
{
    public static Command Create()
    {
        var (workspace, json) = (Asked.Workspace(), Asked.Json());
        var command = new Command("sources", "Lists the known sources with their ratings.") { json, workspace };
        command.SetAction((parsed, cancel) => RunAsync(
            Asked.WorkspaceOf(parsed), parsed.GetValue(json), AnsiConsole.Console, cancel));
        command.Add(SetCommand());
        command.Add(ImportCommand());
        return command;
    }

    /// <returns>0 there are sources, 1 there are none.</returns>
    internal static async Task<int> RunAsync(string folder, bool isJson, IAnsiConsole console, CancellationToken cancel)
    {
        await using var workspace = await Workspace.OpenAsync(folder, cancel);
        IReadOnlyList<SourceJson> sources = [.. (await new Ratings(workspace, TimeProvider.System).BookAsync(cancel)).All.Select(SourceJson.Of)];
        if (isJson)
        {
            console.Line(WireText.Document(sources));
        }
        else
        {
            console.Rows(
                ["Source", "Rating", "Kind", "Family", "Why"],
                sources.Select(one => (string[])[one.Name, $"{one.Reliability}", Answers.Words(one.Kind), one.Family ?? "", one.Why ?? ""]));
        }

        return sources.Count > 0 ? 0 : 1;
    }

    /// <returns>0: the rating holds from now on.</returns>
    internal static async Task<int> SetAsync(RatingOptions options, IAnsiConsole console, CancellationToken cancel)
    {
        await using var workspace = await Workspace.OpenAsync(options.Workspace, cancel);
        var rated = await new Ratings(workspace, TimeProvider.System).RateAsync(options.Source, options.Reliability, options.Reason, cancel);
        console.Line($"{Clean.Line(rated.Name)} is rated {rated.Reliability}");
        return 0;
    }

    /// <returns>0 there were sources in the file, 1 there were none.</returns>
    internal static async Task<int> ImportAsync(string folder, FileInfo file, IAnsiConsole console, CancellationToken cancel)
    {
        var sources = SourceJson.Parse(file.Name, await File.ReadAllTextAsync(file.FullName, cancel));
        await using var workspace = await Workspace.OpenAsync(folder, cancel);
        await new Ratings(workspace, TimeProvider.System).DescribeAsync([.. sources], cancel);
        console.Line($"{sources.Count} sources described");
        return sources.Count > 0 ? 0 : 1;
    }

    private static Command SetCommand()
    {
        var name = new Argument<string>("NAME") { Description = "The source's name or alias; an outlet or speaker of a report may be rated too." };
        var reliability = new Option<Reliability>("--reliability") { Description = "The Admiralty letter.", HelpName = "A-F", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why; kept and shown with the rating.", HelpName = "TEXT", Required = true };
        var workspace = Asked.Workspace();
        var command = new Command("set", "Rates a source, in every story from now on.") { name, reliability, reason, workspace };
        command.SetAction((parsed, cancel) => SetAsync(
            new RatingOptions(
                Asked.WorkspaceOf(parsed), parsed.GetRequiredValue(name), parsed.GetRequiredValue(reliability), parsed.GetRequiredValue(reason)),
            AnsiConsole.Console,
            cancel));
        return command;
    }

    private static Command ImportCommand()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A JSON list, as `stemma sources --json` prints it." };
        var workspace = Asked.Workspace();
        var command = new Command("import", "Describes and rates many sources at once.") { file, workspace };
        command.SetAction((parsed, cancel) => ImportAsync(
            Asked.WorkspaceOf(parsed), parsed.GetRequiredValue(file), AnsiConsole.Console, cancel));
        return command;
    }
}
