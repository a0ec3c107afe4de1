using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Stemma.Evaluating;
using Stemma.Model;
using Stemma.Reading;

namespace Stemma.Eval;

/// <summary>How well the article's text is found in real pages: article_bench's own figures.</summary>
internal static class PagesTask
{
    // Any time after the pages were made: what is measured does not depend on it.
    private static readonly DateTimeOffset Captured = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly EvalTask Task = new("pages", RunAsync);

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var set in Folders.Holding(Path.Combine(data, "pages"), "ground-truth.json"))
        {
            await using var gold = File.OpenRead(Path.Combine(set, "ground-truth.json"));
            using var pages = await JsonDocument.ParseAsync(gold, cancellationToken: cancel);
            List<ShingleMatch> matches = [];
            foreach (var page in pages.RootElement.EnumerateObject())
            {
                var bytes = await PageAsync(Path.Combine(set, "html", $"{page.Name}.html.gz"), cancel);
                var expected = page.Value.GetProperty("articleBody").GetString() ?? "";
                matches.Add(ShingleMatch.Of(expected, TextOf(bytes, page.Value.GetProperty("url").GetString() ?? "")));
            }

            var (precision, recall, f1) = ShingleMatch.Mean(matches);
            yield return new EvalLine("pages", Path.GetFileName(set), [new("precision", precision), new("recall", recall), new("f1", f1)], matches.Count);
        }
    }

    private static string TextOf(byte[] bytes, string url) =>
        ReportReader.Read(new Snapshot(url, "text/html", [], Captured, bytes), SourceBook.Shipped).Report?.Text ?? "";

    private static async Task<byte[]> PageAsync(string path, CancellationToken cancel)
    {
        await using var page = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await page.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
