using Stemma.Eval;
using Stemma.Words;

namespace Stemma.Tests.Evaluating;

public sealed class MarkedTextTests
{
    [Fact]
    public void Marks_become_spans_of_the_plain_text()
    {
        var passage = MarkedText.Parse("{S Ana Ortiz}{C :} {T It is over} ¶ The ships left.");

        Assert.Equal("Ana Ortiz: It is over\n\nThe ships left.", passage.Text);
        Assert.Equal([new TextSpan(0, 9)], passage.Gold.Sources);
        Assert.Equal([new TextSpan(9, 10)], passage.Gold.Cues);
        Assert.Equal([new TextSpan(11, 21)], Assert.Single(passage.Gold.Contents));
        Assert.False(passage.IsPlain);
    }

    [Fact]
    public void Pieces_with_one_number_are_one_content_and_neighbours_one_piece()
    {
        var passage = MarkedText.Parse("{T1 “No,”} {S he} {C said}. {T1 “Never.”} {T1 “Go.”} {T “Out.”}");

        Assert.Equal(["“No,”|“Never.” “Go.”", "“Out.”"], passage.Gold.Contents.Select(pieces => string.Join('|', pieces.Select(piece => piece.In(passage.Text).ToString()))));
    }

    [Theory]
    [InlineData("{S Ana")]
    [InlineData("Ana} {C said}")]
    [InlineData("{Ana}")]
    [InlineData("{S }")]
    [InlineData("{X Ana}")]
    [InlineData("{T he {C said} it}")]
    [InlineData("{T1x it}")]
    public void A_wrong_mark_is_refused_with_its_place(string marked) =>
        Assert.StartsWith("file:7: ", Assert.Throws<FormatException>(() => MarkedText.Parse(marked, "file:7")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_bundled_passages_are_many_and_their_spans_are_whole_words_inside_them()
    {
        var passages = BundledTask.Passages();

        Assert.True(passages.Count >= 240, $"{passages.Count} passages");
        Assert.True(passages.Count(passage => passage.IsPlain) >= 40, "too few that attribute nothing");
        Assert.Equal(passages.Count, passages.DistinctBy(passage => passage.Text).Count());
        Assert.All(passages, passage => Assert.All(
            passage.Gold.Sources.Concat(passage.Gold.Cues).Concat(passage.Gold.Contents.SelectMany(pieces => pieces)),
            span => Assert.True(IsWhole(passage.Text, span), $"{span} of {passage.Text}")));
        Assert.All(passages, passage => Assert.True(passage.IsPlain || passage.Gold is { Cues.Count: > 0, Contents.Count: > 0 }, passage.Text));
    }

    private static bool IsWhole(string text, TextSpan span) =>
        span.End <= text.Length && span.Length > 0
        && span.TrimmedIn(text) == span
        && (span.Start == 0 || !char.IsLetterOrDigit(text[span.Start - 1]) || !char.IsLetterOrDigit(text[span.Start]))
        && (span.End == text.Length || !char.IsLetterOrDigit(text[span.End]) || !char.IsLetterOrDigit(text[span.End - 1]));
}
