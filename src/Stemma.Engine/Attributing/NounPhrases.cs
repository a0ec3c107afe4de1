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
        var last = Apposition.SkipBrackets(tape, end - 1, floor);
        if (last < floor)
        {
            return new Run(end, end);
        }

        if (tape.Lower(last) == "," && Apposition.Before(tape, last, floor) is { IsEmpty: false } apposed)
        {
            return apposed;
        }

        var core = WithRelative(tape, Core(tape, BeforeDay(tape, last, floor), floor), floor);
        return core.IsEmpty ? new Run(end, end) : new Run(First(tape, core, floor), core.End < last ? core.End : end);
    }

    /// <summary>The phrase that begins at <paramref name="first"/>, with what is apposed to it if wanted; empty if there is none.</summary>
    public static Run After(Tape tape, int first, int ceiling, bool withApposition)
    {
        var at = first;
        while (at < ceiling && at - first < Longest && Continues(tape, first, at, ceiling))
        {
            at = tape.Lower(at) == "(" ? Apposition.CloseBracket(tape, at, ceiling) : at + 1;
        }

        while (at > first && !tape.IsJoined(at - 1) && (Grammar.IsLinker(tape.Lower(at - 1)) || Grammar.IsStop(tape.Lower(at - 1)) || Grammar.IsAdverb(tape.Lower(at - 1))))
        {
            at--;
        }

        if (!withApposition || at == first)
        {
            return new Run(first, at);
        }

        for (var more = 0; more < 3 && Apposition.After(tape, first, at, ceiling, more) is var end && end > at; more++)
        {
            at = end;
        }

        return new Run(first, at);
    }

    // “officials who attended the talks”: back over the clause to the noun it belongs to.
    private static Run WithRelative(Tape tape, Run core, int floor)
    {
        for (var at = core.First - 1; at > floor && core.First - at < 12 && (tape.IsWord(at) || tape.Lower(at) == "'s") && !tape.IsQuoted(at); at--)
        {
            if (tape.Lower(at) == "who" && WordClass.IsPart(tape, at - 1, at - 1))
            {
                return Core(tape, at - 1, floor) with { End = core.End };
            }
        }

        return core;
    }

    // “Ortiz on Monday said”
    private static int BeforeDay(Tape tape, int last, int floor)
    {
        var at = last;
        while (at > floor && Grammar.IsDay(tape.Lower(at)))
        {
            at--;
        }

        return at < last && tape.Lower(at) is "on" or "late" or "in" && at > floor ? at - 1 : at < last && tape.NameAt(at) is not null ? at : last;
    }

    // “that Ortiz said” begins with Ortiz; “at least four officials said” with “at least”.
    private static int First(Tape tape, Run core, int floor)
    {
        if (core.Length > 1 && tape.Lower(core.First) == "that" && (tape.NameAt(core.First + 1) is not null || Grammar.IsPronoun(tape.Lower(core.First + 1)) || tape.Lower(core.First + 1).EndsWith('s')))
        {
            return core.First + 1;
        }

        var isCount = tape.IsNumber(core.First) || tape.Lower(core.First) is "two" or "three" or "four" or "five" or "six" or "half" or "a";
        return isCount && core.First - 1 >= floor && tape.Lower(core.First - 1) is "about" or "nearly" or "almost" or "roughly" or "only" or "over" ? core.First - 1
            : isCount && core.First - 2 >= floor && tape.Lower(core.First - 2) is "at" or "more" or "fewer" or "less" && tape.Lower(core.First - 1) is "least" or "than" or "most" ? core.First - 2
            : core.First;
    }

    // Backwards from its last word: ministers of two countries, a senior official, Ana Ortiz and Omar Hale.
    internal static Run Core(Tape tape, int last, int floor)
    {
        var first = last + 1;
        for (var at = last; at >= floor && last - at < Longest; at--)
        {
            var word = tape.Lower(at);
            if (Grammar.IsPronoun(word) && at == last && !tape.IsJoined(at))
            {
                return new Run(at, last + 1);
            }

            if (word == ")")
            {
                var open = Apposition.OpenBracket(tape, at, floor);
                if (open == at || at == last)
                {
                    break;
                }

                at = open;
                continue;
            }

            if (Grammar.IsDeterminer(word) && !tape.IsJoined(at))
            {
                first = at;
                if (!GoesOnBeforeDeterminer(tape, at, floor))
                {
                    break;
                }
            }
            else if (WordClass.IsPart(tape, at, last))
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
        return at > floor && (Grammar.IsDeterminer(before) || before is "and" or "or" || (Grammar.IsLinker(before) && WordClass.IsPart(tape, at - 2, at)));
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
            _ when Grammar.IsLinker(word) => WordClass.IsPart(tape, at - 1, at) && !Grammar.IsDay(tape.Lower(at - 1)) && at - 1 >= floor,
            "," => tape.NameAt(at - 1) is not null && tape.NameAt(at + 1) is not null && PairsLater(tape, at),
            _ => false,
        };
    }

    // Names with names, pronouns with anything, plurals with plurals.
    private static bool CanPair(Tape tape, int at) =>
        (tape.NameAt(at - 1) is not null && (tape.NameAt(at + 1) is not null || Grammar.IsDeterminer(tape.Lower(at + 1))))
        || (tape.IsWord(at + 2) && WordClass.IsPart(tape, at - 1, at) && !tape.IsWord(at - 2) && tape.Lower(at - 1) is not ("officials" or "sources"))
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

    private static bool Continues(Tape tape, int first, int at, int ceiling)
    {
        var word = tape.Lower(at);
        return word switch
        {
            _ when tape.IsQuoted(at) != tape.IsQuoted(first) || CueFinder.IsCiting(tape, at) => false,
            "(" => Apposition.CloseBracket(tape, at, ceiling) > at,
            _ when tape.IsJoined(at) => true,
            "and" or "or" => CanPair(tape, at) && !tape.IsQuoted(at + 1),
            "," => tape.NameAt(at - 1) is not null && tape.NameAt(at + 1) is not null && PairsLater(tape, at) && !Apposition.Starts(tape, at + 1),
            _ when at == first && (Grammar.IsPronoun(word) || word is "him" or "them") => true,
            _ when at > first && tape.Lower(first) is "him" or "them" => false,
            _ when Grammar.IsPronoun(tape.Lower(first)) && !Grammar.IsDeterminer(tape.Lower(first)) => false,
            _ when Grammar.IsDeterminer(word) && at > first => Grammar.IsLinker(tape.Lower(at - 1)) || Grammar.IsDeterminer(tape.Lower(at - 1)) || tape.Lower(at - 1) is "and" or "or",
            _ when Grammar.IsDeterminer(word) => true,
            _ when at == first && word.EndsWith("ed", StringComparison.Ordinal) && WordClass.IsPart(tape, at + 1, at) => true,
            _ when Grammar.IsLinker(word) => at > first && (word is not ("on" or "by" or "to" or "about" or "against") || (word is "by" && (IsPaper(tape, at - 1) || tape.Lower(at - 1) is "seen" or "obtained" or "reviewed" or "published" or "released" or "written"))) && !Grammar.IsDay(tape.Lower(at + 1)) && (WordClass.IsPart(tape, at + 1, at) || Grammar.IsDeterminer(tape.Lower(at + 1))),
            _ when Grammar.IsDay(word) && at > first => Grammar.IsDeterminer(tape.Lower(at - 1)),
            _ when at > first && Grammar.IsAdverb(word) => false,
            _ => WordClass.IsPart(tape, at, first),
        };
    }

    // “a report by Kestrel 24”
    private static bool IsPaper(Tape tape, int at) =>
        SpeakerWords.KindOf(tape.Lemma(at)) is Model.SpeakerKind.Document or Model.SpeakerKind.Poll or Model.SpeakerKind.Post;
}
