using Stemma.Words;

namespace Stemma.Eval;

/// <summary>Rules that leave a phrase out of a sentence, so that it says less and nothing else.</summary>
internal static class Shortened
{
    private static readonly string[] Plain =
        ["new", "old", "large", "small", "main", "foreign", "military", "local", "annual", "heavy", "long", "big", "major", "private", "public", "young", "wooden", "nuclear", "political", "armed", "unarmed", "wounded", "senior"];

    private static readonly string[] Phrases = ["on", "in", "at", "near", "during", "with", "for", "from", "to", "along", "outside", "inside", "after"];

    /// <summary>Every shortening of a sentence, at most one a rule.</summary>
    public static IEnumerable<Rewording> Of(PlainSentence sentence)
    {
        if (Distortions.SpeaksOf(sentence) || sentence.Tokens.Any(token => token.Lemma is "not" or "never" or "no" or "if" or "unless" or "all" or "every" or "each" or "only" or "any" or "or" or "few" or "without" or "fail" or "refuse" or "reject" or "ban" or "stop" or "cancel" or "most" or "than" or "first" or "last"))
        {
            return [];
        }

        return [.. Phrase(sentence), .. Number(sentence), .. Quality(sentence), .. Purpose(sentence), .. Joined(sentence)];
    }

    // “on Monday”, “in Halvane” at the verb, behind it.
    private static IEnumerable<Rewording> Phrase(PlainSentence sentence)
    {
        for (var at = sentence.Tokens.Count - 1; at > sentence.Root; at--)
        {
            if (sentence.HeadOf(at) == sentence.Root && sentence.Tokens[at].Relation is "obl" or "obl:tmod" && sentence.Subtree(at) is { } span && span.First > sentence.Root + 1 && span.Last < sentence.Tokens.Count - 1
                && sentence.Tokens[sentence.Root].FineTag is "VBD" or "VBN" or "VB" && sentence.Has(sentence.Root, "obj", "nsubj:pass")
                && Phrases.Contains(sentence.Tokens[span.First].Lemma) && (sentence.Parsed.Times.Any(time => time.Where.Overlaps(sentence.Tokens[at].Where)) || sentence.IsNamed(at)))
            {
                yield return Rewording.Of(sentence, "phrase", sentence.With((sentence.Span(span.First, span.Last), "")));
                yield break;
            }
        }
    }

    // “sent 10,000 soldiers”: sent soldiers.
    private static IEnumerable<Rewording> Number(PlainSentence sentence)
    {
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (sentence.Tokens[at].Relation == "nummod" && sentence.HeadOf(at) is >= 0 and var noun && sentence.Tokens[noun].FineTag is "NNS" && sentence.Subtree(noun) is { } span && span.First == at
                && sentence.Parsed.Quantities.Any(quantity => quantity.Where.Start == sentence.Tokens[at].Where.Start && quantity.Unit is null && quantity.Point > 1)
                && !sentence.Parsed.Times.Any(time => time.Where.Overlaps(sentence.Tokens[at].Where)) && sentence.Tokens[noun].Relation is "obj" or "nsubj" or "nsubj:pass")
            {
                yield return Rewording.Of(sentence, "number", sentence.With((sentence.Tokens[at].Where, "")));
                yield break;
            }
        }
    }

    private static IEnumerable<Rewording> Quality(PlainSentence sentence)
    {
        var at = Enumerable.Range(0, sentence.Tokens.Count).FirstOrDefault(at => sentence.Tokens[at].Relation == "amod" && Plain.Contains(sentence.Word(at)) && sentence.Subtree(at) == (at, at), -1);
        if (at >= 0 && sentence.HeadOf(at) is >= 0 and var noun && sentence.Tokens[noun].Relation is "obj" or "nsubj:pass" or "obl")
        {
            yield return Rewording.Of(sentence, "quality", sentence.With((sentence.Tokens[at].Where, "")));
        }
    }

    // “to replace old ones” at the end.
    private static IEnumerable<Rewording> Purpose(PlainSentence sentence)
    {
        var at = Enumerable.Range(0, sentence.Tokens.Count).FirstOrDefault(at => sentence.Tokens[at].Relation == "advcl" && sentence.HeadOf(at) == sentence.Root && sentence.Child(at, "mark") is >= 0 and var to && sentence.Word(to) == "to", -1);
        if (at > sentence.Root && sentence.Has(sentence.Root, "obj", "nsubj:pass") && sentence.Subtree(at) is { } span && span.Last == sentence.Tokens.Count - 2)
        {
            yield return Rewording.Of(sentence, "purpose", sentence.With((sentence.Span(span.First, span.Last), "")));
        }
    }

    // “tanks and helicopters”: tanks.
    private static IEnumerable<Rewording> Joined(PlainSentence sentence)
    {
        for (var at = 1; at < sentence.Tokens.Count; at++)
        {
            if (sentence.Tokens[at].Relation == "conj" && sentence.HeadOf(at) is >= 0 and var first && sentence.Tokens[first].Relation == "obj" && sentence.Child(at, "cc") is >= 0 and var and && sentence.Word(and) == "and"
                && sentence.ChildrenOf(first).Count(child => sentence.Tokens[child].Relation == "conj") == 1 && sentence.Subtree(at) is { } span && span.First == and)
            {
                yield return Rewording.Of(sentence, "joined", sentence.With((new TextSpan(sentence.Tokens[first].Where.End, sentence.Tokens[span.Last].Where.End), "")));
                yield break;
            }
        }
    }
}
