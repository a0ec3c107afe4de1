using System.CommandLine;
using Spectre.Console;
using Stemma.Model;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Cli;

/// <summary>What was asked of a verb that decides about links.</summary>
internal sealed record DecisionOptions(string Workspace, string? Story, string Why);

/// <summary>The verbs with which a person decides which passages say the same: <c>link</c>, <c>unlink</c>, <c>merge</c>, <c>split</c>.</summary>
internal static class DecisionCommands
{
    private delegate Task<LinkDecision> Decide(Curation curation, Story story, string why, CancellationToken cancel);

    public static IEnumerable<Command> Create() => [Link(), Unlink(), Merge(), Split()];

    private static Command Link()
    {
        var (passage, claim) = (Passage(), AskedClaim.Required());
        return Make("link", "Decides that a passage speaks to a claim's question.", [passage, claim], parsed =>
            (curation, story, why, cancel) => curation.LinkAsync(story, parsed.GetRequiredValue(passage), parsed.GetRequiredValue(claim), why, cancel));
    }

    private static Command Unlink()
    {
        var (passage, claim) = (Passage(), AskedClaim.Required());
        return Make("unlink", "Decides that a passage does not speak to a claim's question.", [passage, claim], parsed =>
            (curation, story, why, cancel) => curation.UnlinkAsync(story, parsed.GetRequiredValue(passage), parsed.GetRequiredValue(claim), why, cancel));
    }

    private static Command Merge()
    {
        var one = AskedClaim.Required();
        var other = new Argument<string>("OTHER") { Description = "The claim whose question it answers too." };
        return Make("merge", "Decides that two claims answer one question.", [one, other], parsed =>
            (curation, story, why, cancel) => curation.MergeAsync(story, parsed.GetRequiredValue(one), parsed.GetRequiredValue(other), why, cancel));
    }

    private static Command Split()
    {
        var claim = AskedClaim.Required();
        var passages = new Argument<string[]>("PASSAGE") { Description = "The passages, as `stemma show CLAIM` prints them.", Arity = ArgumentArity.OneOrMore };
        return Make("split", "Decides that some passages of a claim answer a question of their own.", [claim, passages], parsed =>
            (curation, story, why, cancel) => curation.SplitAsync(story, parsed.GetRequiredValue(claim), parsed.GetRequiredValue(passages), why, cancel));
    }

    /// <returns>0: the decision holds from now on.</returns>
    private static async Task<int> RunAsync(DecisionOptions options, Decide decide, IAnsiConsole console, CancellationToken cancel)
    {
        await using var workspace = await Workspace.OpenAsync(options.Workspace, cancel);
        var story = await new Stories(workspace, TimeProvider.System).FindAsync(options.Story, cancel);
        var decision = await decide(new Curation(workspace, TimeProvider.System), story, options.Why, cancel);
        console.Line($"{Answers.Words(decision.Act)}: {decision.These.Count} {(decision.These.Count == 1 ? "passage" : "passages")}, kept in the ledger");
        return 0;
    }

    private static Argument<string> Passage() => new("PASSAGE") { Description = "The passage, as `stemma show CLAIM` prints it: REPORT:PLACE." };

    private static Command Make(string name, string description, IEnumerable<Argument> arguments, Func<ParseResult, Decide> decide)
    {
        var why = new Option<string>("--why") { Description = "The reason; kept and shown with the decision.", HelpName = "TEXT", Required = true };
        var (story, workspace) = (Asked.Story(), Asked.Workspace());
        var command = new Command(name, description) { why, story, workspace };
        foreach (var argument in arguments)
        {
            command.Add(argument);
        }

        command.SetAction((parsed, cancel) => RunAsync(
            new DecisionOptions(Asked.WorkspaceOf(parsed), parsed.GetValue(story), parsed.GetRequiredValue(why)), decide(parsed), AnsiConsole.Console, cancel));
        return command;
    }
}
