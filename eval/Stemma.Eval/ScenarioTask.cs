using System.Runtime.CompilerServices;
using Stemma.Evaluating;

namespace Stemma.Eval;

/// <summary>Our own invented stories, <c>NAME/</c> with <c>truth.json</c> and the reports: the one that ships with the program, and those held for measuring.</summary>
internal static class ScenarioTask
{
    public static readonly EvalTask Task = new("scenario", (_, cancel) => Run([Places.Examples, Places.HeldStories], cancel)) { NeedsData = false };

    /// <summary>A line for each story in these folders.</summary>
    public static async IAsyncEnumerable<EvalLine> Run(IReadOnlyList<string> parents, [EnumeratorCancellation] CancellationToken cancel)
    {
        await System.Threading.Tasks.Task.Yield();
        foreach (var folder in parents.SelectMany(parent => Folders.Holding(parent, "truth.json")))
        {
            cancel.ThrowIfCancellationRequested();
            yield return LineOf(folder);
        }
    }

    private static EvalLine LineOf(string folder)
    {
        var story = StoryFolder.Read(Path.Combine(folder, "truth.json"));
        var score = StoryScorer.Score(story.Gold, story.HandIn(story.StateAsOf(null)), story.Aliases);
        var days = DayScore.TimesIn(story.Gold).ToDictionary(time => time, time => story.StateAsOf(time));
        Figure[] figures =
        [
            new("derivation_f1", score.DerivationF1),
            new("origins_inside", score.Origins.Inside),
            new("origins_overlap", score.Origins.Overlap),
            new("status_acc", score.StatusAccuracy),
            new("status_by_day_acc", DayScore.Of(score.Claims, days)),
            new("position_f1", score.PositionF1),
            new("reversal_p", score.Reversals.Precision),
            new("reversal_r", score.Reversals.Recall),
            new("stance_acc", score.Stances.Accuracy),
        ];
        return new EvalLine("scenario", Path.GetFileName(folder), figures, story.Gold.Reports.Count) { Folder = folder };
    }
}
