using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stemma.Words;

namespace Stemma.Exchanging;

/// <summary>Writes the wire records as JSON: names in snake_case, enums as words, nothing that is null.</summary>
public static class WireText
{
    /// <summary>One document over several lines, for a person or a program.</summary>
    public static string Document<T>(T wire)
        where T : class => JsonSerializer.Serialize(wire, WireJson.Indented.GetTypeInfo(typeof(T)) ?? throw NoWire<T>());

    /// <summary>One line, for JSON Lines.</summary>
    public static string Line<T>(T wire)
        where T : class => JsonSerializer.Serialize(wire, WireJson.Compact.GetTypeInfo(typeof(T)) ?? throw NoWire<T>());

    private static ArgumentException NoWire<T>() => new($"{typeof(T).Name} is no wire record.");
}

/// <summary>The wire records.</summary>
[JsonSerializable(typeof(StoryJson))]
[JsonSerializable(typeof(ClaimJson))]
[JsonSerializable(typeof(IReadOnlyList<ClaimJson>))]
[JsonSerializable(typeof(IReadOnlyList<StatusJson>))]
[JsonSerializable(typeof(IReadOnlyList<SourceJson>))]
[JsonSerializable(typeof(SourceJson[]))]
[JsonSerializable(typeof(AddedJson))]
[JsonSerializable(typeof(ReplayJson))]
[JsonSerializable(typeof(ReviewJson))]
[JsonSerializable(typeof(CheckJson))]
[JsonSerializable(typeof(ReadJson))]
internal sealed partial class WireJson : JsonSerializerContext
{
    public static WireJson Compact { get; } = new(Form(isIndented: false));

    public static WireJson Indented { get; } = new(Form(isIndented: true));

    // Not escaped for HTML: a page that embeds it must do so itself.
    private static JsonSerializerOptions Form(bool isIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(new EnumNames()) },
        WriteIndented = isIndented,
        NewLine = "\n",
    };
}
