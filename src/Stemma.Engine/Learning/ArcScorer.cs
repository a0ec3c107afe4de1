using System.Buffers;

namespace Stemma.Learning;

/// <summary>Scores heads and relations from encoded words.</summary>
internal sealed class ArcScorer(Weights weights)
{
    // So many words at a time that their scores stay near the processor.
    private const int Few = 24;

    // Scores are products of two activations.
    private const int MarginShift = (2 * Fixed.ActivationBits) - 6;

    /// <summary>One of a margin, which is a difference of log likelihoods, is so many.</summary>
    public const int MarginScale = 64;

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
    public Rows Over(ReadOnlySpan<short> encoded, int stride, int rows)
    {
        var dependent = _dependent.Activations(encoded, stride, rows, true);
        return new Rows(
            this,
            _pair.Activations(dependent, _dependent.Outputs, rows, false),
            _head.Activations(encoded, stride, rows, true),
            _labelDependent.Activations(encoded, stride, rows, true),
            _labelHead.Activations(encoded, stride, rows, true));
    }

    /// <summary>The layers' numbers, row by row.</summary>
    internal sealed class Rows(ArcScorer scorer, short[] pairs, short[] heads, short[] labels, short[] labelHeads)
    {
        /// <summary>The best tree over the rows of one stretch, and how sure each of its arcs is.</summary>
        /// <param name="rows">The rows.</param>
        /// <param name="margins">Takes by how much the score of a word's arc beats its next best one, in 1/<see cref="MarginScale"/>; negative where the tree took a worse one.</param>
        /// <param name="rivals">Takes that next best head, from 1; 0 for the root.</param>
        public int[] Heads(int[] rows, short[] margins, int[] rivals)
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

            var found = SpanningTree.Best(arcs);
            for (var d = 0; d < n; d++)
            {
                (rivals[d], margins[d]) = Rival(sums.AsSpan(d * (n + 1), n + 1), d + 1, found[d]);
            }

            return found;
        }

        private static (int Head, short Margin) Rival(ReadOnlySpan<int> scores, int word, int head)
        {
            var best = -1;
            for (var h = 0; h < scores.Length; h++)
            {
                best = h != word && h != head && (best < 0 || scores[h] > scores[best]) ? h : best;
            }

            return best < 0 ? (head, short.MaxValue) : (best, (short)Math.Clamp(((long)scores[head] - scores[best]) >> MarginShift, short.MinValue, short.MaxValue));
        }

        /// <summary>The best relation of each word of a stretch under its head.</summary>
        public byte[] Relations(int[] rows, int[] headOf)
        {
            var (width, count) = (scorer._labelRoot.Length, scorer._labelOwn.Outputs);
            var found = new byte[rows.Length];
            var own = ArrayPool<int>.Shared.Rent(Few * count);
            var sums = ArrayPool<int>.Shared.Rent(Few * count * width);
            var narrow = ArrayPool<short>.Shared.Rent(Few * count * width);
            Span<short> words = stackalloc short[Few * width];
            for (var first = 0; first < rows.Length; first += Few)
            {
                var some = Math.Min(Few, rows.Length - first);
                for (var i = 0; i < some; i++)
                {
                    labels.AsSpan(rows[first + i] * width, width).CopyTo(words[(i * width)..]);
                }

                scorer._labelOwn.Run(words, width, some, own);
                scorer._labelPair.Run(words, width, some, sums);
                Layer.Narrow(sums.AsSpan(0, some * count * width), narrow, false);
                for (var i = 0; i < some; i++)
                {
                    var head = headOf[first + i];
                    var over = head == 0 ? scorer._labelRoot : labelHeads.AsSpan(rows[head - 1] * width, width);
                    found[first + i] = Best(own.AsSpan(i * count, count), narrow.AsSpan(i * count * width, count * width), over);
                }
            }

            ArrayPool<int>.Shared.Return(own);
            ArrayPool<int>.Shared.Return(sums);
            ArrayPool<short>.Shared.Return(narrow);
            return found;
        }

        private static byte Best(ReadOnlySpan<int> own, ReadOnlySpan<short> pair, ReadOnlySpan<short> over)
        {
            var (best, most) = (0, long.MinValue);
            for (var r = 0; r < own.Length; r++)
            {
                var sum = ((long)own[r] >> (Fixed.WeightBits - Fixed.ActivationBits)) + Matrix16.Dot(pair.Slice(r * over.Length, over.Length), over);
                (best, most) = sum > most ? (r, sum) : (best, most);
            }

            return (byte)best;
        }
    }
}
