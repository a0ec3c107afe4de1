using CsCheck;
using Stemma.Learning;

namespace Stemma.Tests.Learning;

public sealed class FixedPointTests
{
    [Fact]
    public void The_product_of_matrices_is_exact() =>
        (from rows in Gen.Int[1, 40]
         from depth in Gen.Int[1, 37]
         from columns in Gen.Int[1, 50]
         from seed in Gen.Int
         select (rows, depth, columns, seed)).Sample(one =>
        {
            var random = new Random(one.seed);
            short[] Cells(int count) => [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-3000, 3000))];
            var matrix = Cells(one.depth * one.columns);
            var packed = new Matrix16(matrix, one.depth, one.columns);
            var left = new short[one.rows * packed.Stride];
            for (var row = 0; row < one.rows; row++)
            {
                Cells(one.depth).CopyTo(left, row * packed.Stride);
            }

            var sums = new int[one.rows * one.columns];
            packed.MultiplyAdd(left, packed.Stride, one.rows, sums, one.columns);
            for (var row = 0; row < one.rows; row++)
            {
                for (var column = 0; column < one.columns; column++)
                {
                    var expected = Enumerable.Range(0, one.depth).Sum(k => left[(row * packed.Stride) + k] * matrix[(k * one.columns) + column]);
                    Assert.Equal(expected, sums[(row * one.columns) + column]);
                }
            }
        });

    [Fact]
    public void The_product_of_rows_is_exact() =>
        Gen.Short[-3000, 3000].Array[0, 70].Sample(row => Assert.Equal(row.Sum(cell => cell * cell), Matrix16.Dot(row, row)));

    [Theory]
    [InlineData(0f)]
    [InlineData(0.3f)]
    [InlineData(-1.7f)]
    [InlineData(4.9f)]
    [InlineData(60f)]
    public void The_squashing_functions_are_near_enough(float x)
    {
        Assert.InRange(Math.Abs(Squash.Tanh(new System.Numerics.Vector<float>(x))[0] - Math.Tanh(x)), 0, 0.0003);
        Assert.InRange(Math.Abs(Squash.Sigmoid(new System.Numerics.Vector<float>(x))[0] - (1 / (1 + Math.Exp(-x)))), 0, 0.0003);
    }

    [Fact]
    public void The_best_tree_is_a_tree_with_one_root() =>
        (from n in Gen.Int[1, 14]
         from seed in Gen.Int
         select (n, seed)).Sample(one =>
        {
            var random = new Random(one.seed);
            var arcs = new float[one.n, one.n + 1];
            for (var d = 0; d < one.n; d++)
            {
                for (var h = 0; h <= one.n; h++)
                {
                    arcs[d, h] = random.Next(-50, 50);
                }
            }

            var heads = SpanningTree.Best(arcs);
            Assert.Single(heads, head => head == 0);
            for (var word = 1; word <= one.n; word++)
            {
                var (at, steps) = (word, 0);
                while (at != 0 && steps++ <= one.n)
                {
                    at = heads[at - 1];
                }

                Assert.Equal(0, at);
            }
        });

    [Fact]
    public void The_best_path_is_the_best_of_all() =>
        (from n in Gen.Int[1, 5]
         from seed in Gen.Int
         select (n, seed)).Sample(one =>
        {
            const int Labels = 3;
            var random = new Random(one.seed);
            float[] Scores(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble())];
            var (scores, transitions) = (Scores(one.n * Labels), Scores((Labels + 1) * Labels));
            double Worth(int[] path) => path.Select((label, t) => scores[(t * Labels) + label] + transitions[((t == 0 ? Labels : path[t - 1]) * Labels) + label]).Sum(x => (double)x);
            var best = ChainDecoder.Best(scores, transitions, Labels);
            var all = Enumerable.Range(0, (int)Math.Pow(Labels, one.n)).Select(code => Enumerable.Range(0, one.n).Select(t => code / (int)Math.Pow(Labels, t) % Labels).ToArray());
            Assert.Equal(all.Max(Worth), Worth(best), 5);
        });
}
