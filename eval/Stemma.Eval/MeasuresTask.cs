using System.Runtime.CompilerServices;
using Stemma.Model;
using Stemma.Parsing;

namespace Stemma.Eval;

/// <summary>Numbers in context, on own cases: which question a number answers, and how two numbers stand to each other.</summary>
/// <remarks><c>STEMMA_MISSES</c> names a file that takes the misses.</remarks>
internal static class MeasuresTask
{
    public static EvalTask Task { get; } = new("measures", RunAsync) { NeedsData = false };

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<string> misses = [];
        foreach (var kind in MeasureCase.All().GroupBy(one => one.IsPair))
        {
            var (right, all) = (0, 0);
            foreach (var one in kind)
            {
                var found = one.Found(text => DistortionsTask.Read("one", text));
                all++;
                if (one.IsRight(found))
                {
                    right++;
                }
                else
                {
                    misses.Add($"{one.Expected}\t{found}\t{one.First}\t{one.Second}\t{Tree(one.First)}");
                }
            }

            yield return new EvalLine("measures", kind.Key ? "relation" : "measure", [new("accuracy", right / Math.Max(1.0, all))], all) { Folder = PlainSentences.Labels };
        }

        if (Environment.GetEnvironmentVariable("STEMMA_MISSES") is { Length: > 0 } file)
        {
            await File.WriteAllLinesAsync(file, misses, cancel);
        }
    }

    private static string Tree(string text)
    {
        var parsed = TextParser.Parse(text, PlainSentences.Day, SourceBook.Shipped);
        return string.Join(' ', parsed.Tokens.Select((token, at) => $"{at}:{token.Where.In(text)}/{(token.HeadOffset == 0 ? -1 : at + token.HeadOffset)}/{token.Relation}"));
    }
}
