using System.Runtime.CompilerServices;
using Stemma.Model;
using Stemma.Running;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>How sentences are taken apart into claims, on our own sentences in <c>eval/labels/decomposition.txt</c>: needs no data.</summary>
/// <remarks>
/// What is counted is told in <c>DECOMPOSITION.md</c> beside it. Rules are written with the eyes on <c>dev</c> alone; of <c>held</c> only the totals are printed.
/// <c>fresh-open</c> and <c>fresh</c> are by another hand; the first was read after its first run, of the second only the totals are printed. <c>STEMMA_PASSAGES</c> names a file of more
/// passages (<c>more</c>); <c>STEMMA_MISSES</c> names a file that takes those of the sets that may be read in which something is wrong.
/// </remarks>
internal static class DecompositionTask
{
    private static readonly SourceBook Book = new([]);

    public static EvalTask Task { get; } = new("decomposition", (_, cancel) => RunAsync(cancel)) { NeedsData = false };

    /// <summary>The gold.</summary>
    /// <exception cref="FormatException">A line is written wrongly.</exception>
    public static IReadOnlyList<DecomposedSentence> Passages() => DecomposedSentence.In(Path.Combine(Labels, "decomposition.txt"));

    private static string Labels => Path.Combine(Places.Repository, "eval", "labels");

    private static async IAsyncEnumerable<EvalLine> RunAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        List<string> misses = [];
        foreach (var (name, part) in Sets())
        {
            var total = default(DecompositionScore);
            foreach (var passage in part)
            {
                cancel.ThrowIfCancellationRequested();
                var found = FoundIn(passage);
                total += DecompositionScore.Of(passage.Claims, found, name is "held" or "fresh" ? null : line => misses.Add($"{passage.Text}\n{line}"));
            }

            yield return new EvalLine("decomposition", name, [.. total.Figures], part.Count) { Folder = Labels };
        }

        if (Environment.GetEnvironmentVariable("STEMMA_MISSES") is { Length: > 0 } file)
        {
            await File.WriteAllLinesAsync(file, misses, cancel);
        }
    }

    private static IEnumerable<(string Name, IReadOnlyList<DecomposedSentence> Passages)> Sets()
    {
        foreach (var part in Passages().GroupBy(passage => passage.IsHeld).OrderBy(part => part.Key))
        {
            yield return (part.Key ? "held" : "dev", [.. part]);
        }

        if (Path.Combine(Labels, "decomposition-fresh.txt") is var fresh && File.Exists(fresh))
        {
            foreach (var part in DecomposedSentence.In(fresh).GroupBy(passage => passage.IsHeld).OrderBy(part => part.Key))
            {
                yield return (part.Key ? "fresh" : "fresh-open", [.. part]);
            }
        }

        if (Environment.GetEnvironmentVariable("STEMMA_PASSAGES") is { Length: > 0 } more)
        {
            yield return ("more", DecomposedSentence.In(more));
        }
    }

    // The propositions of one clause and statement are one claim: whether it is so, and how many.
    private static List<FoundClaim> FoundIn(DecomposedSentence passage)
    {
        var offset = passage.Before.Length == 0 ? 0 : passage.Before.Length + 1;
        var text = offset == 0 ? passage.Text : $"{passage.Before} {passage.Text}";
        var words = ClaimWords.In(passage.Text);
        return
        [
            .. ReportAnalysis.Of(ReportOf(text), Book).Propositions
                .Where(proposition => proposition.Where.Start >= offset && !proposition.IsDeclined)
                .GroupBy(proposition => (proposition.Statement, string.Join(' ', proposition.Pieces)))
                .Select(claim => new FoundClaim(
                    WordsOf(words, claim.First().Pieces, offset),
                    claim.Key.Statement is null,
                    claim.Any(one => one.Polarity == Polarity.No),
                    passage.Text)),
        ];
    }

    private static Report ReportOf(string text) => new()
    {
        Snapshot = SnapshotId.Of(System.Text.Encoding.UTF8.GetBytes(text)),
        Address = "https://paper.example/story",
        Outlet = "The Paper",
        Title = "",
        Text = text,
        Language = "en",
        Published = Moment.On(new DateOnly(2031, 5, 7)),
    };

    private static int[] WordsOf(IReadOnlyList<TextSpan> words, IReadOnlyList<TextSpan> pieces, int offset) =>
        [.. Enumerable.Range(0, words.Count).Where(at => pieces.Any(piece => words[at].Start + offset < piece.End && piece.Start < words[at].End + offset))];
}
