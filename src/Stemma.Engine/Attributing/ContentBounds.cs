namespace Stemma.Attributing;

/// <summary>Where what is said begins and ends.</summary>
internal static class ContentBounds
{
    /// <summary>What follows a cue, up to where the sentence or another's words end it; empty if nothing does.</summary>
    /// <param name="tape">The text.</param>
    /// <param name="start">The first token after the cue and what belongs to it.</param>
    /// <param name="ceiling">The end of the sentence, or where the next statement begins.</param>
    public static Run After(Tape tape, int start, int ceiling)
    {
        var first = start;
        while (first < ceiling && tape.Lower(first) is "," or ":" || (first < ceiling && Grammar.IsDash(tape.Lower(first))))
        {
            first++;
        }

        if (first >= ceiling || Grammar.IsFinal(tape.Lower(first)))
        {
            return new Run(first, first);
        }

        var end = Trim(tape, first, Math.Max(ceiling, QuoteEnd(tape, ceiling - 1)));
        return new Run(first, Math.Max(first, end));
    }

    /// <summary>What stands before a cue's subject, back to where its sentence or quotation begins; empty if nothing does.</summary>
    public static Run Before(Tape tape, int floor, int end)
    {
        var last = end;
        while (last > floor && tape.Lower(last - 1) is "," || (last > floor && Grammar.IsDash(tape.Lower(last - 1))))
        {
            last--;
        }

        if (last <= floor)
        {
            return new Run(last, last);
        }

        var first = floor;
        while (first < last && tape.Lower(first) is "," or ";" or ":" or "and" or "but" || (first < last && Grammar.IsDash(tape.Lower(first))))
        {
            first++;
        }

        var quote = tape.QuoteAt(first);
        return new Run(quote >= 0 ? Math.Min(first, tape.Quotes[quote].First) : first, last);
    }

    /// <summary>The end of the quotation that the token lies in; 0 outside.</summary>
    public static int QuoteEnd(Tape tape, int at) => tape.QuoteAt(at) is >= 0 and var quote ? tape.Quotes[quote].End : 0;

    // The full stop outside a quotation, and commas before what follows, are not part of it.
    private static int Trim(Tape tape, int first, int end)
    {
        while (end > first && !tape.IsQuoted(end - 1) && (tape.Lower(end - 1) is "," or "." or ";" or ":" or "!" or "?" or "and" or "but" or "while" or "(" || Grammar.IsDash(tape.Lower(end - 1))))
        {
            end--;
        }

        return end;
    }

    /// <summary>What is denied or confirmed by “denied reports that …” is what the reports say.</summary>
    public static Run Denied(Tape tape, Run content)
    {
        for (var at = content.First; at < content.End - 1 && at - content.First < 6 && !tape.IsQuoted(at); at++)
        {
            if (tape.Lemma(at) is "report" or "claim" or "allegation" or "rumour" or "rumor" or "suggestion" or "accusation" or "speculation" && tape.Lower(at + 1) is "that" or "of")
            {
                return new Run(tape.Lower(at + 1) == "that" ? at + 1 : Math.Min(at + 2, content.End), content.End);
            }
        }

        return content;
    }
}
