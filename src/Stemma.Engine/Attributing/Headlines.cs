using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Reads headlines that attribute by a colon or a dash: “Veldan to send troops: officials”, “Ministry: no decision yet”.</summary>
internal static class Headlines
{
    private const int LongestSource = 7;

    /// <summary>The statement of a headline, or null.</summary>
    public static Draft? Draft(Tape tape, int sentence)
    {
        var run = tape.Sentence(sentence);
        if (!tape.BeginsParagraph(sentence) || run.Length is < 4 or > 40 || (tape.Lower(run.End - 1) is "." && sentence > 0))
        {
            return null;
        }

        for (var at = run.First + 1; at < run.End - 1; at++)
        {
            if (IsMark(tape, at) && (Ahead(tape, sentence, run, at) ?? Behind(tape, sentence, run, at)) is { } draft)
            {
                return draft;
            }
        }

        return null;
    }

    // Ministry: no decision yet
    private static Draft? Ahead(Tape tape, int sentence, Run run, int mark)
    {
        var source = new Run(run.First, mark);
        return tape.Lower(mark) == ":" && CanSpeak(tape, source) && run.End - mark > 2
            ? Make(sentence, source, mark, new Run(mark + 1, End(tape, run))) : null;
    }

    // … to send troops: officials
    private static Draft? Behind(Tape tape, int sentence, Run run, int mark)
    {
        var source = new Run(mark + 1, End(tape, run));
        return CanSpeak(tape, source) && mark - run.First > 2
            ? Make(sentence, source, mark, new Run(run.First, mark)) : null;
    }

    private static Draft Make(int sentence, Run source, int mark, Run content) =>
        new(sentence, source, new Run(mark, mark + 1), [content], CueSense.Say);

    private static int End(Tape tape, Run run) => tape.Lower(run.End - 1) is "." ? run.End - 1 : run.End;

    private static bool IsMark(Tape tape, int at) =>
        !tape.IsQuoted(at) && (tape.Lower(at) == ":" || (Grammar.IsDash(tape.Lower(at)) && !tape.Touches(at - 1)));

    // A few words whose last one can speak.
    private static bool CanSpeak(Tape tape, Run source)
    {
        if (source.IsEmpty || source.Length > LongestSource)
        {
            return false;
        }

        for (var at = source.First; at < source.End; at++)
        {
            if (tape.IsQuoted(at) || (!tape.IsWord(at) && !tape.IsNumber(at) && tape.Lower(at) is not ("'s" or "." or "'")) || (CueVerbs.Of(tape.Lemma(at)).Count > 0 && SpeakerWords.KindOf(tape.Lemma(at)) is null && tape.NameAt(at) is null))
            {
                return false;
            }
        }

        var head = SpeakerPhrase.Of(tape, source).Head;
        return tape.NameAt(head) is { Kind: not NameKind.Nationality } || SpeakerWords.KindOf(tape.Lemma(head)) is not null || tape.Lower(head) is "reports";
    }
}
