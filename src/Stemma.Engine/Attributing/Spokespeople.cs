namespace Stemma.Attributing;

/// <summary>Finds through whom somebody speaks: “Hale, through a spokeswoman, declined”, “Hale said through his lawyer”.</summary>
internal static class Spokespeople
{
    private const int Reach = 4;

    /// <summary>The words that name the one who speaks for the source; null if nobody does.</summary>
    public static Run? Through(Tape tape, Draft draft)
    {
        if (draft is not { Cue: { } cue, Source: { IsEmpty: false } source })
        {
            return null;
        }

        var sentence = tape.Sentence(draft.Sentence);
        for (var at = Math.Max(sentence.First, Math.Min(cue.First, source.First) - Reach); at < Math.Min(sentence.End, Math.Max(cue.End, source.End) + Reach); at++)
        {
            if (tape.Lower(at) is "through" or "via" && !tape.IsQuoted(at) && NounPhrases.After(tape, at + 1, sentence.End, withApposition: false) is { IsEmpty: false } phrase
                && tape.Lemma(SpeakerPhrase.Of(tape, phrase).Head) is "spokesman" or "spokeswoman" or "spokesperson" or "lawyer" or "attorney" or "representative" or "publicist" or "agent")
            {
                return phrase;
            }
        }

        return null;
    }
}
