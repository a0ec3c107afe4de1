using System.Runtime.CompilerServices;
using Stemma.Attributing;
using Stemma.Evaluating;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>Who said what: exact spans of source, cue and content, and overlap of contents, on every annotated folder.</summary>
/// <remarks>
/// A discontinuous span counts as its pieces, pieces apart by white space alone as one. <c>content_overlap_f1</c> counts whole contents:
/// a found content is right if it shares a character with a gold content that has no other partner.
/// </remarks>
internal static class AttributionTask
{
    private static readonly SourceBook Book = new([]);

    public static EvalTask Task { get; } = new("attribution", RunAsync);

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var folder in Folders(Path.Combine(data, "attribution")))
        {
            var totals = new Score[4];
            var files = Annotations(folder);
            foreach (var file in files)
            {
                var text = await File.ReadAllTextAsync(Path.ChangeExtension(file, ".txt"), cancel);
                var scores = Scores(BratGold.Read(await File.ReadAllTextAsync(file, cancel), text), text);
                totals = [.. totals.Zip(scores, (total, score) => total + score)];
            }

            string[] names = ["source_f1", "cue_f1", "content_f1", "content_overlap_f1"];
            yield return new EvalLine(
                "attribution",
                $"{Path.GetFileName(Path.GetDirectoryName(folder))}/{Path.GetFileName(folder)}",
                [.. names.Zip(totals, (name, total) => new Figure(name, total.F1))],
                files.Length);
        }
    }

    private static Score[] Scores(BratGold gold, string text)
    {
        var found = Attributor.StatementsIn(TextParser.Parse(text, null, Book), Book);
        IReadOnlyList<TextSpan>[] contents = [.. found.Select(statement => SpanScore.Merged(statement.Content, text)).DistinctBy(pieces => string.Join(' ', pieces))];
        return
        [
            Score.Of(gold.Sources, found.Select(statement => statement.Source).OfType<TextSpan>().ToHashSet()),
            Score.Of(gold.Cues, found.Select(statement => statement.Cue).OfType<TextSpan>().ToHashSet()),
            Score.Of(gold.Contents.SelectMany(pieces => pieces).ToHashSet(), contents.SelectMany(pieces => pieces).ToHashSet()),
            SpanScore.Overlapping(gold.Contents, contents),
        ];
    }

    // DIR/attribution/SET/SPLIT; what was trained on is not measured.
    private static string[] Folders(string root) => !Directory.Exists(root) ? [] :
    [
        .. from set in Directory.GetDirectories(root)
           from split in Directory.GetDirectories(set)
           where Path.GetFileName(split) != "train" && Annotations(split).Length > 0
           orderby split
           select split,
    ];

    private static string[] Annotations(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.ann").Where(file => File.Exists(Path.ChangeExtension(file, ".txt"))).Order(StringComparer.Ordinal),
    ];
}
