using System.Net;
using System.Text;
using AngleSharp.Html.Parser;

namespace Stemma.Capturing;

/// <summary>A feed's titles in plain words: the same title is written as text, as escaped markup and as markup.</summary>
internal static class FeedText
{
    // A title is a line; what is longer is cut, and cannot nest deeply either.
    private const int Longest = 4_000;

    private const string NotWords = "script, style, noscript, template, iframe, textarea, select, svg, math";

    /// <summary>The title's words; empty if there is no title.</summary>
    public static string Of(FeedNode? title)
    {
        if (title is null)
        {
            return "";
        }

        var isPlain = title.Children.Count == 0 && IsPlain(title["type"], title["mode"]);
        return isPlain ? OneLine(title.Content) : OfHtml(IsCoded(title) ? Decoded(title.Content) : title.Content);
    }

    /// <summary>The words of a piece of markup, on one line.</summary>
    public static string OfHtml(string html)
    {
        var start = html.Length > Longest ? html[..Longest] : html;
        if (!start.Contains('<', StringComparison.Ordinal))
        {
            return OneLine(WebUtility.HtmlDecode(start));
        }

        var page = new HtmlParser().ParseDocument($"<body>{start}");
        foreach (var silent in page.QuerySelectorAll(NotWords).ToList())
        {
            silent.Remove();
        }

        return OneLine(page.Body?.TextContent ?? "");
    }

    // Atom says so. RSS says nothing, and means markup more often than not.
    private static bool IsPlain(string? type, string? mode) =>
        type is "text" or "text/plain" && mode is null or "xml" or "escaped";

    // Atom's way for what is neither text nor markup.
    private static bool IsCoded(FeedNode title) => title["mode"] == "base64" || title["type"]?.StartsWith("application/octet", StringComparison.Ordinal) == true;

    private static string Decoded(string coded)
    {
        var bytes = new byte[coded.Length];
        return Convert.TryFromBase64String(coded, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : coded;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
