using System.Runtime.CompilerServices;
using Stemma.Attributing;
using Stemma.Evaluating;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>Who said what: exact spans of source, cue and content, and overlap of contents, on every annotated folder.</summary>
/// <remarks>
/// The corpus does not annotate what is said inside what is said, so a statement whose source and cue lie in another's content is not counted.
/// A discontinuous span counts as its pieces, pieces apart by white space alone as one. <c>content_overlap_f1</c> counts whole contents:
/// a found content is right if it shares a character with a gold content that has no other partner. <c>content_token_f1</c> counts tokens
/// inside contents; <c>spoken_f1</c> is the whole way, see <see cref="SpokenScore"/>.
/// </remarks>
internal static class AttributionTask
{
    /// <summary>The figures of <see cref="Spans"/>, in its order.</summary>
    public static readonly IReadOnlyList<string> SpanFigures = ["source_f1", "cue_f1", "content_f1", "content_overlap_f1", "content_token_f1"];

    private static readonly SourceBook Book = new([]);

    public static EvalTask Task { get; } = new("attribution", RunAsync);

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var folder in Folders(Path.Combine(data, "attribution")))
        {
            var totals = new Score[6];
            IReadOnlyList<string> files = Annotations(folder);
            var antecedents = SpokenScore.Antecedents(Path.GetFileName(folder));

            // Of what was trained on, those that have labels.
            files = Places.Split == "train" ? [.. files.Where(file => antecedents.Keys.Any(key => key.File == Path.GetFileNameWithoutExtension(file)))] : files;
            foreach (var file in files)
            {
                var text = await File.ReadAllTextAsync(Path.ChangeExtension(file, ".txt"), cancel);
                var scores = Scores(Path.GetFileNameWithoutExtension(file), BratGold.Read(await File.ReadAllTextAsync(file, cancel), text), text, antecedents);
                totals = [.. totals.Zip(scores, (total, score) => total + score)];
            }

            yield return new EvalLine(
                "attribution",
                $"{Path.GetFileName(Path.GetDirectoryName(folder))}/{Path.GetFileName(folder)}",
                [.. SpanFigures.Append("spoken_f1").Zip(totals, (name, total) => new Figure(name, total.F1))],
                files.Count);
        }
    }

    /// <summary>Counts what was found in one text.</summary>
    public static Score[] Spans(BratGold gold, ParsedText parsed, IReadOnlyList<Statement> found)
    {
        IReadOnlyList<TextSpan>[] contents = [.. found.Select(statement => SpanScore.Merged(statement.Content, parsed.Text)).DistinctBy(pieces => string.Join(' ', pieces))];
        return
        [
            Score.Of(gold.Sources, found.Select(statement => statement.Source).OfType<TextSpan>().ToHashSet()),
            Score.Of(gold.Cues, found.Select(statement => statement.Cue).OfType<TextSpan>().ToHashSet()),
            Score.Of(gold.Contents.SelectMany(pieces => pieces).ToHashSet(), contents.SelectMany(pieces => pieces).ToHashSet()),
            SpanScore.Overlapping(gold.Contents, contents),
            Score.Of(Tokens(gold.Contents, parsed), Tokens(contents, parsed)),
        ];
    }

    /// <summary>The statements that do not lie in another's content.</summary>
    public static List<Statement> Outermost(IReadOnlyList<Statement> found) =>
    [
        .. found.Where(inner => !found.Any(outer => outer != inner && outer.Content.Any(piece =>
            inner.Cue is { } cue && inner.Source is { } source && piece.Start <= cue.Start && cue.End <= piece.End && piece.Start <= source.Start && source.End <= piece.End))),
    ];

    private static Score[] Scores(string file, BratGold gold, string text, Dictionary<(string File, int Start, int End), (int Start, int End)> antecedents)
    {
        var parsed = TextParser.Parse(text, null, Book);
        var found = Outermost(Attributor.StatementsIn(parsed, Book));
        return [.. Spans(gold, parsed, found), SpokenScore.Of(file, text, gold, found, antecedents)];
    }

    private static HashSet<TextSpan> Tokens(IEnumerable<IReadOnlyList<TextSpan>> contents, ParsedText text) =>
        [.. contents.SelectMany(pieces => pieces).SelectMany(text.TokensIn).Select(token => token.Where)];

    // DIR/attribution/SET/SPLIT; what was trained on is not measured, unless one asks for it alone.
    private static string[] Folders(string root) => !Directory.Exists(root) ? [] :
    [
        .. from set in Directory.GetDirectories(root)
           from split in Directory.GetDirectories(set)
           where Path.GetFileName(split) == "train" == (Places.Split == "train") && Annotations(split).Length > 0
           orderby split
           select split,
    ];

    private static string[] Annotations(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.ann").Where(file => File.Exists(Path.ChangeExtension(file, ".txt"))).Order(StringComparer.Ordinal),
    ];
}
