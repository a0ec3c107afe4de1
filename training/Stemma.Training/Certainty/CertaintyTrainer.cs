using Stemma.Claiming;
using Stemma.Learning;
using Stemma.Training.Neural;

namespace Stemma.Training.Certainty;

/// <summary>Trains the model that tells whether something has happened on UDS-IH2, read by our own parser.</summary>
internal static class CertaintyTrainer
{
    private const int Networks = 4;
    private const int FewestExamples = 8;

    // Sentences in blocks of 25, one block in eight held back: neighbours are of one text.
    private const int Block = 25;
    private const int Blocks = 8;
    private const int HeldBlock = 3;

    public static Trainer Trainer { get; } = new("certainty", "whether words say that something has happened, from UDS-IH2", Run);

    /// <summary>Whether a sentence of the training file is of the part that is never learnt from, but measured on.</summary>
    public static bool IsHeld(GoldPredicate gold) => gold.Line / Block % Blocks == HeldBlock;

    private static void Run(TrainingRun run)
    {
        List<Example> all = [.. CertaintySet.Read(Path.Combine(run.Data, "factuality", "uds_ih2", "train.jsonl")).Where(one => one.Token >= 0).Select(Read)];
        run.Log.WriteLine($"{all.Count} predicates");
        var weights = Fit([.. all.Where(one => !IsHeld(one.Gold))], run.Seed);
        var score = Measured(new FactualityModel(weights), [.. all.Where(one => IsHeld(one.Gold)).Select(one => one.Gold)]);
        run.Log.WriteLine(score);
        File.WriteAllBytes(run.FileFor(FactualityModel.Name, "weights.bin"), weights.ToBytes());
        Card.Write(
            run,
            FactualityModel.Name,
            "Whether something has happened",
            $"""
            Tells from a sentence whether an event or state has come about, from -3, it has not, to 3, it has. One hidden layer, the
            mean of {Networks} networks, over hashed features of the predicate and of what stands above it in the tree, over the answers of
            rules (implicatives, modals, hedges, negation, conditions, questions) and over word vectors. Labels are of web texts (blogs,
            mail, reviews, questions); what lies ahead counts as not happened.
            """,
            [
                "UDS-IH2 (White, Rudinger, Rawlins & Van Durme 2018; Universal Decompositional Semantics, decomp.io), train, over texts of Universal Dependencies English EWT; CC BY-SA 4.0",
                "The weights are shared under CC BY-SA 4.0, see NOTICE.",
            ],
            [score]);
    }

    private static Example Read(GoldPredicate gold)
    {
        var features = new FactualityFeatures(gold.Parsed, gold.Token);
        var cells = new short[FactualityFeatures.Width];
        features.Dense(cells);
        return new Example(gold, features.Sparse(), [.. cells.Select(cell => cell / (float)(1 << Fixed.ActivationBits))]);
    }

    private static string Measured(FactualityModel model, List<GoldPredicate> held)
    {
        double[] found = [.. held.Select(one => model.Of(new FactualityFeatures(one.Parsed, one.Token)))];
        double[] gold = [.. held.Select(one => one.Value)];
        return $"an eighth of train, not learnt from, {held.Count} predicates: r {Correlation.Pearson(found, gold):F3}, mean absolute error {Correlation.MeanError(found, gold):F3}; the parser learnt from these texts, so dev tells more: `./dev eval certainty`";
    }

    private static Weights Fit(List<Example> examples, int seed)
    {
        int[] known = [.. examples.SelectMany(one => one.Buckets).CountBy(bucket => bucket).Where(bucket => bucket.Value >= FewestExamples).Select(bucket => bucket.Key).Order()];
        var rows = known.Index().ToDictionary(bucket => bucket.Item, bucket => bucket.Index);
        List<CertaintyExample> ready = [.. examples.Select(one => new CertaintyExample([.. one.Buckets.Where(rows.ContainsKey).Select(bucket => rows[bucket])], one.Dense, (float)one.Gold.Value))];
        List<CertaintyNetwork> networks = [];
        for (var number = 0; number < Networks; number++)
        {
            networks.Add(new CertaintyNetwork(new NetworkPlan(), known.Length, new Draw((ulong)((seed * Networks) + number))));
            networks[^1].Learn(ready);
        }

        return CertaintyNetwork.Joined(networks, known);
    }

    /// <summary>A predicate with what the network is given.</summary>
    private sealed record Example(GoldPredicate Gold, int[] Buckets, float[] Dense);
}
