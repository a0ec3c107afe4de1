using System.Text.Json;

namespace Stemma.Reading;

/// <summary>What a page's linked data (JSON-LD) says of its article.</summary>
internal sealed record LinkedArticle(string? Headline, string? Authors, string? Publisher, string? Published, string? Body, string? Language)
{
    private const int MostNodes = 2_000;

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The first article in these scripts; null if there is none. What is not JSON is passed over.</summary>
    public static LinkedArticle? In(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            try
            {
                using var document = JsonDocument.Parse(script.Trim(), Tolerant);
                if (Nodes(document.RootElement).FirstOrDefault(IsArticle) is { ValueKind: JsonValueKind.Object } article)
                {
                    return Of(article);
                }
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException)
            {
                // Half of the web's linked data is hand-made; InvalidOperation is a lone surrogate in a string.
            }
        }

        return null;
    }

    private static LinkedArticle Of(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"),
        Names(article, "author"),
        Names(article, "publisher"),
        Text(article, "datePublished") ?? Text(article, "dateCreated"),
        Text(article, "articleBody"),
        Text(article, "inLanguage"));

    // Breadth first, so that the page's own article comes before those it mentions.
    private static IEnumerable<JsonElement> Nodes(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostNodes && waiting.TryDequeue(out var node); seen++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var one in node.EnumerateArray())
                {
                    waiting.Enqueue(one);
                }
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                yield return node;
                foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage"])
                {
                    if (node.TryGetProperty(name, out var inner))
                    {
                        waiting.Enqueue(inner);
                    }
                }
            }
        }
    }

    private static bool IsArticle(JsonElement node) =>
        node.TryGetProperty("@type", out var type) && Texts(type).Any(name =>
            name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "LiveBlogPosting" or "Report" or "SocialMediaPosting");

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) ? Texts(value).FirstOrDefault(text => text.Length > 0) : null;

    private static string? Names(JsonElement node, string name)
    {
        string[] names = node.TryGetProperty(name, out var value) ? [.. NamesOf(value).Where(one => one.Length is > 0 and < 200).Distinct().Take(10)] : [];
        return names.Length == 0 ? null : string.Join(", ", names);
    }

    private static IEnumerable<string> NamesOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Take(10).SelectMany(NamesOf),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Texts(name) : [],
        _ => Texts(value),
    };

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()?.Trim() ?? ""],
        JsonValueKind.Array => value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()?.Trim() ?? ""),
        _ => [],
    };
}
