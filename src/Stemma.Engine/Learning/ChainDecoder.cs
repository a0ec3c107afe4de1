namespace Stemma.Learning;

/// <summary>Finds the best path through a linear chain (Viterbi 1967).</summary>
internal static class ChainDecoder
{
    /// <summary>The labels of the best path; of two equally good ones the one with the lower numbers at its end.</summary>
    /// <param name="scores">Emission scores, word by word.</param>
    /// <param name="transitions">From row to column; the last row is for the start.</param>
    /// <param name="labels">How many labels there are.</param>
    public static int[] Best(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, int labels)
    {
        var n = scores.Length / labels;
        if (n == 0)
        {
            return [];
        }

        var back = new byte[n * labels];
        var now = new double[labels];
        var next = new double[labels];
        for (var y = 0; y < labels; y++)
        {
            now[y] = transitions[(labels * labels) + y] + scores[y];
        }

        for (var t = 1; t < n; t++)
        {
            for (var y = 0; y < labels; y++)
            {
                var best = 0;
                for (var p = 1; p < labels; p++)
                {
                    best = now[p] + transitions[(p * labels) + y] > now[best] + transitions[(best * labels) + y] ? p : best;
                }

                next[y] = now[best] + transitions[(best * labels) + y] + scores[(t * labels) + y];
                back[(t * labels) + y] = (byte)best;
            }

            (now, next) = (next, now);
        }

        var path = new int[n];
        path[^1] = Array.IndexOf(now, now.Max());
        for (var t = n - 1; t > 0; t--)
        {
            path[t - 1] = back[(t * labels) + path[t]];
        }

        return path;
    }
}
