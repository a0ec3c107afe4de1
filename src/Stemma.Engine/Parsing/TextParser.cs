using Stemma.Model;
using Stemma.Parsing.Numbers;
using Stemma.Parsing.Times;

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
        var times = TimeFinder.Times(text, published);
        var quantities = QuantityFinder.Quantities(words, names, [.. times.Where(time => time.Kind is not (TimeKind.Duration or TimeKind.Recurring))]);
        return new ParsedText(
            text,
            words.Tokens,
            sentences,
            QuoteFinder.Quotes(text, spans, sentences),
            QuantityFinder.NamesBut(quantities, names),
            quantities,
            times)
        { Encoded = words.Encoded };
    }
}
