using System.CommandLine;
using Spectre.Console;
using Stemma.Briefing;
using Stemma.Model;
using Stemma.Running;
using Stemma.Storing;
using Stemma.Web;

namespace Stemma.Cli;

internal static class ServeCommand
{
    private const int UsualPort = 4270;

    public static Command Create()
    {
        var port = new Option<int>("--port", "-p") { Description = "The port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => UsualPort, HelpName = "PORT" };
        var workspace = Asked.Workspace();
        var command = new Command("serve", "Shows the workspace in a browser, on this computer only, read-only.") { port, workspace };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("A port is 0 to 65535.");
            }
        });
        command.SetAction((parsed, cancel) => RunAsync(Asked.WorkspaceOf(parsed), parsed.GetValue(port), AnsiConsole.Console, cancel));
        return command;
    }

    /// <returns>0: it was stopped.</returns>
    internal static async Task<int> RunAsync(string folder, int port, IAnsiConsole console, CancellationToken cancel)
    {
        await using var workspace = await Workspace.OpenAsync(folder, cancel);
        await using var app = StemmaWeb.Create(ShelfOf(workspace, TimeProvider.System), port);
        await app.StartAsync(cancel);
        console.Line($"{app.Urls.First()} (stop with Ctrl-C)");
        try
        {
            await Task.Delay(Timeout.Infinite, cancel);
        }
        catch (OperationCanceledException)
        {
            await app.StopAsync(CancellationToken.None);
        }

        return 0;
    }

    /// <summary>What the pages show, from a workspace.</summary>
    internal static StoryShelf ShelfOf(Workspace workspace, TimeProvider clock)
    {
        var stories = new Stories(workspace, clock);
        return new StoryShelf
        {
            Stories = stories.AllAsync,
            State = async (name, asOf, cancel) => await NamedAsync(stories, name, cancel) is { } story ? await stories.StateAsync(story, asOf, cancel) : null,
            Problems = async (name, cancel) => await NamedAsync(stories, name, cancel) is { } story ? await stories.ProblemsAsync(story, cancel) : [],
            Sources = new Ratings(workspace, clock).BookAsync,
            Drawing = StemmaDrawing.Svg,
            Brief = new Briefs(workspace, clock).CompileAsync,
        };
    }

    private static async Task<Story?> NamedAsync(Stories stories, string name, CancellationToken cancel) =>
        (await stories.AllAsync(cancel)).FirstOrDefault(story => story.Name == name);
}
