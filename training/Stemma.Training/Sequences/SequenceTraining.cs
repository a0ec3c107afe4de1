using System.Diagnostics;
using Stemma.Learning;
using Stemma.Training.Neural;

namespace Stemma.Training.Sequences;

/// <summary>Trains a <see cref="SequenceNetwork"/>.</summary>
internal static class SequenceTraining
{
    /// <summary>The trained network's tables; after every few epochs <paramref name="progress"/> may measure what would ship.</summary>
    public static Weights Run(IReadOnlyList<Labelled> train, SequencePlan plan, WordVectors vectors, int seed, TextWriter log, Func<Weights, string>? progress)
    {
        var draw = new Draw((ulong)seed);
        var net = new SequenceNetwork(vectors, plan, draw);
        var optimiser = new Optimiser(net.Parameters, plan.Rate);
        var words = train.Sum(one => one.Gold.Length);
        log.WriteLine($"{train.Count} stretches, {words} words, {net.Parameters.Sum(p => p.Value.Length)} numbers");
        var watch = Stopwatch.StartNew();
        for (var epoch = 0; epoch < plan.Epochs; epoch++)
        {
            var batches = Batches.Of(train, one => one.Gold.Length, plan.BatchWords, draw);
            var sum = 0.0;
            for (var b = 0; b < batches.Count; b++)
            {
                sum += Batches.Learn(batches[b], one => one.Gold.Length, draw, net.Prepare, net.Learn);
                optimiser.Step(1 - ((epoch + ((float)b / batches.Count)) / plan.Epochs));
            }

            log.WriteLine($"epoch {epoch + 1}: loss {sum / words:F4}, {watch.Elapsed.TotalSeconds:F0} s");
            if (progress is not null && (epoch % 3 == 2 || epoch == plan.Epochs - 1))
            {
                log.WriteLine("  " + progress(net.Shipped()));
            }
        }

        return net.Shipped();
    }
}
