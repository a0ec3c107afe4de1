using System.Text;
using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>Finds the brief in a rendered file, and checks the file against it.</summary>
public static class BriefFile
{
    /// <summary>The brief in the text of a Markdown, HTML or JSON file, with how it was rendered; null when there is none.</summary>
    public static ParsedBrief? Parse(string text) =>
        Parsed(text, text, BriefJson.Of)
        ?? Parsed(text, Between(text, BriefHtml.Opening, BriefHtml.Closing), BriefHtml.Of)
        ?? Parsed(text, FromBase64(Between(text, BriefMarkdown.Opening, BriefMarkdown.Closing)), BriefMarkdown.Of);

    /// <summary>Everything that is wrong with a rendered brief: parsed, verified, rendered again and compared.</summary>
    /// <param name="name">The file's name, for problems.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="verifier">Knows the stored bytes.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async ValueTask<IReadOnlyList<Problem>> ProblemsIn(string name, string text, BriefVerifier verifier, CancellationToken cancel)
    {
        if (Parse(text) is not { } parsed)
        {
            return [new Problem(ProblemCode.NotABrief, name, null, "there is no brief of Stemma’s in it; give a file that `stemma brief` wrote")];
        }

        var problems = await verifier.ProblemsIn(parsed.Brief, cancel);
        return parsed.IsAsWritten
            ? problems
            : [.. problems, new Problem(ProblemCode.BriefAltered, name, null, "it differs from what its own brief renders to: it was changed after it was written; write it again with `stemma brief`")];
    }

    private static ParsedBrief? Parsed(string text, string? json, Func<Brief, string> render) =>
        json is not null && BriefJson.Parse(json) is { } brief ? new ParsedBrief(brief, render(brief) == text) : null;

    private static string? Between(string text, string opening, string closing)
    {
        var start = text.LastIndexOf(opening, StringComparison.Ordinal);
        var from = start + opening.Length;
        var end = start < 0 ? -1 : text.IndexOf(closing, from, StringComparison.Ordinal);
        return end < 0 ? null : text[from..end];
    }

    private static string? FromBase64(string? text)
    {
        var bytes = new byte[text?.Length ?? 0];
        return text is not null && Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}

/// <summary>A brief that was found in a file.</summary>
/// <param name="Brief">The brief.</param>
/// <param name="IsAsWritten">Whether the file is, character for character, what the brief renders to.</param>
public sealed record ParsedBrief(Brief Brief, bool IsAsWritten);
