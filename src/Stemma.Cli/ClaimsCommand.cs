using System.CommandLine;
using Spectre.Console;
using Stemma.Model;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Cli;

/// <summary>What was asked of a verb that shows something of one story.</summary>
internal sealed record StoryOptions(string Workspace, string? Story, DateTimeOffset? AsOf, bool IsJson);

internal static class ClaimsCommand
{
    public static Command Create()
    {
        var (workspace, story, asOf, json) = (Asked.Workspace(), Asked.Story(), Asked.AsOf(), Asked.Json());
        var command = new Command("claims", "Lists the claims of a story with grade, status and origins.") { story, asOf, json, workspace };
        command.SetAction((parsed, cancel) => RunAsync(
            new StoryOptions(parsed.GetRequiredValue(workspace), parsed.GetValue(story), parsed.GetValue(asOf), parsed.GetValue(json)),
            AnsiConsole.Console,
            cancel));
        return command;
    }

    /// <returns>0 there are claims, 1 there are none.</returns>
    internal static async Task<int> RunAsync(StoryOptions options, IAnsiConsole console, CancellationToken cancel)
    {
        await using var workspace = await Workspace.OpenAsync(options.Workspace, cancel);
        var stories = new Stories(workspace, TimeProvider.System);
        var state = await stories.StateAsync(await stories.FindAsync(options.Story, cancel), options.AsOf, cancel);
        console.Rows(["Claim", "Grade", "Probability", "Status", "Origins", "Reports", "Words"], state.Claims.Select(claim => RowOf(state, claim)));
        return state.Claims.Count > 0 ? 0 : 1;
    }

    private static string[] RowOf(StoryState state, Claim claim)
    {
        var assessment = state.Assessments.FirstOrDefault(one => one.Claim == claim.Id);
        return
        [
            claim.Id.Value,
            assessment?.Grade ?? "F6",
            assessment?.Probability?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) ?? "",
            $"{assessment?.Status}",
            $"{assessment?.Independent}",
            $"{assessment?.Reports}",
            claim.Text,
        ];
    }
}
