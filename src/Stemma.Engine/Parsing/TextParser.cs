using Stemma.Model;

namespace Stemma.Parsing;

/// <summary>Finds sentences, words, quotations, names, numbers and dates in a report's text.</summary>
public static class TextParser
{
    /// <summary>What is in <paramref name="text"/>. Pure; never fails, whatever the text.</summary>
    /// <param name="text">The words.</param>
    /// <param name="published">What “Monday” and “last week” are counted from; null leaves them unresolved.</param>
    /// <param name="book">Outlets that are known by name.</param>
    public static ParsedText Parse(string text, Moment? published, SourceBook book)
    {
        var spans = Tokenizer.Tokens(text);
        var sentences = SentenceSplitter.Sentences(text, spans);
        var words = new WordList(text, spans, sentences);
        var names = NameFinder.Names(words, book);
        var times = TimeFinder.Times(words, published);
        return new ParsedText(
            text,
            words.Tokens,
            sentences,
            QuoteFinder.Quotes(text, spans, sentences),
            names,
            QuantityFinder.Quantities(words, names, times),
            times) { Encoded = words.Encoded };
    }
}
