using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;
using Stemma.Exchanging;
using Stemma.Model;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Cli;

/// <summary>What was asked of <c>stemma add</c>.</summary>
internal sealed record AddOptions(string Workspace, string? Story, InputOptions Inputs, bool IsJson);

internal static class AddCommand
{
    public static Command Create()
    {
        var inputs = AskedInputs.Create();
        var (workspace, story, json) = (Asked.Workspace(), Asked.Story(), Asked.Json());
        var command = new Command("add", "Captures files, folders, web addresses and feeds, and analyses the story anew.");
        inputs.AddTo(command);
        command.Add(story);
        command.Add(json);
        command.Add(workspace);
        command.SetAction((parsed, cancel) => RunAsync(
            new AddOptions(Asked.WorkspaceOf(parsed), parsed.GetValue(story), inputs.Of(parsed), parsed.GetValue(json)),
            AnsiConsole.Console,
            Console.Error,
            cancel));
        return command;
    }

    /// <returns>0 something was added, 1 nothing new, 2 nothing could be used.</returns>
    internal static async Task<int> RunAsync(AddOptions options, IAnsiConsole console, TextWriter errors, CancellationToken cancel)
    {
        await using var workspace = await Workspace.OpenAsync(options.Workspace, cancel);
        var story = await new Stories(workspace, TimeProvider.System).FindAsync(options.Story, cancel);
        var pipeline = new Pipeline(workspace, TimeProvider.System, NullLogger<Pipeline>.Instance);
        var added = await Meter.RunAsync(
            console, errors, "adding", progress => pipeline.AddAsync(story, Inputs.Of(options.Inputs, TimeProvider.System, cancel), progress, cancel));
        foreach (var line in Failures.LinesOf(added.Problems))
        {
            await errors.WriteLineAsync(line);
        }

        console.Line(options.IsJson ? JsonOf(story, added) : LineOf(story, added));
        return added switch
        {
            { Reports: > 0 } => 0,
            { Problems.Count: > 0, Duplicates: 0 } => 2,
            _ => 1,
        };
    }

    private static string LineOf(Story story, Added added) =>
        $"{story.Name}: {added.Reports} added, {added.Duplicates} known before, {added.Problems.Count} problems; "
        + $"now {added.State.Reports.Count} reports, {added.State.Claims.Count} claims";

    private static string JsonOf(Story story, Added added) => WireText.Document(new AddedJson(
        story.Name,
        added.Reports,
        added.Duplicates,
        [.. added.Problems.Select(ProblemJson.Of)],
        added.State.Reports.Count,
        added.State.Claims.Count));
}
