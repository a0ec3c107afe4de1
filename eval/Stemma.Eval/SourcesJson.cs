using System.Text.Json;
using System.Text.Json.Serialization;
using Stemma.Model;

namespace Stemma.Eval;

/// <summary>How a story's <c>sources.json</c> is read: what an analyst would know of its outlets and bodies.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Source[]))]
internal sealed partial class SourcesJson : JsonSerializerContext
{
    /// <exception cref="JsonException">The text is not such a file.</exception>
    public static Source[] Parse(string json) => JsonSerializer.Deserialize(json, Default.SourceArray) ?? [];
}
