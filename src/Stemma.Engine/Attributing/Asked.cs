using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Tells who was spoken to or of from who speaks: “Hale was asked whether …”, “he is suspected of …”.</summary>
internal static class Asked
{
    private static readonly FrozenSet<string> Verbs = WordTable.Words(
        "ask press question grill quiz suspect accuse expect believe say think report allege rumour rumor estimate assume consider understand presume");

    /// <summary>Whether what stands for the speaker is only the subject of a passive, and nobody is named behind “by”.</summary>
    public static bool Is(Tape tape, Draft draft)
    {
        if (draft is not { Cue: { } cue, Source: { IsEmpty: false } source } || source.End > cue.First || Verb(tape, cue) is not (>= 0 and var verb))
        {
            return false;
        }

        var before = tape.Lower(verb - 1);
        var isPassive = verb > cue.First ? Enumerable.Range(cue.First, verb - cue.First).Any(at => Grammar.IsBe(tape.Lower(at)))
            : before is "when" or "if" or "once" or "later" or "repeatedly" || tape.Relation(Syntactic.HeadOf(tape, source)) is "nsubj:pass";
        return isPassive && tape.Lower(verb + 1) is not "by";
    }

    // The participle in the cue, or −1.
    private static int Verb(Tape tape, Run cue)
    {
        for (var at = cue.End - 1; at >= cue.First; at--)
        {
            if (tape.Parsed.Tokens[at].FineTag is "VBN" or "VBD" && Verbs.Contains(tape.Lemma(at)))
            {
                return at;
            }
        }

        return -1;
    }
}
