using System.Globalization;
using Stemma.Evaluating;
using Stemma.Learning;
using Stemma.Linking;
using Stemma.Training.Boosting;
using Stemma.Training.Neural;

namespace Stemma.Training.Linking;

/// <summary>Trains the model of whether two mentions tell of one event, on ECB+ train; thresholds and figures by folds of its topics.</summary>
internal static class LinkingTrainer
{
    private const int Folds = 5;

    // Of pairs that tell of different events so many are seen, and count for the rest.
    private const float Kept = 0.3f;

    private static readonly double[] Thresholds = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];

    private static readonly TreePlan Plan = new();

    public static Trainer Trainer { get; } = new("linking", "whether two mentions tell of one event, from ECB+", Run);

    private static void Run(TrainingRun run)
    {
        var groups = EcbPairs.Of(EcbPlus.Read(run.Data, "train"));
        run.Log.WriteLine($"{groups.Sum(group => group.Mentions.Count)} mentions in {groups.Count} groups of documents");
        var topics = groups.Select(group => group.Topic).Distinct().Order(StringComparer.Ordinal).ToList();
        Dictionary<EcbPairs, double[,]> likeness = [];
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = topics.Where((_, number) => number % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var model = Fit(groups.Where(group => !held.Contains(group.Topic)), run.Seed, 0);
            foreach (var group in groups.Where(group => held.Contains(group.Topic)))
            {
                likeness[group] = Likeness(group, model);
            }

            run.Log.WriteLine($"fold {fold + 1} of {Folds}");
        }

        var scores = Thresholds.Select(threshold => (Threshold: threshold, Score: Score(groups, likeness, threshold))).ToList();
        foreach (var (threshold, score) in scores)
        {
            run.Log.WriteLine($"threshold {threshold:0.00}: CoNLL {Show(score.Conll)} MUC {Show(score.Muc.F1)} B3 {Show(score.BCubed.F1)} CEAFe {Show(score.CeafE.F1)}");
        }

        var best = scores.MaxBy(one => one.Score.Conll);
        var weights = Trees(groups, run.Seed);
        weights.Add("threshold", 1, 1, [(float)best.Threshold]);
        File.WriteAllBytes(run.FileFor(PairModel.Name, "weights.bin"), weights.ToBytes());
        Card.Write(
            run,
            PairModel.Name,
            "Linking",
            """
            How likely it is that two places in reports tell of the same event: gradient-boosted trees over whole numbers that tell how the
            predicates, those who take part, times, places, numbers and surroundings of the two go together. Trained on events in the news
            of 2001 to 2013, mostly crime, accidents, sport, business and entertainment, two events of a kind a topic.
            """,
            ["ECB+ (Cybulska & Vossen 2014) train topics: the annotation is CC BY 3.0; the news texts belong to their publishers and are not contained"],
            [$"train, {Folds} folds by topic: CoNLL F1 {Show(best.Score.Conll)} of {groups.Sum(group => group.Mentions.Count)} mentions; dev: `./dev eval linking`"]);
    }

    private static CoreferenceScore Score(List<EcbPairs> groups, Dictionary<EcbPairs, double[,]> likeness, double threshold)
    {
        List<string> gold = [], found = [];
        for (var at = 0; at < groups.Count; at++)
        {
            var matrix = likeness[groups[at]];
            gold.AddRange(groups[at].Events);
            found.AddRange(Grouping.AverageLink(groups[at].Mentions.Count, (i, j) => matrix[i, j], (_, _) => false, threshold).Select(number => $"{at} {number}"));
        }

        return CoreferenceScore.Of(gold, found);
    }

    private static double[,] Likeness(EcbPairs group, PairModel model)
    {
        var count = group.Mentions.Count;
        var matrix = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                matrix[i, j] = matrix[j, i] = model.Probability(group.Features(i, j));
            }
        }

        return matrix;
    }

    private static PairModel Fit(IEnumerable<EcbPairs> groups, int seed, float threshold)
    {
        var weights = Trees(groups, seed);
        weights.Add("threshold", 1, 1, [threshold]);
        return new PairModel(weights);
    }

    private static Weights Trees(IEnumerable<EcbPairs> groups, int seed)
    {
        var (examples, draw, weights) = (new Examples(PairFeatures.Count), new Draw((ulong)seed), new Weights());
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Mentions.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var isSame = group.Events[i] == group.Events[j];
                    if (isSame || draw.Unit() < Kept)
                    {
                        examples.Add(group.Features(i, j), isSame ? 1 : 0, isSame ? 1 : 1 / Kept);
                    }
                }
            }
        }

        TreeTrainer.Fit(examples, Plan, seed, weights, "pair");
        return weights;
    }

    private static string Show(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
