using CsCheck;
using Stemma.Attributing;
using Stemma.Learning;

namespace Stemma.Tests.Learning;

public sealed class ChainMarginalsTests
{
    private const int Labels = 3;

    private static readonly Gen<(float[] Scores, float[] Transitions)> Chains =
        from words in Gen.Int[1, 5]
        from scores in Gen.Float[-4, 4].Array[words * Labels]
        from transitions in Gen.Float[-3, 3].Array[(Labels + 1) * Labels]
        select (scores, transitions);

    [Fact]
    public void Labels_and_spans_are_as_likely_as_all_paths_together_say() => Chains.Sample(chain =>
    {
        var words = chain.Scores.Length / Labels;
        var marginals = new ChainMarginals(chain.Scores, chain.Transitions, Labels);
        var paths = Paths(words).Select(path => (Path: path, Weight: Math.Exp(ScoreOf(path, chain.Scores, chain.Transitions)))).ToList();
        var all = paths.Sum(one => one.Weight);
        double Share(Func<int[], bool> holds) => paths.Where(one => holds(one.Path)).Sum(one => one.Weight) / all;

        for (var at = 0; at < words; at++)
        {
            for (var label = 0; label < Labels; label++)
            {
                Assert.Equal(Share(path => path[at] == label), marginals.Of(at, label), 1e-6);
            }

            foreach (var (end, likelihood) in marginals.From(at, 1, 2, 0.0))
            {
                Assert.Equal(Share(path => path[at] == 1 && path[(at + 1)..end].All(label => label == 2) && (end == words || path[end] != 2)), likelihood, 1e-6);
            }
        }
    });

    [Fact]
    public void A_long_chain_stays_in_range()
    {
        var scores = Enumerable.Range(0, 20_000 * Labels).Select(i => (float)((i * 7) % 31)).ToArray();
        var marginals = new ChainMarginals(scores, new float[(Labels + 1) * Labels], Labels);

        Assert.Equal(1, Enumerable.Range(0, Labels).Sum(label => marginals.Of(10_000, label)), 1e-6);
    }

    [Fact]
    public void A_span_without_doubt_is_taken_as_it_is()
    {
        var scores = new float[14 * 7];
        for (var at = 0; at < 14; at++)
        {
            scores[at * 7] = at is 0 or 13 ? 20 : 0;
            scores[(at * 7) + 6] = at is > 1 and < 13 ? 20 : 0;
        }

        scores[(1 * 7) + 5] = 20;
        var transitions = new float[8 * 7];
        var labels = ContentChooser.Labels(scores, transitions, 7, Enumerable.Repeat(4, 14).ToArray());

        Assert.Equal([0, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 0], labels);
    }

    [Fact]
    public void A_span_in_doubt_everywhere_is_left_out()
    {
        // A content seems to begin at the second word; where it ends nothing tells.
        var scores = new float[10 * 7];
        var transitions = new float[8 * 7];
        scores[(1 * 7) + 5] = 3;
        for (var at = 2; at < 10; at++)
        {
            scores[(at * 7) + 6] = 1.8f;
        }

        Assert.Contains(5, ChainDecoder.Best(scores, transitions, 7));
        var labels = ContentChooser.Labels(scores, transitions, 7, Enumerable.Repeat(4, 10).ToArray());

        Assert.DoesNotContain(5, labels);
    }

    private static IEnumerable<int[]> Paths(int words) => words == 0 ? [[]]
        : from path in Paths(words - 1) from label in Enumerable.Range(0, Labels) select (int[])[.. path, label];

    private static double ScoreOf(int[] path, float[] scores, float[] transitions)
    {
        var sum = (double)transitions[(Labels * Labels) + path[0]];
        for (var at = 0; at < path.Length; at++)
        {
            sum += scores[(at * Labels) + path[at]] + (at > 0 ? transitions[(path[at - 1] * Labels) + path[at]] : 0);
        }

        return sum;
    }
}
