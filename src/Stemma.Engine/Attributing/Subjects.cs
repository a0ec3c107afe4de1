using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Finds whose words a cue introduces: the subject before it, or one that an earlier cue had.</summary>
internal sealed class Subjects(Tape tape, Run sentence, IReadOnlyList<Cue> cues)
{
    private readonly Run[] _sources = new Run[cues.Count];
    private const int Furthest = 30;

    private int _lastEnd = sentence.First;

    /// <summary>Keeps a cue's source for the cues that share it.</summary>
    public void Keep(int number, Run source)
    {
        _sources[number] = source;
        _lastEnd = cues[number].Where.End;
    }

    /// <summary>The subject of a finite cue; empty if there is none.</summary>
    public Run Of(int number)
    {
        var cue = cues[number];
        var floor = _lastEnd;
        var before = tape.Lower(cue.Where.First - 1);
        if (cue.Where.First <= floor || before is "and" or "but" or "then" or "or")
        {
            return Earlier(number);
        }

        return NounPhrases.Before(tape, cue.Where.First, before == "," ? sentence.First : floor) is { IsEmpty: false } phrase ? phrase : InTree(cue, floor);
    }

    // “Ortiz, for instance, said”: what the tree has for the subject.
    private Run InTree(Cue cue, int floor)
    {
        for (var at = cue.Where.First - 1; at >= Math.Max(floor, cue.Where.First - Furthest); at--)
        {
            if (Syntactic.Relation(tape, at) is "nsubj" && tape.HeadOf(at) == cue.Head && !tape.IsQuoted(at))
            {
                var last = at;
                while (last + 1 < cue.Where.First && Syntactic.Relation(tape, last + 1) is "flat" && tape.HeadOf(last + 1) == at)
                {
                    last++;
                }

                return NounPhrases.Core(tape, last, floor);
            }
        }

        return default;
    }

    /// <summary>The subject of a participle: its own, or the one before.</summary>
    public Run OfParticiple(int number) => Own(number) is { IsEmpty: false } own ? own : Earlier(number);

    // The subject of the cue before, or the one the sentence begins with.
    private Run Earlier(int number)
    {
        for (var back = number - 1; back >= 0; back--)
        {
            if (!_sources[back].IsEmpty)
            {
                return _sources[back];
            }
        }

        var first = SkipOpening(cues[number].Where.First);
        while (first < sentence.End && (Grammar.IsStop(tape.Lower(first)) || tape.Lower(first) is ","))
        {
            first++;
        }

        return first >= cues[number].Where.First || tape.IsQuoted(first) ? default
            : NounPhrases.After(tape, first, cues[number].Where.First, withApposition: false);
    }

    // “After the talks, ” stands before the subject.
    private int SkipOpening(int end)
    {
        var first = sentence.First;
        var word = tape.Lower(first);
        if (!Grammar.IsLinker(word) && word is not ("after" or "before" or "during" or "following" or "despite" or "when" or "while" or "as" or "since" or "if") && !word.EndsWith("ing", StringComparison.Ordinal))
        {
            return first;
        }

        for (var at = first; at < end && at - first < 30; at++)
        {
            if (tape.Lower(at) == ",")
            {
                return at + 1;
            }
        }

        return first;
    }

    // “with Ortiz calling it a trap”
    private Run Own(int number)
    {
        var phrase = tape.Lower(cues[number].Where.First - 1) == "," ? default
            : NounPhrases.Before(tape, cues[number].Where.First, number > 0 ? cues[number - 1].Where.End : sentence.First);
        return !phrase.IsEmpty && phrase.First > sentence.First && (tape.Lower(phrase.First - 1) == "with" || (tape.NameAt(phrase.End - 1) is not null && tape.Lower(phrase.First - 1) is "and" or "," or "-" or "–" or "—")) ? phrase : default;
    }

    /// <summary>Whom the speaker of a cue relies on: “X, citing two officials, said”; the nearest with no other cue between.</summary>
    public Run? Cited(int number)
    {
        var cue = cues[number];
        var floor = number > 0 ? cues[number - 1].Head : sentence.First - 1;
        if (cue.Sense is not (CueSense.Say or CueSense.Confirm or CueSense.Deny or CueSense.Believe))
        {
            return null;
        }

        var next = number + 1;
        while (next < cues.Count && cues[next].Sense is not (CueSense.Say or CueSense.Confirm or CueSense.Deny))
        {
            next++;
        }

        var ceiling = next < cues.Count ? cues[next].Head : sentence.End;
        for (var distance = 1; distance < 80; distance++)
        {
            foreach (var at in (int[])[cue.Where.End - 1 + distance, cue.Where.First - distance])
            {
                if (at > floor && at < ceiling && (at > cue.Head || number == 0) && CueFinder.IsCiting(tape, at) && !tape.IsQuoted(at))
                {
                    var phrase = NounPhrases.After(tape, at + 1, sentence.End, withApposition: false);
                    return phrase.IsEmpty ? null : phrase;
                }
            }
        }

        return null;
    }
}
