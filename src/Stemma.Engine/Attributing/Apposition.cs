namespace Stemma.Attributing;

/// <summary>What stands beside a name between commas or brackets: “Ana Ortiz, the mayor of Port Vela,”.</summary>
internal static class Apposition
{
    private const int Longest = 28;

    // “Ana Ortiz, the mayor of Port Vela,” back from the second comma.
    /// <summary>The phrase with its apposition that ends at this comma; empty if there is none.</summary>
    public static Run Before(Tape tape, int comma, int floor)
    {
        var depth = Math.Max(floor, comma - Longest);
        for (var at = comma - 1; at > depth; at--)
        {
            if (tape.IsQuoted(at) || Grammar.IsFinal(tape.Lower(at)) || Grammar.IsDash(tape.Lower(at)))
            {
                break;
            }

            if (tape.Lower(at) == "," && Starts(tape, at + 1) && NounPhrases.Core(tape, SkipBrackets(tape, at - 1, floor), floor) is { IsEmpty: false } core
                && (tape.NameAt(at - 1) is not null || tape.Lower(at - 1) == ")" || Grammar.IsDeterminer(tape.Lower(core.First))))
            {
                return CueFinder.IsCiting(tape, at + 1) ? new Run(core.First, at) : core with { End = comma + 1 };
            }
        }

        return new Run(comma, comma);
    }

    /// <summary>Whether an apposition may begin here.</summary>
    public static bool Starts(Tape tape, int at)
    {
        var word = tape.Lower(at);
        return CueFinder.IsCiting(tape, at) || word is "a" or "an" or "the" or "who" or "speaking" or "quoted" or "whose" or "his" or "her" or "its" or "one" or "former" or "which"
            || tape.IsNumber(at)
            || (tape.IsWord(at) && word is not ("through" or "via") && !Grammar.IsStop(word) && !Grammar.IsLinker(word) && !Grammar.IsPronoun(word) && !Grammar.IsAuxiliary(word) && !Grammar.IsAdverb(word)
                && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("ed", StringComparison.Ordinal));
    }

    // “…, the mayor of Port Vela.” runs to the next comma or the sentence's end.
    /// <summary>The end of what is apposed to the phrase that ends here, or the same place.</summary>
    public static int After(Tape tape, int first, int at, int ceiling, int more)
    {
        var isClause = more == 0 && at < ceiling && (tape.Lower(at) is "who" or "that" or "familiar" or "close" or "briefed" or "seen" or "reviewed" or "released" or "published" or "conducted" or "obtained" || WordClass.IsFiniteVerb(tape, at));
        if (!isClause && (tape.Lower(at) != "," || !(Starts(tape, at + 1) || tape.Lower(at + 1) is "of") || Grammar.IsDay(tape.Lower(at + 1)) || (more == 0 && tape.NameAt(at - 1) is null)))
        {
            return at;
        }

        for (var end = at + 1; end < ceiling && end - first < Longest; end++)
        {
            if (tape.Lower(end) is "," or ";" or ":" || Grammar.IsFinal(tape.Lower(end)) || tape.IsQuoted(end) || Grammar.IsDash(tape.Lower(end)))
            {
                return end;
            }
        }

        return at;
    }

    /// <summary>The token before a bracket that closes here, or the same place.</summary>
    public static int SkipBrackets(Tape tape, int at, int floor) =>
        tape.Lower(at) == ")" && OpenBracket(tape, at, floor) is var open && open < at ? open - 1 : at;

    /// <summary>The bracket that this one closes, or the same place.</summary>
    public static int OpenBracket(Tape tape, int close, int floor)
    {
        for (var at = close - 1; at >= floor && close - at < 12; at--)
        {
            if (tape.Lower(at) is "(" or "[")
            {
                return at;
            }
        }

        return close;
    }

    /// <summary>The token after the bracket that closes this one, or the same place.</summary>
    public static int CloseBracket(Tape tape, int open, int ceiling)
    {
        for (var at = open + 1; at < ceiling && at - open < 12; at++)
        {
            if (tape.Lower(at) is ")" or "]")
            {
                return at + 1;
            }
        }

        return open;
    }
}
