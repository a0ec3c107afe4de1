using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Stemma.Evaluating;
using Stemma.Model;
using Stemma.Running;

namespace Stemma.Eval;

/// <summary>A story on disk: its gold, its other names, and what the engine makes of its reports.</summary>
internal sealed class StoryFolder
{
    // Later than any report, so that no date of publication lies in the future.
    private static readonly DateTimeOffset CapturedAt = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly IReadOnlyList<Extract> _extracts;
    private readonly SourceBook _book;

    private StoryFolder(string gold, IReadOnlyList<(string Id, Extract Extract)> read)
    {
        var folder = Path.GetDirectoryName(gold) ?? "";
        Gold = Parsed(gold, StoryGold.Parse);
        Aliases = Beside("aliases.json", StoryGold.ParseAliases) ?? new Dictionary<string, IReadOnlyList<string>>();
        _book = SourceBook.Shipped.With(Beside("sources.json", SourcesJson.Parse) ?? []);
        _extracts = [.. read.Select(one => one.Extract)];
        Files = read.DistinctBy(one => one.Extract.Report.Id).ToDictionary(one => one.Extract.Report.Id, one => one.Id);

        T? Beside<T>(string name, Func<string, T> parse) =>
            Path.Combine(folder, name) is var file && File.Exists(file) ? Parsed(file, parse) : default;
    }

    public StoryGold Gold { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; }

    /// <summary>The gold's id of each report that could be read.</summary>
    public IReadOnlyDictionary<ReportId, string> Files { get; }

    /// <summary>Reads the story of a gold file, every report through the engine.</summary>
    /// <remarks>
    /// Beside it may lie other names (<c>aliases.json</c>) and what an analyst would know of the sources (<c>sources.json</c>),
    /// and in <c>reports/</c> or beside it the reports: <c>NNN.txt</c>, <c>NNN.html</c>, and <c>NNN.jsonl</c> whose lines are NNN#1 and so on.
    /// </remarks>
    /// <exception cref="JsonException">The gold is no such file.</exception>
    public static StoryFolder Read(string gold)
    {
        var folder = Path.GetDirectoryName(gold) ?? "";
        var reports = Path.Combine(folder, "reports");
        return new StoryFolder(gold, Analysed(SnapshotsIn(Directory.Exists(reports) ? reports : folder)));
    }

    /// <summary>The story as of a time; null for all of it.</summary>
    public StoryState StateAsOf(DateTimeOffset? asOf) => StoryAnalysis.Of(new Story(Gold.Name, Gold.Topic), _extracts, _book, [], asOf);

    /// <summary>What the engine made of the story at its end, in the form in which it is scored.</summary>
    public HandIn HandIn(StoryState state)
    {
        var stances = new ReportStances(state.Reports, _book);
        return Evaluating.HandIn.From(state, Files, words => stances.To(words.Replace("… ", "", StringComparison.Ordinal)).Select(one => (one.Report, one.Stance)));
    }

    /// <summary>Analyses snapshots side by side; those that hold no report are left out.</summary>
    public static IReadOnlyList<(string Id, Extract Extract)> Analysed(IEnumerable<(string Id, Snapshot Snapshot)> snapshots)
    {
        ConcurrentBag<(string Id, Extract Extract)> read = [];
        Parallel.ForEach(snapshots, one =>
        {
            if (ExtractOf(one.Snapshot) is { } extract)
            {
                read.Add((one.Id, extract));
            }
        });
        return [.. read.OrderBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <summary>The reports in a folder, by id.</summary>
    public static IEnumerable<(string Id, Snapshot Snapshot)> SnapshotsIn(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal).SelectMany(SnapshotsOf) : [];

    // A stage that fails on one report must not hide how it does on the others; a missing report lowers the figures enough.
    private static Extract? ExtractOf(Snapshot snapshot)
    {
        try
        {
            return ReportAnalysis.Of(snapshot, SourceBook.Shipped).Extract;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Console.Error.WriteLine(new Problem(ProblemCode.Internal, snapshot.Address, null, $"{failure.GetType().Name}: {failure.Message}"));
            return null;
        }
    }

    private static IEnumerable<(string Id, Snapshot Snapshot)> SnapshotsOf(string file)
    {
        var (name, id) = (Path.GetFileName(file), Path.GetFileNameWithoutExtension(file));
        return Path.GetExtension(file) switch
        {
            ".txt" => [(id, SnapshotOf(name, "text/plain", File.ReadAllBytes(file)))],
            ".html" => [(id, SnapshotOf(name, "text/html", File.ReadAllBytes(file)))],
            ".jsonl" => File.ReadLines(file).Where(line => line.Length > 0).Select((line, at) =>
                ($"{id}#{at + 1}", SnapshotOf($"{name}#{at + 1}", "application/json", Encoding.UTF8.GetBytes(line)))),
            _ => [],
        };
    }

    private static Snapshot SnapshotOf(string name, string mediaType, byte[] bytes) => new($"file:{name}", mediaType, [], CapturedAt, bytes);

    private static T Parsed<T>(string file, Func<string, T> parse)
    {
        try
        {
            return parse(File.ReadAllText(file));
        }
        catch (JsonException wrong)
        {
            throw new JsonException($"{file}: {wrong.Message}", wrong);
        }
    }
}
