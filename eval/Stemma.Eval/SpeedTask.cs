using System.Diagnostics;
using System.Runtime.CompilerServices;
using Stemma.Model;
using Stemma.Running;

namespace Stemma.Eval;

/// <summary>How many reports a second go from file to story, and how much memory that takes at most.</summary>
internal static class SpeedTask
{
    public static readonly EvalTask Task = new("speed", Run);

    /// <summary>The same on a folder of one's own.</summary>
    public static EvalTask On(string folder) => new("speed", (_, cancel) => RunOn(folder, cancel)) { NeedsData = false };

    private static async IAsyncEnumerable<EvalLine> Run(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var corpus in Places.FoldersIn(Path.Combine(data, "attribution")))
        {
            if (Directory.Exists(Path.Combine(corpus, "train")))
            {
                yield return await MeasureAsync($"{Path.GetFileName(corpus)}/train", Path.Combine(corpus, "train"), cancel);
            }
        }
    }

    private static async IAsyncEnumerable<EvalLine> RunOn(string folder, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder}.");
        }

        yield return await MeasureAsync(Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)), folder, cancel);
    }

    private static async Task<EvalLine> MeasureAsync(string set, string folder, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var reports = await EndToEndAsync(folder, cancel);
        var seconds = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Figure[] figures =
        [
            new("reports_per_s", reports / seconds),
            new("peak_mb", process.PeakWorkingSet64 / 1e6) { IsCost = true },
        ];
        return new EvalLine("speed", set, figures, reports) { Folder = folder };
    }

    // From the files of a folder to a story; gives the number of reports in it.
    private static Task<int> EndToEndAsync(string folder, CancellationToken cancel) => System.Threading.Tasks.Task.Run(
        () =>
        {
            var extracts = StoryFolder.Analysed(StoryFolder.SnapshotsIn(folder)).Select(one => one.Extract);
            return StoryAnalysis.Of(new Story("speed", ""), extracts, StoryFolder.Book, null).Reports.Count;
        },
        cancel);
}
