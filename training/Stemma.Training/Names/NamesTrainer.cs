using Stemma.Learning;
using Stemma.Training.Sequences;

namespace Stemma.Training.Names;

/// <summary>Trains the tagger of names on Wikigold, WNUT 2017, the Broad Twitter Corpus and SEC contracts.</summary>
internal static class NamesTrainer
{
    public static Trainer Trainer { get; } = new("names", "persons, organisations, places and other names, from four open corpora", Run);

    /// <summary>How the network is built, for any number of types.</summary>
    public static SequencePlan Plan(int types) => new(
        [.. NameCategories.All.Select(category => new Category(category.Name, category.Values, category.Width))], (2 * types) + 1, SyntaxModel.Shipped.Width)
    {
        Hidden = 80,
        Layers = 1,
        Epochs = 8,
        BatchWords = 800,
        Rate = 2.5e-3f,
    };

    /// <summary>What is learnt from: the corpus whose habits are wanted counts three times.</summary>
    public static List<Labelled> Mix(IReadOnlyList<Labelled> wanted, IReadOnlyList<Labelled> others) => [.. wanted, .. wanted, .. wanted, .. others];

    private static void Run(TrainingRun run)
    {
        var train = Mix(NameCorpora.Labelled(NameCorpora.ReadWikigold(run.Data), NameCorpora.Ours, NameCorpora.Wikigold), NameCorpora.Others(run.Data));
        var dev = NameCorpora.ReadWnut(run.Data, "dev");
        var devInputs = NameCorpora.Labelled(dev, NameCorpora.Ours, 1);
        var weights = SequenceTraining.Run(train, Plan(NameCorpora.Types.Count), WordVectors.Shipped, run.Seed, run.Log, tables => $"WNUT dev F1, four types: {100 * NameScore.Of(tables, devInputs):F1}");
        File.WriteAllBytes(run.FileFor("names", "weights.bin"), weights.ToBytes());
        Card.Write(
            run,
            "names",
            "Names",
            """
            Marks names of persons, organisations, places and others: a two-way LSTM of one layer over the parser's states and the words,
            under a conditional random field. It is told which corpus's habits to follow; the engine asks for Wikigold's.
            """,
            [
                "Wikigold: 39,007 words of Wikipedia, each counted three times; CC BY 4.0",
                "WNUT 2017 train: 62,730 words of social media; CC BY 4.0",
                "Broad Twitter Corpus, sections a, b, e, f, g, h: 150,387 words; CC BY 4.0",
                "SEC contracts, FIN5: 41,010 words; CC BY 3.0",
            ],
            [$"WNUT 2017 dev, four types, exact F1 {NameScore.Of(weights, devInputs):F3}; other corpora by parts: `./dev eval names`"]);
    }
}
