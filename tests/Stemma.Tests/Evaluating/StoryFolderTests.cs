using System.Text.Json;
using Stemma.Eval;

namespace Stemma.Tests.Evaluating;

public sealed class StoryFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("story").FullName;

    [Fact]
    public void Files_become_snapshots_with_the_ids_of_the_gold()
    {
        Write("001.txt", "url: \n\nText.");
        Write("002.html", "<p>Text.</p>");
        Write("003.jsonl", """
            {"url": "https://a.example/1", "outlet": "A", "published": "2031-05-01", "title": "T", "text": "One."}
            {"outlet": "B", "text": "Two."}
            """);
        Write("truth.json", "{}");

        var snapshots = StoryFolder.SnapshotsIn(_folder).ToList();

        Assert.Equal(["001", "002", "003#1", "003#2"], snapshots.Select(one => one.Id));
        Assert.Equal(["file:001.txt", "file:002.html", "file:003.jsonl#1", "file:003.jsonl#2"], snapshots.Select(one => one.Snapshot.Address));
        Assert.Equal(["text/plain", "text/html", "application/json", "application/json"], snapshots.Select(one => one.Snapshot.MediaType));
        Assert.Equal("""{"outlet": "B", "text": "Two."}""", System.Text.Encoding.UTF8.GetString(snapshots[3].Snapshot.Bytes.Span));
    }

    [Fact]
    public async Task A_story_in_the_examples_gives_one_line()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "notes"));
        Directory.CreateDirectory(Path.Combine(_folder, "tiny", "reports"));
        Write("tiny/sources.json", """[{"name": "Orvan Post", "kind": "press", "family": null, "reliability": "B", "why": "?", "aliases": [], "domains": []}]""");
        Write("tiny/reports/001.txt", "url: \noutlet: Orvan Post\npublished: 2031-05-01\ntitle: Crack\n\nThe dam has a crack, an engineer said.\n");
        Write("tiny/truth.json", """{"name": "tiny", "reports": [{"id": "001", "outlet": "Orvan Post", "lineage": ["L1"]}]}""");

        var line = Assert.Single(await ScenarioTask.Run([_folder], TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal(("scenario", "tiny", 1), (line.Task, line.Set, line.Items));
        Assert.Equal(
            "derivation_f1 origins_inside origins_overlap status_acc status_by_day_acc position_f1 reversal_p reversal_r stance_acc",
            string.Join(' ', line.Figures.Select(figure => figure.Name)));
    }

    [Fact]
    public void A_bad_gold_file_is_named()
    {
        Write("gold.json", """{"reports": [{"outlet": "no id"}]}""");

        var problem = Assert.Throws<JsonException>(() => StoryFolder.Read(Path.Combine(_folder, "gold.json")));
        Assert.StartsWith(Path.Combine(_folder, "gold.json"), problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
