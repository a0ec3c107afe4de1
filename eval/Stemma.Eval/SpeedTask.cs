using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using Stemma.Capturing;
using Stemma.Model;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Eval;

/// <summary>How many reports a second go from file to story, and how much memory that takes at most.</summary>
internal static class SpeedTask
{
    public static readonly EvalTask Task = new("speed", Run);

    /// <summary>The same on a folder of one's own.</summary>
    public static EvalTask On(string folder) => new("speed", (_, cancel) => RunOn(folder, cancel)) { NeedsData = false };

    private static async IAsyncEnumerable<EvalLine> Run(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var corpus in Folders.In(Path.Combine(data, "attribution")))
        {
            if (Directory.Exists(Path.Combine(corpus, "train")))
            {
                yield return await MeasureAsync($"{Path.GetFileName(corpus)}/train", Path.Combine(corpus, "train"), cancel);
            }

            if (Directory.Exists(Path.Combine(corpus, "dev")))
            {
                yield return await ReadingSpeed.MeasureAsync($"{Path.GetFileName(corpus)}/dev", Path.Combine(corpus, "dev"), cancel);
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

    // From the files of a folder to the kept state of a story, as a person's workspace would have it; gives the number of its reports.
    private static async Task<int> EndToEndAsync(string folder, CancellationToken cancel)
    {
        var place = Directory.CreateTempSubdirectory("stemma-speed").FullName;
        try
        {
            await using var workspace = await Workspace.CreateAsync(place, cancel);
            var story = new Story("speed", "");
            await new Stories(workspace, TimeProvider.System).CreateAsync(story, cancel);
            using var capture = new Capture(TimeProvider.System, new CaptureOptions { Offline = true });
            var pipeline = new Pipeline(workspace, TimeProvider.System, NullLogger<Pipeline>.Instance);
            var added = await pipeline.AddAsync(story, capture.AllAsync([folder], cancel), null, cancel);
            foreach (var failure in added.Problems.Where(problem => problem.Code == ProblemCode.Internal))
            {
                await Console.Error.WriteLineAsync(failure.ToString());
            }

            return added.State.Reports.Count;
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }
}
