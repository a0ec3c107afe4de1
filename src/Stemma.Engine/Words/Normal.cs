using System.Globalization;
using System.Text;

namespace Stemma.Words;

/// <summary>Words in a form in which they can be compared.</summary>
public static class Normal
{
    /// <summary>
    /// Compatibility form (NFKC), lower case, everything but letters and digits to single blanks, a leading “the” dropped:
    /// “The New-York  Times” gives <c>new york times</c>.
    /// </summary>
    public static string Name(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var one in Compatible(name).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(one) || CharUnicodeInfo.GetUnicodeCategory(one) is UnicodeCategory.NonSpacingMark)
            {
                plain.Append(one);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        var words = plain.ToString().TrimEnd();
        return words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
    }

    /// <summary>Compatibility form (NFKC) of any string: what is no character in it, half a surrogate pair or U+FFFE, becomes U+FFFD first.</summary>
    public static string Compatible(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(IsCharacter(rune) ? rune : Rune.ReplacementChar);
        }

        return whole.ToString().Normalize(NormalizationForm.FormKC);

        // The last two of each plane are none (Unicode 23.7); normalising refuses them.
        static bool IsCharacter(Rune rune) => (rune.Value & 0xfffe) != 0xfffe;
    }

    /// <summary>The words of <paramref name="text"/> in lower case, in order: runs of letters and digits, with inner apostrophes, dots and commas of numbers dropped.</summary>
    public static IReadOnlyList<string> Tokens(ReadOnlySpan<char> text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                word.Append(char.ToLowerInvariant(text[at]));
            }
            else if (!JoinsDigits(text, at) && text[at] is not ('\'' or '’') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>A word's stem for comparing, not for showing: “deployed”, “deploys” and “deploying” give <c>deploy</c>.</summary>
    /// <remarks>A light suffix stripper after Harman's S-stemmer with -ed, -ing and -ly added; it does not touch words shorter than five letters but for a plural s.</remarks>
    public static string Stem(string word)
    {
        var stem = word switch
        {
            _ when word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            _ when word.Length > 3 && word.EndsWith('s') && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
            _ => word,
        };
        if (stem.Length > 5 && stem.EndsWith("ing", StringComparison.Ordinal))
        {
            return Undouble(stem[..^3]);
        }

        return stem switch
        {
            _ when stem.Length > 4 && stem.EndsWith("ied", StringComparison.Ordinal) => stem[..^3] + "y",
            _ when stem.Length > 4 && stem.EndsWith("ed", StringComparison.Ordinal) => Undouble(stem[..^2]),
            _ when stem.Length > 5 && stem.EndsWith("ly", StringComparison.Ordinal) => stem[..^2],
            _ when stem.Length > 4 && stem.EndsWith('e') => stem[..^1],
            _ => stem,
        };
    }

    private static string Undouble(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;

    // 20,000 and 3.5 are one word each.
    private static bool JoinsDigits(ReadOnlySpan<char> text, int at) =>
        text[at] is ',' or '.' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}
