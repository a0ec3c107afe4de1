namespace Stemma.Attributing;

/// <summary>Finds the noun phrase that ends or begins at a place, by word classes alone.</summary>
internal static class NounPhrases
{
    private const int Longest = 28;

    /// <summary>The phrase whose last token is just before <paramref name="end"/>; empty if there is none.</summary>
    /// <param name="tape">The text.</param>
    /// <param name="end">The token after it.</param>
    /// <param name="floor">The first token it may begin at.</param>
    public static Run Before(Tape tape, int end, int floor)
    {
        var last = SkipBrackets(tape, end - 1, floor);
        if (last < floor)
        {
            return new Run(end, end);
        }

        if (tape.Lower(last) == "," && Apposed(tape, last, floor) is { IsEmpty: false } apposed)
        {
            return new Run(apposed.First, end);
        }

        var core = Core(tape, last, floor);
        return core.IsEmpty ? new Run(end, end) : new Run(core.First, end);
    }

    /// <summary>The phrase that begins at <paramref name="first"/>, with what is apposed to it if wanted; empty if there is none.</summary>
    public static Run After(Tape tape, int first, int ceiling, bool withApposition)
    {
        var at = first;
        while (at < ceiling && at - first < Longest && Continues(tape, first, at, ceiling))
        {
            at = tape.Lower(at) == "(" ? CloseBracket(tape, at, ceiling) : at + 1;
        }

        while (at > first && (Grammar.IsLinker(tape.Lower(at - 1)) || Grammar.IsStop(tape.Lower(at - 1)) || Grammar.IsAdverb(tape.Lower(at - 1))))
        {
            at--;
        }

        return withApposition && at > first ? new Run(first, ApposedAfter(tape, first, at, ceiling)) : new Run(first, at);
    }

    // Backwards from its last word: ministers of two countries, a senior official, Ana Ortiz and Omar Hale.
    private static Run Core(Tape tape, int last, int floor)
    {
        var first = last + 1;
        for (var at = last; at >= floor && last - at < Longest; at--)
        {
            var word = tape.Lower(at);
            if (Grammar.IsPronoun(word) && at == last)
            {
                return new Run(at, last + 1);
            }

            if (word == ")")
            {
                var open = OpenBracket(tape, at, floor);
                if (open == at || at == last)
                {
                    break;
                }

                at = open;
                continue;
            }

            if (Grammar.IsDeterminer(word))
            {
                first = at;
                if (!GoesOnBeforeDeterminer(tape, at, floor))
                {
                    break;
                }
            }
            else if (IsPart(tape, at, last))
            {
                first = at;
            }
            else if (!Joins(tape, at, floor, first))
            {
                break;
            }
        }

        return new Run(first, last + 1);
    }

    // “a spokesman for the ministry”, “all the ministers”, “Ortiz and the minister”
    private static bool GoesOnBeforeDeterminer(Tape tape, int at, int floor)
    {
        var before = tape.Lower(at - 1);
        return at > floor && (Grammar.IsDeterminer(before) || before is "and" or "or" || (Grammar.IsLinker(before) && IsPart(tape, at - 2, at)));
    }

    private static bool Joins(Tape tape, int at, int floor, int first)
    {
        var word = tape.Lower(at);
        if (at <= floor || first <= at)
        {
            return false;
        }

        return word switch
        {
            "and" or "or" or "&" => CanPair(tape, at),
            _ when Grammar.IsLinker(word) => IsPart(tape, at - 1, at) && !Grammar.IsDay(tape.Lower(at - 1)) && at - 1 >= floor,
            "," => tape.NameAt(at - 1) is not null && tape.NameAt(at + 1) is not null && PairsLater(tape, at),
            _ => false,
        };
    }

    // Names with names, pronouns with anything, plurals with plurals.
    private static bool CanPair(Tape tape, int at) =>
        (tape.NameAt(at - 1) is not null && (tape.NameAt(at + 1) is not null || Grammar.IsDeterminer(tape.Lower(at + 1))))
        || tape.Lower(at - 1) is "he" or "she" or "they"
        || (tape.Lower(at - 1).EndsWith('s') && tape.Lower(at + 1).EndsWith('s') && tape.IsWord(at - 1));

    private static bool PairsLater(Tape tape, int at)
    {
        for (var next = at + 1; next < at + 8; next++)
        {
            if (tape.Lower(next) is "and" or "or")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPart(Tape tape, int at, int last)
    {
        var word = tape.Lower(at);
        if (at < 0 || word.Length == 0 || tape.IsQuoted(at) != tape.IsQuoted(last))
        {
            return false;
        }

        return tape.NameAt(at) is not null || tape.IsNumber(at) || word is "'s" or "'" or "%" or "$" or "percent" or "-" or "/" or "&"
            || (tape.IsWord(at) && !Grammar.IsStop(word) && !Grammar.IsAuxiliary(word) && !Grammar.IsPronoun(word) && !Grammar.IsLinker(word)
                && !(Grammar.IsAdverb(word) && at == last) && !IsFiniteVerb(tape, at) && word is not ("him" or "them" or "me" or "us" or "said" or "says"));
    }

    // “arrived”, “went”: a form that is no noun; but “the retired general” has one before its noun.
    private static bool IsFiniteVerb(Tape tape, int at)
    {
        var word = tape.Lower(at);
        var isPast = (word.EndsWith("ed", StringComparison.Ordinal) && tape.Lemma(at) != word) || IrregularPast(word);
        return isPast && !tape.IsCapital(at) && !(Grammar.IsDeterminer(tape.Lower(at - 1)) && tape.IsWord(at + 1) && !Grammar.IsStop(tape.Lower(at + 1)));
    }

    private static bool IrregularPast(string word) => word is "went" or "came" or "took" or "made" or "got" or "gave" or "told" or "saw" or "knew"
        or "thought" or "found" or "held" or "kept" or "left" or "lost" or "met" or "paid" or "ran" or "sent" or "spoke" or "stood" or "wrote"
        or "began" or "brought" or "built" or "fell" or "felt" or "grew" or "heard" or "rose" or "won" or "sat" or "became" or "drew" or "led" or "sought";

    // “Ana Ortiz, the mayor of Port Vela,” back from the second comma.
    private static Run Apposed(Tape tape, int comma, int floor)
    {
        var depth = Math.Max(floor, comma - Longest);
        for (var at = comma - 1; at > depth; at--)
        {
            if (tape.IsQuoted(at) || Grammar.IsFinal(tape.Lower(at)) || Grammar.IsDash(tape.Lower(at)))
            {
                break;
            }

            if (tape.Lower(at) == "," && StartsApposition(tape, at + 1) && Core(tape, SkipBrackets(tape, at - 1, floor), floor) is { IsEmpty: false } core
                && (tape.NameAt(at - 1) is not null || tape.Lower(at - 1) == ")" || Grammar.IsDeterminer(tape.Lower(core.First))))
            {
                return core with { End = comma + 1 };
            }
        }

        return new Run(comma, comma);
    }

    private static bool StartsApposition(Tape tape, int at)
    {
        var word = tape.Lower(at);
        return word is "a" or "an" or "the" or "who" or "whose" or "his" or "her" or "its" or "one" or "former" or "which"
            || tape.IsNumber(at)
            || (tape.IsWord(at) && !Grammar.IsStop(word) && !Grammar.IsLinker(word) && !Grammar.IsPronoun(word) && !Grammar.IsAuxiliary(word) && !Grammar.IsAdverb(word)
                && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("ed", StringComparison.Ordinal));
    }

    private static bool Continues(Tape tape, int first, int at, int ceiling)
    {
        var word = tape.Lower(at);
        return word switch
        {
            _ when tape.IsQuoted(at) != tape.IsQuoted(first) => false,
            "(" => CloseBracket(tape, at, ceiling) > at,
            "and" or "or" => CanPair(tape, at) && !tape.IsQuoted(at + 1),
            "," => tape.NameAt(at - 1) is not null && tape.NameAt(at + 1) is not null && PairsLater(tape, at) && !StartsApposition(tape, at + 1),
            _ when at == first && Grammar.IsPronoun(word) => true,
            _ when Grammar.IsPronoun(tape.Lower(first)) && !Grammar.IsDeterminer(tape.Lower(first)) => false,
            _ when Grammar.IsDeterminer(word) && at > first => Grammar.IsLinker(tape.Lower(at - 1)) || Grammar.IsDeterminer(tape.Lower(at - 1)) || tape.Lower(at - 1) is "and" or "or",
            _ when Grammar.IsDeterminer(word) => true,
            _ when Grammar.IsLinker(word) => at > first && word is not ("on" or "by" or "to" or "about" or "against") && !Grammar.IsDay(tape.Lower(at + 1)) && (IsPart(tape, at + 1, at) || Grammar.IsDeterminer(tape.Lower(at + 1))),
            _ when Grammar.IsDay(word) && at > first => false,
            _ => IsPart(tape, at, first),
        };
    }

    // “…, the mayor of Port Vela.” runs to the next comma or the sentence's end.
    private static int ApposedAfter(Tape tape, int first, int at, int ceiling)
    {
        if (tape.Lower(at) != "," || !StartsApposition(tape, at + 1) || Grammar.IsDay(tape.Lower(at + 1)) || tape.NameAt(at - 1) is null)
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

    private static int SkipBrackets(Tape tape, int at, int floor) =>
        tape.Lower(at) == ")" && OpenBracket(tape, at, floor) is var open && open < at ? open - 1 : at;

    private static int OpenBracket(Tape tape, int close, int floor)
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

    private static int CloseBracket(Tape tape, int open, int ceiling)
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
