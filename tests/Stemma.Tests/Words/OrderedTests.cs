using CsCheck;
using Stemma.Words;

namespace Stemma.Tests.Words;

public sealed class OrderedTests
{
    [Fact]
    public void Finds_what_walking_would_find() =>
        Gen.Select(Gen.Int[1, 6].Array[0, 30], Gen.Int[0, 60], Gen.Int[0, 60]).Sample((lengths, start, length) =>
        {
            List<TextSpan> spans = [];
            foreach (var one in lengths)
            {
                var from = spans.Count == 0 ? 0 : spans[^1].End + (one % 2);
                spans.Add(new TextSpan(from, from + one));
            }

            var where = new TextSpan(start, start + length);
            return spans.Where(where.Holds).SequenceEqual(Ordered.Inside(spans, where, span => span));
        });
}
