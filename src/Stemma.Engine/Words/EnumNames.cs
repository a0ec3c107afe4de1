using System.Text.Json;

namespace Stemma.Words;

/// <summary>How enum members are written in JSON: in snake_case; single letters (the reliability scale) stay capitals.</summary>
public sealed class EnumNames : JsonNamingPolicy
{
    /// <inheritdoc/>
    public override string ConvertName(string name) => name.Length == 1 ? name : SnakeCaseLower.ConvertName(name);

    /// <summary>The name of one member: <c>single_origin</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => new EnumNames().ConvertName($"{value}");
}
