using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Finds what a number counts, looking past adjectives.</summary>
internal static class CountedNoun
{
    private const int Reach = 6;

    private static readonly FrozenSet<string> Skipped = WordTable.Words("of - or more the its their his her our these those such own other further additional fresh new extra strong plus + so");

    private static readonly FrozenSet<string> Plurals = WordTable.Words("people men women children personnel police staff crew cattle aircraft servicemen servicewomen");

    /// <summary>The lemma, singular, of the noun that the number before this token counts; null if there is none.</summary>
    public static string? After(WordList words, int at)
    {
        var start = at;
        while (start < at + 4 && Skipped.Contains(words.Lower(start)))
        {
            start++;
        }

        // a 500-member team
        if (words.Lower(at) == "-" && words.IsWord(at + 1) && words.Lower(at + 1) is not ("strong" or "plus"))
        {
            return words.Lemma(at + 1);
        }

        string? last = null;
        for (var here = start; here < start + Reach && IsInPhrase(words, here, last is not null); here++)
        {
            if (IsPlural(words, here))
            {
                return Singular(words, here);
            }

            last = words.IsCapital(here) ? last : words.Lower(here);
        }

        return last is null ? null : Normal.Name(last);
    }

    private static bool IsInPhrase(WordList words, int at, bool hasNoun)
    {
        if (!words.IsWord(at) || StopWords.Contains(words.Lower(at)) || words.Lower(at).StartsWith('\''))
        {
            return false;
        }

        // “20 died”: a verb ends the phrase, and cannot begin it.
        var isFinite = words.Lemma(at) != words.Lower(at)
            && (VerbTable.Bases.ContainsKey(words.Lower(at)) || words.Lower(at).EndsWith("ed", StringComparison.Ordinal))
            && !words.Lower(at).EndsWith("ing", StringComparison.Ordinal) && !words.Lower(at).EndsWith('s');
        return !isFinite || (!hasNoun && IsPlural(words, at + 1));
    }

    private static bool IsPlural(WordList words, int at)
    {
        if (!words.IsWord(at))
        {
            return false;
        }

        var word = words.Lower(at);
        return Plurals.Contains(word)
            || (word.Length > 3 && word.EndsWith('s') && word[^2] is not ('s' or 'u' or 'i' or '\'') && (!words.IsCapital(at) || !words.IsCapital(at + 1)));
    }

    private static string Singular(WordList words, int at) => words.Lower(at) switch
    {
        "troops" => "troop",
        "forces" => "force",
        "police" or "personnel" or "staff" or "crew" or "aircraft" or "cattle" => words.Lower(at),
        var word => Lemmas.Of(word, isName: false),
    };
}
