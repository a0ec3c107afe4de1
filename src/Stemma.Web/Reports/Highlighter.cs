using Stemma.Words;

namespace Stemma.Web.Reports;

/// <summary>Cuts a report's text wherever a highlight begins or ends, so that highlights may overlap in any way.</summary>
internal static class Highlighter
{
    /// <summary>The paragraphs in order. Their pieces put together are the text, without the blank lines between paragraphs.</summary>
    public static IReadOnlyList<Paragraph> Of(string text, IEnumerable<Highlight> highlights, IEnumerable<TextSpan> anchors)
    {
        Highlight[] inside = [.. highlights.Where(one => one.Where.Length > 0 && one.Where.End <= text.Length).OrderBy(one => one.Where.Start).ThenByDescending(one => one.Where.End)];
        TextSpan[] places = [.. anchors.Where(one => one.Length > 0 && one.End <= text.Length).Distinct().OrderBy(one => one.Start).ThenBy(one => one.End)];
        return [.. ParagraphsOf(text).Select(where => new Paragraph(where, [.. Runs(Pieces(text, where, inside, places))]))];
    }

    /// <summary>The stretches of text between blank lines.</summary>
    internal static IEnumerable<TextSpan> ParagraphsOf(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var gap = text.IndexOf("\n\n", at, StringComparison.Ordinal);
            var end = gap < 0 ? text.Length : gap;
            if (end > at)
            {
                yield return new TextSpan(at, end);
            }

            at = end + (gap < 0 ? 0 : 2);
        }
    }

    private static List<Piece> Pieces(string text, TextSpan paragraph, Highlight[] highlights, TextSpan[] anchors)
    {
        var over = highlights.Where(one => one.Where.Overlaps(paragraph)).ToArray();
        var starts = anchors.Where(one => paragraph.Holds(one.Start)).ToLookup(one => Whole(text, one.Start));
        var cuts = over.SelectMany(one => (int[])[one.Where.Start, one.Where.End])
            .Select(cut => Whole(text, Math.Clamp(cut, paragraph.Start, paragraph.End)))
            .Concat(starts.Select(start => start.Key))
            .Concat([paragraph.Start, paragraph.End])
            .Distinct().Order().ToArray();
        List<Piece> pieces = [];
        var open = new List<Highlight>();
        var next = 0;
        for (var at = 0; at + 1 < cuts.Length; at++)
        {
            var where = new TextSpan(cuts[at], cuts[at + 1]);
            open.RemoveAll(one => one.Where.End <= where.Start);
            for (; next < over.Length && over[next].Where.Start < where.End; next++)
            {
                open.Add(over[next]);
            }

            pieces.Add(new Piece(where, [.. open], [.. starts[where.Start]]));
        }

        return pieces;
    }

    // Neighbours that lead to the same claim are one link, so that a keyboard or a screen reader meets it once.
    private static IEnumerable<Run> Runs(List<Piece> pieces)
    {
        for (var at = 0; at < pieces.Count;)
        {
            var href = Href(pieces[at]);
            var run = pieces.Skip(at).TakeWhile(piece => Href(piece) == href).ToArray();
            at += run.Length;
            yield return new Run(href, run);
        }
    }

    // Of overlapping claims the narrowest is the one that is meant.
    private static string? Href(Piece piece) => piece.Over.Where(one => one.Href is not null).MinBy(one => one.Where.Length)?.Href;

    // A cut never falls inside a surrogate pair.
    private static int Whole(string text, int cut) =>
        cut > 0 && cut < text.Length && char.IsLowSurrogate(text[cut]) && char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut;
}
