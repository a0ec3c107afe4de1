using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Tells of each proposition how far its words commit to it, in the report's world and in the speaker's.</summary>
internal static class Commitments
{
    /// <summary>The propositions with their factuality; without one where no predicate is found.</summary>
    public static IReadOnlyList<Proposition> Filled(ParsedText text, IReadOnlyList<Proposition> propositions)
    {
        Dictionary<int, Factuality> read = [];
        List<Proposition> filled = new(propositions.Count);
        foreach (var one in propositions)
        {
            filled.Add(PredicateOf(text, one) is { } at ? one with { Factuality = ReadAt(text, at, read) } : one);
        }

        return filled;
    }

    private static Factuality ReadAt(ParsedText text, int at, Dictionary<int, Factuality> read) =>
        read.TryGetValue(at, out var known) ? known : read[at] = FactualityReader.Of(text, at);

    // The first of its words that hangs on none of the others: a verb if there is one, or what stands after “be”.
    private static int? PredicateOf(ParsedText text, Proposition one)
    {
        int? found = null;
        foreach (var piece in one.Pieces)
        {
            for (var at = Ordered.FirstEndingAfter(text.Tokens, piece.Start, token => token.Where); at < text.Tokens.Count && text.Tokens[at].Where.End <= piece.End; at++)
            {
                if (text.Tokens[at].Relation is null || HangsInside(text, one, at))
                {
                    continue;
                }

                if (text.Tokens[at].Tag is PartOfSpeech.Verb)
                {
                    return at;
                }

                found ??= text.Tokens[at].Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective ? at : null;
            }
        }

        return found;
    }

    private static bool HangsInside(ParsedText text, Proposition one, int at)
    {
        var offset = text.Tokens[at].HeadOffset;
        return offset != 0 && at + offset >= 0 && at + offset < text.Tokens.Count && one.Pieces.Any(piece => piece.Holds(text.Tokens[at + offset].Where));
    }
}
