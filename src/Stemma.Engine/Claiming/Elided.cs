using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Gives numbers that stand alone what they count: “killed nine people and wounded 31”, “the death toll rose to 45”.</summary>
internal static class Elided
{
    private const int Climb = 4;

    /// <summary>The text with those numbers completed; itself where there are none.</summary>
    public static ParsedText Completed(ParsedText text)
    {
        var bare = text.Quantities.Where(IsBare).ToHashSet();
        if (bare.Count == 0)
        {
            return text;
        }

        List<Quantity> completed = new(text.Quantities.Count);
        foreach (var quantity in text.Quantities)
        {
            completed.Add(bare.Contains(quantity) && NounFor(text, quantity, completed) is { } noun ? quantity with { Noun = noun } : quantity);
        }

        return text with { Quantities = completed };
    }

    private static bool IsBare(Quantity quantity) => quantity is { Noun: null, Unit: null, Kind: QuantityKind.Cardinal, Dimension: Dimension.Count };

    private static string? NounFor(ParsedText text, Quantity number, List<Quantity> before)
    {
        var at = Ordered.FirstEndingAfter(text.Tokens, number.Where.End - 1, token => token.Where);
        if (at >= text.Tokens.Count || text.Tokens[at] is not { Tag: PartOfSpeech.Numeral } token)
        {
            return null;
        }

        return token.Relation is "obl" or "nmod" or "obl:tmod" or "nummod" or "obj" && CountedBySubject(text, at) is { } counted ? counted
            : token.Relation is "nsubj" or "nsubj:pass" or "obj" or "conj" or "appos" or "parataxis" ? Before(text, number, before)
            : null;
    }

    // The noun of the number before it in the sentence.
    private static string? Before(ParsedText text, Quantity number, List<Quantity> before)
    {
        var sentence = Ordered.FirstEndingAfter(text.Sentences, number.Where.Start, one => one.Where);
        return before.Count > 0 && sentence < text.Sentences.Count && before[^1] is { Unit: null, Dimension: Dimension.Count } last && text.Sentences[sentence].Where.Holds(last.Where) ? last.Noun : null;
    }

    // “the death toll rose to 45”, “the number of injured climbed to 130”
    private static string? CountedBySubject(ParsedText text, int number)
    {
        var at = number;
        for (var step = 0; step < Climb && at >= 0 && at < text.Tokens.Count && text.Tokens[at].Tag is not PartOfSpeech.Verb; step++)
        {
            at = text.Tokens[at].HeadOffset == 0 ? -1 : at + text.Tokens[at].HeadOffset;
        }

        if (at < 0 || at >= number || text.Tokens[at].Tag is not PartOfSpeech.Verb)
        {
            return null;
        }

        for (var subject = at - 1; subject >= 0 && subject >= at - (3 * Climb); subject--)
        {
            if (subject + text.Tokens[subject].HeadOffset == at && text.Tokens[subject].Relation is "nsubj" or "nsubj:pass")
            {
                return text.Tokens[subject].Lemma is "toll" or "death" or "casualty" ? "person"
                    : text.Tokens[subject].Lemma is "number" && subject + 2 < at ? Of(text, subject)
                    : null;
            }
        }

        return null;
    }

    private static string? Of(ParsedText text, int number)
    {
        var noun = text.Tokens[number + 2];
        return text.Tokens[number + 1].Lemma is not "of" ? null : noun.Tag is PartOfSpeech.Noun ? noun.Lemma : ActWords.Outcome(Normal.Stem(noun.Lemma)) is not null ? "person" : null;
    }
}
