using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Running;

/// <summary>A story's state with the rows that keep it.</summary>
internal sealed record ComputedStory(StoryState State, IReadOnlyList<Problem> Problems, IReadOnlyList<Row> Rows)
{
    /// <summary>Pure; the order of the extracts leaves no trace.</summary>
    public static ComputedStory Of(Story story, IReadOnlyList<KeptExtract> extracts, IReadOnlyList<LedgerEntry> ledger, SourceBook book, DateTimeOffset? asOf)
    {
        // One page under two addresses that names one canonical link is one report, read from the capture that sorts first.
        var reports = extracts
            .Where(one => one.Extract is not null)
            .OrderBy(one => one.Capture.Value, StringComparer.Ordinal)
            .DistinctBy(one => one.Extract?.Report.Id)
            .ToList();
        var state = StoryAnalysis.Of(story, reports.Select(one => one.Extract).OfType<Extract>(), book, Curation.DecisionsIn(ledger), asOf);
        var captureOf = reports.ToDictionary(one => one.Extract?.Report.Id ?? default, one => one.Capture);
        Problem[] problems =
        [
            .. new OpenProblems(ledger).All.Concat(extracts.SelectMany(one => one.Problems)).Distinct()
                .OrderBy(one => one.Input, StringComparer.Ordinal).ThenBy(one => one.Code).ThenBy(one => one.Where?.Start)
                .ThenBy(one => one.Detail, StringComparer.Ordinal),
        ];
        return new ComputedStory(state, problems, StateRows.Of(state, captureOf, problems));
    }
}
