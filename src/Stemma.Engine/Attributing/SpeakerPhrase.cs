using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>A source's words taken apart: the phrase that names it, its head noun, its names.</summary>
/// <param name="All">Every token of the source.</param>
/// <param name="Core">Up to the first “of”, “who” or comma.</param>
/// <param name="Head">The core's last noun.</param>
internal sealed record SpeakerPhrase(Run All, Run Core, int Head)
{
    /// <summary>Takes the source apart.</summary>
    public static SpeakerPhrase Of(Tape tape, Run source)
    {
        var all = source;
        while (all.Length > 1 && tape.Lower(all.End - 1) is "," or ":")
        {
            all = all with { End = all.End - 1 };
        }

        var first = OneOf(tape, all);
        var end = first;
        while (end < all.End && !(end > first && Cuts(tape, end)))
        {
            end++;
        }

        var head = end - 1;
        while (head > first && (!tape.IsWord(head) || tape.Lower(head) is "'s"))
        {
            head--;
        }

        return new SpeakerPhrase(all, new Run(first, end), head);
    }

    // “one of the sources”: the sources are what it is about.
    private static int OneOf(Tape tape, Run all) =>
        all.Length > 2 && tape.Lower(all.First + 1) == "of" && tape.Lower(all.First) is "one" or "two" or "three" or "some" or "several" or "many" or "most" or "both" or "none" or "all" ? all.First + 2 : all.First;

    /// <summary>The name at the core's end, or null: “Defence Minister Omar Hale”, not “Hale’s spokesman”.</summary>
    public Name? HeadName(Tape tape) => tape.NameAt(Head) ?? (tape.Lower(Head + 1) is "(" ? tape.NameAt(Head) : null);

    /// <summary>The first name of one of these kinds anywhere in the source.</summary>
    public Name? AnyName(Tape tape, params ReadOnlySpan<NameKind> kinds)
    {
        for (var at = All.First; at < All.End; at++)
        {
            if (tape.NameAt(at) is { } name && kinds.Contains(name.Kind))
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

    private static bool Cuts(Tape tape, int at) =>
        tape.Lower(at) is "," or "(" or "who" or "which" or "that" or "familiar" or "close" or "briefed" or "speaking"
        || (Grammar.IsLinker(tape.Lower(at)) && (tape.NameAt(at) is not { } name || name != tape.NameAt(at - 1)));
}
