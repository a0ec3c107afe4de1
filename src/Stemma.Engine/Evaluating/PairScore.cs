namespace Stemma.Evaluating;

/// <summary>How well probabilities tell pairs that are the same from pairs that are not.</summary>
/// <param name="Auc">The area under the ROC curve: how often a same pair has more than another one; ties count for half.</param>
/// <param name="AveragePrecision">The mean, over the same pairs, of the precision among all that have at least as much.</param>
/// <param name="Brier">The mean square of what they are off by (Brier 1950).</param>
/// <param name="CalibrationError">Over ten bins of equal width the mean distance of the mean probability from the share of same pairs, weighted by size (ECE; Naeini et al. 2015).</param>
/// <param name="At">Precision, recall and F1 of calling the same what reaches a threshold.</param>
internal sealed record PairScore(double Auc, double AveragePrecision, double Brier, double CalibrationError, Score At)
{
    private const int Bins = 10;

    /// <summary>Scores pairs.</summary>
    /// <param name="pairs">The probability of each, from 0 to 1, and whether it is the same.</param>
    /// <param name="threshold">From where on a pair is called the same.</param>
    public static PairScore Of(IReadOnlyList<(double Probability, bool IsSame)> pairs, double threshold)
    {
        var same = pairs.Count(pair => pair.IsSame);
        var called = pairs.Where(pair => pair.Probability >= threshold).ToList();
        var right = called.Count(pair => pair.IsSame);
        var (auc, precision) = Ranked(pairs, same);
        return new PairScore(
            auc,
            precision,
            pairs.Count == 0 ? 0 : pairs.Average(pair => Math.Pow(pair.Probability - (pair.IsSame ? 1 : 0), 2)),
            pairs.Count == 0 ? 0 : pairs.GroupBy(pair => Math.Min(Bins - 1, (int)(pair.Probability * Bins))).Sum(bin => Math.Abs(bin.Sum(pair => pair.Probability - (pair.IsSame ? 1 : 0)))) / pairs.Count,
            new Score(right, called.Count - right, same - right));
    }

    // From the likeliest down; equals together.
    private static (double Auc, double AveragePrecision) Ranked(IReadOnlyList<(double Probability, bool IsSame)> pairs, int same)
    {
        var (before, seen, beaten, precision) = (0, 0, 0.0, 0.0);
        foreach (var tie in pairs.GroupBy(pair => pair.Probability).OrderByDescending(tie => tie.Key))
        {
            var (all, hits) = (tie.Count(), tie.Count(pair => pair.IsSame));
            var others = pairs.Count - same - (seen - before) - (all - hits);
            beaten += hits * (others + (.5 * (all - hits)));
            (before, seen) = (before + hits, seen + all);
            precision += hits * ((double)before / seen);
        }

        var (asked, against) = (Math.Max(1, same), Math.Max(1, pairs.Count - same));
        return (beaten / ((double)asked * against), precision / asked);
    }
}
