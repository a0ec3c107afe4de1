using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stemma.Model;

/// <summary>What the typed ids share: a short text that follows from content, never from order or chance.</summary>
/// <typeparam name="TSelf">The id itself.</typeparam>
public interface IIdentity<TSelf>
    where TSelf : struct, IIdentity<TSelf>
{
    /// <summary>The id as text.</summary>
    string Value { get; }

    /// <summary>The id with this text.</summary>
    static abstract TSelf From(string value);
}

/// <summary>Writes a typed id as a plain JSON string, as a value and as a key.</summary>
/// <typeparam name="T">The id type.</typeparam>
public sealed class IdentityConverter<T> : JsonConverter<T>
    where T : struct, IIdentity<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.From(reader.GetString() ?? throw new JsonException("An id is a string."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
