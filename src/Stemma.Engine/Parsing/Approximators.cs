using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>What a word before a number does to it.</summary>
internal enum Approximation
{
    /// <summary>Nothing: the number is bare.</summary>
    None,

    /// <summary>About.</summary>
    About,

    /// <summary>Nearly: less, but close.</summary>
    Nearly,

    /// <summary>More than, at least.</summary>
    Above,

    /// <summary>Up to: a ceiling.</summary>
    UpTo,

    /// <summary>Less than.</summary>
    Below,

    /// <summary>Exactly: a round number is meant as it stands.</summary>
    Exact,
}

/// <summary>The words before a number that make it less, or more, exact.</summary>
internal static class Approximators
{
    private const int LongestPhrase = 3;

    // Phrases of one line are said with the line's first where the model knows only that one.
    private static readonly FrozenDictionary<string, Approximation> Phrases = new Dictionary<Approximation, string>
    {
        [Approximation.About] = "about, around, roughly, some, approximately, an estimated, estimated, approx., approx, circa, in the region of, something like, or so, perhaps",
        [Approximation.Nearly] = "nearly, almost, close to, just under, just shy of, not quite",
        [Approximation.Above] = "more than, over, at least, upwards of, no fewer than, no less than, well over, just over, in excess of, above, a minimum of, greater than, larger than",
        [Approximation.UpTo] = "up to, as many as, at most, no more than, as much as, not more than, a maximum of",
        [Approximation.Below] = "less than, fewer than, under, below, well under",
        [Approximation.Exact] = "exactly, precisely, a total of",
    }.SelectMany(line => WordTable.Phrases(line.Value).Select(phrase => (phrase, line.Key)))
        .ToFrozenDictionary(pair => pair.phrase, pair => pair.Key, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Said = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["as much as"] = "as many as",
        ["not more than"] = "no more than",
        ["a maximum of"] = "no more than",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The longest phrase that ends just before the token, with the token it begins at.</summary>
    public static (int Start, Approximation Kind, string? Phrase) Before(WordList words, int at)
    {
        for (var length = LongestPhrase; length > 0; length--)
        {
            if (at - length < 0)
            {
                continue;
            }

            var phrase = words.Joined(at - length, at);
            if (Phrases.TryGetValue(phrase, out var kind))
            {
                return (at - length, kind, Said.GetValueOrDefault(phrase, phrase));
            }
        }

        return (at, Approximation.None, null);
    }
}
