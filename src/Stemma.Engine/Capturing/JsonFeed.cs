using System.Text.Json;

namespace Stemma.Capturing;

/// <summary>Reads JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeed
{
    /// <summary>What the feed lists; null if it is none.</summary>
    public static Feed? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
                ? new Feed(FeedText.OfHtml(Text(document.RootElement, "title") ?? ""), [.. items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(Item)])
                : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static FeedItem Item(JsonElement item) => new(
        FeedText.OfHtml(Text(item, "title") ?? ""),
        Uri.TryCreate(Text(item, "url") ?? Text(item, "external_url") ?? Text(item, "id"), UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : null,
        Text(item, "date_published") ?? Text(item, "date_modified"),
        Author(item),
        null,
        Text(item, "content_html") ?? System.Net.WebUtility.HtmlEncode(Text(item, "content_text"))?.Replace("\n", "<br>", StringComparison.Ordinal) ?? Text(item, "summary") ?? "");

    private static string? Author(JsonElement item) =>
        item.TryGetProperty("authors", out var many) && many.ValueKind == JsonValueKind.Array ? many.EnumerateArray().Select(one => Text(one, "name")).FirstOrDefault()
            : item.TryGetProperty("author", out var one) ? Text(one, "name") : null;

    private static string? Text(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
