using System.Numerics.Tensors;

namespace Stemma.Training.Neural;

/// <summary>The loss of a linear-chain conditional random field (Lafferty et al. 2001) over emission scores.</summary>
internal sealed class ConditionalField
{
    private const float Never = -1e4f;

    private readonly int _labels;
    private readonly Func<int, int, bool> _may;
    private readonly Func<int, bool> _mayStart;

    public ConditionalField(string name, int labels, Func<int, int, bool> may, Func<int, bool> mayStart, Draw draw)
    {
        (_labels, _may, _mayStart) = (labels, may, mayStart);
        Transitions = new Parameter(name + ".transitions", labels, labels, 0, draw);
    }

    public Parameter Transitions { get; }

    /// <summary>The transition scores with what may not be ruled out; the last row is for the start.</summary>
    public float[] Table()
    {
        var table = new float[(_labels + 1) * _labels];
        for (var to = 0; to < _labels; to++)
        {
            for (var from = 0; from < _labels; from++)
            {
                table[(from * _labels) + to] = _may(from, to) ? Transitions.Value[(from * _labels) + to] : Never;
            }

            table[(_labels * _labels) + to] = _mayStart(to) ? 0 : Never;
        }

        return table;
    }

    /// <summary>The negative log-likelihood of a sequence; adds the gradients of the scores (rows <paramref name="row"/> gives) and of the transitions.</summary>
    public double Loss(float[] table, float[] scores, Func<int, int> row, ReadOnlySpan<int> gold, float[] dscores, float weight, int worker)
    {
        int n = gold.Length, k = _labels;
        var forward = new double[n * k];
        var backward = new double[n * k];
        for (var y = 0; y < k; y++)
        {
            forward[y] = table[(k * k) + y] + scores[(row(0) * k) + y];
        }

        Span<double> sums = stackalloc double[k];
        for (var t = 1; t < n; t++)
        {
            for (var y = 0; y < k; y++)
            {
                for (var p = 0; p < k; p++)
                {
                    sums[p] = forward[((t - 1) * k) + p] + table[(p * k) + y];
                }

                forward[(t * k) + y] = LogSum(sums) + scores[(row(t) * k) + y];
            }
        }

        for (var t = n - 2; t >= 0; t--)
        {
            for (var y = 0; y < k; y++)
            {
                for (var q = 0; q < k; q++)
                {
                    sums[q] = backward[((t + 1) * k) + q] + table[(y * k) + q] + scores[(row(t + 1) * k) + q];
                }

                backward[(t * k) + y] = LogSum(sums);
            }
        }

        var total = LogSum(forward.AsSpan((n - 1) * k, k));
        var transitions = Transitions.Gradient(worker);
        var path = 0.0;
        for (var t = 0; t < n; t++)
        {
            var at = row(t) * k;
            for (var y = 0; y < k; y++)
            {
                dscores[at + y] += weight * (float)Math.Exp(forward[(t * k) + y] + backward[(t * k) + y] - total);
            }

            dscores[at + gold[t]] -= weight;
            path += scores[at + gold[t]] + (t == 0 ? table[(k * k) + gold[0]] : table[(gold[t - 1] * k) + gold[t]]);
            for (var p = 0; p < k && t > 0; p++)
            {
                for (var y = 0; y < k; y++)
                {
                    if (table[(p * k) + y] > Never / 2)
                    {
                        transitions[(p * k) + y] += weight * (float)Math.Exp(forward[((t - 1) * k) + p] + table[(p * k) + y] + scores[at + y] + backward[(t * k) + y] - total);
                    }
                }
            }

            if (t > 0)
            {
                transitions[(gold[t - 1] * k) + gold[t]] -= weight;
            }
        }

        return total - path;
    }

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var max = TensorPrimitives.Max(terms);
        var sum = 0.0;
        foreach (var term in terms)
        {
            sum += Math.Exp(term - max);
        }

        return max + Math.Log(sum);
    }
}
