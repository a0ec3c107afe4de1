using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>A source's words taken apart: how many, the phrase that names it, its head, what follows.</summary>
/// <param name="All">Every token of the source, marks and a possessive at its ends left out.</param>
/// <param name="Core">From after “one of the” up to the first “of”, “who”, comma or bracket.</param>
/// <param name="Head">The core's last word.</param>
internal sealed record SpeakerPhrase(Run All, Run Core, int Head)
{
    /// <summary>The noun at the core's end that the table knows, or null.</summary>
    public SpeakerNoun? Noun { get; private init; }

    /// <summary>Where that noun begins.</summary>
    public int NounFirst { get; private init; }

    /// <summary>What follows the core.</summary>
    public Run Rest => new(Core.End, All.End);

    /// <summary>Takes the source apart.</summary>
    public static SpeakerPhrase Of(Tape tape, Run source)
    {
        var all = Bounded(tape, Trimmed(tape, source));
        var first = AfterQuantity(tape, all);
        var (end, noun, nounFirst, named) = (first, (SpeakerNoun?)null, first, false);
        for (var at = first; at < all.End;)
        {
            if (tape.NamedAt(at) is { Kind: not NameKind.Nationality } name && !IsOffice(tape, at, all.End))
            {
                (noun, end) = (null, EndOf(tape, at, name));
                (nounFirst, at, named) = (end, end, true);
                continue;
            }

            if (SpeakerNouns.At(tape, at, all.End) is { } found && !(at > first && Cuts(tape, at, noun is not null || named)))
            {
                (noun, nounFirst, end, named) = (found.Noun, at, found.End, false);
                at = found.End;
                continue;
            }

            if (at > first && Cuts(tape, at, noun is not null || named))
            {
                break;
            }

            (noun, end, named) = tape.IsWord(at) && tape.Lower(at) is not ("'s" or "who" or "which") ? (null, at + 1, false) : (noun, at + 1, false);
            at++;
        }

        var head = end - 1;
        while (head > first && (!tape.IsWord(head) || tape.Lower(head) is "'s"))
        {
            head--;
        }

        return new SpeakerPhrase(all, new Run(first, Math.Max(end, first)), Math.Max(head, Math.Min(first, all.End - 1))) { Noun = noun, NounFirst = nounFirst };
    }

    /// <summary>A title that stands inside a name, with the noun that begins at a token.</summary>
    public static SpeakerPhrase OfTitle(Tape tape, Run title, int noun) =>
        new(title, title, title.End - 1) { Noun = SpeakerNouns.At(tape, noun, title.End)?.Noun, NounFirst = noun };

    /// <summary>The name at the core's end, or null: “Defence Minister Omar Hale”, not “Hale’s spokesman”.</summary>
    public Name? HeadName(Tape tape) => Noun is null ? tape.NamedAt(Head) : null;

    /// <summary>The first name of one of these kinds anywhere in the source.</summary>
    public Name? AnyName(Tape tape, params ReadOnlySpan<NameKind> kinds)
    {
        for (var at = All.First; at < All.End; at++)
        {
            if (tape.NamedAt(at) is { } name && kinds.Contains(name.Kind))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether a token of the source is this word or has it for a lemma.</summary>
    public bool Has(Tape tape, params ReadOnlySpan<string> words)
    {
        for (var at = All.First; at < All.End; at++)
        {
            if (words.Contains(tape.Lower(at)) || words.Contains(tape.Lemma(at)))
            {
                return true;
            }
        }

        return false;
    }

    // “Clinton's” of “Clinton's claim”, “, the mayor,”, “that the mayor” of “he said that the mayor asked for help”
    private static Run Trimmed(Tape tape, Run all)
    {
        while (all.Length > 1 && (tape.Lower(all.End - 1) is "," or ":" or ";" or "'s" or "'" or "and" or "or" or "but" or "itself" or "himself" or "herself" or "themselves" || Grammar.IsDash(tape.Lower(all.End - 1)) || Grammar.IsQuoteMark(tape.Lower(all.End - 1))))
        {
            all = all with { End = all.End - 1 };
        }

        while (all.Length > 1 && (tape.Lower(all.First) is "," or ":" or ";" || (tape.Lower(all.First) is "that" && tape.Parsed.Tokens[all.First].Relation is "mark") || Grammar.IsDash(tape.Lower(all.First)) || Grammar.IsQuoteMark(tape.Lower(all.First))))
        {
            all = all with { First = all.First + 1 };
        }

        return IsAnswering(tape, all) ? all with { First = all.First + 2 } : all;
    }

    // “was responding to the minister, who said”: the minister said it.
    private static bool IsAnswering(Tape tape, Run all) =>
        all.Length > 2 && tape.Parsed.Tokens[all.First].FineTag is "VBG" && tape.Lower(all.First + 1) is "to" or "with" or "from"
        && tape.Parsed.Tokens[all.First + 2].Tag is PartOfSpeech.Determiner or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective;

    // A source ends before a clause of which it is the subject, and before the day: “an official | confirmed the fighting”, “officials | on 22 November”.
    private static Run Bounded(Tape tape, Run all)
    {
        for (var at = all.First + 1; at < all.End; at++)
        {
            if (tape.Lower(at) is "who" or "which" or "that" or "whose" or "whom" or "," or "(")
            {
                break;
            }

            if (tape.Parsed.Tokens[at].FineTag is "VBD" or "VBZ" && tape.Relation(at) is "root" or "ccomp" or "conj" or "parataxis" or "advcl" && !tape.IsCapital(at))
            {
                return Trimmed(tape, all with { End = at });
            }
        }

        if (all.Length > 2 && Ordered.Inside(tape.Parsed.Times, tape.Span(all), time => time.Where).LastOrDefault() is { Grain: <= TimeGrain.Day } last && last.Where.End == tape.Span(all).End)
        {
            var end = all.End - 1;
            while (end > all.First && tape.Parsed.Tokens[end].Where.Start >= last.Where.Start)
            {
                end--;
            }

            end += tape.Lower(end) is "on" ? 0 : 1;
            return end > all.First && tape.Lower(end - 1) is not ("of" or "from" or "for") ? all with { End = end } : all;
        }

        return all;
    }

    // “one of the sources”, “at least three of the ministers”: the noun is what it is about.
    private static int AfterQuantity(Tape tape, Run all)
    {
        for (var at = all.First; at < all.End - 1 && at < all.First + 4; at++)
        {
            if (tape.Lower(at) == "of" && at > all.First && HowMany.IsOne(tape, at - 1))
            {
                return tape.Lower(at + 1) is "the" or "those" or "these" or "his" or "her" or "their" or "its" && at + 2 < all.End ? at + 2 : at + 1;
            }
        }

        return all.First;
    }

    // “U.S. attorney”: an office that begins with a name.
    private static bool IsOffice(Tape tape, int at, int end) => SpeakerNouns.At(tape, at, end) is { } found && found.End > at + 1 && tape.NamedAt(found.End - 1) is null;

    private static int EndOf(Tape tape, int at, Name name)
    {
        while (tape.NamedAt(at) == name)
        {
            at++;
        }

        return at;
    }

    private static bool Cuts(Tape tape, int at, bool afterNoun)
    {
        var word = tape.Lower(at);
        if (tape.IsJoined(at))
        {
            return false;
        }

        return word is "," or "(" or "[" or ";" or ":" or "who" or "which" or "that" or "whose" or "whom" or "around" or "throughout" or "familiar" or "close" or "briefed" or "speaking" or "aware" or "privy" or "like" or "than"
            || Grammar.IsDash(word) && !tape.Touches(at)
            || Grammar.IsLinker(word)
            || (Grammar.IsAuxiliary(word) && word is not "'s")
            || (afterNoun && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)) && !tape.IsCapital(at) && SpeakerNouns.Of(tape.Lower(at + 1)) is null)
            || (afterNoun && word is "and" or "or" or "known" or "called" or "named" or "dubbed" or "running" or "then" or "now" or "here" or "there" or "told" or "seen" or "held" or "written");
    }
}
