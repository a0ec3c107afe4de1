using System.Globalization;
using Stemma.Attributing;
using Stemma.Evaluating;
using Stemma.Learning;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Training.Salience;

/// <summary>Trains the ranker of whom a pronoun means on the antecedents of the labels' train part.</summary>
internal static class SalienceTrainer
{
    private const int Folds = 6;

    private static readonly SourceBook Book = SourceBook.Shipped;

    public static Trainer Trainer { get; } = new("salience", "whom a pronoun means, from our own labels of antecedents", Run);

    private static void Run(TrainingRun run)
    {
        var labels = SpeakerGold.Read(File.ReadAllText(Path.Combine(Places.Repository, "eval", "labels", "speakers.tsv"))).Where(row => row.Split == "train").ToList();

        // Whom earlier words mean depends on the weights: so twice, from none.
        var first = Ranking.Fit([.. Choices(run, labels, new float[Attributing.Salience.Features]).Select(one => one.Choice)]);
        var all = Choices(run, labels, first);
        var articles = all.Select(one => one.Article).Distinct().ToList();
        run.Log.WriteLine($"{all.Count} pronouns in {articles.Count} articles");
        var right = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = articles.Where((_, number) => number % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var weights = Ranking.Fit([.. all.Where(one => !held.Contains(one.Article)).Select(one => one.Choice)]);
            right += all.Count(one => held.Contains(one.Article) && Ranking.IsRight(weights, one.Choice));
        }

        var score = $"train part, {Folds} folds by article, pronouns whose antecedent is among the candidates: accuracy {(right / (double)all.Count).ToString("F3", CultureInfo.InvariantCulture)} of {all.Count}; dev: `./dev eval speakers`";
        run.Log.WriteLine(score);
        var tables = new Weights();
        tables.Add(SalienceModel.Name, 1, Attributing.Salience.Features, Ranking.Fit([.. all.Select(one => one.Choice)]));
        File.WriteAllBytes(run.FileFor(SalienceModel.Name, "weights.bin"), tables.ToBytes());
        Card.Write(
            run,
            SalienceModel.Name,
            "Salience",
            """
            Ranks those whom a pronoun may mean (he, she, they, it): a log-linear model over forty plain features of distance, grammatical role,
            who spoke, gender, number and how often the report names one. It sees only the mentions before the pronoun.
            """,
            ["eval/labels/speakers.tsv, train part: our own labels of antecedents in PolNeAR train (Newell, Margolin & Ruths 2018), which states no licence; its articles belong to their publishers"],
            [score]);
    }

    private static List<(string Article, Choice Choice)> Choices(TrainingRun run, List<SpeakerGold> labels, float[] weights) =>
        [.. labels.GroupBy(row => row.File).OrderBy(article => article.Key, StringComparer.Ordinal).SelectMany(article => OfArticle(run, article, [.. weights.Select(weight => (double)weight)]))];

    // A pronoun whose antecedent is no candidate teaches nothing.
    private static IEnumerable<(string, Choice)> OfArticle(TrainingRun run, IGrouping<string, SpeakerGold> article, double[] weights)
    {
        var text = File.ReadAllText(Path.Combine(run.Data, "attribution", "polnear", "train", $"{article.Key}.txt"));
        var types = new SourceTypes(TextParser.Parse(text, null, Book), Book, null, weights);
        foreach (var row in article.OrderBy(row => row.Source.Start))
        {
            var antecedent = row.Antecedent is { } there ? SpeakerGold.InText(there, text) : (TextSpan?)null;
            var candidates = types.CandidatesOf(SpeakerGold.InText(row.Source, text), weights.Any(weight => weight != 0) ? null : antecedent);
            var choice = antecedent is { } gold
                ? new Choice([.. candidates.Select(one => one.Features)], [.. candidates.Select(one => one.Where.Overlaps(gold) || one.Where.In(text).SequenceEqual(gold.In(text)))]) : null;
            if (choice is not null && choice.IsMeant.Contains(true))
            {
                yield return (article.Key, choice);
            }
        }
    }
}
