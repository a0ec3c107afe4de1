using System.Diagnostics;
using Stemma.Claiming;
using Stemma.Learning;
using Stemma.Training.Neural;

namespace Stemma.Training.Certainty;

/// <summary>Trains the model of factuality on UDS-IH2 and MEANTIME, our own parses.</summary>
internal static class CertaintyTrainer
{
    private const int Networks = 3;
    private const int FewestExamples = 8;

    // Sentences in blocks of 25, one block in eight held back: neighbours are of one text.
    private const int Block = 25;
    private const int Blocks = 8;
    private const int HeldBlock = 3;

    public static Trainer Trainer { get; } = new("certainty", "how sure words are that something is so, from UDS-IH2 and MEANTIME", Run);

    /// <summary>Whether a sentence of a training file is of the part that is held back to measure on.</summary>
    public static bool IsHeld(GoldPredicate gold) => gold.Line / Block % Blocks == HeldBlock;

    private static void Run(TrainingRun run)
    {
        var uds = Read(run, "uds_ih2");
        var meantime = Read(run, "meantime");
        List<Example> all = [.. uds.Select(Happened), .. meantime.Select(Committed)];
        var score = "";
        foreach (var plan in (Environment.GetEnvironmentVariable("PLANS") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            Environment.SetEnvironmentVariable("PLAN", plan);
            run.Log.WriteLine(plan + " " + Measured(run, [.. all.Where(one => !IsHeld(one.Gold))], [.. all.Where(one => IsHeld(one.Gold))]));
        }

        if (Environment.GetEnvironmentVariable("PLANS") is not null)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("FULL") is null)
        {
            score = Measured(run, [.. all.Where(one => !IsHeld(one.Gold))], [.. all.Where(one => IsHeld(one.Gold))]);
            run.Log.WriteLine(score);
        }

        if (Environment.GetEnvironmentVariable("HELD") is not null)
        {
            return;
        }

        var watch = Stopwatch.StartNew();
        File.WriteAllBytes(run.FileFor(FactualityModel.Name, "weights.bin"), Fit(all, run.Seed).ToBytes());
        run.Log.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s");
        Card.Write(
            run,
            FactualityModel.Name,
            "Factuality of predicates",
            """
            Tells how far a sentence commits to an event or state: whether it has happened, and whether its author takes it as sure,
            from -3 to 3. A network of one hidden layer, the mean of three, over hashed features of the predicate and of what stands
            above it in the tree, the answers of rules (implicatives, modals, hedges, negation, conditions, questions), the parser's
            states and word vectors. Labels are of web texts (blogs, mail, reviews, questions); news is easier.
            """,
            [
                "UDS-IH2 (White, Rudinger, Rawlins & Van Durme 2018; Universal Decompositional Semantics, decomp.io), train, over texts of Universal Dependencies English EWT; CC BY-SA 4.0",
                "MEANTIME (Minard et al. 2016), Wikinews in English, train; CC BY 4.0",
                "The weights are shared under CC BY-SA 4.0, see NOTICE.",
            ],
            [score]);
    }

    private static List<GoldPredicate> Read(TrainingRun run, string set)
    {
        var gold = CertaintySet.Read(Path.Combine(run.Data, "factuality", set, "train.jsonl")).ToList();
        run.Log.WriteLine($"{set}: {gold.Count} predicates, {gold.Count(one => one.Token < 0)} not aligned");
        return [.. gold.Where(one => one.Token >= 0)];
    }

    // What has happened or has not is also what the words commit to; of what lies ahead the rules tell it.
    private static Example Happened(GoldPredicate gold)
    {
        var features = new FactualityFeatures(gold.Parsed, gold.Token);
        var worlds = features.Worlds;
        return new Example(gold, features.Sparse(), Dense(features), [(float)gold.Value, worlds.IsAhead || worlds.IsOpen ? 3 * (float)worlds.Author : (float)gold.Value], [1, .2f]);
    }

    private static Example Committed(GoldPredicate gold)
    {
        var features = new FactualityFeatures(gold.Parsed, gold.Token);
        return new Example(gold, features.Sparse(), Dense(features), [0, (float)gold.Value], [0, 1.5f]);
    }

    private static float[] Dense(FactualityFeatures features)
    {
        var cells = new short[FactualityFeatures.Width];
        features.Dense(cells);
        return [.. cells.Select(cell => cell / (float)(1 << Fixed.ActivationBits))];
    }

    private static string Measured(TrainingRun run, List<Example> train, List<Example> held)
    {
        var model = new FactualityModel(Fit(train, run.Seed));
        var found = held.Select(one => model.Of(new FactualityFeatures(one.Gold.Parsed, one.Gold.Token))).ToList();
        double[] gold = [.. held.Select(one => one.Gold.Value)];
        var isUds = held.Select(one => one.Weight[0] > 0).ToList();
        double[] Of(IEnumerable<double> values, bool uds) => [.. values.Where((_, i) => isUds[i] == uds)];
        var (happened, committed) = (found.Select(one => one.Happened), found.Select(one => one.Committed));
        return $"an eighth of train held back: UDS-IH2 r {Correlation.Pearson(Of(happened, true), Of(gold, true)):F4}, MAE {Correlation.MeanError(Of(happened, true), Of(gold, true)):F4} ({held.Count(one => one.Weight[0] > 0)} predicates); MEANTIME r {Correlation.Pearson(Of(committed, false), Of(gold, false)):F3}, MAE {Correlation.MeanError(Of(committed, false), Of(gold, false)):F3}; dev: `./dev eval certainty`";
    }

    private static Weights Fit(List<Example> examples, int seed)
    {
        int[] known = [.. examples.SelectMany(one => one.Buckets).CountBy(bucket => bucket).Where(bucket => bucket.Value >= FewestExamples).Select(bucket => bucket.Key).Order()];
        var rows = known.Index().ToDictionary(bucket => bucket.Item, bucket => bucket.Index);
        List<CertaintyExample> ready = [.. examples.Select(one => new CertaintyExample([.. one.Buckets.Where(rows.ContainsKey).Select(bucket => rows[bucket])], one.Dense, one.Value, one.Weight))];
        List<CertaintyNetwork> networks = [];
        for (var number = 0; number < Networks; number++)
        {
            networks.Add(new CertaintyNetwork(Plan(), known.Length, new Draw((ulong)((seed * Networks) + number))));
            networks[^1].Learn(ready);
        }

        return CertaintyNetwork.Joined(networks, known);
    }

    private static NetworkPlan Plan()
    {
        var plan = new NetworkPlan();
        foreach (var pair in (Environment.GetEnvironmentVariable("PLAN") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, v) = (pair.Split('=')[0], float.Parse(pair.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture));
            plan = key switch
            {
                "h" => plan with { Hidden = (int)v },
                "e" => plan with { Epochs = (int)v },
                "b" => plan with { Batch = (int)v },
                "r" => plan with { Rate = v },
                "d" => plan with { Decay = v },
                "ds" => plan with { DropSparse = v },
                "dd" => plan with { DropDense = v },
                "dh" => plan with { DropHidden = v },
                "hu" => plan with { Huber = v },
                "ss" => plan with { SparseScale = v },
                _ => throw new ArgumentException(key),
            };
        }

        return plan;
    }

    private sealed record Example(GoldPredicate Gold, int[] Buckets, float[] Dense, float[] Value, float[] Weight);
}
