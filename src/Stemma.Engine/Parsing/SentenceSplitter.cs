using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Groups tokens into sentences and paragraphs.</summary>
internal static class SentenceSplitter
{
    /// <summary>The sentences in order: every token is in one, and none crosses a blank line.</summary>
    public static List<Sentence> Sentences(string text, IReadOnlyList<TextSpan> tokens)
    {
        List<Sentence> sentences = [];
        var (first, paragraph) = (0, 0);
        for (var at = 0; at < tokens.Count; at++)
        {
            var gap = at + 1 < tokens.Count ? text.AsSpan(tokens[at].End, tokens[at + 1].Start - tokens[at].End) : "\n\n";
            var isBlankLine = IsBlankLine(gap);
            if (!isBlankLine && !IsEnd(text, tokens, at, gap))
            {
                continue;
            }

            sentences.Add(new Sentence(new TextSpan(tokens[first].Start, tokens[at].End), paragraph, first, at + 1));
            first = at + 1;
            paragraph += isBlankLine ? 1 : 0;
        }

        return sentences;
    }

    private static bool IsBlankLine(ReadOnlySpan<char> gap)
    {
        var lines = 0;
        foreach (var one in gap)
        {
            lines += one is '\n' or '\u2029' ? 1 : 0;
        }

        return lines > 1 || (lines == 0 && gap.Count('\r') > 1);
    }

    // Looks back over closing marks to the full stop: “We will.”) <here>
    private static bool IsEnd(string text, IReadOnlyList<TextSpan> tokens, int at, ReadOnlySpan<char> gap)
    {
        if (gap.IsEmpty && !IsCloser(tokens[at].In(text)))
        {
            return false;
        }

        var stop = at;
        while (stop > 0 && at - stop < 3 && IsCloser(tokens[stop].In(text)) && tokens[stop - 1].End == tokens[stop].Start)
        {
            stop--;
        }

        var mark = tokens[stop].In(text);
        return mark switch
        {
            _ when gap.Contains('\n') => IsFinal(mark) || mark[^1] == '.',
            "." or "?" or "!" => Begins(tokens[at + 1].In(text)) && !(gap.IsEmpty && IsCloser(tokens[at + 1].In(text))),
            "..." or "...." or "…" => char.IsUpper(FirstLetter(text, tokens, at + 1)),
            _ when mark[^1] == '.' && mark.Length > 1 => EndsAfterAbbreviation(text, mark, tokens, at + 1),
            _ => false,
        };
    }

    private static bool EndsAfterAbbreviation(string text, ReadOnlySpan<char> mark, IReadOnlyList<TextSpan> tokens, int next)
    {
        var word = mark[..^1].ToString().ToLowerInvariant();
        var follower = tokens[next].In(text);
        return !Abbreviations.LeadsOn(word)
            && (word.Length > 1)
            && ((follower[0] is '“' or '"' && char.IsUpper(FirstLetter(text, tokens, next)))
                || (char.IsUpper(follower[0]) && StopWords.Contains(follower.ToString().ToLowerInvariant())));
    }

    private static bool Begins(ReadOnlySpan<char> token) =>
        char.IsUpper(token[0]) || char.IsDigit(token[0]) || char.IsSurrogate(token[0]) || IsCaseless(token[0])
        || token[0] is '“' or '"' or '‘' or '«' or '(' or '[' or '•' or '–' or '—' or '$' or '£' or '€' or '#' or '@' || token is "''" or "``" or "'";

    // Letters of scripts without capitals may begin a sentence.
    private static bool IsCaseless(char one) => char.IsLetter(one) && char.ToUpperInvariant(one) == one && char.ToLowerInvariant(one) == one;

    private static char FirstLetter(string text, IReadOnlyList<TextSpan> tokens, int at)
    {
        var token = tokens[at].In(text);
        return !char.IsLetterOrDigit(token[0]) && at + 1 < tokens.Count ? text[tokens[at + 1].Start] : token[0];
    }

    private static bool IsFinal(ReadOnlySpan<char> token) => token is "." or "?" or "!" or "..." or "...." or "…" or ":" || token.SequenceEqual("。");

    private static bool IsCloser(ReadOnlySpan<char> token) => token is "”" or "\"" or "’" or "'" or "''" or "’’" or "»" or ")" or "]";
}
