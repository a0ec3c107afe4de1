using System.CommandLine;
using Spectre.Console;
using Stemma.Model;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Cli;

/// <summary>What was asked of <c>stemma new</c>.</summary>
internal sealed record NewOptions(string Workspace, Story Story);

internal static class NewCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "The story's short name: letters, digits, dash, underscore." };
        var about = new Option<string>("--about") { Description = "What it is about, in your words.", HelpName = "TEXT", Required = true };
        var workspace = Asked.Workspace();
        var command = new Command("new", "Begins to follow a story; makes the workspace if there is none.") { name, about, workspace };
        command.SetAction((parsed, cancel) => RunAsync(
            new NewOptions(Asked.WorkspaceOf(parsed), new Story(parsed.GetRequiredValue(name), parsed.GetRequiredValue(about))),
            AnsiConsole.Console,
            cancel));
        return command;
    }

    /// <returns>0: there is a story now.</returns>
    internal static async Task<int> RunAsync(NewOptions options, IAnsiConsole console, CancellationToken cancel)
    {
        await using var workspace = await Workspace.CreateAsync(options.Workspace, cancel);
        await new Stories(workspace, TimeProvider.System).CreateAsync(options.Story, cancel);
        console.Line($"story {options.Story.Name} in {options.Workspace}");
        return 0;
    }
}
