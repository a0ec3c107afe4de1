using System.Runtime.CompilerServices;
using Stemma.Evaluating;
using Stemma.Learning;
using Stemma.Training.Names;
using Stemma.Training.Sequences;

namespace Stemma.Eval;

/// <summary>Names on open corpora, exact spans and types, words given. Each corpus in five parts is read by models trained on the other four.</summary>
/// <remarks>
/// <c>wikigold</c>: four parts and the other corpora that ship. <c>re3d</c>: four parts of it alone, its ten types; nothing of it ships.
/// <c>wnut17/dev</c>: the shipped model, six types made four. Parts are cut by sentence in runs of ten, so that neighbours stay together.
/// </remarks>
internal static class NamesTask
{
    private const int Parts = 5;
    private const int Run = 10;
    private const int Seed = 1;

    public static EvalTask Task { get; } = new("names", RunAsync) { IsLong = true };

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (!Directory.Exists(Path.Combine(data, "language", "ner")))
        {
            yield break;
        }

        var wnut = NameCorpora.Labelled(NameCorpora.ReadWnut(data, "dev"), NameCorpora.Ours, 1);
        yield return Line("wnut17/dev", NameScore.Counted(Models.Load("names"), wnut), wnut.Count);
        var others = NameCorpora.Others(data);
        var wikigold = NameCorpora.Labelled(NameCorpora.ReadWikigold(data), NameCorpora.Ours, NameCorpora.Wikigold);
        yield return Line("wikigold/folds", await System.Threading.Tasks.Task.Run(() => Folds(wikigold, others, NameCorpora.Types.Count), cancel), wikigold.Count);
        var sentences = NameCorpora.ReadRe3d(data);
        string[] types = [.. sentences.SelectMany(sentence => sentence.Types).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var re3d = NameSet.Inputs(sentences, sentence => NameSet.Labels(sentence, type => type, types), 4);
        yield return Line("re3d/folds", await System.Threading.Tasks.Task.Run(() => Folds(re3d, [], types.Length), cancel), re3d.Count);
    }

    private static Score Folds(IReadOnlyList<Labelled> all, IReadOnlyList<Labelled> always, int types)
    {
        var sum = default(Score);
        for (var part = 0; part < Parts; part++)
        {
            var rest = NamesTrainer.Mix([.. all.Where((_, i) => i / Run % Parts != part)], always);
            Labelled[] own = [.. all.Where((_, i) => i / Run % Parts == part)];
            var weights = SequenceTraining.Run(rest, NamesTrainer.Plan(types), WordVectors.Shipped, Seed, TextWriter.Null, null);
            sum += NameScore.Counted(weights, own);
        }

        return sum;
    }

    private static EvalLine Line(string set, Score score, int sentences) =>
        new("names", set, [new("f1", score.F1), new("precision", score.Precision), new("recall", score.Recall)], sentences);
}
