using System.CommandLine;
using Spectre.Console;
using Stemma.Briefing;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Cli;

/// <summary>How a brief can be written.</summary>
internal enum BriefFormat
{
    /// <summary>Markdown with footnotes.</summary>
    Md,

    /// <summary>One self-contained page.</summary>
    Html,

    /// <summary>For programs: docs/brief.md.</summary>
    Json,
}

/// <summary>What was asked of <c>stemma brief</c>.</summary>
internal sealed record BriefOptions(string Workspace, string? Story, DateTimeOffset? AsOf, BriefFormat Format, FileInfo? File);

internal static class BriefCommand
{
    public static Command Create()
    {
        var format = new Option<BriefFormat>("--format") { Description = "How it is written.", HelpName = "md|html|json" };
        var file = new Option<FileInfo?>("--out", "-o") { Description = "Write it here instead of printing it.", HelpName = "FILE" };
        var (story, asOf, workspace) = (Asked.Story(), Asked.AsOf(), Asked.Workspace());
        var command = new Command("brief", "Writes the cited brief; one with an unsupported sentence is not written.") { format, file, story, asOf, workspace };
        command.SetAction((parsed, cancel) => RunAsync(
            new BriefOptions(
                Asked.WorkspaceOf(parsed), parsed.GetValue(story), parsed.GetValue(asOf), parsed.GetValue(format), parsed.GetValue(file)),
            AnsiConsole.Console,
            Console.Error,
            cancel));
        return command;
    }

    /// <returns>0 it is written, 2 it is not: a sentence is not supported, or there is nothing to write about.</returns>
    internal static async Task<int> RunAsync(BriefOptions options, IAnsiConsole console, TextWriter errors, CancellationToken cancel)
    {
        await using var workspace = await Workspace.OpenAsync(options.Workspace, cancel);
        var stories = new Stories(workspace, TimeProvider.System);
        var state = await stories.StateAsync(await stories.FindAsync(options.Story, cancel), options.AsOf, cancel);
        var (brief, problems) = await new Briefs(workspace, TimeProvider.System).CompileAsync(state, cancel);
        foreach (var line in Failures.LinesOf(problems))
        {
            await errors.WriteLineAsync(line);
        }

        if (brief is null)
        {
            return 2;
        }

        var text = Rendered(brief, options.Format);
        if (options.File is null)
        {
            console.Profile.Out.Writer.Write(console.IsTerminal && options.Format == BriefFormat.Md ? BriefText.Of(brief, withNotes: true) : text);
        }
        else
        {
            await File.WriteAllTextAsync(options.File.FullName, text, cancel);
            console.Line($"{options.File.Name}: {brief.Sections.Sum(section => section.Sentences.Count)} sentences, every one verified");
        }

        return 0;
    }

    /// <summary>The brief as text.</summary>
    internal static string Rendered(Brief brief, BriefFormat format) => format switch
    {
        BriefFormat.Html => BriefHtml.Of(brief),
        BriefFormat.Json => BriefJson.Of(brief),
        _ => BriefMarkdown.Of(brief),
    };
}
