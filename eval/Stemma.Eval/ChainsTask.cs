using System.Globalization;
using System.Runtime.CompilerServices;
using Stemma.Attributing;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>Through whom the words came: whole chains, by the labels in <c>eval/labels/chains.tsv</c>, on the dev articles, or those of <see cref="Places.Split"/>.</summary>
/// <remarks>
/// A label is met by the statement whose content shares the most characters with it, if that is half or more of both together; <c>found</c>
/// is the share that has one. <c>chain_acc</c> is, among those, the share whose every hop is right: as many hops, each overlapping the
/// labelled words or having their name, and nobody where the label says nobody. The report's own publisher, which the file's name tells, is
/// no hop: a chain that begins with it is compared without it, as tracing drops it.
/// </remarks>
internal static class ChainsTask
{
    private const double Alike = 0.5;

    public static EvalTask Task { get; } = new("chains", RunAsync);

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        var labels = Path.Combine(Places.Repository, "eval", "labels", "chains.tsv");
        var folder = Path.Combine(data, "attribution", "polnear", Places.Split);
        if (!File.Exists(labels) || !Directory.Exists(folder))
        {
            yield break;
        }

        var rows = (await File.ReadAllLinesAsync(labels, cancel)).Skip(1).Select(Row.Read).Where(row => row.Split == Places.Split).ToList();
        var tallies = new Dictionary<string, (int Found, int Right, int All)>();
        foreach (var article in rows.GroupBy(row => row.File))
        {
            var text = await File.ReadAllTextAsync(Path.Combine(folder, article.Key + ".txt"), cancel);
            var statements = Attributor.StatementsIn(TextParser.Parse(text, null, SourceBook.Shipped), SourceBook.Shipped);
            foreach (var row in article)
            {
                var best = statements.Select(statement => (statement, share: Share(row.Content, statement))).OrderByDescending(pair => pair.share).FirstOrDefault();
                var found = best.statement is not null && best.share >= Alike;
                var right = found && IsRight(row, best.statement!, text, article.Key.Split('_')[0]);
                foreach (var set in (string[])["all", row.Sampled])
                {
                    var (f, r, n) = tallies.GetValueOrDefault(set);
                    tallies[set] = (f + (found ? 1 : 0), r + (right ? 1 : 0), n + 1);
                }
            }
        }

        foreach (var (set, (found, right, all)) in tallies.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            yield return new EvalLine("chains", $"polnear/{Places.Split}/{set}", [new("chain_acc", right / Math.Max(1.0, found)), new("found", (double)found / all)], all) { Folder = Path.GetDirectoryName(labels)! };
        }
    }

    private static double Share(TextSpan content, Statement statement)
    {
        var common = statement.Content.Sum(piece => Math.Max(0, Math.Min(piece.End, content.End) - Math.Max(piece.Start, content.Start)));
        var reach = statement.Reach;
        return (double)common / Math.Max(1, Math.Max(reach.End, content.End) - Math.Min(reach.Start, content.Start));
    }

    private static bool IsRight(Row row, Statement statement, string text, string publisher)
    {
        var chain = statement.Chain.SkipWhile((hop, at) => at == 0 && statement.Chain.Count > row.Hops.Count && IsPublisher(hop.Name, publisher)).ToList();

        // “our own reporter says”: the publisher alone is nobody.
        if (row.Hops is [null] && chain is [var own] && IsPublisher(own.Name, publisher))
        {
            return true;
        }

        return chain.Count == row.Hops.Count && chain.Zip(row.Hops).All(pair => pair.Second is { } words
            ? pair.First.Identity is not SpeakerIdentity.None && (pair.First.Where.Overlaps(words) || NameKey.Agree(pair.First.Name, words.In(text).ToString()))
            : pair.First.Identity is SpeakerIdentity.None);
    }

    // Files abbreviate: by first letters, or by the beginning of each word. “The Post” is the Harbour Post in the Harbour Post, as it is for tracing.
    private static bool IsPublisher(string name, string publisher)
    {
        var words = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not "the").ToList();
        var parts = publisher.Split('-');
        return Letters(name).Contains(Letters(publisher), StringComparison.Ordinal)
            || (parts.Length == 1 && publisher.EndsWith(string.Concat(words.Select(word => word[0])), StringComparison.Ordinal) && publisher.Length < 5)
            || (words.Count > 0 && parts.Length > 1 && parts[^1] == string.Join(' ', words))
            || (parts.Length == words.Count && parts.Zip(words).All(pair => pair.Second.StartsWith(pair.First, StringComparison.Ordinal)));
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();

    private sealed record Row(string Split, string File, TextSpan Content, IReadOnlyList<TextSpan?> Hops, string Sampled)
    {
        public static Row Read(string line)
        {
            var cells = line.Split('\t');
            return new Row(cells[0], cells[1], new TextSpan(Number(cells[2]), Number(cells[3])), [.. cells[4].Split('>').Select(Hop)], cells[5]);
        }

        private static TextSpan? Hop(string cell) => cell == "-" ? null : new TextSpan(Number(cell.Split('-')[0]), Number(cell.Split('-')[1]));

        private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
    }
}
