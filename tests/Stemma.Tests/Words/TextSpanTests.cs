using CsCheck;
using Stemma.Words;

namespace Stemma.Tests.Words;

public sealed class TextSpanTests
{
    [Fact]
    public void Refuses_ends_the_wrong_way_round() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(5, 4));

    [Fact]
    public void Overlap_is_symmetric() =>
        Gen.Select(Spans, Spans).Sample((a, b) => a.Overlaps(b) == b.Overlaps(a));

    private static readonly Gen<TextSpan> Spans =
        Gen.Select(Gen.Int[0, 50], Gen.Int[0, 50]).Select((start, length) => new TextSpan(start, start + length));
}
