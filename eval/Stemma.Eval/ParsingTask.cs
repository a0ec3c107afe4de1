using System.Runtime.CompilerServices;
using Stemma.Learning;
using Trees = Stemma.Training.Parser.Conllu;

namespace Stemma.Eval;

/// <summary>Parts of speech and dependencies on the development parts of treebanks, gold sentences and words given.</summary>
/// <remarks>
/// <c>upos</c> is accuracy; <c>uas</c> and <c>las</c> count every word, punctuation too, and compare relations without their subtypes, as
/// the CoNLL 2018 shared task does; <c>las_subtypes</c> compares them whole.
/// </remarks>
internal static class ParsingTask
{
    public static EvalTask Task { get; } = new("parsing", RunAsync);

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var bank in (string[])["ewt", "gum"])
        {
            var file = Path.Combine(data, "language", bank, "dev.conllu");
            if (File.Exists(file))
            {
                yield return await System.Threading.Tasks.Task.Run(() => Measured(bank, file), cancel);
            }
        }
    }

    private static EvalLine Measured(string bank, string file)
    {
        var model = SyntaxModel.Shipped;
        var gold = Trees.Read(file).ToList();
        var found = model.Read([.. gold.Select(sentence => sentence.Words[..Math.Min(sentence.Words.Length, SyntaxModel.Longest)].Select(word => WordShape.Of(word, WordVectors.Shipped)).ToArray())]);
        double words = 0, tagged = 0, attached = 0, labelled = 0, exact = 0;
        foreach (var (sentence, syntax) in gold.Zip(found))
        {
            words += sentence.Words.Length;
            for (var t = 0; t < syntax.Tags.Length; t++)
            {
                tagged += model.Tags[syntax.Tags[t]] == sentence.Tags[t] ? 1 : 0;
                if (syntax.Heads[t] == sentence.Heads[t])
                {
                    var relation = model.Relations[syntax.Relations[t]];
                    attached++;
                    labelled += Bare(relation) == Bare(sentence.Relations[t]) ? 1 : 0;
                    exact += relation == sentence.Relations[t] ? 1 : 0;
                }
            }
        }

        Figure[] figures = [new("upos", tagged / words), new("uas", attached / words), new("las", labelled / words), new("las_subtypes", exact / words)];
        return new EvalLine("parsing", $"{bank}/dev", figures, (int)words);
    }

    private static string Bare(string relation) => relation.Split(':')[0];
}
