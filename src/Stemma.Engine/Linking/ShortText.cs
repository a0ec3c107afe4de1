using Stemma.Learning;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>A short text as terms that can be compared: stems, neighbouring stems, numbers, names, runs of letters, word vectors.</summary>
internal sealed class ShortText
{
    private const int GramLength = 4;

    // Longer texts are compared by their beginning: what is compared are claims, sentences and posts.
    private const int MostWords = 400;

    private ShortText(IReadOnlyList<string> words, IReadOnlyList<bool> capitals)
    {
        List<string> stems = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at++)
        {
            if (StopWords.Contains(words[at]))
            {
                continue;
            }

            var stem = Normal.Stem(words[at]);
            stems.Add(stem);
            if (capitals[at])
            {
                names.Add(stem);
            }
        }

        (Words, Stems, Names) = (words, stems, names);
        Set = stems.ToHashSet(StringComparer.Ordinal);
        Numbers = stems.Where(stem => char.IsAsciiDigit(stem[0])).ToHashSet(StringComparer.Ordinal);
        Pairs = stems.Zip(stems.Skip(1), Pair).ToHashSet(StringComparer.Ordinal);
        Skips = stems.Zip(stems.Skip(2), Pair).Concat(Pairs).ToHashSet(StringComparer.Ordinal);
        Grams = GramsOf(words);
        Rows = [.. words.Where(word => !StopWords.Contains(word)).Distinct(StringComparer.Ordinal).Select(word => (Normal.Stem(word), WordVectors.Shipped.Find(word)))];
    }

    /// <summary>All words in lower case, in order.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The stems of the words that say something, in order.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>The stems, each once.</summary>
    public IReadOnlySet<string> Set { get; }

    /// <summary>Those that begin with a digit.</summary>
    public IReadOnlySet<string> Numbers { get; }

    /// <summary>Those that stand with a capital somewhere.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>Neighbouring stems.</summary>
    public IReadOnlySet<string> Pairs { get; }

    /// <summary>Neighbouring stems, and those with one between them.</summary>
    public IReadOnlySet<string> Skips { get; }

    /// <summary>The runs of four letters inside words, with a blank for a word's ends, and how often each stands.</summary>
    public IReadOnlyDictionary<string, int> Grams { get; }

    /// <summary>Each word that says something with its stem and the row of its vector, -1 for none.</summary>
    public IReadOnlyList<(string Stem, int Row)> Rows { get; }

    /// <summary>The terms of any text.</summary>
    public static ShortText Of(ReadOnlySpan<char> text)
    {
        List<string> words = [];
        List<bool> capitals = [];
        for (var at = 0; at < text.Length && words.Count < MostWords;)
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            foreach (var word in Normal.Tokens(text[at..end]))
            {
                words.Add(word);
                capitals.Add(text[at..end].ContainsAnyInRange('A', 'Z'));
            }

            at = end + 1;
        }

        return new ShortText(words, capitals);
    }

    private static string Pair(string one, string other) => $"{one} {other}";

    private static Dictionary<string, int> GramsOf(IReadOnlyList<string> words)
    {
        var letters = $" {string.Join(' ', words.Where(word => !StopWords.Contains(word)))} ";
        Dictionary<string, int> grams = new(StringComparer.Ordinal);
        for (var at = 0; at + GramLength <= letters.Length; at++)
        {
            var gram = letters.Substring(at, GramLength);
            if (!gram.AsSpan(1, GramLength - 2).Contains(' '))
            {
                grams[gram] = grams.GetValueOrDefault(gram) + 1;
            }
        }

        return grams;
    }
}
