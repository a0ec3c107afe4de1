using Stemma.Attributing;
using Stemma.Evaluating;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Training.Speakers;

/// <summary>Trains the model of speaker kinds on the labels' train part and on the open pages of our own sentences.</summary>
internal static class SpeakerTrainer
{
    // A rare kind counts more, a common one less: the square root of their ratio and a little more. Set on the train part, folded by article.
    private const double Common = 60;
    private const double Evening = 0.6;
    private const double Folds = 6;

    private static readonly SourceBook Book = SourceBook.Shipped;

    public static Trainer Trainer { get; } = new("speakers", "what sort of source a speaker is, from our own labels and sentences", Run);

    private static void Run(TrainingRun run)
    {
        var labels = SpeakerGold.Read(File.ReadAllText(Path.Combine(Places.Repository, "eval", "labels", "speakers.tsv"))).Where(row => row.Split == "train").ToList();
        List<(string Article, KindExample Example)> labelled = [.. labels.GroupBy(row => row.File).OrderBy(article => article.Key, StringComparer.Ordinal).SelectMany(article => OfArticle(run, article))];
        List<KindExample> own = [.. Directory.GetFiles(Path.Combine(Places.Repository, "specs", "attributing", "kinds"), "*.md")
            .Where(file => Path.GetFileName(file) != "held.md").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(OfRow).OfType<KindExample>()];
        run.Log.WriteLine($"{labelled.Count} labelled sources, {own.Count} sentences of our own");

        var right = 0;
        var articles = labelled.Select(one => one.Article).Distinct().ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = articles.Where((_, number) => number % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var model = new KindModel(KindTrainer.Fit(Weighed([.. labelled.Where(one => !held.Contains(one.Article)).Select(one => one.Example), .. own]), run.Seed));
            right += labelled.Count(one => held.Contains(one.Article) && model.Best(one.Example.Input).Kind == one.Example.Kind);
        }

        var score = $"train part, {Folds} folds by article, model alone: accuracy {right / (double)labelled.Count:F3}; dev: `./dev eval speakers`";
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

    private static IEnumerable<(string, KindExample)> OfArticle(TrainingRun run, IGrouping<string, SpeakerGold> article)
    {
        var text = File.ReadAllText(Path.Combine(run.Data, "attribution", "polnear", "train", $"{article.Key}.txt"));
        var types = new SourceTypes(TextParser.Parse(text, null, Book), Book, null);
        foreach (var row in article.OrderBy(row => row.Source.Start))
        {
            var antecedent = row.Antecedent is { } there ? SpeakerGold.InText(there, text) : (TextSpan?)null;
            yield return (article.Key, new KindExample(types.FeaturesOf(SpeakerGold.InText(row.Source, text), antecedent) ?? throw new InvalidDataException($"A row of {article.Key} has no token."), row.Kind, 1));
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
        return types.FeaturesOf(source, types.AntecedentOf(source)) is { } input ? new KindExample(input, Enum.Parse<SpeakerKind>(cells[3]), 1) : null;
    }

    private static List<KindExample> Weighed(List<KindExample> examples)
    {
        var counts = examples.CountBy(example => example.Kind).ToDictionary();
        return [.. examples.Select(example => example with { Weight = Math.Pow(Common / Math.Max(5, counts[example.Kind]), Evening) })];
    }
}
