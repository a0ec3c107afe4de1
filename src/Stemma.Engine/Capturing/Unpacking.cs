using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stemma.Model;

namespace Stemma.Capturing;

/// <summary>Takes snapshots apart that hold several reports: JSON Lines and feeds.</summary>
internal static class Unpacking
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A snapshot for each line; a line that is no JSON object is a problem, and an empty one is nothing.</summary>
    public static IEnumerable<Captured> Lines(Captured file)
    {
        if (file.Snapshot is not { } whole)
        {
            yield break;
        }

        var number = 0;
        for (var rest = Unmarked(whole.Bytes); !rest.IsEmpty;)
        {
            number++;
            var end = rest.Span.IndexOf((byte)'\n') is >= 0 and var found ? found : rest.Length;
            var line = Trimmed(rest[..end]);
            rest = rest[Math.Min(rest.Length, end + 1)..];
            if (!line.IsEmpty)
            {
                yield return Line($"{file.Input}#{number}", $"{whole.Address}#{number}", line, whole);
            }
        }
    }

    /// <summary>What the feed itself carries of an item, as one JSON object; null if that is nothing.</summary>
    public static Snapshot? Carried(FeedItem item, string feedTitle, string address, Snapshot feed)
    {
        if (item.Html.Length == 0)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("url", item.Link?.AbsoluteUri ?? "");
            json.WriteString("outlet", item.Outlet ?? feedTitle);
            json.WriteString("published", item.Published ?? "");
            json.WriteString("title", item.Title);
            json.WriteString("byline", item.Author ?? "");
            json.WriteString("html", item.Html);
            json.WriteEndObject();
        }

        return new Snapshot(item.Link?.AbsoluteUri ?? address, "application/json", [new("x-feed", feed.Address)], feed.CapturedAt, bytes.ToArray());
    }

    private static Captured Line(string input, string address, ReadOnlyMemory<byte> line, Snapshot file)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind != JsonValueKind.Object
                ? Captured.Failed(ProblemCode.BadLine, input, "Not a JSON object.")
                : new Captured(input, new Snapshot(Url(json.RootElement) ?? address, "application/json", [], file.CapturedAt, line), null);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return Captured.Failed(ProblemCode.BadLine, input, $"Not JSON: {failure.Message}");
        }
    }

    private static string? Url(JsonElement item) =>
        item.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String
        && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;

    private static ReadOnlyMemory<byte> Unmarked(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line) => line.Trim(" \t\r"u8);
}
