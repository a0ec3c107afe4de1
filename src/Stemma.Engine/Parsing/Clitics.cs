using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Words written together with the word before: <c>’s</c>, <c>n’t</c>, <c>’ll</c>, and what is left of them where the apostrophe is left out.</summary>
internal static class Clitics
{
    private const int LongestWord = 40;
    private const int LongestLeading = 6;

    private static readonly FrozenSet<string> Short = WordTable.Words("s ll re ve d m");

    // '90s aside, words that begin with an apostrophe.
    private static readonly FrozenSet<string> Leading = WordTable.Words("s ll re ve d m em til till cause tis twas bout cuz coz n nuff");

    // Written as one word, read as two or three: where to cut.
    private static readonly FrozenDictionary<string, int[]> Merged = Read(
        """
        can|not gon|na got|ta wan|na du|n|no gim|me lem|me c'm|on
        do|nt did|nt does|nt is|nt was|nt were|nt wo|nt ca|nt could|nt would|nt should|nt have|nt has|nt had|nt are|nt ar|nt ai|nt
        i|m i|ve that|s what|s he|s she|s there|s here|s where|s you|re they|re you|ve we|ve they|ve they|ll you|ll
        """);

    /// <summary>Where the word is to be cut, in order; empty for most.</summary>
    public static IReadOnlyList<int> Cuts(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > LongestWord)
        {
            return [];
        }

        List<int> cuts = [];
        while (LastCut(word) is > 0 and var cut)
        {
            cuts.Insert(0, cut);
            word = word[..cut];
        }

        return cuts.Count == 0 && Merged.TryGetValue(Plain(word), out var merged) && !(word.Length < 4 && char.IsUpper(word[1])) ? merged : cuts;
    }

    /// <summary>The end of the word that the apostrophe begins, <c>’em</c>, <c>’90s</c> or a clitic standing off; 0 if it begins none.</summary>
    public static int LeadingEnd(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at < LongestLeading && Letters.IsInWord(text, end))
        {
            end++;
        }

        var word = text.AsSpan(at + 1, end - at - 1);
        var isYear = word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's') && (at == 0 || !char.IsDigit(text[at - 1]));
        return isYear || (word.Length is > 0 and < LongestLeading - 1 && Leading.Contains(word.ToString().ToLowerInvariant())) ? end : 0;
    }

    private static int LastCut(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[^1] is 't' or 'T' && IsMark(word[^2]) && word[^3] is 'n' or 'N')
        {
            return word.Length - 3;
        }

        var mark = word.Length > 3 && IsMark(word[^3]) ? word.Length - 3 : word.Length > 2 && IsMark(word[^2]) ? word.Length - 2 : 0;
        return mark > 0 && Short.Contains(word[(mark + 1)..].ToString().ToLowerInvariant()) ? mark : 0;
    }

    // In mama`s and mama´s the accent stands for an apostrophe.
    private static bool IsMark(char one) => Tokenizer.IsApostrophe(one) || one is '`' or '´';

    private static string Plain(ReadOnlySpan<char> word) => word.ToString().Replace('’', '\'').ToLowerInvariant();

    private static FrozenDictionary<string, int[]> Read(string table) => WordTable.Words(table).ToFrozenDictionary(
        word => word.Replace("|", "", StringComparison.Ordinal),
        word => word.Select((one, at) => (one, at)).Where(pair => pair.one == '|').Select((pair, earlier) => pair.at - earlier).ToArray(),
        StringComparer.Ordinal);
}
