using System.Globalization;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Evaluating;

/// <summary>One row of <c>eval/labels/speakers.tsv</c>: who a source span of an article means. See the guideline beside that file.</summary>
/// <param name="Split">The part of the corpus.</param>
/// <param name="File">The article's file, without ending.</param>
/// <param name="Source">The words, in code points.</param>
/// <param name="Identity">How identifiable the speaker is.</param>
/// <param name="Kind">What sort of source it is.</param>
/// <param name="Traits">What else is told of it.</param>
/// <param name="Antecedent">The fullest words for it, in code points; null if the source holds them.</param>
internal sealed record SpeakerGold(string Split, string File, TextSpan Source, SpeakerIdentity Identity, SpeakerKind Kind, SpeakerTraits Traits, TextSpan? Antecedent)
{
    /// <summary>The rows of the file, in its order.</summary>
    /// <exception cref="FormatException">A number or the name of a label is not what it should be.</exception>
    public static IReadOnlyList<SpeakerGold> Read(string tsv)
    {
        try
        {
            return [.. tsv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => Row(line.TrimEnd('\r').Split('\t')))];
        }
        catch (Exception wrong) when (wrong is ArgumentException or IndexOutOfRangeException)
        {
            throw new FormatException($"A row of speaker labels cannot be read: {wrong.Message}", wrong);
        }
    }

    /// <summary>A span of code points as a span of the text's UTF-16 units.</summary>
    public static TextSpan InText(TextSpan points, string text)
    {
        var (at, seen, start) = (0, 0, 0);
        while (at < text.Length && seen < points.End)
        {
            start = seen == points.Start ? at : start;
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
            seen++;
        }

        return new TextSpan(Math.Min(start, at), at);
    }

    private static SpeakerGold Row(string[] cells) => new(
        cells[0],
        cells[1],
        Span(cells[2], cells[3]),
        Enum.Parse<SpeakerIdentity>(cells[4]),
        Enum.Parse<SpeakerKind>(cells[5]),
        Enum.Parse<SpeakerTraits>(cells[6]),
        cells[7] == "-" ? null : Span(cells[7], cells[8]));

    private static TextSpan Span(string start, string end) =>
        new(int.Parse(start, CultureInfo.InvariantCulture), int.Parse(end, CultureInfo.InvariantCulture));
}
