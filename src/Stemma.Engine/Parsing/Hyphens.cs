using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Which hyphens stand inside a token.</summary>
internal static class Hyphens
{
    private const int LongestPrefix = 7;

    // Prefixes that are no words of their own, after the treebanks' guidelines for web text; “self-”, “well-”, “vice-” are words.
    private static readonly FrozenSet<string> Prefixes = WordTable.Words(
        """
        agro ante anti arch be bi bio co contra counter cross crypto cyber de e electro ex extra geo hyper infra inter
        intra macro mega meso meta micro mid mini mis mono multi nano neo non omni over para peri poly post pre pro proto
        pseudo psycho re retro semi socio sub super supra tele trans tri ultra un under uni
        """);

    private static readonly FrozenSet<string> Suffixes = WordTable.Words("esque ette fest fold gate itis less rama wise");

    /// <summary>Whether the character is a hyphen, the one that does not break included.</summary>
    public static bool IsHyphen(char one) => one is '-' or '‑';

    /// <summary>Whether the hyphen at <paramref name="at"/> belongs to the word whose part before it begins at <paramref name="part"/>.</summary>
    public static bool Joins(string text, int part, int at) =>
        at - part <= LongestPrefix
            && (Prefixes.Contains(text[part..at].ToLowerInvariant()) && (Letters.IsLetter(text, at + 1) || text.AsSpan(part, at - part) is "mid" or "Mid")
                && !((at - part > 1 ? text.AsSpan(part, at - part) is "UN" or "RE" or "DE" or "CO" or "EX" : part > 0 && IsHyphen(text[part - 1]))))
        || IsSuffix(text, at + 1);

    private static bool IsSuffix(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= LongestPrefix && Letters.IsInWord(text, end))
        {
            end++;
        }

        return end - start is > 3 and <= LongestPrefix && Suffixes.Contains(text[start..end]);
    }
}
