using System.Runtime.CompilerServices;
using Stemma.Claiming;
using Stemma.Model;
using Stemma.Training.Certainty;

namespace Stemma.Eval;

/// <summary>How far words commit to what they tell of: predicates valued from -3, did not happen, to 3, on dev, or the part of train that <see cref="Places.Split"/> names.</summary>
/// <remarks>
/// <c>r</c> is Pearson's; <c>mae</c> the mean absolute error on the file's scale. <c>mae_even</c> is the same error on a scale on which
/// always saying the mean errs by .860, as it does on the labels for which figures were published: there a must of .55 is meant.
/// <c>sign</c> is the share of right signs where the label is beyond ±1. Sentences are parsed by our own parser from the tokens with blanks
/// between; a predicate on whose words no token of ours falls counts as 0. UDS-IH2 asks whether it has happened; MEANTIME whether the author is
/// sure of it, be it ahead or behind.
/// </remarks>
internal static class CertaintyTask
{
    private const double PublishedMeanError = .860;

    public static EvalTask Task { get; } = new("certainty", RunAsync) { NeedsData = false, IsOfData = set => !set.StartsWith("own", StringComparison.Ordinal) };

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        var labels = Path.Combine(Places.Repository, "eval", "labels", "certainty.tsv");
        foreach (var split in (string[])["open", "held"])
        {
            yield return OwnCertainty.Measured(await File.ReadAllLinesAsync(labels, cancel), split) with { Folder = Path.GetDirectoryName(labels) };
        }

        foreach (var (set, value) in (IEnumerable<(string, Func<Factuality, double>)>)[("uds_ih2", one => one.Happened), ("meantime", one => one.Author)])
        {
            var folder = Path.Combine(data, "factuality", set);
            if (File.Exists(Path.Combine(folder, $"{Places.Split}.jsonl")))
            {
                yield return await System.Threading.Tasks.Task.Run(() => Measured(folder, set, value), cancel);
            }
        }
    }

    private static EvalLine Measured(string folder, string set, Func<Factuality, double> value)
    {
        List<GoldPredicate> gold = [.. CertaintySet.Read(Path.Combine(folder, $"{Places.Split}.jsonl")).Where(one => Places.Split is "dev" || CertaintyTrainer.IsHeld(one))];
        double[] right = [.. gold.Select(one => one.Value)];
        double[] found = [.. gold.Select(one => one.Token < 0 ? 0 : value(FactualityReader.Of(one.Parsed, one.Token)))];
        var mae = Correlation.MeanError(found, right);
        var flat = Correlation.MeanError([.. right.Select(_ => right.Average())], right);
        var strong = right.Zip(found).Where(pair => Math.Abs(pair.First) > 1).ToList();
        Figure[] figures =
        [
            new("r", Correlation.Pearson(found, right)),
            new("mae", mae) { IsCost = true },
            new("mae_even", mae / flat * PublishedMeanError) { IsCost = true },
            new("sign", strong.Average(pair => Math.Sign(pair.First) == Math.Sign(pair.Second) ? 1.0 : 0)),
            Figure.Count("unaligned", gold.Count(one => one.Token < 0)),
        ];
        return new EvalLine("certainty", $"{set}/{Places.Split}", figures, gold.Count) { Folder = folder };
    }
}
