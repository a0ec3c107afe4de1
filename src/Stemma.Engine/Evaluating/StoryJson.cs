using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stemma.Evaluating;

/// <summary>How gold and hand-in are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(StoryGold))]
[JsonSerializable(typeof(HandIn))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, IReadOnlyList<string>>))]
internal sealed partial class StoryJson : JsonSerializerContext;

/// <summary>How many origins a claim has at least and at most. In JSON an object, or one number for both.</summary>
[JsonConverter(typeof(OriginRangeConverter))]
public readonly record struct OriginRange(int Min, int Max);

/// <summary>Reads <c>{"min": 1, "max": 2}</c>, other members ignored, or <c>2</c>; writes the object.</summary>
public sealed class OriginRangeConverter : JsonConverter<OriginRange>
{
    /// <inheritdoc/>
    public override OriginRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return json.RootElement switch
        {
            { ValueKind: JsonValueKind.Number } one when one.TryGetInt32(out var both) => new OriginRange(both, both),
            { ValueKind: JsonValueKind.Object } two => new OriginRange(Whole(two, "min"), Whole(two, "max")),
            var other => throw new JsonException($"Origins are a whole number or min and max, not {other.ValueKind}."),
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OriginRange value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("min", value.Min);
        writer.WriteNumber("max", value.Max);
        writer.WriteEndObject();
    }

    private static int Whole(JsonElement range, string name) =>
        range.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole)
            ? whole
            : throw new JsonException($"Origins have no whole number “{name}”.");
}
