using System.Runtime.CompilerServices;
using Stemma.Evaluating;

namespace Stemma.Eval;

/// <summary>Real developing stories: <c>stories/NAME/</c> with <c>reports/*.txt</c> and <c>gold.json</c>.</summary>
internal static class StoriesTask
{
    public static readonly EvalTask Task = new("stories", Run);

    private static async IAsyncEnumerable<EvalLine> Run(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        await System.Threading.Tasks.Task.Yield();
        foreach (var folder in Folders.Holding(Path.Combine(data, "stories"), "gold.json"))
        {
            cancel.ThrowIfCancellationRequested();
            var story = StoryFolder.Read(Path.Combine(folder, "gold.json"));
            var score = StoryScorer.Score(story.Gold, story.HandIn(story.StateAsOf(null)), story.Aliases);
            foreach (var line in LinesOf(Path.GetFileName(folder), score, story.Gold.Reports.Count))
            {
                yield return line with { Folder = folder };
            }
        }
    }

    /// <summary>The two lines of a story.</summary>
    public static IEnumerable<EvalLine> LinesOf(string name, StoryScore score, int reports) =>
    [
        new EvalLine("stories", name, FirstLine(score), reports),
        new EvalLine("stories-more", name, SecondLine(score), reports),
    ];

    private static IReadOnlyList<Figure> FirstLine(StoryScore score) =>
    [
        new("derivation_f1", score.DerivationF1),
        new("lineage_f1", score.LineageF1),
        new("origins_exact", score.Origins.Exact),
        new("origins_overlap", score.Origins.Overlap),
        new("false_corroboration", score.Origins.FalseCorroboration) { IsCost = true },
        new("stance_acc", score.Stances.Accuracy),
        new("stance_macro_f1", score.Stances.MacroF1),
        new("status_acc", score.StatusAccuracy),
        new("reversal_p", score.Reversals.Precision),
        new("reversal_r", score.Reversals.Recall),
        new("position_f1", score.PositionF1),
    ];

    private static IReadOnlyList<Figure> SecondLine(StoryScore score) =>
    [
        Figure.Count("matched", score.Claims.Matched),
        Figure.Count("claims", score.Claims.Pairs.Count),
        Figure.Count("extra_claims", score.Claims.Extra),
        Figure.Count("rebuts_as_derivation", score.Derivations.RebutsAsDerivation),
        new("derivation_p", score.Derivations.All.Precision),
        new("derivation_r", score.Derivations.All.Recall),
        new("derivation_cited_f1", score.CitedDerivationF1),
        new("derivation_certain_f1", score.CertainDerivationF1),
        new("lineage_p", score.Lineages.Precision),
        new("lineage_r", score.Lineages.Recall),
        new("stance_majority_acc", score.Stances.Majority),
        new("stance_lenient_acc", score.Stances.Lenient),
        Figure.Count("stance_cells", score.Stances.Cells),
        new("position_p", score.Positions.Matches.Precision),
        new("position_r", score.Positions.Matches.Recall),
        new("position_date_share", score.Positions.DateShare),
        new("position_report_share", score.Positions.ReportShare),
    ];
}
