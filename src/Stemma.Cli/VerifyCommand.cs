using System.CommandLine;
using Spectre.Console;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Cli;

internal static class VerifyCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("BRIEF") { Description = "A file that `stemma brief` wrote, in any format." };
        var workspace = Asked.Workspace();
        var command = new Command("verify", "Re-reads every passage that a brief cites from the stored bytes, and checks every sentence against them.") { file, workspace };
        command.SetAction((parsed, cancel) =>
            RunAsync(Asked.WorkspaceOf(parsed), parsed.GetRequiredValue(file), AnsiConsole.Console, Console.Error, cancel));
        return command;
    }

    /// <returns>0 every sentence is supported and nothing was changed, 1 something is not as it was written.</returns>
    internal static async Task<int> RunAsync(string folder, FileInfo file, IAnsiConsole console, TextWriter errors, CancellationToken cancel)
    {
        var text = await File.ReadAllTextAsync(file.FullName, cancel);
        await using var workspace = await Workspace.OpenAsync(folder, cancel);
        var problems = await new Briefs(workspace, TimeProvider.System).VerifyAsync(file.Name, text, cancel);
        foreach (var line in Failures.LinesOf(problems))
        {
            await errors.WriteLineAsync(line);
        }

        console.Line(problems.Count == 0 ? $"{Clean.Line(file.Name)}: every sentence verifies" : $"{Clean.Line(file.Name)}: {problems.Count} problems");
        return problems.Count == 0 ? 0 : 1;
    }
}
