using System.Diagnostics;
using System.Runtime.CompilerServices;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Running;

namespace Stemma.Eval;

/// <summary>What linking one report costs when a story has few reports and when it has very many: in processor time, which other work on the machine does not lengthen.</summary>
internal static class GrowthTask
{
    public static readonly EvalTask Task = new("growth", Run) { IsLong = true };

    private const int Few = 1_000;
    private const int Many = 50_000;
    private const int OnOneClaim = 20_000;
    private const int InStory = 500;

    // Reports over which a cost is measured.
    private const int Window = 500;

    private static async IAsyncEnumerable<EvalLine> Run(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        _ = CostAt(new MadeReports(0, false), [Few], cancel); // warms the code up
        var costs = CostAt(new MadeReports(1, false), [Few, 10_000, Many], cancel);
        yield return new EvalLine(
            "growth",
            "made",
            [
                new("claims_per_s_1k", costs[0].Claims / costs[0].Seconds),
                new("claims_per_s_10k", costs[1].Claims / costs[1].Seconds),
                new("claims_per_s_50k", costs[2].Claims / costs[2].Seconds),
                new("cost_10k_to_1k", costs[1].Seconds / costs[0].Seconds) { IsCost = true },
                new("cost_50k_to_1k", costs[2].Seconds / costs[0].Seconds) { IsCost = true },
            ],
            Many);

        var one = CostAt(new MadeReports(2, true), [Few, OnOneClaim], cancel);
        yield return new EvalLine("growth", "one-claim", [new("cost_20k_to_1k", one[1].Seconds / one[0].Seconds) { IsCost = true }], OnOneClaim);

        var folder = Path.Combine(data, "attribution", "polnear", "train");
        if (Directory.Exists(folder))
        {
            yield return await StoryAsync(folder, cancel);
        }
    }

    private static List<(int Claims, double Seconds)> CostAt(MadeReports made, int[] sizes, CancellationToken cancel)
    {
        var links = new StoryLinks([]);
        List<(int, double)> costs = [];
        foreach (var size in sizes)
        {
            while (links.Count < size - Window)
            {
                cancel.ThrowIfCancellationRequested();
                links.Add(made.Next());
            }

            List<Extract> next = [.. Enumerable.Range(0, Window).Select(_ => made.Next())];
            var before = Environment.CpuUsage.TotalTime;
            next.ForEach(links.Add);
            costs.Add((next.Sum(one => one.Propositions.Count), (Environment.CpuUsage.TotalTime - before).TotalSeconds));
        }

        return costs;
    }

    // One more report in a story of real ones, up to the new claims of the story: the newest, and one that comes late.
    private static async Task<EvalLine> StoryAsync(string folder, CancellationToken cancel)
    {
        List<Extract> reports = [];
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Take(InStory + 1))
        {
            reports.Add(ReportAnalysis.Of(PlainReport(file, await File.ReadAllTextAsync(file, cancel)), Books.Shipped));
        }

        reports.Sort(Extract.InStoryOrder);
        return new EvalLine(
            "growth",
            "polnear/train",
            [new("newest_ms", Milliseconds(reports, InStory)) { IsCost = true }, new("late_ms", Milliseconds(reports, InStory / 2)) { IsCost = true }],
            InStory)
        { Folder = folder };
    }

    private static double Milliseconds(List<Extract> reports, int at)
    {
        var links = new StoryLinks([]);
        foreach (var report in reports.Where((_, index) => index != at))
        {
            links.Add(report);
        }

        _ = links.Linked;
        List<double> times = [];
        for (var again = 0; again < 15; again++)
        {
            _ = links.Linked;
            var watch = Stopwatch.StartNew();
            links.Add(reports[at]);
            _ = links.Linked;
            times.Add(watch.Elapsed.TotalMilliseconds);
            links.Remove(reports[at]);
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    private static Report PlainReport(string file, string text) => new()
    {
        Snapshot = SnapshotId.Of(System.Text.Encoding.UTF8.GetBytes(text)),
        Address = $"https://{Path.GetFileNameWithoutExtension(file)}.example/",
        Outlet = Path.GetFileNameWithoutExtension(file),
        Title = "",
        Text = text,
        Language = "en",
        Published = DayOf(Path.GetFileNameWithoutExtension(file)),
    };

    // Files are named OUTLET_YYYY-MM-DD_AUTHOR.
    private static Moment? DayOf(string name) =>
        name.Split('_').FirstOrDefault(part => DateOnly.TryParse(part, System.Globalization.CultureInfo.InvariantCulture, out _)) is { } day
            ? Moment.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            : null;
}
