using System.Runtime.CompilerServices;
using System.Text;
using Stemma.Capturing;
using Stemma.Evaluating;

namespace Stemma.Eval;

/// <summary>How many of feedparser's cases about titles and numbers of items are read as expected.</summary>
internal static class FeedsTask
{
    private static readonly string[] Endings = [".xml", ".json"];

    public static readonly EvalTask Task = new("feeds", RunAsync);

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var set in Folders.In(Path.Combine(data, "feeds")))
        {
            var (passed, all) = (0, 0);
            foreach (var path in Directory.EnumerateFiles(set, "*", SearchOption.AllDirectories).Where(path => Endings.Contains(Path.GetExtension(path))))
            {
                var bytes = await File.ReadAllBytesAsync(path, cancel);
                if (FeedExpectation.In(Encoding.UTF8.GetString(bytes)) is { } expectation)
                {
                    all++;
                    passed += Passes(expectation, bytes, path) ? 1 : 0;
                }
            }

            if (all > 0)
            {
                yield return new EvalLine("feeds", Path.GetFileName(set), [new("passed", (double)passed / all)], all);
            }
        }
    }

    private static bool Passes(FeedExpectation expectation, byte[] bytes, string path) =>
        FeedReader.Read(bytes, null, path).Feed is { } feed && expectation.Holds(feed.Title, [.. feed.Items.Select(item => item.Title)]);
}
