using System.Text;
using Stemma.Linking;
using Stemma.Model;

namespace Stemma.Running;

/// <summary>What each report of a story does with a claim in words: also where no clause of the report was linked to one of the story's claims. Not safe for threads.</summary>
/// <param name="reports">The reports.</param>
/// <param name="book">The sources.</param>
/// <remarks>Read off the sentences that hold the claim's words, names and numbers: wider than what is linked, and less sure, so nothing is graded by it.</remarks>
public sealed class ReportStances(IReadOnlyList<Extract> reports, SourceBook book)
{
    // Set on the bundled example and development stories: below it, sentences speak of something else as often as not.
    private const double LeastScore = .8;

    private readonly Dictionary<ReportId, ComparedText> _texts = [];

    /// <summary>The reports that speak to a claim, in story order.</summary>
    /// <param name="words">The claim: a sentence.</param>
    public IReadOnlyList<SpokenStance> To(string words)
    {
        var claim = new ClaimMatch(new ComparedText(ReportAnalysis.Of(Typed(words), book)));
        return
        [
            .. from report in reports
               let to = StanceToClaim.Of(TextOf(report), claim)
               let stance = to.Stance
               where stance is not null && to.Score >= LeastScore
               select new SpokenStance(report.Report.Id, stance ?? Stance.Questions, to.Score, [.. to.Sentences.Select(one => new Passage(report.Report.Id, one.Where))]),
        ];
    }

    /// <summary>Words that were typed, as a report: ended like a sentence.</summary>
    internal static Report Typed(string words) => new()
    {
        Snapshot = SnapshotId.Of(Encoding.UTF8.GetBytes(words)),
        Address = "typed:",
        Outlet = "typed",
        Title = "",
        Text = Sentence(words.Trim()),
        Language = "en",
    };

    private static string Sentence(string words) => words.Length > 0 && words[^1] is '.' or '!' or '?' ? words : $"{words}.";

    private ComparedText TextOf(Extract report) => _texts.TryGetValue(report.Report.Id, out var text) ? text : _texts[report.Report.Id] = new ComparedText(report);
}
