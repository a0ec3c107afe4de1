using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Stemma.Exchanging;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Cli;

internal static class ReviewCommand
{
    private const int WordsShown = 90;

    public static Command Create()
    {
        var (story, json, workspace) = (Asked.Story(), Asked.Json(), Asked.Workspace());
        var command = new Command("review", "Lists the claims that may answer one question, for you to decide, and what was decided.") { story, json, workspace };
        command.SetAction((parsed, cancel) => RunAsync(
            Asked.WorkspaceOf(parsed), parsed.GetValue(story), parsed.GetValue(json), AnsiConsole.Console, cancel));
        return command;
    }

    /// <returns>0 there is something to decide, 1 there is nothing.</returns>
    internal static async Task<int> RunAsync(string folder, string? name, bool isJson, IAnsiConsole console, CancellationToken cancel)
    {
        await using var workspace = await Workspace.OpenAsync(folder, cancel);
        var stories = new Stories(workspace, TimeProvider.System);
        var story = await stories.FindAsync(name, cancel);
        var state = await stories.StateAsync(story, null, cancel);
        var review = ReviewJson.Of(state, await new Curation(workspace, TimeProvider.System).AllAsync(story, cancel));
        if (isJson)
        {
            console.Line(WireText.Document(review));
            return review.Proposals.Count > 0 ? 0 : 1;
        }

        foreach (var one in review.Proposals)
        {
            console.Line($"{one.Score.ToString("0.00", CultureInfo.InvariantCulture)}  {one.One}  {Clean.Short(one.OneText, WordsShown)}");
            console.Line($"      {one.Other}  {Clean.Short(one.OtherText, WordsShown)}");
            console.Line($"      the same question?  stemma merge {one.One} {one.Other} --why \"…\"");
        }

        foreach (var one in review.Decisions)
        {
            console.Line($"decided: {Answers.Words(one.Act)} {string.Join(", ", one.These)} with {one.With}: {Clean.Line(one.Why)}");
        }

        return review.Proposals.Count > 0 ? 0 : 1;
    }
}
