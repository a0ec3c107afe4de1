using System.Text.Json;
using Stemma.Model;

namespace Stemma.Reading;

/// <summary>Reads one JSON object that holds a report: a line of JSON Lines, or an item of a feed.</summary>
internal static class ItemReader
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>What the object holds; null if this is no such object.</summary>
    public static Draft? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Tolerant);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Of(document.RootElement) : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Draft Of(JsonElement item)
    {
        var address = WebAddress.Of(First(item, "url", "link"));
        var (text, links) = First(item, "text", "body") is { Length: > 0 } plain
            ? (plain.ReplaceLineEndings("\n").Trim(), (IReadOnlyList<Link>)[])
            : First(item, "html", "content") is { } html ? PageReader.Fragment(html, address) : ("", []);
        return new Draft
        {
            Text = text,
            Links = links,
            Title = First(item, "title", "headline"),
            Address = address?.AbsoluteUri,
            Outlet = First(item, "outlet", "source"),
            Byline = First(item, "byline", "author"),
            Credit = First(item, "credit"),
            Language = First(item, "language"),
            Dates = DateText.In(First(item, "published", "date")) is { } date ? [date] : [],
        };
    }

    private static string? First(JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (item.TryGetProperty(name, out var value) && Text(value) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
