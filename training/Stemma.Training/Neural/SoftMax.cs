namespace Stemma.Training.Neural;

/// <summary>Cross entropy of one choice among scores.</summary>
internal static class SoftMax
{
    /// <summary>The loss; <paramref name="d"/> is set to its gradient times <paramref name="weight"/>.</summary>
    public static double Loss(ReadOnlySpan<float> scores, int gold, Span<float> d, float weight)
    {
        var max = System.Numerics.Tensors.TensorPrimitives.Max(scores);
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            var e = Math.Exp(scores[i] - max);
            d[i] = (float)e;
            sum += e;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            d[i] = weight * (float)(d[i] / sum);
        }

        d[gold] -= weight;
        return max + Math.Log(sum) - scores[gold];
    }
}
