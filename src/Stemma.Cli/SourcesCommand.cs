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
            parsed.GetRequiredValue(workspace), parsed.GetValue(json), AnsiConsole.Console, cancel));
        command.Add(SetCommand());
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
                sources.Select(one => (string[])[one.Name, $"{one.Reliability}", Answers.Words(one.Kind), one.Family ?? "", one.Why]));
        }

        return sources.Count > 0 ? 0 : 1;
    }

    /// <returns>0: the rating holds from now on.</returns>
    internal static async Task<int> SetAsync(RatingOptions options, IAnsiConsole console, CancellationToken cancel)
    {
        await using var workspace = await Workspace.OpenAsync(options.Workspace, cancel);
        await new Ratings(workspace, TimeProvider.System).RateAsync(options.Source, options.Reliability, options.Reason, cancel);
        console.Line($"{Clean.Line(options.Source)} is rated {options.Reliability}");
        return 0;
    }

    private static Command SetCommand()
    {
        var name = new Argument<string>("NAME") { Description = "The source's name or alias." };
        var reliability = new Option<Reliability>("--reliability") { Description = "The Admiralty letter.", HelpName = "A-F", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why; kept and shown with the rating.", HelpName = "TEXT", Required = true };
        var workspace = Asked.Workspace();
        var command = new Command("set", "Rates a source, in every story from now on.") { name, reliability, reason, workspace };
        command.SetAction((parsed, cancel) => SetAsync(
            new RatingOptions(
                parsed.GetRequiredValue(workspace), parsed.GetRequiredValue(name), parsed.GetRequiredValue(reliability), parsed.GetRequiredValue(reason)),
            AnsiConsole.Console,
            cancel));
        return command;
    }
}
