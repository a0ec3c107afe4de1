using Stemma.Attributing;
using Stemma.Evaluating;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Training.Speakers;

/// <summary>Trains the model of speaker kinds on the labels' train part and on the open pages of our own sentences.</summary>
internal static class SpeakerTrainer
{
    // A rare kind counts more, a common one less, and a speaker of many words not as often as he speaks: by square roots. Set on the train part, folded by article.
    private const double Evening = 0.5;
    private const int Rarest = 5;
    private const int Folds = 3;
    private const int FewestRows = 20;

    private static readonly SourceBook Book = SourceBook.Shipped;

    public static Trainer Trainer { get; } = new("speakers", "what sort of source a speaker is, from our own labels and sentences", Run);

    private static void Run(TrainingRun run)
    {
        var labels = SpeakerGold.Read(File.ReadAllText(Path.Combine(Places.Repository, "eval", "labels", "speakers.tsv"))).Where(row => row.Split == "train").ToList();
        List<(string Article, KindExample Example)> labelled = [.. labels.GroupBy(row => row.File).OrderBy(article => article.Key, StringComparer.Ordinal).SelectMany(article => OfArticle(run, article))];
        List<KindExample> own = [.. Directory.GetFiles(Path.Combine(Places.Repository, "specs", "attributing", "kinds"), "*.md")
            .Where(file => Path.GetFileName(file) != "held.md").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(OfRow).OfType<KindExample>()];
        run.Log.WriteLine($"{labelled.Count} labelled sources, {own.Count} sentences of our own");

        var tally = new Dictionary<SpeakerKind, Score>();
        var articles = labelled.Select(one => one.Article).Distinct().ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = articles.Where((_, number) => number % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var model = new KindModel(KindTrainer.Fit(Weighed([.. labelled.Where(one => !held.Contains(one.Article)).Select(one => one.Example), .. own]), run.Seed));
            foreach (var (_, example) in labelled.Where(one => held.Contains(one.Article)))
            {
                Count(tally, example.Kind, model.Best(example.Input).Kind);
            }
        }

        var common = tally.Values.Where(kind => kind.Right + kind.Missed >= FewestRows).Average(kind => kind.F1);
        var all = tally.Values.Aggregate(default(Score), (sum, one) => sum + one);
        var score = $"train part, {Folds} folds by article, model alone: macro-F1 {common:F3}, accuracy {all.Recall:F3}; dev: `./dev eval speakers`";
        run.Log.WriteLine(score);
        File.WriteAllBytes(run.FileFor(KindModel.Name, "weights.bin"), KindTrainer.Fit(Weighed([.. labelled.Select(one => one.Example), .. own]), run.Seed).ToBytes());
        Card.Write(
            run,
            KindModel.Name,
            "Kinds of speakers",
            """
            Tells what sort of source a speaker is (official, military, witness …): a network of one hidden layer over hashed features of
            the words, of what the article says of the name and of the rules' own answer, and over averaged word vectors. It has the last word only where it is sure. The labels are of
            one American election: of persons of whom a report tells nothing it thinks too often that they are politicians.
            """,
            [
                "eval/labels/speakers.tsv, train part: our own labels of sources in PolNeAR train (Newell, Margolin & Ruths 2018), which states no licence; its articles belong to their publishers",
                "specs/attributing/kinds, without held.md: our own sentences",
            ],
            [score]);
    }

    private static void Count(Dictionary<SpeakerKind, Score> tally, SpeakerKind gold, SpeakerKind found)
    {
        tally[gold] = tally.GetValueOrDefault(gold) + (gold == found ? new Score(1, 0, 0) : new Score(0, 0, 1));
        tally[found] = tally.GetValueOrDefault(found) + (gold == found ? default : new Score(0, 1, 0));
    }

    private static IEnumerable<(string, KindExample)> OfArticle(TrainingRun run, IGrouping<string, SpeakerGold> article)
    {
        var text = File.ReadAllText(Path.Combine(run.Data, "attribution", "polnear", "train", $"{article.Key}.txt"));
        var types = new SourceTypes(TextParser.Parse(text, null, Book), Book, null);
        foreach (var row in article.OrderBy(row => row.Source.Start))
        {
            var antecedent = row.Antecedent is { } there ? SpeakerGold.InText(there, text) : (TextSpan?)null;
            var source = SpeakerGold.InText(row.Source, text);
            var input = types.FeaturesOf(source, antecedent) ?? throw new InvalidDataException($"A row of {article.Key} has no token.");
            var speaker = types.Of(source, antecedent)?.Name ?? (antecedent ?? source).In(text).ToString();
            yield return (article.Key, new KindExample(input, row.Kind, 1, $"{article.Key} {speaker}"));
        }
    }

    // | [A resident] said he heard shots. | AnonymousDescribed | Witness | |
    private static KindExample? OfRow(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length < 6 || !cells[1].Contains('[', StringComparison.Ordinal))
        {
            return null;
        }

        var source = new TextSpan(cells[1].IndexOf('[', StringComparison.Ordinal), cells[1].IndexOf(']', StringComparison.Ordinal) - 1);
        var text = cells[1].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var types = new SourceTypes(TextParser.Parse(text, null, Book), Book, null);
        return types.FeaturesOf(source, types.AntecedentOf(source)) is { } input ? new KindExample(input, Enum.Parse<SpeakerKind>(cells[3]), 1, line) : null;
    }

    private static List<KindExample> Weighed(List<KindExample> examples)
    {
        var kinds = examples.CountBy(example => example.Kind).ToDictionary();
        var speakers = examples.CountBy(example => example.Speaker).ToDictionary();
        List<double> weights = [.. examples.Select(example => Math.Pow(Math.Max(Rarest, kinds[example.Kind]), -Evening) / Math.Sqrt(speakers[example.Speaker]))];
        var mean = weights.Average();
        return [.. examples.Zip(weights, (example, weight) => example with { Weight = weight / mean })];
    }
}
