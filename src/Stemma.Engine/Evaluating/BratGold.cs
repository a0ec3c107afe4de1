using System.Globalization;
using Stemma.Words;

namespace Stemma.Evaluating;

/// <summary>Attributions as annotated beside a text, in brat's stand-off format.</summary>
/// <param name="Sources">The pieces of the source spans.</param>
/// <param name="Cues">The pieces of the cue spans.</param>
/// <param name="Contents">The content spans, each as its pieces.</param>
public sealed record BratGold(
    IReadOnlySet<TextSpan> Sources,
    IReadOnlySet<TextSpan> Cues,
    IReadOnlyList<IReadOnlyList<TextSpan>> Contents)
{
    /// <summary>The attributions that link a source and a content: the pieces of both.</summary>
    public IReadOnlyList<(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Content)> Linked { get; init; } = [];

    /// <summary>Reads an annotation file. Offsets count code points of <paramref name="text"/>; lines that are not spans are passed over.</summary>
    public static BratGold Read(string annotation, string text)
    {
        var offsets = Utf16Offsets(text);
        var lines = annotation.Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).Where(fields => fields.Length >= 2).ToList();
        var found = lines.Where(fields => fields[0].StartsWith('T'))
            .Select(fields => (Id: fields[0], Kind: fields[1].Split(' ')[0], Pieces: Pieces(fields[1], offsets, text)))
            .Where(span => span.Pieces.Count > 0)
            .ToList();
        var spans = found.ToLookup(span => span.Kind, span => span.Pieces);
        var byId = found.DistinctBy(span => span.Id).ToDictionary(span => span.Id, span => span.Pieces);
        return new BratGold(
            spans["Source"].SelectMany(pieces => pieces).ToHashSet(),
            spans["Cue"].SelectMany(pieces => pieces).ToHashSet(),
            [.. spans["Content"]])
        {
            Linked =
            [
                .. from fields in lines
                   where fields[0].StartsWith('E')
                   let roles = fields[1].Split(' ')
                   let source = Role(roles, "Source:", byId)
                   let content = Role(roles, "Content:", byId)
                   where source is not null && content is not null
                   select (source, content),
            ],
        };
    }

    // “Attribution:T8 Content:T7 Cue:T6 Source:T5”
    private static IReadOnlyList<TextSpan>? Role(string[] roles, string name, Dictionary<string, IReadOnlyList<TextSpan>> byId) =>
        roles.FirstOrDefault(role => role.StartsWith(name, StringComparison.Ordinal)) is { } role ? byId.GetValueOrDefault(role[name.Length..]) : null;

    // “Content 209 236;91 186”
    private static IReadOnlyList<TextSpan> Pieces(string field, int[] offsets, string text)
    {
        var space = field.IndexOf(' ', StringComparison.Ordinal);
        List<TextSpan> pieces = [];
        foreach (var piece in space < 0 ? [] : field[(space + 1)..].Split(';'))
        {
            var ends = piece.Split(' ');
            if (ends.Length == 2 && Offset(ends[0], offsets) is { } start && Offset(ends[1], offsets) is { } end && start <= end)
            {
                pieces.Add(new TextSpan(start, end));
            }
        }

        return SpanScore.Merged(pieces, text);
    }

    private static int? Offset(string word, int[] offsets) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var point) && point < offsets.Length ? offsets[point] : null;

    // The UTF-16 position of each code point, and of the end.
    private static int[] Utf16Offsets(string text)
    {
        List<int> offsets = new(text.Length + 1);
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
        {
            offsets.Add(at);
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }
}
