using System.Runtime.CompilerServices;
using Stemma.Evaluating;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Training.Questions;

namespace Stemma.Eval;

/// <summary>Whether two propositions answer one question: pairs of propositions that the engine reads in ECB+ and that an index proposes, and the questions that linking makes of them.</summary>
/// <remarks>
/// Gold: the main words tell of one gold event. Numbers are one question if they count the same and are of one gold event, or are the same large number or
/// count the same thing that happened to people, in reports of one of the two events of a topic.
/// </remarks>
internal static class PairsTask
{
    public static EvalTask Task { get; } = new("pairs", RunAsync);

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        var folder = Path.Combine(data, "linking", "ecbplus", Places.Split);
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        var stories = await System.Threading.Tasks.Task.Run(() => EcbQuestions.Read(data, Places.Split), cancel);
        var pairs = stories.SelectMany(QuestionPairs.Of).ToList();
        foreach (var facet in Enum.GetValues<Facet>())
        {
            var asked = pairs.Where(pair => pair.Facet == facet).ToList();
            yield return Line(facet == Facet.Whether ? "whether" : "how-many", Figures(PairScore.Of([.. asked.Select(pair => (QuestionModel.Shipped.Probability(pair.Features, facet), pair.IsSame))], Clusters.Joins)), asked.Count);
        }

        var questions = Questions(stories);
        yield return Line("questions", [new("b3_f1", questions.BCubed.F1), new("b3_precision", questions.BCubed.Precision), new("b3_recall", questions.BCubed.Recall)], questions.Count);

        EvalLine Line(string set, IReadOnlyList<Figure> figures, int items) => new("pairs", $"ecbplus/{Places.Split}/{set}", figures, items) { Folder = folder };
    }

    private static Figure[] Figures(PairScore score) =>
    [
        new("auc", score.Auc),
        new("f1", score.At.F1),
        new("precision", score.At.Precision),
        new("recall", score.At.Recall),
        new("average_precision", score.AveragePrecision),
        new("brier", score.Brier) { IsCost = true },
        new("ece", score.CalibrationError) { IsCost = true },
    ];

    // Of propositions that ask whether, with a gold event.
    private static (Fraction BCubed, int Count) Questions(List<QuestionStory> stories)
    {
        List<string> gold = [], found = [];
        foreach (var story in stories)
        {
            var linked = Linker.Link([.. story.Reports.Select(report => report.Extract)], []);
            var questionOf = linked.Claims.ToDictionary(claim => claim.Id, claim => claim.Question);
            var at = linked.Assertions.GroupBy(one => (one.Report, one.Proposition)).ToDictionary(one => one.Key, one => questionOf[one.First().Claim]);
            foreach (var report in story.Reports)
            {
                foreach (var (index, label) in report.Labels.Index().Where(one => one.Item.Event is not null && one.Item.Point is null))
                {
                    gold.Add($"{story.Name} {label.Event}");
                    found.Add(at.TryGetValue((report.Extract.Report.Id, index), out var question) ? $"{story.Name} {question}" : $"{report.Extract.Report.Id} {index}");
                }
            }
        }

        return (CoreferenceScore.Of(gold, found).BCubed, gold.Count);
    }
}
