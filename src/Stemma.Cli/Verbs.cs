using System.CommandLine;

namespace Stemma.Cli;

/// <summary>All that can be asked of <c>stemma</c>. A new verb is one file beside this one and one line here.</summary>
internal static class Verbs
{
    public static RootCommand Root()
    {
        var root = new RootCommand("Shows who actually said it, who only repeated it, and how far to believe it.");
        foreach (var verb in All())
        {
            root.Add(verb);
        }

        return root;
    }

    private static IEnumerable<Command> All() =>
    [
        NewCommand.Create(),
        AddCommand.Create(),
        StatusCommand.Create(),
        ClaimsCommand.Create(),
        ShowCommand.Create(),
        TraceCommand.Create(),
        CheckCommand.Create(),
        ReviewCommand.Create(),
        .. DecisionCommands.Create(),
        BriefCommand.Create(),
        VerifyCommand.Create(),
        SourcesCommand.Create(),
        ReplayCommand.Create(),
        ReadCommand.Create(),
        DemoCommand.Create(),
        ServeCommand.Create(),
    ];
}
