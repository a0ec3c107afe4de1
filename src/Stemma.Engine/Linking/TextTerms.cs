using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>The terms of a text: stems of its words with meaning, as numbers.</summary>
internal static class TextTerms
{
    /// <summary>The terms between two tokens, in order, with repeats.</summary>
    public static IEnumerable<int> Of(ParsedText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var token = text.Tokens[at];
            if (token.Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Verb or PartOfSpeech.Adjective or PartOfSpeech.Numeral
                && char.IsLetterOrDigit(text.Text[token.Where.Start])
                && !StopWords.Contains(token.Lemma))
            {
                yield return Of(token.Lemma);
            }
        }
    }

    /// <summary>The number of a lemma.</summary>
    public static int Of(string lemma)
    {
        var hash = WordHash.Of(Normal.Stem(lemma));
        return unchecked((int)(hash ^ (hash >> 32)));
    }
}
