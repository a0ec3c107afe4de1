using System.CommandLine;
using Spectre.Console;
using Stemma.Briefing;
using Stemma.Exchanging;

namespace Stemma.Cli;

internal static class TraceCommand
{
    public static Command Create()
    {
        var claim = new Argument<string?>("CLAIM") { Description = "The claim's id or its first characters.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Every claim of the story." };
        var svg = new Option<FileInfo?>("--svg") { Description = "Draw it on a time axis, into this file.", HelpName = "FILE" };
        var asked = AskedStory.Create();
        var command = new Command("trace", "Draws the family tree of a claim: from its origins down to the last copy.") { claim, all, svg };
        asked.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(claim) is null != result.GetValue(all))
            {
                result.AddError("Name one CLAIM, or --all.");
            }

            if (result.GetValue(svg) is not null && result.GetValue(all))
            {
                result.AddError("--svg draws one CLAIM.");
            }
        });
        command.SetAction((parsed, cancel) => RunAsync(asked.Of(parsed), parsed.GetValue(claim), parsed.GetValue(svg), AnsiConsole.Console, cancel));
        return command;
    }

    /// <param name="options">What was asked.</param>
    /// <param name="prefix">The claim; null for all.</param>
    /// <param name="svg">Where to draw; null draws nothing.</param>
    /// <param name="console">Where to print.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>0 there are claims, 1 there are none.</returns>
    internal static async Task<int> RunAsync(StoryOptions options, string? prefix, FileInfo? svg, IAnsiConsole console, CancellationToken cancel)
    {
        var state = await options.StateAsync(cancel);
        var claims = ClaimJson.AllOf(state);
        var shown = prefix is null ? claims : [ClaimFinder.In(claims, prefix)];
        if (svg is not null)
        {
            await File.WriteAllTextAsync(svg.FullName, StemmaDrawing.Svg(state.Stemmas.First(stemma => stemma.Claim.Value == shown[0].Id), state), cancel);
        }

        if (options.IsJson)
        {
            console.Line(prefix is null ? WireText.Document(StoryJson.Of(state)) : WireText.Document(shown[0]));
            return shown.Count > 0 ? 0 : 1;
        }

        var reports = state.Reports.DistinctBy(one => one.Report.Id).ToDictionary(one => one.Report.Id.Value, one => one.Report);
        foreach (var line in shown.SelectMany(claim => TreeDrawing.Of(claim, reports)))
        {
            console.Line(line);
        }

        return shown.Count > 0 ? 0 : 1;
    }
}
