namespace Stemma.Learning;

/// <summary>What a word looks like and how it begins and ends, as bucket numbers for embedding tables.</summary>
/// <param name="Word">Its row in the word vectors; -1 if it has none.</param>
/// <param name="Itself">The word in lower case, below <see cref="Buckets.Itself"/>.</param>
/// <param name="Suffix2">Its last two letters, below <see cref="Buckets.Suffix2"/>.</param>
/// <param name="Suffix3">Its last three letters, below <see cref="Buckets.Suffix3"/>.</param>
/// <param name="Prefix3">Its first three letters, below <see cref="Buckets.Prefix3"/>.</param>
/// <param name="Shape">Capitals, digits and marks, runs of one kind shortened to two, below <see cref="Buckets.Shape"/>.</param>
internal readonly record struct WordShape(int Word, int Itself, int Suffix2, int Suffix3, int Prefix3, int Shape)
{
    private const int LongestKept = 40;

    /// <summary>The features of a word as it stands in the text.</summary>
    public static WordShape Of(ReadOnlySpan<char> text, WordVectors vectors)
    {
        Span<char> lower = stackalloc char[LongestKept];
        Span<char> shape = stackalloc char[8];
        var kept = text.Length > LongestKept ? text[..LongestKept] : text;
        var marks = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            var c = kept[i] is '’' ? '\'' : kept[i] is '“' or '”' ? '"' : kept[i];
            lower[i] = char.ToLowerInvariant(c);
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsAsciiDigit(c) ? 'd' : char.IsLetter(c) ? 'l' : c;
            if (marks < shape.Length && !(marks >= 2 && shape[marks - 1] == kind && shape[marks - 2] == kind))
            {
                shape[marks++] = kind;
            }
        }

        var word = (ReadOnlySpan<char>)lower[..kept.Length];
        return new WordShape(
            Row(word, vectors),
            WordHash.Bucket(word, 1, Buckets.Itself),
            WordHash.Bucket(word[^Math.Min(2, word.Length)..], 2, Buckets.Suffix2),
            WordHash.Bucket(word[^Math.Min(3, word.Length)..], 3, Buckets.Suffix3),
            WordHash.Bucket(word[..Math.Min(3, word.Length)], 4, Buckets.Prefix3),
            WordHash.Bucket(shape[..marks], 5, Buckets.Shape));
    }

    // A number without a vector of its own takes that of one with as many digits; an accented word nothing.
    private static int Row(ReadOnlySpan<char> word, WordVectors vectors)
    {
        var row = vectors.Find(word);
        if (row >= 0 || word.Length == 0 || !char.IsAsciiDigit(word[0]))
        {
            return row;
        }

        Span<char> digits = stackalloc char[LongestKept];
        for (var i = 0; i < word.Length; i++)
        {
            digits[i] = char.IsAsciiDigit(word[i]) ? '1' : word[i];
        }

        return vectors.Find(digits[..word.Length]);
    }

    /// <summary>How many buckets each feature has.</summary>
    internal static class Buckets
    {
        public const int Itself = 12288;
        public const int Suffix2 = 768;
        public const int Suffix3 = 2048;
        public const int Prefix3 = 2048;
        public const int Shape = 128;
    }
}
