using System.CommandLine;
using Spectre.Console;
using Stemma.Exchanging;
using Stemma.Model;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Cli;

/// <summary>What was asked of <c>stemma replay</c>.</summary>
internal sealed record ReplayOptions(string Workspace, bool IsRepair, bool IsRestore, bool IsJson);

internal static class ReplayCommand
{
    public static Command Create()
    {
        var (workspace, json) = (Asked.Workspace(), Asked.Json());
        var repair = new Option<bool>("--repair") { Description = "Store what was computed in the place of what is stored." };
        var restore = new Option<bool>("--restore") { Description = "First make a lost or damaged stemma.db anew from ledger.jsonl; the old file is kept." };
        var command = new Command("replay", "Computes everything again from ledger and snapshots, and compares it byte for byte.") { repair, restore, json, workspace };
        command.SetAction((parsed, cancel) => RunAsync(
            new ReplayOptions(Asked.WorkspaceOf(parsed), parsed.GetValue(repair), parsed.GetValue(restore), parsed.GetValue(json)),
            AnsiConsole.Console,
            Console.Error,
            cancel));
        return command;
    }

    /// <returns>0 all is the same, 1 something differs, 2 the ledger or a snapshot is damaged.</returns>
    internal static async Task<int> RunAsync(ReplayOptions options, IAnsiConsole console, TextWriter errors, CancellationToken cancel)
    {
        if (options.IsRestore && await Workspace.RestoreAsync(options.Workspace, cancel) == 0)
        {
            throw new ProblemException(new Problem(
                ProblemCode.NoWorkspace, options.Workspace, null, "there is no ledger.jsonl to restore from; nothing was touched"));
        }

        await using var workspace = await Workspace.OpenAsync(options.Workspace, cancel);
        var replayed = await Meter.RunAsync(
            console, errors, "replaying", progress => new Replay(workspace, TimeProvider.System).RunAsync(options.IsRepair || options.IsRestore, progress, cancel));
        if (options.IsJson)
        {
            ProblemJson[] problems = [.. replayed.Problems.Select(ProblemJson.Of)];
            console.Line(WireText.Document(new ReplayJson(replayed.Snapshots, replayed.Stories, replayed.Differences, problems)));
        }
        else
        {
            await PrintAsync(options, replayed, console, errors);
        }

        return replayed switch
        {
            { Problems.Count: > 0 } => 2,
            { Differences.Count: > 0 } => 1,
            _ => 0,
        };
    }

    private static async Task PrintAsync(ReplayOptions options, Replayed replayed, IAnsiConsole console, TextWriter errors)
    {
        foreach (var problem in replayed.Problems)
        {
            await errors.WriteLineAsync(Failures.LineOf(problem));
        }

        foreach (var difference in replayed.Differences)
        {
            console.Line(difference);
        }

        if (replayed.Differences.Count > 0)
        {
            await errors.WriteLineAsync(Failures.LineOf(new Problem(
                ProblemCode.ReplayDiffers,
                options.Workspace,
                null,
                $"{replayed.Differences.Count} rows differ from what was computed{(options.IsRepair ? ", and are repaired" : ": run `stemma replay --repair`")}")));
        }

        console.Line($"{replayed.Snapshots} snapshots, {replayed.Stories} stories: {(replayed.Differences.Count == 0 ? "the same" : $"{replayed.Differences.Count} rows differ")}");
    }
}
