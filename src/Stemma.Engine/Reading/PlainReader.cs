using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Reading;

/// <summary>Reads plain text: an optional header of <c>name: value</c> lines, then perhaps a headline, then the words.</summary>
internal static partial class PlainReader
{
    private const int TimeoutMs = 5_000;
    private const int LongestTitle = 200;
    private const int MostHeaders = 12;

    /// <summary>What the text holds.</summary>
    public static Draft Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var (headers, after) = Headers(lines);
        var body = lines[after..].Trim('\n', ' ', '\t');
        var title = headers.GetValueOrDefault("title") is { Length: > 0 } given ? given : null;
        if (title is null && !headers.ContainsKey("title"))
        {
            (title, body) = WithoutTitle(body);
        }

        return new Draft
        {
            Text = Unwrapped(body),
            Title = title,
            Address = WebAddress.Of(headers.GetValueOrDefault("url"))?.AbsoluteUri,
            Outlet = headers.GetValueOrDefault("outlet"),
            Byline = headers.GetValueOrDefault("byline") ?? Byline(body),
            Credit = headers.GetValueOrDefault("credit"),
            Language = headers.GetValueOrDefault("language"),
            Dates = DateText.In(headers.GetValueOrDefault("published")) is { } date ? [date] : [],
        };
    }

    private static (Dictionary<string, string> Headers, int After) Headers(string text)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 0;
        while (headers.Count < MostHeaders && Header.Match(text, at) is { Success: true } line)
        {
            headers[line.Groups["name"].Value.ToLowerInvariant()] = line.Groups["value"].Value.Trim();
            at = line.Index + line.Length;
        }

        // A header ends with a blank line; without one it is a text that happens to begin with “title: …”.
        var isWhole = headers.Count > 0 && (at >= text.Length || text[at] == '\n');
        return isWhole ? (headers, at) : ([], 0);
    }

    private static (string? Title, string Body) WithoutTitle(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end is < 1 or > LongestTitle)
        {
            return (null, text);
        }

        var first = text[..end].Trim();
        var isApart = end + 1 < text.Length && text[end + 1] == '\n';
        var isStopped = first.TrimEnd('"', '”', '’', ')') is [.., '.' or '!' or '?' or ':' or ';' or ','];
        var isTitle = !Dateline.IsMatch(first) && (isApart || !isStopped);
        return isTitle ? (first, text[end..].Trim('\n', ' ', '\t')) : (null, text);
    }

    private static string? Byline(string body) =>
        ByLine.Match(body, 0, Math.Min(body.Length, 400)) is { Success: true } match ? match.Groups["names"].Value.Trim() : null;

    // Mail-style text breaks lines inside sentences; a sentence a line, as others write, must stay apart.
    private static string Unwrapped(string text)
    {
        var lines = text.Split('\n');
        var (inner, open, longest) = (0, 0, 0);
        for (var at = 0; at + 1 < lines.Length; at++)
        {
            if (IsInside(lines, at))
            {
                inner++;
                open += lines[at].TrimEnd()[^1] is '.' or '!' or '?' or ':' or '"' or '”' or '’' or ')' ? 0 : 1;
            }

            longest = Math.Max(longest, lines[at].Length);
        }

        return inner >= 3 && longest is >= 40 and <= 120 && open * 2 > inner ? Joined(lines) : text;
    }

    private static string Joined(string[] lines)
    {
        var text = new StringBuilder();
        for (var at = 0; at < lines.Length; at++)
        {
            var isInside = IsInside(lines, at);
            text.Append(isInside ? lines[at].TrimEnd() : lines[at]).Append(isInside ? " " : at + 1 < lines.Length ? "\n" : "");
        }

        return text.ToString();
    }

    // Whether both the line and the next have words.
    private static bool IsInside(string[] lines, int at) =>
        at + 1 < lines.Length && !string.IsNullOrWhiteSpace(lines[at]) && !string.IsNullOrWhiteSpace(lines[at + 1]);

    [GeneratedRegex(@"\G(?<name>url|outlet|published|title|byline|credit|language)[ \t]*:[ \t]*(?<value>[^\n]{0,4000})(?:\n|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Header { get; }

    // HARBOUR CITY (Wire) — is where a text begins, however short the line.
    [GeneratedRegex(@"^\p{Lu}[^()\n]{0,70}\([^()\n]{2,40}\) *[-–—]|^\([^()\n]{2,40}\) *[-–—]", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Dateline { get; }

    [GeneratedRegex(@"^By[ :]+(?<names>\p{Lu}[\p{L}.'’ ,&-]{2,140})$", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex ByLine { get; }
}
