using CsCheck;
using Stemma.Web.Reports;
using Stemma.Words;

namespace Stemma.Web.Tests;

public sealed class HighlighterTests
{
    private static readonly Gen<(string Text, TextSpan[] Spans)> Marked =
        from text in Gen.String[Gen.Char["ab \n\uD83D\uDE00"], 1, 60]
        from spans in Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], (a, b) => new TextSpan(Math.Min(a, b), Math.Max(a, b))).Array[0, 8]
        select (text, spans);

    [Fact]
    public void Pieces_put_together_are_the_text() => Marked.Sample(one =>
    {
        var pieces = Pieces(one.Text, one.Spans);
        var between = one.Text.Length - pieces.Sum(piece => piece.Where.Length);
        return between % 2 == 0
            && pieces.Zip(pieces.Skip(1)).All(pair => pair.First.Where.End <= pair.Second.Where.Start)
            && string.Concat(pieces.Select(piece => piece.Where.In(one.Text).ToString())) == one.Text.Replace("\n\n", "", StringComparison.Ordinal);
    });

    [Fact]
    public void Every_position_lies_under_exactly_its_highlights() => Marked.Sample(one =>
    {
        // Surrogate pairs are kept whole, so this is asked of text without them.
        var text = one.Text.Replace('\uD83D', 'c').Replace('\uDE00', 'd');
        TextSpan[] spans = [.. one.Spans.Where(span => span.End <= text.Length && span.Length > 0)];
        return Pieces(text, spans).All(piece => Enumerable.Range(piece.Where.Start, piece.Where.Length)
            .All(at => piece.Over.Count == spans.Count(span => span.Holds(at))));
    });

    [Fact]
    public void Every_anchor_is_placed_once_where_its_words_begin() => Marked.Sample(one =>
    {
        var text = one.Text.Replace('\n', ' ').Replace('\uD83D', 'c');
        TextSpan[] inside = [.. one.Spans.Where(span => span.End <= text.Length && span.Length > 0).Distinct()];
        var pieces = Highlighter.Of(text, [], one.Spans).SelectMany(paragraph => paragraph.Runs).SelectMany(run => run.Pieces);
        return pieces.SelectMany(piece => piece.Anchors.Where(anchor => anchor.Start == piece.Where.Start)).ToHashSet().SetEquals(inside);
    });

    [Fact]
    public void No_piece_cuts_a_character_in_half() => Gen.Int[0, 12].Array[2, 6].Sample(cuts =>
    {
        const string text = "😀😀a😀😀b😀";
        TextSpan[] spans = [.. cuts.Zip(cuts.Skip(1), (a, b) => new TextSpan(Math.Min(a, b), Math.Max(a, b)))];
        return Pieces(text, spans).All(piece => !char.IsLowSurrogate(text[piece.Where.Start]));
    });

    [Fact(Timeout = 10_000)]
    public async Task Stays_fast_on_a_text_full_of_highlights()
    {
        var text = string.Concat(Enumerable.Repeat("word after word\n\n", 5_000));
        TextSpan[] spans = [.. Enumerable.Range(0, 5_000).Select(at => new TextSpan(at * 17, (at * 17) + 15))];

        Assert.Equal(5_000, (await Task.Run(() => Pieces(text, spans), TestContext.Current.CancellationToken)).Count);
    }

    private static List<Piece> Pieces(string text, IEnumerable<TextSpan> spans) =>
    [
        .. Highlighter.Of(text, spans.Select((span, at) => new Highlight(span, HighlightRole.Content, $"{at}")), [])
            .SelectMany(paragraph => paragraph.Runs)
            .SelectMany(run => run.Pieces),
    ];
}
