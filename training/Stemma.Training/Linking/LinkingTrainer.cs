using System.Globalization;
using Stemma.Evaluating;
using Stemma.Learning;
using Stemma.Linking;
using Stemma.Training.Boosting;
using Stemma.Training.Neural;

namespace Stemma.Training.Linking;

/// <summary>Trains the model of whether two mentions tell of one event, on ECB+ train; the threshold and the figures on its card are by folds of its topics.</summary>
internal static class LinkingTrainer
{
    private const int Folds = 5;

    // Of pairs that tell of different events so many are seen, and count for the rest.
    private const float Kept = 0.3f;

    // A group of documents has as many pairs as the square of its mentions; it counts for somewhat more than their number.
    private const double Evenness = 0.7;

    private static readonly TreePlan Plan = new() { Trees = 500, Rate = 0.04, Leaves = 6, LeastWeight = 40, Damping = 20, FeatureShare = 0.3, RowShare = 0.6 };

    public static Trainer Trainer { get; } = new("linking", "whether two mentions tell of one event, from ECB+", Run);

    private static void Run(TrainingRun run)
    {
        var groups = EcbPairs.Of(EcbPlus.Read(run.Data, "train"));
        run.Log.WriteLine($"{groups.Sum(group => group.Mentions.Count)} mentions in {groups.Count} groups of documents");
        var (threshold, found) = Best(groups, Folded(run, groups));
        run.Log.WriteLine($"threshold {threshold}");
        var weights = Trees(groups, run.Seed);
        weights.Add(PairModel.ThresholdTable, 1, 1, [(float)threshold]);
        File.WriteAllBytes(run.FileFor(PairModel.Name, "weights.bin"), weights.ToBytes());
        var score = $"train, {Folds} folds by topic, gold mentions, document topics by words: CoNLL F1 {Show(found.Conll)} (MUC {Show(found.Muc.F1)}, B3 {Show(found.BCubed.F1)}, CEAFe {Show(found.CeafE.F1)}); dev: `./dev eval linking`";
        run.Log.WriteLine(score);
        Card.Write(
            run,
            PairModel.Name,
            "Linking",
            """
            How likely it is that two places in reports tell of the same event: gradient-boosted trees over whole numbers that tell how the
            predicates, those who take part, times, places, numbers and surroundings of the two go together. Trained on events in the news
            of 2001 to 2013, mostly crime, accidents, sport, business and entertainment, two events of a kind a topic. Different words for one event are what it misses most.
            """,
            ["ECB+ (Cybulska & Vossen 2014) train topics: the annotation is CC BY 3.0; the news texts belong to their publishers and are not contained"],
            [score]);
    }

    private static (double Threshold, CoreferenceScore Score) Best(List<EcbPairs> groups, Dictionary<EcbPairs, double[,]> likeness) =>
        Enumerable.Range(4, 22).Select(step => step * 0.02).Select(threshold => (threshold, Score(groups, likeness, threshold))).MaxBy(one => one.Item2.Conll);

    private static CoreferenceScore Score(List<EcbPairs> groups, Dictionary<EcbPairs, double[,]> likeness, double threshold) => CoreferenceScore.Of(
        [.. groups.SelectMany(group => group.Events)],
        [.. groups.SelectMany((group, at) => EventGroups.Of(group.Mentions.Count, (i, j) => likeness[group][i, j], threshold).Select(number => $"{at} {number}"))]);

    // The probabilities of every pair by trees that saw nothing of its topic.
    private static Dictionary<EcbPairs, double[,]> Folded(TrainingRun run, List<EcbPairs> groups)
    {
        var topics = groups.Select(group => group.Topic).Distinct().Order(StringComparer.Ordinal).ToList();
        Dictionary<EcbPairs, double[,]> likeness = [];
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = topics.Where((_, number) => number % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var trees = new BoostedTrees(Trees(groups.Where(group => !held.Contains(group.Topic)), run.Seed), PairModel.Trees);
            foreach (var group in groups.Where(group => held.Contains(group.Topic)))
            {
                var matrix = likeness[group] = new double[group.Mentions.Count, group.Mentions.Count];
                foreach (var (one, other) in group.Pairs)
                {
                    matrix[one, other] = matrix[other, one] = BoostedTrees.Probability(trees.Sum(group.Features(one, other)));
                }
            }

            run.Log.WriteLine($"fold {fold + 1} of {Folds}");
        }

        return likeness;
    }

    private static Weights Trees(IEnumerable<EcbPairs> groups, int seed)
    {
        var (examples, draw, weights) = (new Examples(PairFeatures.Count), new Draw((ulong)seed), new Weights());
        foreach (var group in groups)
        {
            var weight = Math.Pow(100.0 / group.Mentions.Count, Evenness);
            foreach (var (one, other) in group.Pairs)
            {
                var isSame = group.Events[one] == group.Events[other];
                if (isSame || draw.Unit() < Kept)
                {
                    examples.Add(group.Features(one, other), isSame ? 1 : 0, (float)(isSame ? weight : weight / Kept));
                }
            }
        }

        TreeTrainer.Fit(examples, Plan, seed, weights, PairModel.Trees);
        return weights;
    }

    private static string Show(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
