using System.Globalization;

namespace Stemma.Training.Lexicons;

/// <summary>Reads the files of WordNet's database (wndb(5WN), wninput(5WN)).</summary>
internal static class WordNetFiles
{
    private static readonly Dictionary<char, string> Names = new() { ['v'] = "verb", ['n'] = "noun", ['a'] = "adj" };

    /// <summary>The words of a part of speech with their synsets, most frequent sense first, in the order of the alphabet.</summary>
    public static IEnumerable<(string Lemma, List<SynsetKey> Senses)> Words(string folder, char part)
    {
        foreach (var line in Lines(folder, "index", part))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var count = Number(fields[2]);
            yield return (fields[0].Replace('_', ' '), [.. fields[^count..].Select(offset => new SynsetKey(part, Number(offset)))]);
        }
    }

    /// <summary>The synsets of a part of speech.</summary>
    public static IEnumerable<Synset> Synsets(string folder, char part)
    {
        foreach (var line in Lines(folder, "data", part))
        {
            var fields = line[..line.IndexOf('|', StringComparison.Ordinal)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var words = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var at = 4 + (2 * words);
            List<Pointer> pointers = [];
            for (var i = 0; i < Number(fields[at]); i++)
            {
                var one = fields.AsSpan(at + 1 + (4 * i), 4);
                var ends = int.Parse(one[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                pointers.Add(new Pointer(one[0], new SynsetKey(one[2][0] == 's' ? 'a' : one[2][0], Number(one[1])), ends >> 8, ends & 255));
            }

            yield return new Synset(
                new SynsetKey(part, Number(fields[0])),
                Number(fields[1]),
                [.. Enumerable.Range(0, words).Select(word => Plain(fields[4 + (2 * word)]))],
                pointers);
        }
    }

    // “galore(ip)” carries where an adjective may stand.
    private static string Plain(string word) => word.Split('(')[0].Replace('_', ' ').ToLowerInvariant();

    // The licence stands before the lines, behind two blanks.
    private static IEnumerable<string> Lines(string folder, string kind, char part) =>
        File.ReadLines(Path.Combine(folder, "dict", $"{kind}.{Names[part]}")).Where(line => line.Length > 0 && line[0] != ' ');

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}

/// <summary>A synset's part of speech and its place in the file.</summary>
internal readonly record struct SynsetKey(char Part, int Offset);

/// <summary>A set of words of one meaning.</summary>
/// <param name="Key">Which.</param>
/// <param name="Field">The lexicographers' file it stands in: 4 for noun.act.</param>
/// <param name="Words">Its words.</param>
/// <param name="Pointers">What it points to.</param>
internal sealed record Synset(SynsetKey Key, int Field, IReadOnlyList<string> Words, IReadOnlyList<Pointer> Pointers);

/// <summary>A pointer from one synset to another, or from a word of one to a word of the other, counted from 1; 0 for the whole.</summary>
internal readonly record struct Pointer(string Symbol, SynsetKey Target, int From, int To);
