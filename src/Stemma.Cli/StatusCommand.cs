using System.CommandLine;
using Spectre.Console;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Cli;

/// <summary>What was asked of <c>stemma status</c>.</summary>
internal sealed record StatusOptions(string Workspace, string? Story, bool IsJson);

internal static class StatusCommand
{
    public static Command Create()
    {
        var (workspace, story, json) = (Asked.Workspace(), Asked.Story(), Asked.Json());
        var command = new Command("status", "Shows the stories of the workspace, and what is wrong with their inputs.") { story, json, workspace };
        command.SetAction((parsed, cancel) => RunAsync(
            new StatusOptions(parsed.GetRequiredValue(workspace), parsed.GetValue(story), parsed.GetValue(json)),
            AnsiConsole.Console,
            cancel));
        return command;
    }

    /// <returns>0 there are stories, 1 there are none.</returns>
    internal static async Task<int> RunAsync(StatusOptions options, IAnsiConsole console, CancellationToken cancel)
    {
        await using var workspace = await Workspace.OpenAsync(options.Workspace, cancel);
        var stories = new Stories(workspace, TimeProvider.System);
        var asked = options.Story is null ? await stories.AllAsync(cancel) : [await stories.FindAsync(options.Story, cancel)];
        List<string[]> rows = [];
        List<string[]> problems = [];
        foreach (var story in asked)
        {
            var state = await stories.StateAsync(story, null, cancel);
            var wrong = await stories.ProblemsAsync(story, cancel);
            rows.Add([story.Name, $"{state.Reports.Count}", $"{state.Claims.Count}", $"{wrong.Count}", story.About]);
            problems.AddRange(wrong.Select(one => (string[])[story.Name, Model.Problem.Printed(one.Code), one.Input, one.Detail]));
        }

        console.Rows(["Story", "Reports", "Claims", "Problems", "About"], rows);
        if (problems.Count > 0)
        {
            console.Rows(["Story", "Code", "Input", "Problem"], problems);
        }

        return rows.Count > 0 ? 0 : 1;
    }
}
