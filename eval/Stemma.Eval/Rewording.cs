namespace Stemma.Eval;

/// <summary>A sentence and what a rule made of it.</summary>
/// <param name="Set">Of which set the sentence is.</param>
/// <param name="Kind">What was done: <c>negation</c>, <c>passive</c>.</param>
/// <param name="Before">The sentence.</param>
/// <param name="After">The reworded one.</param>
/// <param name="IsHeld">Whether its lexical material, or the sentence where the rule has none, belongs to the quarter kept unseen.</param>
internal sealed record Rewording(string Set, string Kind, string Before, string After, bool IsHeld)
{
    /// <summary>A rewording by a rule without words of its own.</summary>
    public static Rewording Of(PlainSentence sentence, string kind, string after) =>
        new(sentence.Set, kind, sentence.Text, after, RewordingWords.IsHeld(sentence.Text));

    /// <summary>A rewording that puts one word for another: one pair for a sentence, chosen by its dice.</summary>
    public static IEnumerable<Rewording> OfPairs(PlainSentence sentence, string kind, IReadOnlyList<WordPair> pairs, Func<PlainSentence, int, bool> at)
    {
        List<(WordPair Pair, int At, int Length)> found = [.. pairs.SelectMany(pair => Places(sentence, pair).Where(place => at(sentence, place.At)).Select(place => (pair, place.At, place.Length)))];
        if (found.Count == 0)
        {
            yield break;
        }

        var (chosen, first, length) = found[sentence.Dice(kind, found.Count)];
        var words = char.IsUpper(sentence.Word(first)[0]) && first == 0 ? char.ToUpperInvariant(chosen.To[0]) + chosen.To[1..] : chosen.To;
        var where = sentence.Span(first, first + length - 1);
        // “12 per cent” is “12%”, without a blank.
        var close = words == "%" && where.Start > 0 && sentence.Text[where.Start - 1] == ' ' ? new Words.TextSpan(where.Start - 1, where.End) : where;
        yield return new Rewording(sentence.Set, kind, sentence.Text, sentence.With((close, words)), chosen.IsHeld);
    }

    private static IEnumerable<(int At, int Length)> Places(PlainSentence sentence, WordPair pair)
    {
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            for (var length = 1; length <= 3 && at + length <= sentence.Tokens.Count; length++)
            {
                var words = sentence.Span(at, at + length - 1).In(sentence.Text);
                if (words.Equals(pair.From, StringComparison.Ordinal) || (at == 0 && words.Equals(pair.From, StringComparison.OrdinalIgnoreCase)))
                {
                    yield return (at, length);
                }
            }
        }
    }
}
