using Stemma.Model;
using Stemma.Words;

namespace Stemma.Briefing;

/// <summary>Answers in as few printed words as say them.</summary>
internal static class Terms
{
    private const int MostWordsBetween = 3;

    /// <summary>The number with what it counts, if that stands close behind it: “up to 60 passenger ferries”.</summary>
    public static string Counted(ReadOnlySpan<char> sentence, Answer.Amount amount)
    {
        var start = sentence.IndexOf(amount.Printed, StringComparison.Ordinal);
        if (start < 0 || amount.Noun is null || Normal.Tokens(amount.Printed).Select(Normal.Stem).Contains(Normal.Stem(amount.Noun)))
        {
            return amount.Printed;
        }

        var end = start + amount.Printed.Length;
        for (var words = 0; words < MostWordsBetween && end < sentence.Length && sentence[end] is ' '; words++)
        {
            var length = sentence[(end + 1)..].IndexOfAnyExcept(Letters);
            end = length < 0 ? sentence.Length : end + 1 + length;
            if (Normal.Tokens(sentence[start..end]) is [.., var last] && Normal.Stem(last) == Normal.Stem(amount.Noun))
            {
                return sentence[start..end].ToString();
            }
        }

        return amount.Printed;
    }

    /// <summary>Whether the words stand there, and not as a piece of a longer word or number.</summary>
    public static bool StandsIn(string words, string term)
    {
        for (var at = words.IndexOf(term, StringComparison.Ordinal); at >= 0 && term.Length > 0; at = words.IndexOf(term, at + 1, StringComparison.Ordinal))
        {
            if (!Joins(words, at - 1, at) && !Joins(words, at + term.Length, at + term.Length - 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Joins(string words, int outside, int inside) =>
        outside >= 0 && outside < words.Length && char.IsLetterOrDigit(words[inside])
        && (char.IsLetterOrDigit(words[outside])
            || (words[outside] is ',' or '.' && char.IsDigit(words[inside])
                && outside + outside - inside is >= 0 and var beyond && beyond < words.Length && char.IsDigit(words[beyond])));

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-");
}
