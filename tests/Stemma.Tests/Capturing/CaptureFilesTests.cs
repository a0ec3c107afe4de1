using System.Text;
using Stemma.Capturing;
using Stemma.Model;

namespace Stemma.Tests.Capturing;

public sealed class CaptureFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stemma");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_folder_gives_its_files_in_ordinal_order_with_addresses_that_hold_anywhere()
    {
        Write("b.txt", "two");
        Write("a/z.html", "<p>one</p>");
        Write("a/y.ann", "skipped");
        Write(".hidden.txt", "skipped");
        Write("B.md", "three");

        var found = await AllAsync(_folder.FullName);

        Assert.Equal(["file:B.md", "file:a/z.html", "file:b.txt"], found.Select(one => one.Snapshot?.Address));
        Assert.Equal(["text/markdown", "text/html", "text/plain"], found.Select(one => one.Snapshot?.MediaType));
    }

    [Fact]
    public async Task A_match_takes_only_files_with_a_word_that_begins_so()
    {
        Write("1.txt", "Taxes rise");
        Write("2.txt", "no SYNTAX here");
        Write("3.txt", "the tax is gone");

        Assert.Equal(["file:1.txt", "file:3.txt"], (await AllAsync([_folder.FullName], new CaptureOptions { Match = "TAX" })).Select(one => one.Snapshot?.Address));
    }

    [Fact]
    public async Task One_bad_input_never_stops_the_rest()
    {
        var (empty, large, good) = (Write("empty.txt", ""), Write("large.txt", new string('a', 2_000)), Write("good.txt", "words"));

        var found = await AllAsync([empty, large, _folder.FullName + "/none.txt", good], new CaptureOptions { MaxBytes = 1_000 });

        Assert.Equal([ProblemCode.Empty, ProblemCode.TooLarge, ProblemCode.Missing, null], found.Select(one => one.Problem?.Code));
        Assert.Equal("file:good.txt", found[^1].Snapshot?.Address);
    }

    [Fact]
    public async Task JSON_Lines_give_a_snapshot_a_line_and_bad_lines_a_problem()
    {
        var file = Write("reports.jsonl", "\ufeff{\"url\":\"https://a.example/1\",\"text\":\"one\"}\r\n\nnot json\n{\"text\":\"two\"}\n[1]");

        var found = await AllAsync(file);

        Assert.Equal(["https://a.example/1", null, "file:reports.jsonl#4", null], found.Select(one => one.Snapshot?.Address));
        Assert.Equal([null, ProblemCode.BadLine, null, ProblemCode.BadLine], found.Select(one => one.Problem?.Code));
        Assert.Equal($"{file}#3", found[1].Problem?.Input);
    }

    [Fact]
    public async Task A_feed_file_gives_what_it_carries_when_offline()
    {
        var file = Write("feed.xml", "<rss><channel><title>Courier</title><item><title>Ferries</title><link>https://a.example/1</link><pubDate>Tue, 03 Mar 2026 08:00:00 GMT</pubDate><description>They sail.</description></item></channel></rss>");

        var snapshot = Assert.Single(await AllAsync([file], new CaptureOptions { Offline = true })).Snapshot!;

        Assert.Equal(
            """{"url":"https://a.example/1","outlet":"Courier","published":"Tue, 03 Mar 2026 08:00:00 GMT","title":"Ferries","byline":"","html":"They sail."}""",
            Encoding.UTF8.GetString(snapshot.Bytes.Span));
        Assert.Equal(("https://a.example/1", "application/json"), (snapshot.Address, snapshot.MediaType));
    }

    [Theory]
    [InlineData("<rss><channel><title>Empty</title></channel></rss>", ProblemCode.FeedEmpty)]
    [InlineData("<shopping><list/></shopping>", ProblemCode.FeedUnreadable)]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><rss><channel><item><title>&c;</title></item></channel></rss>", ProblemCode.XmlRefused)]
    public async Task A_feed_without_items_or_sense_is_a_problem(string xml, ProblemCode code)
    {
        var found = Assert.Single(await AllAsync(Write("feed.xml", xml)));

        Assert.Equal((code, (Snapshot?)null), (found.Problem?.Code, found.Snapshot));
    }

    [Fact]
    public async Task A_page_saved_as_XML_is_a_page()
    {
        var found = Assert.Single(await AllAsync(Write("page.xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html><body><p>Words</p></body></html>")));

        Assert.Equal("file:page.xml", found.Snapshot?.Address);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private static Task<List<Captured>> AllAsync(string input) => AllAsync([input], new CaptureOptions());

    private static async Task<List<Captured>> AllAsync(IEnumerable<string> inputs, CaptureOptions options)
    {
        using var capture = new Capture(TimeProvider.System, options);
        return await capture.AllAsync(inputs, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
