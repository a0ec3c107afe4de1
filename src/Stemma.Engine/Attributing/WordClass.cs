namespace Stemma.Attributing;

/// <summary>What a word may be, from its form and its neighbours.</summary>
internal static class WordClass
{
    /// <summary>Whether the token can be part of a noun phrase whose other end is <paramref name="last"/>.</summary>
    public static bool IsPart(Tape tape, int at, int last)
    {
        var word = tape.Lower(at);
        if (at < 0 || word.Length == 0 || tape.IsQuoted(at) != tape.IsQuoted(last))
        {
            return false;
        }

        return tape.IsJoined(at) || IsSome(tape, at) || tape.NameAt(at) is not null || tape.IsNumber(at) || word is "'s" or "'" or "%" or "$" or "percent" or "&" || (word is "-" or "/" && tape.Touches(at))
            || (tape.IsWord(at) && !Grammar.IsStop(word) && !Grammar.IsAuxiliary(word) && !Grammar.IsPronoun(word) && !Grammar.IsLinker(word)
                && !(Grammar.IsAdverb(word) && at == last) && !IsFiniteVerb(tape, at) && word is not ("him" or "them" or "me" or "us" or "said" or "says"));
    }

    // one of, some of, most of
    private static bool IsSome(Tape tape, int at) =>
        tape.Lower(at + 1) == "of" && tape.Lower(at) is "one" or "some" or "many" or "most" or "several" or "both" or "all" or "none" or "two" or "three";

    /// <summary>Whether the token is a form like “arrived”, “went” that is no noun; “the retired general” has one before its noun.</summary>
    public static bool IsFiniteVerb(Tape tape, int at)
    {
        var word = tape.Lower(at);
        var isPast = (word.EndsWith("ed", StringComparison.Ordinal) && tape.Lemma(at) != word) || IrregularPast(word);
        var isAdjective = tape.IsWord(at + 1) && !Grammar.IsStop(tape.Lower(at + 1)) && !Grammar.IsLinker(tape.Lower(at + 1))
            && (!tape.IsWord(at - 1) || Grammar.IsDeterminer(tape.Lower(at - 1)) || Grammar.IsLinker(tape.Lower(at - 1)));
        return isPast && !tape.IsCapital(at) && !isAdjective && !tape.IsJoined(at);
    }

    private static bool IrregularPast(string word) => word is "went" or "came" or "took" or "made" or "got" or "gave" or "told" or "saw" or "knew"
        or "thought" or "found" or "held" or "kept" or "left" or "lost" or "met" or "paid" or "ran" or "sent" or "spoke" or "stood" or "wrote"
        or "began" or "brought" or "built" or "fell" or "felt" or "grew" or "heard" or "rose" or "won" or "sat" or "became" or "drew" or "led" or "sought";
}
