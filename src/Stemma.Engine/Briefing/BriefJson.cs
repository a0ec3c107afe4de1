using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Stemma.Briefing;

/// <summary>A brief as JSON. The schema is documented in <c>docs/brief.md</c>.</summary>
public static class BriefJson
{
    private static readonly BriefJsonContext Compact = new(Options(indented: false));
    private static readonly BriefJsonContext Indented = new(Options(indented: true));

    /// <summary>The brief for a file: indented, with a line end.</summary>
    public static string Of(Brief brief) => JsonSerializer.Serialize(brief, Indented.Brief) + "\n";

    /// <summary>The brief on one line; it holds no <c>&lt;</c>, so it can stand in a page.</summary>
    internal static string Line(Brief brief) => JsonSerializer.Serialize(brief, Compact.Brief);

    /// <summary>The brief in the JSON; null when there is none.</summary>
    internal static Brief? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Compact.Brief) is { } brief && IsWhole(brief) ? brief : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    // A list may still hold a null.
    private static bool IsWhole(Brief brief) => brief.Sections.All(section =>
        section?.Sentences.All(sentence => sentence is not null && !sentence.Slots.Contains(null!) && !sentence.Citations.Contains(null!)) ?? false);

    // The default encoder of these ranges still escapes <, >, & and quotation marks.
    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = indented,
        NewLine = "\n",
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
}

/// <summary>Writes and reads briefs without reflection.</summary>
[JsonSerializable(typeof(Brief))]
internal sealed partial class BriefJsonContext : JsonSerializerContext;
