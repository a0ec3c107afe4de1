using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stemma.Words;

/// <summary>A half-open range of UTF-16 positions in one report's text: <c>[Start, End)</c>.</summary>
/// <remarks>
/// Every claim, cue and citation carries one, so that a reader can always be shown the words behind it.
/// Bounds are checked once, here; code that holds a span need not check again. In JSON it is <c>[start, end]</c>.
/// </remarks>
[JsonConverter(typeof(TextSpanConverter))]
public readonly record struct TextSpan
{
    /// <summary>Makes a span from its two ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is negative, or they are the wrong way round.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first position inside the span.</summary>
    public int Start { get; }

    /// <summary>The first position after the span.</summary>
    public int End { get; }

    /// <summary>How many UTF-16 code units the span covers; may be zero.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two spans share at least one position.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether every position of <paramref name="other"/> lies inside.</summary>
    public bool Holds(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the position lies inside.</summary>
    public bool Holds(int position) => Start <= position && position < End;

    /// <summary>The span without white space at its ends; empty at its start if there is nothing else.</summary>
    public TextSpan TrimmedIn(ReadOnlySpan<char> text)
    {
        var words = In(text);
        var start = Start + words.Length - words.TrimStart().Length;
        return words.IsWhiteSpace() ? new TextSpan(Start, Start) : new TextSpan(start, start + words.Trim().Length);
    }

    /// <summary>The covered part of <paramref name="text"/>.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}

/// <summary>Writes a span as <c>[start, end]</c>.</summary>
public sealed class TextSpanConverter : JsonConverter<TextSpan>
{
    /// <inheritdoc/>
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var start = reader.GetInt32();
        reader.Read();
        var end = reader.GetInt32();
        reader.Read();
        return start >= 0 && end >= start ? new TextSpan(start, end) : throw new JsonException($"[{start}, {end}] is no span.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}
