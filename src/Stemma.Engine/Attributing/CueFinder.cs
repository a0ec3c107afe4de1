using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Finds the words of a sentence that attribute.</summary>
internal static class CueFinder
{
    private static readonly CueVerb AccordingTo = new("according", CueSense.Say, Takes.Anything, []);

    // A sentence with more is no sentence.
    private const int MostCues = 40;

    /// <summary>The cues outside quotations, in order; at most 40.</summary>
    public static List<Cue> Cues(Tape tape, Run sentence)
    {
        List<Cue> cues = [];
        for (var at = sentence.First; at < sentence.End && cues.Count < MostCues; at++)
        {
            if (!tape.IsQuoted(at) && At(tape, at, sentence) is { } cue && (cues.Count == 0 || cues[^1].Where.End <= cue.Where.First))
            {
                cues.Add(cue);
                at = cue.Where.End - 1;
            }
        }

        return cues;
    }

    private static Cue? At(Tape tape, int at, Run sentence)
    {
        if (tape.Lower(at) == "according" && tape.Lower(at + 1) == "to")
        {
            return new Cue(new Run(at, at + 2), at, AccordingTo, CueForm.Preposition);
        }

        if (!tape.IsWord(at) || tape.IsJoined(at) || IsCiting(tape, at) || tape.NameAt(at) is not null)
        {
            return null;
        }

        foreach (var verb in CueVerbs.Of(tape.Lemma(at)))
        {
            if (Reading(tape, at, verb, sentence) is { } cue)
            {
                return cue;
            }
        }

        return null;
    }

    /// <summary>Whether the token says on whom a speaker relies: “citing two officials”.</summary>
    public static bool IsCiting(Tape tape, int at) => tape.Lower(at) is "citing" || (tape.Lower(at) is "quoting" && !tape.IsQuoted(at + 1));

    private static Cue? Reading(Tape tape, int at, CueVerb verb, Run sentence)
    {
        if (FormOf(tape, at, sentence) is not { } form)
        {
            return null;
        }

        var first = GroupStart(tape, at, sentence);
        var end = at + 1;
        var hasParticle = verb.Particles.Contains(tape.Lower(end));
        end += hasParticle ? 1 : 0;
        if (verb.Takes == Takes.Particle && !hasParticle)
        {
            return null;
        }

        end += tape.Lower(end) == ":" ? 1 : 0;
        return Suits(tape, at, end, verb, form, sentence)
            ? new Cue(new Run(first, end), at, verb, form) { IsNegated = Negated(tape, first, at), Particle = hasParticle ? tape.Lower(at + 1) : null }
            : null;
    }

    private static bool Suits(Tape tape, int at, int end, CueVerb verb, CueForm form, Run sentence)
    {
        var next = tape.Lower(end);
        var clause = next is "that" or "whether" or "how" or "why" or "what" or "if" or "where" or "there" || tape.Lower(end - 1) == ":" || tape.IsQuoted(end)
            || (next == "," && tape.IsQuoted(end + 1));
        return verb.Takes switch
        {
            Takes.Clause => clause || (form is CueForm.Finite && (Grammar.IsFinal(next) || next == ",") && IsAfterComma(tape, at, sentence)) || (tape.IsQuoted(at - 1) && form is CueForm.Finite) || (next == "in" && tape.IsQuoted(at - 1)) || QuotedBefore(tape, at, sentence),
            Takes.Infinitive => next == "to" || next == "that" || (tape.Lower(end) == "n't"),
            Takes.Object => (form is not CueForm.Passive || next is "as" or "to" or "by") && (tape.IsQuoted(end) || tape.IsWord(end) || tape.IsNumber(end)) && !Grammar.IsAuxiliary(next),
            _ => true,
        };
    }

    // …, polls show.
    private static bool IsAfterComma(Tape tape, int at, Run sentence)
    {
        for (var back = at - 1; back > sentence.First && at - back < 6; back--)
        {
            if (tape.Lower(back) == ",")
            {
                return true;
            }
        }

        return false;
    }

    // “…,” he answered
    private static bool QuotedBefore(Tape tape, int at, Run sentence)
    {
        for (var back = at - 1; back >= sentence.First && at - back < 6; back--)
        {
            if (Grammar.IsQuoteMark(tape.Lower(back)) && tape.IsQuoted(back))
            {
                return true;
            }
        }

        return false;
    }

    private static CueForm? FormOf(Tape tape, int at, Run sentence)
    {
        var word = tape.Lower(at);
        var before = Previous(tape, at, sentence);
        var previous = tape.Lower(before);
        if (before < sentence.First)
        {
            previous = "";
        }

        var lemma = tape.Lemma(at);
        if (word.EndsWith("ing", StringComparison.Ordinal) && word != lemma)
        {
            return Grammar.IsDeterminer(previous) || (Grammar.IsLinker(previous) && previous is not "with") || (IsAdjectival(tape, before) && !Grammar.IsBe(previous)) ? null
                : Grammar.IsBe(previous) ? CueForm.Finite : CueForm.Participle;
        }

        var isPast = word.EndsWith("ed", StringComparison.Ordinal) || (word != lemma && !word.EndsWith('s'));
        if (isPast)
        {
            return Grammar.IsDeterminer(previous) && !Grammar.IsPronoun(previous) || Grammar.IsLinker(previous) ? null
                : Grammar.IsBe(previous) ? CueForm.Passive
                : tape.Lower(at + 1) == "by" || (tape.Lower(at + 1) == "to" && lemma is "say" or "think" or "believe" or "know") ? CueForm.Passive
                : CueForm.Finite;
        }

        return word != lemma ? Singular(tape, at, before, previous) : Plain(tape, at, before, previous);
    }

    // “claims”, “says”: a verb only after something that can be its subject.
    private static CueForm? Singular(Tape tape, int at, int before, string previous)
    {
        if (tape.Lower(at) is "says" or "tells" or "writes" or "asks" or "adds" or "argues" or "insists" or "believes" or "thinks" or "denies" or "wants" or "seeks" or "refuses" or "declines")
        {
            return CueForm.Finite;
        }

        var next = tape.Lower(at + 1);
        var isObject = next is "that" or "the" or "a" or "an" or "his" or "her" or "its" or "their" or "it" or "he" or "she" or "they" or "to" or ":" or "how" or "what" or "him" or "no" or "there" or "this" or "out"
            || tape.NameAt(at + 1) is not null || tape.IsQuoted(at + 1) || Grammar.IsFinal(next);
        return isObject && (tape.NameAt(before) is not null || (Grammar.IsPronoun(previous) && !Grammar.IsDeterminer(previous)) || (IsNounLike(tape, before) && !previous.EndsWith('s')))
            && previous is not ("'s" or "of") && (tape.NameAt(before) is not null || CueVerbs.Of(tape.Lemma(before)).Count == 0 || previous.EndsWith('s')) ? CueForm.Finite : null;
    }

    // “say”, “believe”: after a plural, a pronoun or an auxiliary.
    private static CueForm? Plain(Tape tape, int at, int before, string previous)
    {
        if (previous is "to" or "'s" || (Grammar.IsDeterminer(previous) && !Grammar.IsPronoun(previous)))
        {
            return null;
        }

        if (Grammar.IsAuxiliary(previous) && !Grammar.IsBe(previous) && !Grammar.IsHave(previous))
        {
            return CueForm.Finite;
        }

        return Grammar.IsPronoun(previous) && previous is not ("one" or "it" or "that" or "which") ? CueForm.Finite
            : IsNounLike(tape, before) && (previous.EndsWith('s') || previous is "people" or "men" or "women" or "police" or "percent" or "media" or "%") && !previous.EndsWith("'s", StringComparison.Ordinal) ? CueForm.Finite
            : null;
    }

    private static int Previous(Tape tape, int at, Run sentence)
    {
        var before = at - 1;
        while (before >= sentence.First && Grammar.IsAdverb(tape.Lower(before)))
        {
            before--;
        }

        return before;
    }

    // has also said, did not immediately say
    private static int GroupStart(Tape tape, int at, Run sentence)
    {
        var first = at;
        while (first > sentence.First && !tape.IsQuoted(first - 1)
            && (Grammar.IsAuxiliary(tape.Lower(first - 1)) || Grammar.IsAdverb(tape.Lower(first - 1)))
            && !(tape.Lower(first - 1) == "'s" && !Grammar.IsPronoun(tape.Lower(first - 2))))
        {
            first--;
        }

        return first;
    }

    private static bool Negated(Tape tape, int first, int at)
    {
        for (var here = first; here < at; here++)
        {
            if (Grammar.IsNegation(tape.Lower(here)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNounLike(Tape tape, int at) =>
        tape.IsWord(at) && !Grammar.IsStop(tape.Lower(at)) && !Grammar.IsLinker(tape.Lower(at)) && !Grammar.IsAuxiliary(tape.Lower(at)) && !Grammar.IsDeterminer(tape.Lower(at))
        || tape.Lower(at) is "," or ")" or "%" or "\"" or "”";

    private static bool IsAdjectival(Tape tape, int at) => tape.Lower(at).EndsWith("ed", StringComparison.Ordinal) && tape.Lemma(at) != tape.Lower(at);
}
