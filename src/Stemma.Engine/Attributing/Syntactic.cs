using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>What a phrase is to its sentence.</summary>
internal enum GrammaticalRole
{
    /// <summary>None of the others: mostly behind a preposition.</summary>
    Other,

    /// <summary>Subject of the sentence's main verb.</summary>
    MainSubject,

    /// <summary>Subject of another verb.</summary>
    Subject,

    /// <summary>Object.</summary>
    Object,

    /// <summary>Owner: “Hale’s”.</summary>
    Possessive,

    /// <summary>A part of a longer noun phrase: “Council” in “the Council draft”.</summary>
    Inside,
}

/// <summary>Reads phrases in the parsed tree.</summary>
internal static class Syntactic
{
    // A tree is at most as deep as this where it is looked at.
    private const int Climb = 6;

    // Subjects further from their verbs are a sign of misreading.
    private const int Reach = 60;

    /// <summary>The relation of a token to its head without subtype; empty if the text was not parsed.</summary>
    public static string Relation(Tape tape, int at)
    {
        var relation = tape.Relation(at);
        return relation.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? relation[..colon] : relation;
    }

    /// <summary>The token of a run that depends on one outside of it, or is the root; the last one if nothing is known.</summary>
    public static int HeadOf(Tape tape, Run words)
    {
        var found = words.End - 1;
        for (var at = words.First; at < words.End; at++)
        {
            var head = tape.HeadOf(at);
            if ((head == at || head < words.First || head >= words.End) && Relation(tape, at) is not ("punct" or "det" or "case" or "amod" or "cc" or ""))
            {
                found = at;
                break;
            }
        }

        return found;
    }

    /// <summary>The role of a phrase; null if the text was not parsed.</summary>
    public static GrammaticalRole? RoleOf(Tape tape, Run words)
    {
        var at = HeadOf(tape, words);
        if (tape.Relation(at).Length == 0)
        {
            return null;
        }

        var isInside = false;
        for (var step = 0; step < Climb && Relation(tape, at) is "appos" or "flat" or "conj" or "compound" && tape.HeadOf(at) != at; step++)
        {
            isInside |= Relation(tape, at) is "compound";
            at = tape.HeadOf(at);
        }

        return isInside ? GrammaticalRole.Inside : Relation(tape, at) switch
        {
            "nsubj" => Relation(tape, tape.HeadOf(at)) is "root" or "parataxis" ? GrammaticalRole.MainSubject : GrammaticalRole.Subject,
            "obj" or "iobj" => GrammaticalRole.Object,
            "nmod" => tape.Relation(at) is "nmod:poss" ? GrammaticalRole.Possessive : GrammaticalRole.Other,
            _ => GrammaticalRole.Other,
        };
    }

    /// <summary>The nearest noun phrase that is the subject of a verb in a run; empty if there is none.</summary>
    public static Run SubjectOf(Tape tape, Run words)
    {
        var sentence = tape.Sentence(tape.SentenceAt(words.First));
        var (first, end) = (Math.Max(sentence.First, words.First - Reach), Math.Min(sentence.End, words.End + Reach));
        for (int low = words.First - 1, high = words.End; low >= first || high < end; low--, high++)
        {
            foreach (var at in (ReadOnlySpan<int>)[low, high])
            {
                if (at >= first && at < end && Relation(tape, at) is "nsubj" && words.Holds(tape.HeadOf(at)) && tape.Parsed.Tokens[tape.HeadOf(at)].Tag is PartOfSpeech.Verb)
                {
                    return Phrase(tape, at, sentence);
                }
            }
        }

        return default;
    }

    private static Run Phrase(Tape tape, int head, Run sentence)
    {
        var end = head + 1;
        while (end < sentence.End && Relation(tape, end) is "flat" && tape.HeadOf(end) >= head && tape.HeadOf(end) < end)
        {
            end++;
        }

        return NounPhrases.Core(tape, end - 1, sentence.First) is { IsEmpty: false } core ? core : new Run(head, end);
    }

    /// <summary>The noun that the relative pronoun at a token hangs on; −1 if the tree does not tell.</summary>
    public static int RelativeHead(Tape tape, int at)
    {
        for (var (step, here) = (0, at); step < Climb && tape.HeadOf(here) != here; step++)
        {
            var head = tape.HeadOf(here);
            if (tape.Relation(here) is "acl:relcl")
            {
                return head < at ? head : -1;
            }

            here = head;
        }

        return -1;
    }
}
