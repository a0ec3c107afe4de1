using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Finds who handed on a paper that speaks: “a letter obtained by Kestrel 24”, “cables published by the archive”, “an account she gave to the Times”.</summary>
/// <remarks>Who releases a paper of their own hands nothing on: “a statement released by the ministry” is the ministry's.</remarks>
internal sealed class PaperTrail(Tape tape, OutletPhrases outlets, Func<Run, SpeakerKind> kindOf)
{
    private const int Reach = 10;

    private static readonly FrozenSet<string> Getting = WordTable.Words("obtain see review view acquire leak uncover unearth cite read examine");

    private static readonly FrozenSet<string> Publishing = WordTable.Words("publish release post print disclose report circulate");

    private static readonly FrozenSet<string> Giving = WordTable.Words("give provide share leak send hand");

    // Papers that those who publish them have seldom written.
    private static readonly FrozenSet<string> Private = WordTable.Words(
        "email e-mail cable memo letter record document transcript tape recording playbook file note message diary audio video contract log exchange excerpt copy");

    /// <summary>The words that name who handed the paper on; null if nobody did, or the words are no paper's.</summary>
    /// <param name="source">The words that name the speaker.</param>
    /// <param name="ceiling">The sentence's end.</param>
    public Run? By(Run source, int ceiling)
    {
        var phrase = SpeakerPhrase.Of(tape, source);
        var noun = tape.Lemma(phrase.Head);
        if (phrase.Noun is not { Sort: NounSort.Paper } && !Private.Contains(noun) && noun is not ("account" or "copy" or "article" or "interview"))
        {
            return null;
        }

        var last = Math.Min(ceiling - 2, Math.Max(source.End, phrase.Head + 1) + (Goes(source.End) ? Reach : 0));
        for (var at = phrase.Head + 1; at < last; at++)
        {
            if (tape.IsQuoted(at) && at > source.End)
            {
                return null;
            }

            if (By(at, noun, ceiling) is { } by)
            {
                return by;
            }

            if (at > source.End + 1 && tape.Parsed.Tokens[at].Tag is PartOfSpeech.Verb && tape.Parsed.Tokens[at].FineTag is not "VBN")
            {
                return null;
            }
        }

        return null;
    }

    // “…, first reported by”, “… that were published by”
    private bool Goes(int at) => tape.Lower(at) is "," or "that" or "which" || tape.Parsed.Tokens[Math.Min(at, tape.Count - 1)].FineTag is "VBN";

    private Run? By(int at, string noun, int ceiling)
    {
        var verb = tape.Lemma(at);
        if (Giving.Contains(verb) && tape.Lower(at + 1) is "to" or "with" && outlets.At(at + 2, ceiling, Airing.Sent) is { } given)
        {
            return given;
        }

        if (tape.Lower(at + 1) is not "by")
        {
            return null;
        }

        if (outlets.At(at + 2, ceiling, Airing.Sent) is { } outlet && (Getting.Contains(verb) || verb is "report" || (Publishing.Contains(verb) && Private.Contains(noun))))
        {
            return outlet;
        }

        var phrase = NounPhrases.After(tape, at + 2, ceiling, withApposition: false);
        var isNamed = !phrase.IsEmpty && SpeakerPhrase.Of(tape, phrase).HeadName(tape) is { Kind: not (NameKind.Nationality or NameKind.Place) };
        return isNamed && (verb is "obtain" or "acquire" or "leak" or "uncover" or "unearth" or "cite" || (Publishing.Contains(verb) && Private.Contains(noun) && kindOf(phrase) is SpeakerKind.Unknown or SpeakerKind.Organisation or SpeakerKind.Media))
            ? phrase : null;
    }
}
