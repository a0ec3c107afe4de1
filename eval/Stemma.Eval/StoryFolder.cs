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

    private static readonly SourceBook Book = new([]);

    private readonly IReadOnlyList<Extract> _extracts;

    private StoryFolder(StoryGold gold, IReadOnlyDictionary<string, IReadOnlyList<string>> aliases, IReadOnlyList<(string Id, Extract Extract)> read)
    {
        (Gold, Aliases) = (gold, aliases);
        _extracts = [.. read.Select(one => one.Extract)];
        Files = read.DistinctBy(one => one.Extract.Report.Id).ToDictionary(one => one.Extract.Report.Id, one => one.Id);
    }

    public StoryGold Gold { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; }

    /// <summary>The gold's id of each report that could be read.</summary>
    public IReadOnlyDictionary<ReportId, string> Files { get; }

    /// <summary>Reads a story, every report through the engine.</summary>
    /// <param name="gold">The gold file.</param>
    /// <param name="reports">The folder of reports: <c>NNN.txt</c>, <c>NNN.html</c>, and <c>NNN.jsonl</c> whose lines are NNN#1, NNN#2 and so on.</param>
    /// <exception cref="JsonException">The gold is no such file.</exception>
    public static StoryFolder Read(string gold, string reports)
    {
        var aliases = Path.Combine(Path.GetDirectoryName(gold) ?? "", "aliases.json");
        return new StoryFolder(
            Parsed(gold, StoryGold.Parse),
            File.Exists(aliases) ? Parsed(aliases, StoryGold.ParseAliases) : new Dictionary<string, IReadOnlyList<string>>(),
            Analysed(SnapshotsIn(reports)));
    }

    /// <summary>The story as of a time; null for all of it.</summary>
    public StoryState StateAsOf(DateTimeOffset? asOf) => StoryAnalysis.Of(new Story(Gold.Name, Gold.Topic), _extracts, Book, asOf);

    /// <summary>Analyses snapshots side by side; those that hold no report are left out.</summary>
    public static IReadOnlyList<(string Id, Extract Extract)> Analysed(IEnumerable<(string Id, Snapshot Snapshot)> snapshots)
    {
        ConcurrentBag<(string Id, Extract Extract)> read = [];
        Parallel.ForEach(snapshots, one =>
        {
            if (ReportAnalysis.Of(one.Snapshot, Book).Extract is { } extract)
            {
                read.Add((one.Id, extract));
            }
        });
        return [.. read.OrderBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <summary>The reports in a folder, by id.</summary>
    public static IEnumerable<(string Id, Snapshot Snapshot)> SnapshotsIn(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal).SelectMany(SnapshotsOf) : [];

    private static IEnumerable<(string Id, Snapshot Snapshot)> SnapshotsOf(string file)
    {
        var (name, id) = (Path.GetFileName(file), Path.GetFileNameWithoutExtension(file));
        return Path.GetExtension(file) switch
        {
            ".txt" => [(id, SnapshotOf(name, "text/plain", File.ReadAllBytes(file)))],
            ".html" => [(id, SnapshotOf(name, "text/html", File.ReadAllBytes(file)))],
            ".jsonl" => File.ReadLines(file).Where(line => line.Length > 0).Select((line, at) =>
                ($"{id}#{at + 1}", SnapshotOf($"{name}#{at + 1}", "text/plain", Encoding.UTF8.GetBytes(WithHead(line))))),
            _ => [],
        };
    }

    private static Snapshot SnapshotOf(string name, string mediaType, byte[] bytes) => new($"file:{name}", mediaType, [], CapturedAt, bytes);

    // A line of JSON in the form of a text report: four header lines, a blank line, the text.
    private static string WithHead(string line)
    {
        using var json = JsonDocument.Parse(line);
        var head = ((string[])["url", "outlet", "published", "title"]).Select(name => $"{name}: {Member(json, name)}\n");
        return $"{string.Concat(head)}\n{Member(json, "text")}\n";
    }

    private static string Member(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? $"{value.GetString()}" : "";

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
