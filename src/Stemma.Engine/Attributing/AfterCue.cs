namespace Stemma.Attributing;

/// <summary>What stands between a cue and what is said: the one spoken to, the day, the occasion.</summary>
/// <param name="Start">Where what is said may begin; the ceiling if nothing follows.</param>
/// <param name="Listener">The one spoken to, or the outlet of the interview.</param>
internal readonly record struct AfterCue(int Start, Run? Listener)
{
    /// <summary>Reads on from the cue's end.</summary>
    public static AfterCue Read(Tape tape, Cue cue, int ceiling)
    {
        var at = cue.Where.End;
        Run? listener = null;
        if (cue.Verb.HasListener && Told(tape, at, ceiling, cue) is { IsEmpty: false } told)
        {
            (listener, at) = (told, told.End);
        }

        for (var adjuncts = 0; adjuncts < 4 && at < ceiling; adjuncts++)
        {
            var end = Adjunct(tape, at, ceiling);
            if (end == at)
            {
                break;
            }

            listener ??= Interviewer(tape, at, end);
            at = end;
        }

        return new AfterCue(That(tape, at, ceiling), listener);
    }

    // said in Port Vela after the talks that …
    private static int That(Tape tape, int at, int ceiling)
    {
        if (tape.Lower(at) is not ("in" or "on" or "at" or "after" or "during" or "before" or "through" or "from"))
        {
            return at;
        }

        for (var ahead = at + 1; ahead < ceiling && ahead - at < 12 && (tape.IsWord(ahead) || tape.IsNumber(ahead)) && !tape.IsQuoted(ahead); ahead++)
        {
            if (tape.Lower(ahead) == "that")
            {
                return ahead;
            }
        }

        return at;
    }

    // told Kestrel 24, asked him, reminded the council
    private static Run Told(Tape tape, int at, int ceiling, Cue cue)
    {
        if (tape.Lower(at) is "me" or "him" or "her" or "them" or "us" or "you" or "it" or "reporters" or "journalists" or "lawmakers")
        {
            return new Run(at, at + 1);
        }

        if (tape.IsQuoted(at) || tape.Lower(at) is "that" or "if" or "whether" or "how" or "what" or "why" or "," or "who" or "about" or "of" or "for" or "the" && cue.Verb.Lemma is "ask" or "warn")
        {
            return new Run(at, at);
        }

        var phrase = NounPhrases.After(tape, at, ceiling, withApposition: false);
        return cue.Verb.Lemma == "tell" || tape.Lower(phrase.End) is "that" or "to" or "if" or "whether" or "how" or "about" or "," or "of" || tape.IsQuoted(phrase.End)
            ? phrase : new Run(at, at);
    }

    // on Monday, late on Tuesday, in a statement, at a news conference in Port Vela
    private static int Adjunct(Tape tape, int at, int ceiling)
    {
        if (tape.Lower(at) == "," && CueFinder.IsCiting(tape, at + 1))
        {
            var cited = NounPhrases.After(tape, at + 2, ceiling, withApposition: false);
            return cited.IsEmpty ? at : tape.Lower(cited.End) == "," ? cited.End + 1 : cited.End;
        }

        var end = at;
        while (end < ceiling && (Grammar.IsDay(tape.Lower(end)) || (tape.Lower(end) is "on" or "in" or "of" or "the" or "since" && Grammar.IsDay(tape.Lower(end + 1))) || (end > at && tape.IsNumber(end) && Grammar.IsDay(tape.Lower(end - 1)))))
        {
            end++;
        }

        if (end > at && (end >= ceiling || !tape.Lower(at).EndsWith("ly", StringComparison.Ordinal)))
        {
            return end;
        }

        if (tape.Lower(at) is not ("in" or "on" or "at" or "during" or "by" or "through" or "after" or "before" or "via" or "from"))
        {
            return at;
        }

        var phrase = NounPhrases.After(tape, at + 1, ceiling, withApposition: false);
        return !phrase.IsEmpty && Ends(tape, phrase.End, ceiling) ? phrase.End : at;
    }

    private static bool Ends(Tape tape, int at, int ceiling) =>
        at >= ceiling || tape.Lower(at) is "that" or "," or ":" or "whether" or "." || tape.IsQuoted(at) || Grammar.IsFinal(tape.Lower(at)) || Grammar.IsDay(tape.Lower(at))
        || (tape.Lower(at) is "on" or "in" or "at" && Grammar.IsDay(tape.Lower(at + 1)));

    // “in an interview with Kestrel 24”
    private static Run? Interviewer(Tape tape, int at, int end)
    {
        for (var here = at; here + 1 < end; here++)
        {
            if (tape.Lower(here) is "with" or "to" or "on" && (tape.NameAt(here + 1) ?? tape.NameAt(here + 2)) is { Kind: Model.NameKind.Outlet })
            {
                return new Run(here + 1, end);
            }
        }

        return null;
    }
}
