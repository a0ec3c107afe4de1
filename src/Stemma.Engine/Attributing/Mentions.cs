using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Finds the mentions of a text: its names, and the phrases that end with a noun for those who speak.</summary>
internal static class Mentions
{
    private const int LongestDescription = 8;

    /// <summary>The mentions in order of their ends; none overlaps another.</summary>
    public static List<Mention> In(Tape tape, Aliases aliases)
    {
        List<Mention> mentions = [];
        for (var at = 0; at < tape.Count;)
        {
            if (tape.NamedAt(at) is { Kind: not NameKind.Nationality } name)
            {
                var end = at + 1;
                while (tape.NamedAt(end) == name)
                {
                    end++;
                }

                // “the Clinton campaign” is a description with a name in it, not a name.
                if (end < tape.Count && SpeakerNouns.At(tape, end, tape.Count) is { Noun.Sort: NounSort.Body or NounSort.Paper or NounSort.Aide or NounSort.Chief or NounSort.Office } noun && !tape.IsCapital(end))
                {
                    mentions.Add(Described(tape, at, noun.End));
                    at = noun.End;
                    continue;
                }

                mentions.Add(new Mention(new Run(at, end), SpeakerPhrase.Of(tape, new Run(at, end)), name, false) { Key = name.Canonical });
                at = end;
            }
            else if (tape.IsCapital(at) && tape.NameAt(at) is null && aliases.OfSurname(tape.Lower(at)) is { } known && tape.NameAt(at + 1) is null && !tape.IsCapital(at - 1))
            {
                mentions.Add(new Mention(new Run(at, at + 1), SpeakerPhrase.Of(tape, new Run(at, at + 1)), known, false) { Key = known.Canonical });
                at++;
            }
            else if (SpeakerNouns.At(tape, at, tape.Count) is { } found && tape.Lower(at) is not "nobody" && IsNoun(tape, at, found.End))
            {
                mentions.Add(Described(tape, Math.Max(mentions.Count > 0 ? mentions[^1].Words.End : 0, at), found.End));
                at = found.End;
            }
            else
            {
                at++;
            }
        }

        return mentions;
    }

    private static Mention Described(Tape tape, int noun, int end)
    {
        var floor = Math.Max(0, noun - LongestDescription);
        var first = noun;
        while (first > floor && !Grammar.IsDeterminer(tape.Lower(first)) && IsPart(tape, first - 1))
        {
            first--;
        }

        var words = new Run(first, end);
        var phrase = SpeakerPhrase.Of(tape, words);
        return new Mention(words, phrase, null, Plurals.Tells(tape, phrase, phrase, null)) { Key = tape.Lower(end - 1) };
    }

    private static bool IsPart(Tape tape, int at) =>
        tape.IsNumber(at) && tape.IsHyphen(at + 1) ||
        tape.Lower(at) is "'s" || tape.IsHyphen(at) || (tape.IsWord(at) && !Grammar.IsStop(tape.Lower(at)) && !Grammar.IsAuxiliary(tape.Lower(at)) && !Grammar.IsLinker(tape.Lower(at)) && !WordClass.IsFiniteVerb(tape, at)
            && !(Grammar.IsPronoun(tape.Lower(at)) && !Grammar.IsDeterminer(tape.Lower(at))) && CueVerbs.Of(tape.Lemma(at)).Count == 0);

    // “report”, “release”, “poll” may be verbs: then no determiner stands before, and a subject does.
    private static bool IsNoun(Tape tape, int at, int end) =>
        end - at == 1 && tape.Lower(at) is "will" ? Grammar.IsDeterminer(tape.Lower(at - 1)) || tape.Lower(at - 1) is "'s"
        : end - at > 1 || CueVerbs.Of(tape.Lemma(at)).Count == 0 || Grammar.IsDeterminer(tape.Lower(at - 1)) || tape.Lower(at - 1) is "'s" || tape.Lower(at).EndsWith('s') && !tape.IsWord(at - 1);
}
