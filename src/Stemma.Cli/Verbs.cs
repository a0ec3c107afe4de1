using System.CommandLine;

namespace Stemma.Cli;

/// <summary>All that can be asked of <c>stemma</c>. A new verb is one file beside this one and one line here.</summary>
internal static class Verbs
{
    public static RootCommand Root() => new("Shows who actually said it, who only repeated it, and how far to believe it.")
    {
        NewCommand.Create(),
        AddCommand.Create(),
        StatusCommand.Create(),
        ClaimsCommand.Create(),
        ShowCommand.Create(),
        TraceCommand.Create(),
        BriefCommand.Create(),
        VerifyCommand.Create(),
        SourcesCommand.Create(),
        ReplayCommand.Create(),
        ReadCommand.Create(),
        DemoCommand.Create(),
        ServeCommand.Create(),
    };
}
