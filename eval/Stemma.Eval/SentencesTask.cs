using System.Runtime.CompilerServices;
using Stemma.Evaluating;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Training.Sentences;

namespace Stemma.Eval;

/// <summary>How well text is cut into tokens and sentences, on the dev part of every treebank: exact spans.</summary>
/// <remarks>
/// The text is put together from the treebank's tokens; sentences of a paragraph are joined by a blank, paragraphs by a blank
/// line, so paragraph breaks are given. <c>lemma_accuracy</c> is counted over the tokens that were cut right, case aside.
/// </remarks>
internal static class SentencesTask
{
    private static readonly SourceBook Book = new([]);

    public static EvalTask Task { get; } = new("sentences", RunAsync);

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        await System.Threading.Tasks.Task.CompletedTask;
        foreach (var folder in Folders.Holding(Path.Combine(data, "language"), "dev.conllu"))
        {
            var (tokens, sentences) = (default(Score), default(Score));
            var (right, lemmas, documents) = (0, 0, 0);
            foreach (var gold in TreebankText.Documents(Path.Combine(folder, "dev.conllu")))
            {
                cancel.ThrowIfCancellationRequested();
                var parsed = TextParser.Parse(gold.Text, null, Book);
                var found = parsed.Tokens.ToDictionary(token => token.Where, token => token.Lemma);
                tokens += Score.Of(gold.Tokens.Select(token => token.Where).ToHashSet(), found.Keys.ToHashSet());
                sentences += Score.Of(gold.Sentences.ToHashSet(), parsed.Sentences.Select(sentence => sentence.Where).ToHashSet());
                right += gold.Tokens.Count(token => found.ContainsKey(token.Where));
                lemmas += gold.Tokens.Count(token => found.TryGetValue(token.Where, out var lemma) && lemma.Equals(token.Lemma, StringComparison.OrdinalIgnoreCase));
                documents++;
            }

            yield return new EvalLine(
                "sentences",
                $"{Path.GetFileName(folder)}/dev",
                [new("token_f1", tokens.F1), new("sentence_f1", sentences.F1), new("lemma_accuracy", right == 0 ? 0 : (double)lemmas / right)],
                documents)
            { Folder = folder };
        }
    }
}
