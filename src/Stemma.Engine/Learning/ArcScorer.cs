namespace Stemma.Learning;

/// <summary>Scores heads and relations from encoded words.</summary>
internal sealed class ArcScorer(Weights weights)
{
    private readonly Layer _dependent = new(weights, "arc.dependent");
    private readonly Layer _head = new(weights, "arc.head");
    private readonly Layer _pair = new(weights, "arc.pair");
    private readonly short[] _root = weights.Cells<short>("arc.root");
    private readonly Layer _labelDependent = new(weights, "label.dependent");
    private readonly Layer _labelHead = new(weights, "label.head");
    private readonly Layer _labelPair = new(weights, "label.pair");
    private readonly Layer _labelOwn = new(weights, "label.own");
    private readonly short[] _labelRoot = weights.Cells<short>("label.root");

    /// <summary>The layers over some encoded rows.</summary>
    public Rows Over(short[] encoded, int stride, int rows)
    {
        var dependent = _dependent.Bent(encoded, stride, rows);
        var label = _labelDependent.Bent(encoded, stride, rows);
        return new Rows(
            this,
            Layer.Narrowed(_pair.Run(dependent, _dependent.Outputs, rows), false),
            _head.Bent(encoded, stride, rows),
            Layer.Narrowed(_labelPair.Run(label, _labelDependent.Outputs, rows), false),
            _labelHead.Bent(encoded, stride, rows),
            _labelOwn.Run(label, _labelDependent.Outputs, rows));
    }

    /// <summary>The layers' numbers, row by row.</summary>
    internal sealed class Rows(ArcScorer scorer, short[] pairs, short[] heads, short[] labelPairs, short[] labelHeads, int[] labelOwn)
    {
        /// <summary>The best tree over the rows of one stretch.</summary>
        public int[] Heads(int[] rows)
        {
            var (n, width) = (rows.Length, scorer._root.Length);
            var over = new short[width * (n + 1)];
            var under = new short[n * width];
            for (var h = 0; h <= n; h++)
            {
                var head = h == 0 ? scorer._root : heads.AsSpan(rows[h - 1] * width, width);
                for (var k = 0; k < width; k++)
                {
                    over[(k * (n + 1)) + h] = head[k];
                }
            }

            for (var d = 0; d < n; d++)
            {
                pairs.AsSpan(rows[d] * width, width).CopyTo(under.AsSpan(d * width));
            }

            var sums = new int[n * (n + 1)];
            new Matrix16(over, width, n + 1).MultiplyAdd(under, width, n, sums, n + 1);
            var arcs = new float[n, n + 1];
            for (var d = 0; d < n; d++)
            {
                for (var h = 0; h <= n; h++)
                {
                    arcs[d, h] = sums[(d * (n + 1)) + h];
                }
            }

            return SpanningTree.Best(arcs);
        }

        /// <summary>The best relation of one word under its head.</summary>
        public int Relation(int[] rows, int dependent, int head)
        {
            var width = scorer._labelRoot.Length;
            var count = scorer._labelOwn.Outputs;
            var over = head == 0 ? scorer._labelRoot : labelHeads.AsSpan(rows[head - 1] * width, width);
            var pair = labelPairs.AsSpan(rows[dependent] * count * width, count * width);
            var (best, most) = (0, long.MinValue);
            for (var r = 0; r < count; r++)
            {
                var sum = (long)labelOwn[(rows[dependent] * count) + r] >> (Fixed.WeightBits - Fixed.ActivationBits);
                sum += Matrix16.Dot(pair.Slice(r * width, width), over);
                (best, most) = sum > most ? (r, sum) : (best, most);
            }

            return best;
        }
    }
}
