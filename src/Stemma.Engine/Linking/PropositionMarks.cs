using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>The marks under which the words of a report stand, as its propositions and statements tell them.</summary>
internal static class PropositionMarks
{
    // Less certain than this is put in doubt, or kept at a distance.
    private const double Doubtful = .4;
    private const double Hedged = .8;

    /// <summary>The marks of each token.</summary>
    public static StanceMark[] Over(Extract extract, ComparedText text)
    {
        var over = (StanceMark[])text.Own.Clone();
        var isTold = new bool[over.Length];
        var numbers = extract.Propositions.Where(one => one is { Facet: Facet.HowMany, Stance: Stance.Denies }).Select(one => one.Where).ToHashSet();
        foreach (var proposition in extract.Propositions.Where(one => one.Facet == Facet.Whether))
        {
            // Who denies a number leaves open whether it is any at all; to a claim with that number it is a denial.
            var marks = numbers.Contains(proposition.Where) ? StanceMark.Negates | StanceMark.Reports : MarksOf(proposition);
            foreach (var at in proposition.Pieces.SelectMany(piece => In(text.Text.Tokens, piece)))
            {
                over[at] |= marks;
                isTold[at] = true;
            }
        }

        // What a proposition tells of its words includes who said them.
        foreach (var statement in extract.Statements)
        {
            var mark = ComparedText.MarkOf(statement.Sense);
            foreach (var at in statement.Content.SelectMany(piece => In(text.Text.Tokens, piece)))
            {
                over[at] |= isTold[at] ? mark & ~(StanceMark.Refutes | StanceMark.Doubts) : mark;
            }
        }

        foreach (var sentence in text.Text.Sentences)
        {
            Spread(text, sentence, over);
        }

        return over;
    }

    private static StanceMark MarksOf(Proposition one) =>
        (one.Polarity == Polarity.No ? StanceMark.Negates : StanceMark.None)
        | (one.Stance == Stance.Questions || one.Certainty < Doubtful ? StanceMark.Doubts : StanceMark.None)
        | (one.Stance == Stance.Reports || one.Stance == Stance.Denies ? StanceMark.Reports : StanceMark.None)
        | (one.Hedge is not null || one.Certainty < Hedged ? StanceMark.Hedges : StanceMark.None);

    // “The report that he left is false”, “a fake letter in which he resigned”: where a sentence speaks of what was told, what refutes this stands over all of it;
    // “ruled out that he would go”: over what follows.
    private static void Spread(ComparedText text, Sentence sentence, StanceMark[] over)
    {
        var (marks, isOfTelling) = (StanceMark.None, false);
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            marks |= text.Own[at] & (StanceMark.Refutes | StanceMark.Doubts | StanceMark.Asks);
            isOfTelling |= ComparedText.Carriers.Contains(Normal.Stem(text.Text.Tokens[at].Lemma)) || ComparedText.Carriers.Contains(text.Text.Tokens[at].Lemma);
        }

        Follow(text, sentence, over);
        marks = isOfTelling ? marks : marks & StanceMark.Asks;
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            over[at] |= (over[at] & StanceMark.Negates) != 0 ? marks & ~StanceMark.Refutes : marks;
        }
    }

    private static void Follow(ComparedText text, Sentence sentence, StanceMark[] over)
    {
        for (var at = sentence.FirstToken; at + 1 < sentence.EndToken; at++)
        {
            var (mark, that) = (text.Own[at] & (StanceMark.Refutes | StanceMark.Doubts), at + 1);
            that += text.Text.Tokens[that].Lemma == "out" ? 1 : 0;
            if (mark != StanceMark.None && that < sentence.EndToken && text.Text.Tokens[that].Lemma == "that")
            {
                for (var under = that; under < sentence.EndToken; under++)
                {
                    over[under] |= (over[under] & StanceMark.Negates) != 0 ? mark & ~StanceMark.Refutes : mark;
                }

                return;
            }
        }
    }

    private static IEnumerable<int> In(IReadOnlyList<Token> tokens, TextSpan piece)
    {
        for (var at = Ordered.FirstEndingAfter(tokens, piece.Start, token => token.Where); at < tokens.Count && tokens[at].Where.Start < piece.End; at++)
        {
            yield return at;
        }
    }
}
