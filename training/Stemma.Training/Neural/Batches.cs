namespace Stemma.Training.Neural;

/// <summary>Cuts sequences into batches of about as many words, of like lengths, in random order.</summary>
internal static class Batches
{
    public static IReadOnlyList<T[]> Of<T>(IReadOnlyList<T> sequences, Func<T, int> length, int words, Draw draw)
    {
        // Lengths blurred, so that batches differ from epoch to epoch.
        var order = sequences.Select(one => (one, key: length(one) + draw.Between(0, 3))).OrderBy(pair => pair.key).Select(pair => pair.one).ToList();
        List<T[]> batches = [];
        List<T> batch = [];
        var sum = 0;
        foreach (var one in order)
        {
            batch.Add(one);
            sum += length(one);
            if (sum >= words)
            {
                batches.Add([.. batch]);
                batch.Clear();
                sum = 0;
            }
        }

        if (batch.Count > 0)
        {
            batches.Add([.. batch]);
        }

        draw.Shuffle(batches);
        return batches;
    }

    /// <summary>Shares a batch among the workers, each with a stream of its own, and gives the summed loss.</summary>
    public static double Learn<T>(T[] batch, Func<T, int> length, Draw draw, Action<bool> prepare, Func<IReadOnlyList<T>, Draw, float, int, double> learn)
    {
        prepare(true);
        var weight = 1f / batch.Sum(length);
        var ordered = batch.OrderByDescending(length).ToArray();
        var draws = Enumerable.Range(0, Workers.Count).Select(_ => new Draw(draw.Bits())).ToArray();
        var losses = new double[Workers.Count];
        Workers.Run(worker =>
        {
            T[] part = [.. ordered.Where((_, i) => i % Workers.Count == worker)];
            losses[worker] = part.Length > 0 ? learn(part, draws[worker], weight, worker) : 0;
        });
        return losses.Sum();
    }
}
