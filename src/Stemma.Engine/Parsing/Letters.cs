using System.Globalization;

namespace Stemma.Parsing;

/// <summary>What the tokenizer asks of single characters. A letter outside the basic plane is two of them; a lone half is none.</summary>
internal static class Letters
{
    /// <summary>Whether nothing can be seen of it: white space, a control character, or one of zero width.</summary>
    public static bool IsBlank(char one) => char.IsWhiteSpace(one) || char.IsControl(one) || IsZeroWidth(one);

    /// <summary>Whether a letter begins here.</summary>
    public static bool IsLetter(string text, int at) =>
        char.IsLetter(text[at]) || (char.IsHighSurrogate(text[at]) && char.IsLetter(text, at));

    /// <summary>Whether the character can stand inside a word: a letter or half of one, a digit, an accent, a mark of zero width.</summary>
    public static bool IsInWord(string text, int at)
    {
        var one = text[at];
        return char.IsAscii(one) ? char.IsAsciiLetterOrDigit(one)
            : char.IsLowSurrogate(one) ? at > 0 && char.IsHighSurrogate(text[at - 1]) && char.IsLetter(text, at - 1)
            : char.IsLetterOrDigit(one) || IsAccent(one) || IsZeroWidth(one) || (char.IsHighSurrogate(one) && char.IsLetter(text, at));
    }

    /// <summary>The end of the word without marks of zero width behind its last letter.</summary>
    public static int WithoutTrailingMarks(string text, int start, int end)
    {
        while (end > start + 1 && IsZeroWidth(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static bool IsAccent(char one) => char.GetUnicodeCategory(one) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsZeroWidth(char one) => one > '\u007f' && char.GetUnicodeCategory(one) is UnicodeCategory.Format;
}
