using System.Globalization;
using Stemma.Evaluating;
using Stemma.Learning;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Training.Boosting;

namespace Stemma.Training.Questions;

/// <summary>Trains the model of whether two propositions answer one question, on ECB+ train; its scale and the figures on its card are by folds of the topics.</summary>
internal static class QuestionTrainer
{
    private const int Folds = 5;

    // A topic and facet of so many pairs counts in full for each pair; one with more counts for as much as the root of their number.
    private const double FullPairs = 400;

    private const double Half = .5;

    private static readonly TreePlan Plan = new() { Trees = 300, Rate = 0.05, Leaves = 6, LeastWeight = 10, Damping = 10, FeatureShare = 0.3, RowShare = 0.6 };

    public static Trainer Trainer { get; } = new("questions", "whether two claims answer one question, from ECB+", Run);

    private static void Run(TrainingRun run)
    {
        var pairs = EcbQuestions.Read(run.Data, "train").SelectMany(QuestionPairs.Of).ToList();
        run.Log.WriteLine($"{pairs.Count} pairs, of one question {pairs.Count(pair => pair.IsSame)}");
        var held = Held(pairs, run.Seed);
        var scales = Enum.GetValues<Facet>().Select(facet => PlattScale.Fit([.. OfFacet(pairs, held, facet)])).ToList();
        var weights = Trees(pairs, run.Seed);
        weights.Add(QuestionModel.ScaleTable, scales.Count, 2, [.. scales.SelectMany(scale => (float[])[(float)scale.Factor, (float)scale.Summand])]);
        File.WriteAllBytes(run.FileFor(QuestionModel.Name, "weights.bin"), weights.ToBytes());
        List<string> scores = [.. Enum.GetValues<Facet>().Select(facet => $"train, {Folds} folds by topic, pairs that ask {(facet == Facet.Whether ? "whether" : "how many")}: {Show(OfFacet(pairs, held, facet), scales[(int)facet])}"), "dev: `./dev eval pairs`"];
        scores.ForEach(run.Log.WriteLine);
        Card.Write(
            run,
            QuestionModel.Name,
            "Questions",
            """
            How likely it is that two propositions of reports answer the same question, whatever their answers: gradient-boosted trees over whole
            numbers that tell what words and names both have and how rare these are in the story, how the words that tell the act are akin, how
            those who take part, places, days, tenses and certainty go together, and what the comparison of the two gave; brought to the shares
            that were seen in folds, for yes or no and for numbers apart. Trained on what the engine itself reads in news of 2001 to 2013.
            What two reports tell of one matter by different acts is what it misses most.
            """,
            ["ECB+ (Cybulska & Vossen 2014) train topics: the annotation is CC BY 3.0; the news texts belong to their publishers and are not contained"],
            scores);
    }

    private static IEnumerable<(int Sum, bool IsSame)> OfFacet(List<QuestionPair> pairs, int[] sums, Facet facet) =>
        pairs.Zip(sums).Where(one => one.First.Facet == facet).Select(one => (one.Second, one.First.IsSame));

    private static string Show(IEnumerable<(int Sum, bool IsSame)> held, (double Factor, double Summand) scale)
    {
        var score = PairScore.Of([.. held.Select(one => (QuestionModel.Scaled(one.Sum, scale.Factor, scale.Summand), one.IsSame))], Half);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"AUC {score.Auc:0.000}, average precision {score.AveragePrecision:0.000}, F1 from one half on {score.At.F1:0.000}, Brier {score.Brier:0.000}, ECE {score.CalibrationError:0.000}");
    }

    // The trees' sum for every pair by trees that saw nothing of its topic.
    private static int[] Held(List<QuestionPair> pairs, int seed)
    {
        List<string> stories = [.. pairs.Select(pair => pair.Story).Distinct().Order(StringComparer.Ordinal)];
        var sums = new int[pairs.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = stories.Where((_, number) => number % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var trees = new BoostedTrees(Trees(pairs.Where(pair => !held.Contains(pair.Story)), seed), QuestionModel.Trees);
            foreach (var (at, pair) in pairs.Index().Where(one => held.Contains(one.Item.Story)))
            {
                sums[at] = trees.Sum(pair.Features);
            }
        }

        return sums;
    }

    private static Weights Trees(IEnumerable<QuestionPair> pairs, int seed)
    {
        var (examples, weights) = (new Examples(QuestionFeatures.Count), new Weights());
        foreach (var group in pairs.GroupBy(pair => (pair.Story, pair.Facet)))
        {
            var weight = (float)Math.Sqrt(FullPairs / group.Count());
            foreach (var pair in group)
            {
                examples.Add(pair.Features, pair.IsSame ? 1 : 0, weight);
            }
        }

        TreeTrainer.Fit(examples, Plan, seed, weights, QuestionModel.Trees);
        return weights;
    }
}
