using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Stemma.Cli;

/// <summary>The options that several verbs share, with one meaning everywhere.</summary>
internal static class Asked
{
    private const string WorkspaceName = "--workspace";

    public static Option<string> Workspace() => new(WorkspaceName, "-w")
    {
        Description = "The workspace's folder. Without it: $STEMMA_WORKSPACE, else .stemma here.",
        HelpName = "DIR",
    };

    public static Option<string?> Story(string description = "The story's name. Without it: the story created last.") => new("--story", "-s")
    {
        Description = description,
        HelpName = "NAME",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON (docs/json.md) instead of a table." };

    public static Option<DateTimeOffset?> AsOf() => new("--as-of")
    {
        Description = "Use only what was published up to then: 2026-03-14 (all of that day, UTC) or 2026-03-14T09:30Z.",
        HelpName = "TIME",
        CustomParser = TimeOf,
    };

    /// <summary>The workspace's folder: what was typed, else what is set, else <c>.stemma</c>.</summary>
    public static string WorkspaceOf(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.OfType<Option<string>>().FirstOrDefault(option => option.Name == WorkspaceName) is { } option
            && parsed.GetValue(option) is { Length: > 0 } typed
            ? typed
            : Environment.GetEnvironmentVariable("STEMMA_WORKSPACE") is { Length: > 0 } chosen ? chosen : ".stemma";

    private static DateTimeOffset? TimeOf(ArgumentResult typed)
    {
        var words = typed.Tokens[^1].Value;
        if (DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).AddTicks(-1);
        }

        if (DateTimeOffset.TryParse(words, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        typed.AddError($"“{words}” is no time: write 2026-03-14 or 2026-03-14T09:30Z.");
        return null;
    }
}
