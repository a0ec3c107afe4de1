using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Training.Sentences;

/// <summary>A paragraph of a treebank, cut into our tokens, with its true sentence ends.</summary>
/// <param name="Gaps">Its features.</param>
/// <param name="Ends">For each token whether a sentence ends after it.</param>
/// <param name="Sentences">Its sentences as spans of token numbers; one that cuts a token of ours is never found.</param>
internal sealed record SplitParagraph(GapFeatures Gaps, bool[] Ends, IReadOnlySet<TextSpan> Sentences)
{
    /// <summary>The paragraphs of a document.</summary>
    public static IEnumerable<SplitParagraph> Of(TreebankDocument document)
    {
        var tokens = Tokenizer.Tokens(document.Text);
        var style = GapFeatures.StyleOf(document.Text, tokens);
        var ends = document.Sentences.Select(sentence => sentence.End).ToHashSet();
        for (int first = 0, end = 1; end <= tokens.Count; end++)
        {
            if (end == tokens.Count || document.Text.AsSpan(tokens[end - 1].End, tokens[end].Start - tokens[end - 1].End).Count('\n') > 1)
            {
                yield return Make(document, tokens, first, end, style, ends);
                first = end;
            }
        }
    }

    private static SplitParagraph Make(TreebankDocument document, List<TextSpan> tokens, int first, int end, int style, HashSet<int> ends)
    {
        var own = tokens.GetRange(first, end - first);
        var starts = own.Select((token, at) => (token.Start, at)).ToDictionary();
        var stops = own.Select((token, at) => (token.End, at)).ToDictionary();
        var inside = document.Sentences.Where(sentence => sentence.Start >= own[0].Start && sentence.End <= own[^1].End);
        return new SplitParagraph(
            new GapFeatures(document.Text, tokens, first, end, style),
            [.. own.Select(token => ends.Contains(token.End))],
            inside.Select((sentence, at) => starts.TryGetValue(sentence.Start, out var from) && stops.TryGetValue(sentence.End, out var to)
                ? new TextSpan(from, to + 1) : new TextSpan(int.MaxValue - at - 1, int.MaxValue - at)).ToHashSet());
    }
}
