using System.Diagnostics;
using Stemma.Learning;
using Stemma.Training.Neural;

namespace Stemma.Training.Parser;

/// <summary>Trains parts of speech and dependencies on the English treebanks EWT and GUM.</summary>
internal static class ParserTrainer
{
    private const int Hidden = 96;
    private const int Epochs = 24;
    private const int BatchWords = 900;
    private const float Rate = 2.5e-3f;

    public static Trainer Trainer { get; } = new("parser", "parts of speech and dependencies, from UD EWT and GUM", Run);

    private static void Run(TrainingRun run)
    {
        var vectors = WordVectors.Shipped;
        var bank = new Treebank([Path.Combine(run.Data, "language", "ewt", "train.conllu"), Path.Combine(run.Data, "language", "gum", "train.conllu")], vectors);
        string[] devs = ["ewt", "gum"];
        var dev = devs.ToDictionary(name => name, name => Conllu.Read(Path.Combine(run.Data, "language", name, "dev.conllu")).Select(s => Treebank.Shaped(s, vectors)).ToList());
        var draw = new Draw((ulong)run.Seed);
        var net = new ParserNetwork(vectors, Hidden, bank.Tags.Count, bank.Fine.Count, bank.Relations.Count, draw);
        var loss = new ParserLoss(net, bank);
        var optimiser = new Optimiser(net.Parameters, Rate);
        run.Log.WriteLine($"{bank.Sentences.Count} sentences, {bank.Tags.Count} tags, {bank.Relations.Count} relations, {net.Parameters.Sum(p => p.Value.Length)} numbers");
        var watch = Stopwatch.StartNew();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var batches = Batches.Of(bank.Sentences, sentence => sentence.Words.Length, BatchWords, draw);
            var sum = 0.0;
            for (var b = 0; b < batches.Count; b++)
            {
                var share = 1 - ((epoch + ((float)b / batches.Count)) / Epochs);
                sum += Batches.Learn(batches[b], sentence => sentence.Words.Length, draw, net.Prepare, loss.Learn);
                optimiser.Step(share);
            }

            run.Log.WriteLine($"epoch {epoch + 1}: loss {sum / bank.Sentences.Sum(s => s.Words.Length):F4}, {watch.Elapsed.TotalSeconds:F0} s");
            if (epoch % 3 == 2 || epoch == Epochs - 1)
            {
                run.Log.WriteLine("  " + string.Join("; ", dev.Select(pair => pair.Key + " " + ParserScore.Of(net, bank, pair.Value))));
            }
        }

        File.WriteAllBytes(run.FileFor("parser", "weights.bin"), ParserFile.Of(net, bank).ToBytes());
        Card.Write(
            run,
            "parser",
            "Parts of speech and dependencies",
            """
            One network tags and parses English: a two-way LSTM of two layers with 96 cells each way over GloVe vectors and hashed
            embeddings of words, endings and shapes, under two taggers and a biaffine parser (Dozat & Manning 2017). Labels are those of
            Universal Dependencies and the Penn Treebank. It runs in fixed point, so that a text is read alike on every machine. News reads
            easier than the web text it learnt from; headlines, lists and long lists of names read worse.
            """,
            [
                "Universal Dependencies English EWT, train: 204,577 words of web text; CC BY-SA 4.0",
                "Universal Dependencies English GUM, train, the genres bio, interview, news, speech, textbook, vlog, voyage: 95,672 words; CC BY 4.0, bio and voyage CC BY-SA",
                "The weights are shared under CC BY-SA 4.0, see NOTICE.",
            ],
            dev.Select(pair => $"{pair.Key} dev, gold words, in floating point: {ParserScore.Of(net, bank, pair.Value)}; as shipped: `./dev eval parsing`"));
    }
}
