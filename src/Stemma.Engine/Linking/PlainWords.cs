using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>The words of a report whose parse is not kept: by letters alone, each with the dictionary form that marks are known by.</summary>
internal static class PlainWords
{
    private const string Not = "n't";

    /// <summary>The report's sentences as words without tags and trees.</summary>
    public static ParsedText Of(Extract extract)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = new(extract.Sentences.Count);
        var text = extract.Report.Text;
        foreach (var sentence in extract.Sentences)
        {
            var first = tokens.Count;
            Read(text, sentence.Where, tokens);
            sentences.Add(sentence with { FirstToken = first, EndToken = tokens.Count });
        }

        return new ParsedText(text, tokens, sentences, [], extract.Names, [], []);
    }

    private static void Read(string text, TextSpan where, List<Token> tokens)
    {
        for (var at = where.Start; at < where.End; at++)
        {
            if (text[at] == '?')
            {
                tokens.Add(new Token(new TextSpan(at, at + 1), "?"));
            }

            if (!char.IsLetterOrDigit(text[at]))
            {
                continue;
            }

            var start = at;
            while (at < where.End && (char.IsLetterOrDigit(text[at]) || Joins(text, at, where)))
            {
                at++;
            }

            Add(text, new TextSpan(start, at), tokens);
            at--;
        }
    }

    // “didn't” is two words, and “Hale's” one and an ending.
    private static void Add(string text, TextSpan word, List<Token> tokens)
    {
        var lower = word.In(text).ToString().ToLowerInvariant().Replace('’', '\'');
        if (lower.EndsWith(Not, StringComparison.Ordinal))
        {
            var end = word.End - Not.Length;
            if (end > word.Start)
            {
                tokens.Add(new Token(new TextSpan(word.Start, end), lower[..^Not.Length]));
            }

            tokens.Add(new Token(new TextSpan(end, word.End), "not"));
            return;
        }

        var ending = lower.IndexOf('\'', StringComparison.Ordinal);
        var bare = ending < 0 ? word : new TextSpan(word.Start, word.Start + ending);
        var isMonth = lower == "may" && text[word.Start] == 'M';
        tokens.Add(new Token(bare, StanceMarks.LemmaOf(ending < 0 ? lower : lower[..ending])) { Tag = isMonth ? PartOfSpeech.ProperNoun : PartOfSpeech.Other });
    }

    // An apostrophe inside a word, a comma or point inside a number.
    private static bool Joins(string text, int at, TextSpan where) =>
        at + 1 < where.End && at > where.Start && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1])
        && (text[at] is '\'' or '’' || (text[at] is ',' or '.' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])));
}
