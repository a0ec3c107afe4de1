using System.Runtime.CompilerServices;
using Stemma.Attributing;
using Stemma.Evaluating;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Parsing;

namespace Stemma.Eval;

/// <summary>The stance of a body to a headline on FNC-1's train pairs, in five folds that share no topic (<see cref="StancePairs"/>).</summary>
/// <remarks>
/// Features are the engine's; the trees that weigh them are fitted here and now and ship nowhere. A pair whose headline is of fold j and whose body
/// is of fold k is judged by trees that saw no pair with a headline or a body of either. <c>fnc</c> is the challenge's score: a quarter for related or not, three
/// quarters more for the right kind of related, as a share of the best possible.
/// </remarks>
internal static class StanceTask
{
    private static readonly SourceBook Book = SourceBook.Shipped;

    public static EvalTask Task { get; } = new("stance", RunAsync) { NeedsData = false, IsOfData = set => !set.StartsWith("own", StringComparison.Ordinal) };

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var line in OwnStances.Lines())
        {
            yield return line;
        }

        foreach (var folder in Folders.Holding(Path.Combine(data, "stance"), "train_stances.csv"))
        {
            var pairs = await StancePairs.ReadAsync(folder, cancel);
            var figures = FiguresOf(pairs);
            var found = new StanceCascade(pairs, figures).Judge();
            var set = Path.GetFileName(folder);
            var scores = Enumerable.Range(0, StancePairs.Stances.Count).Select(stance => Score(pairs, found, stance)).ToList();
            yield return new EvalLine(
                "stance",
                $"{set}/folds",
                [
                    new("macro_f1", scores.Average(score => score.F1)),
                    new("fnc", Challenge(pairs, found)),
                    .. scores.Select((score, stance) => new Figure($"{StancePairs.Stances[stance]}_f1", score.F1)),
                    .. Enumerable.Range(0, StancePairs.Folds).Select(fold => Figure.Count($"bodies{fold}", pairs.BodyFolds.Count(one => one == fold))),
                    Figure.Count("topics", pairs.Topics),
                ],
                pairs.Pairs.Count)
            { Folder = folder };
        }
    }

    private static float[][] FiguresOf(StancePairs pairs)
    {
        StanceFigures[] bodies = [.. pairs.Bodies.Select(body => new StanceFigures(Read(body)))];
        var figures = new float[pairs.Pairs.Count][];
        foreach (var headline in pairs.Pairs.Index().GroupBy(pair => pair.Item.Headline))
        {
            var match = new ClaimMatch(Read(pairs.Headlines[headline.Key]));
            foreach (var (at, pair) in headline)
            {
                figures[at] = bodies[pair.Body].Of(match);
            }
        }

        return figures;
    }

    private static ComparedText Read(string text)
    {
        var parsed = TextParser.Parse(text, null, Book);
        return new ComparedText(parsed, Attributor.StatementsIn(parsed, Book));
    }

    private static Score Score(StancePairs pairs, int[] found, int stance) => new(
        pairs.Pairs.Index().Count(pair => pair.Item.Stance == stance && found[pair.Index] == stance),
        pairs.Pairs.Index().Count(pair => pair.Item.Stance != stance && found[pair.Index] == stance),
        pairs.Pairs.Index().Count(pair => pair.Item.Stance == stance && found[pair.Index] != stance));

    private static double Challenge(StancePairs pairs, int[] found) =>
        pairs.Pairs.Index().Sum(pair => StanceCascade.Points(pair.Item.Stance, found[pair.Index])) / pairs.Pairs.Sum(pair => StanceCascade.Points(pair.Stance, pair.Stance));
}
