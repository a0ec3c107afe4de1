using System.CommandLine;
using Spectre.Console;
using Stemma.Exchanging;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Cli;

/// <summary>What was asked of <c>stemma status</c>.</summary>
internal sealed record StatusOptions(string Workspace, string? Story, bool IsJson);

internal static class StatusCommand
{
    public static Command Create()
    {
        var (workspace, story, json) = (Asked.Workspace(), Asked.Story("Only this story."), Asked.Json());
        var command = new Command("status", "Shows the stories of the workspace, and what is wrong with their inputs.") { story, json, workspace };
        command.SetAction((parsed, cancel) => RunAsync(
            new StatusOptions(Asked.WorkspaceOf(parsed), parsed.GetValue(story), parsed.GetValue(json)),
            AnsiConsole.Console,
            cancel));
        return command;
    }

    /// <returns>0 there are stories, 1 there are none.</returns>
    internal static async Task<int> RunAsync(StatusOptions options, IAnsiConsole console, CancellationToken cancel)
    {
        await using var workspace = await Workspace.OpenAsync(options.Workspace, cancel);
        var stories = new Stories(workspace, TimeProvider.System);
        List<StatusJson> all = [];
        foreach (var story in options.Story is null ? await stories.AllAsync(cancel) : [await stories.FindAsync(options.Story, cancel)])
        {
            all.Add(StatusJson.Of(await stories.StateAsync(story, null, cancel), await stories.ProblemsAsync(story, cancel)));
        }

        if (options.IsJson)
        {
            console.Line(WireText.Document<IReadOnlyList<StatusJson>>(all));
        }
        else
        {
            Print(console, all);
        }

        return all.Count > 0 ? 0 : 1;
    }

    private static void Print(IAnsiConsole console, List<StatusJson> all)
    {
        console.Rows(
            ["Story", "Reports", "Claims", "Problems", "About"],
            all.Select(one => (string[])[one.Story, $"{one.Reports}", $"{one.Claims}", $"{one.Problems.Count}", one.About]));
        var problems = all.SelectMany(one => one.Problems.Select(problem => (string[])[one.Story, problem.Code, problem.Input, problem.Detail])).ToList();
        if (problems.Count > 0)
        {
            console.Rows(["Story", "Code", "Input", "Problem"], problems);
        }
    }
}
