using Stemma.Words;

namespace Stemma.Evaluating;

/// <summary>Counts spans against spans, and pieces that overlap.</summary>
public static class SpanScore
{
    /// <summary>One to one by overlap: the most pairs in which one of the found pieces shares a position with one of the gold ones.</summary>
    /// <remarks>
    /// Both sides are lists of contents, each of one or more pieces. Pairs are made greedily, those with most characters in common first,
    /// then in reading order; a content that has its pair is not used again.
    /// </remarks>
    public static Score Overlapping(IReadOnlyList<IReadOnlyList<TextSpan>> gold, IReadOnlyList<IReadOnlyList<TextSpan>> found)
    {
        List<(int Common, int Gold, int Found)> pairs = [];
        for (var one = 0; one < gold.Count; one++)
        {
            for (var other = 0; other < found.Count; other++)
            {
                var common = Common(gold[one], found[other]);
                if (common > 0)
                {
                    pairs.Add((common, one, other));
                }
            }
        }

        var (usedGold, usedFound) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (_, one, other) in pairs.OrderByDescending(pair => pair.Common).ThenBy(pair => pair.Gold).ThenBy(pair => pair.Found))
        {
            if (!usedGold.Contains(one) && !usedFound.Contains(other))
            {
                usedGold.Add(one);
                usedFound.Add(other);
            }
        }

        return new Score(usedGold.Count, found.Count - usedFound.Count, gold.Count - usedGold.Count);
    }

    /// <summary>The pieces in order, those with nothing but white space between them made one.</summary>
    public static IReadOnlyList<TextSpan> Merged(IEnumerable<TextSpan> pieces, string text)
    {
        List<TextSpan> merged = [];
        foreach (var piece in pieces.OrderBy(piece => piece.Start).ThenBy(piece => piece.End))
        {
            if (merged.Count > 0 && (piece.Start <= merged[^1].End || text.AsSpan(merged[^1].End, piece.Start - merged[^1].End).IsWhiteSpace()))
            {
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, piece.End));
            }
            else
            {
                merged.Add(piece);
            }
        }

        return merged;
    }

    private static int Common(IReadOnlyList<TextSpan> one, IReadOnlyList<TextSpan> other)
    {
        var common = 0;
        foreach (var a in one)
        {
            foreach (var b in other)
            {
                common += Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
            }
        }

        return common;
    }
}
