using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Groups tokens into sentences and paragraphs: a blank line ends both, and in between a trained model says where a sentence ends.</summary>
internal static class SentenceSplitter
{
    /// <summary>The sentences in order: every token is in one, and none crosses a blank line.</summary>
    public static List<Sentence> Sentences(string text, IReadOnlyList<TextSpan> tokens)
    {
        List<Sentence> sentences = [];
        var style = GapFeatures.StyleOf(text, tokens);
        var (first, paragraph) = (0, 0);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (at + 1 == tokens.Count || IsBlankLine(text.AsSpan(tokens[at].End, tokens[at + 1].Start - tokens[at].End)))
            {
                AddParagraph(sentences, text, tokens, new GapFeatures(text, tokens, first, at + 1, style), first, paragraph);
                first = at + 1;
                paragraph++;
            }
        }

        return sentences;
    }

    private static void AddParagraph(List<Sentence> sentences, string text, IReadOnlyList<TextSpan> tokens, GapFeatures gaps, int start, int paragraph)
    {
        Span<int> features = stackalloc int[GapFeatures.Most];
        var sentence = new GapFeatures.SentenceSoFar(0);
        for (var at = 0; at < gaps.Count; at++)
        {
            gaps.Take(at, ref sentence);
            if (at + 1 == gaps.Count || IsLineEnd(text, tokens, gaps, start, at, sentence.First)
                || (gaps.MayEnd(at) && SentenceModel.Shipped.IsEnd(features[..gaps.Write(at, sentence, features)])))
            {
                sentences.Add(new Sentence(new TextSpan(tokens[start + sentence.First].Start, tokens[start + at].End), paragraph, start + sentence.First, start + at + 1));
                sentence = new GapFeatures.SentenceSoFar(at + 1);
            }
        }
    }

    // A line end after a full stop or colon ends a sentence; one within running words was only made by a narrow column.
    private static bool IsLineEnd(string text, IReadOnlyList<TextSpan> tokens, GapFeatures gaps, int start, int at, int first) =>
        text.AsSpan(tokens[start + at].End, tokens[start + at + 1].Start - tokens[start + at].End).Contains('\n')
        && (TokenKinds.IsFinal(gaps.MarkKind(at, first)) || gaps.MarkKind(at, first) is TokenKind.Cries or TokenKind.Colon or TokenKind.Abbreviation or TokenKind.Dotted or TokenKind.Initial);

    private static bool IsBlankLine(ReadOnlySpan<char> gap)
    {
        var lines = 0;
        foreach (var one in gap)
        {
            lines += one is '\n' or '\u2029' ? 1 : 0;
        }

        return lines > 1 || (lines == 0 && gap.Count('\r') > 1);
    }
}
