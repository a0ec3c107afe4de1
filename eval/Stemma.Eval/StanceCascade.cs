using Stemma.Linking;
using Stemma.Training.Trees;

namespace Stemma.Eval;

/// <summary>Unrelated or not; if related, against it or not; if not, for it or only telling of it: three questions, each answered by boosted trees.</summary>
internal sealed class StanceCascade(StancePairs pairs, float[][] figures)
{
    private const int Folds = StancePairs.Folds;
    private const int Unrelated = 0;
    private const int Agree = 2;
    private const int Disagree = 3;

    private const int Forests = 2;
    private const double Challenge = .3;
    private const double OppositeWeight = .5;

    private static readonly TreePlan RelatedPlan = new() { Rounds = 80, Depth = 4, Rate = .12, Columns = .7, Rows = .6 };

    private static readonly TreePlan StancePlan = new() { Rounds = 150, Depth = 3, Rate = .05, Columns = .3, Rows = .7, Decay = 10, Least = 5 };

    // Of each pair of folds left out, the chances of all four stances of every pair that these folds meet in.
    private readonly Dictionary<(int, int), Dictionary<int, double[]>> _chances = [];

    /// <summary>What a judgement is worth in the challenge.</summary>
    public static double Points(int stance, int found) =>
        (stance == Unrelated) != (found == Unrelated) ? 0 : stance == Unrelated ? .25 : .25 + (stance == found ? .75 : 0);

    /// <summary>The stance of every pair.</summary>
    public int[] Judge()
    {
        for (var one = 0; one < Folds; one++)
        {
            for (var other = one; other < Folds; other++)
            {
                _chances[(one, other)] = Chances(one, other);
            }
        }

        var found = new int[pairs.Pairs.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Weights(fold);
            for (var at = 0; at < found.Length; at++)
            {
                if (pairs.BodyFolds[pairs.Pairs[at].Body] == fold)
                {
                    found[at] = Best(_chances[Key(fold, HeadlineFold(at))][at], weights);
                }
            }
        }

        return found;
    }

    private static (int, int) Key(int one, int other) => one < other ? (one, other) : (other, one);

    private int HeadlineFold(int at) => pairs.HeadlineFolds[pairs.Pairs[at].Headline];

    private int BodyFold(int at) => pairs.BodyFolds[pairs.Pairs[at].Body];

    // Fitted on what is in neither fold, asked about all that is in these two alone.
    private Dictionary<int, double[]> Chances(int one, int other)
    {
        int[] known = [.. Enumerable.Range(0, figures.Length).Where(at => HeadlineFold(at) != one && HeadlineFold(at) != other && BodyFold(at) != one && BodyFold(at) != other)];
        int[] related = [.. known.Where(at => pairs.Pairs[at].Stance != Unrelated)];
        int[] rest = [.. related.Where(at => pairs.Pairs[at].Stance != Disagree)];
        var isRelated = Fit(known, at => pairs.Pairs[at].Stance != Unrelated, StanceFigures.Related, RelatedPlan);
        BoostedTrees[] disagrees = [.. Enumerable.Range(1, Forests).Select(seed => FitAgainst(related, StancePlan with { Seed = (ulong)seed }))];
        BoostedTrees[] agrees = [.. Enumerable.Range(1, Forests).Select(seed => Fit(rest, at => pairs.Pairs[at].Stance == Agree, int.MaxValue, StancePlan with { Seed = (ulong)seed }))];
        return Enumerable.Range(0, figures.Length)
            .Where(at => (HeadlineFold(at) == one || HeadlineFold(at) == other) && (BodyFold(at) == one || BodyFold(at) == other))
            .ToDictionary(at => at, at =>
            {
                var (r, d, a) = (isRelated.Probability(figures[at]), disagrees.Average(one => one.Probability(figures[at])), agrees.Average(one => one.Probability(figures[at])));
                return (double[])[1 - r, r * (1 - d) * (1 - a), r * (1 - d) * a, r * d];
            });
    }

    private BoostedTrees Fit(int[] rows, Func<int, bool> yes, int columns, TreePlan plan) => TreeTraining.Classifier(
        [.. rows.Select(at => columns < figures[at].Length ? figures[at][..columns] : figures[at])],
        [.. rows.Select(yes)],
        [.. rows.Select(_ => 1.0)],
        plan);

    // Who agrees with a claim disagrees with its opposite: each pair whose claim is not negative teaches by its opposite too.
    private BoostedTrees FitAgainst(int[] rows, TreePlan plan)
    {
        int[] plain = [.. rows.Where(at => figures[at][StanceFigures.Sign] > 0)];
        return TreeTraining.Classifier(
            [.. rows.Select(at => figures[at]), .. plain.Select(at => StanceFigures.Turned(figures[at]))],
            [.. rows.Select(at => pairs.Pairs[at].Stance == Disagree), .. plain.Select(at => pairs.Pairs[at].Stance == Agree)],
            [.. rows.Select(_ => 1.0), .. plain.Select(_ => OppositeWeight)],
            plan);
    }

    // The weights by which the chances are multiplied before the largest is taken: best on the other folds, judged by trees that never saw this one.
    private double[] Weights(int fold)
    {
        var known = Enumerable.Range(0, Folds).Where(other => other != fold)
            .SelectMany(other => _chances[Key(fold, other)].Where(pair => HeadlineFold(pair.Key) == other && BodyFold(pair.Key) == other))
            .Select(pair => (pairs.Pairs[pair.Key].Stance, pair.Value))
            .ToList();
        var (best, worth) = ((double[])[1, 1, 1, 1], 0.0);
        foreach (var agree in (double[])[1, 1.2, 1.4, 1.7, 2, 2.4])
        {
            foreach (var disagree in (double[])[1, 1.5, 2, 2.5, 3, 4, 5, 6.5, 8])
            {
                foreach (var unrelated in (double[])[.6, .8, 1])
                {
                    double[] weights = [unrelated, 1, agree, disagree];
                    if (Worth(known, weights) is var one && one > worth)
                    {
                        (best, worth) = (weights, one);
                    }
                }
            }
        }

        return best;
    }

    // The mean F1 of the four stances counts more than the challenge's score: the latter hardly moves with the two rare stances.
    private static double Worth(List<(int Stance, double[] Chances)> known, double[] weights)
    {
        var counts = new int[4, 4];
        foreach (var (stance, chances) in known)
        {
            counts[stance, Best(chances, weights)]++;
        }

        var (f1, points, most) = (0.0, 0.0, 0.0);
        for (var stance = 0; stance < 4; stance++)
        {
            var (gold, found) = (0, 0);
            for (var other = 0; other < 4; other++)
            {
                gold += counts[stance, other];
                found += counts[other, stance];
                points += counts[stance, other] * Points(stance, other);
            }

            most += gold * Points(stance, stance);
            f1 += 2.0 * counts[stance, stance] / Math.Max(1, gold + found) / 4;
        }

        return f1 + (Challenge * points / most);
    }

    private static int Best(double[] chances, double[] weights)
    {
        var best = 0;
        for (var stance = 1; stance < chances.Length; stance++)
        {
            best = chances[stance] * weights[stance] > chances[best] * weights[best] ? stance : best;
        }

        return best;
    }
}
