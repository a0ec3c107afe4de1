using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Running;

/// <summary>Computes everything again from ledger and snapshots, and compares it byte for byte with what is stored.</summary>
/// <remarks>Nothing kept is used. What is not stored yet, because the ledger or the engine went on since, is no difference.</remarks>
public sealed class Replay(Workspace workspace, TimeProvider clock)
{
    private readonly ConcurrentBag<Problem> _problems = [];
    private readonly SortedSet<string> _differences = new(StringComparer.Ordinal);
    private readonly HashSet<ReportId> _stored = [];

    /// <summary>The per-report stages.</summary>
    internal Func<Snapshot, SourceBook, (Extract? Extract, IReadOnlyList<Problem> Problems)> Analyse { get; init; } = ReportAnalysis.Of;

    /// <summary>Runs it once over the whole workspace.</summary>
    /// <param name="repair">Whether to store what was computed in the place of what is stored.</param>
    /// <param name="progress">Told of every snapshot and story.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Replayed> RunAsync(bool repair, Action<Progress>? progress, CancellationToken cancel)
    {
        using var writer = repair ? workspace.Write(clock) : null;
        if (await workspace.Ledger.BreakAsync(cancel) is { } broken)
        {
            _problems.Add(new Problem(ProblemCode.DatabaseDamaged, workspace.Folder, null, $"{broken}: put stemma.db back from a backup"));
        }

        var made = await ExtractsAsync(progress, cancel);
        CompareExtracts(made, await workspace.Derived.ExtractRowsAsync(ReportAnalysis.EngineVersion, cancel));
        if (writer is not null)
        {
            await writer.AppendAsync([], made.Values.Select(one => one.Row(ReportAnalysis.EngineVersion)), cancel);
        }

        var stories = await new Stories(workspace, clock).AllAsync(cancel);
        foreach (var story in stories)
        {
            await StoryAsync(story, made, writer, cancel);
            progress?.Invoke(new Progress(made.Count, null, story.Name));
        }

        Problem[] problems = [.. _problems.OrderBy(one => one.ToString(), StringComparer.Ordinal)];
        return new Replayed(made.Count, stories.Count, [.. _differences], problems);
    }

    private async Task<ConcurrentDictionary<ReportId, KeptExtract>> ExtractsAsync(Action<Progress>? progress, CancellationToken cancel)
    {
        var facts = (await workspace.Ledger.OfKindAsync(LedgerFact.BytesCaptured.Kind, cancel))
            .Select(entry => entry.Fact).OfType<LedgerFact.BytesCaptured>().DistinctBy(fact => fact.Capture).ToList();
        ConcurrentDictionary<ReportId, KeptExtract> made = [];
        await Parallel.ForEachAsync(facts, cancel, async (fact, token) =>
        {
            try
            {
                made[fact.Capture] = OneReport.Analysed(await Stories.SnapshotOfAsync(workspace, fact, token), NullLogger.Instance, Analyse);
                progress?.Invoke(new Progress(made.Count, facts.Count, fact.Input));
            }
            catch (ProblemException failure)
            {
                _problems.Add(failure.Problem);
            }
        });
        return made;
    }

    private void CompareExtracts(ConcurrentDictionary<ReportId, KeptExtract> made, IEnumerable<ExtractRow> stored)
    {
        foreach (var row in stored)
        {
            _stored.Add(new ReportId(row.Capture));
            if (!made.TryGetValue(new ReportId(row.Capture), out var again))
            {
                _differences.Add($"extract\t{row.Capture}\tstored, but not in the ledger");
            }
            else if (again.Row(ReportAnalysis.EngineVersion) != row)
            {
                _differences.Add($"extract\t{row.Capture}\tdiffers");
            }
        }
    }

    private async Task StoryAsync(Story story, ConcurrentDictionary<ReportId, KeptExtract> made, WorkspaceWriter? writer, CancellationToken cancel)
    {
        var ledger = await workspace.Ledger.OfStoryAsync(story.Name, cancel);
        var seq = await workspace.Ledger.LastSeqAsync(story.Name, cancel);
        var extracts = ledger.Select(entry => entry.Fact).OfType<LedgerFact.BytesCaptured>().Select(fact => fact.Capture).Distinct()
            .Select(made.GetValueOrDefault).OfType<KeptExtract>().ToList();
        var book = await new Ratings(workspace, clock).BookAsync(cancel);
        var computed = ComputedStory.Of(story, extracts, ledger, book, null);
        if (await workspace.Derived.IsFreshAsync(story.Name, ReportAnalysis.EngineVersion, seq, cancel))
        {
            Compare(story.Name, computed.Rows, await workspace.Derived.RowsAsync(story.Name, cancel));
            _differences.UnionWith(extracts.Where(one => !_stored.Contains(one.Capture)).Select(one => $"extract\t{one.Capture}\tmissing"));
        }

        if (writer is not null)
        {
            await writer.ReplaceAsync(story.Name, computed.Rows, ReportAnalysis.EngineVersion, seq, cancel);
        }
    }

    private void Compare(string story, IReadOnlyList<Row> computed, IReadOnlyList<Row> stored)
    {
        var expected = computed.ToDictionary(row => (row.Table, row.Ordinal), row => row.Line);
        var found = stored.ToDictionary(row => (row.Table, row.Ordinal), row => row.Line);
        foreach (var key in expected.Keys.Union(found.Keys))
        {
            var (should, does) = (expected.GetValueOrDefault(key), found.GetValueOrDefault(key));
            if (should != does)
            {
                _differences.Add($"{key.Table}\t{story} row {key.Ordinal}\t{(does is null ? "missing" : should is null ? "too many" : "differs")}");
            }
        }
    }
}

/// <summary>What a replay found.</summary>
/// <param name="Snapshots">How many snapshots were read and analysed again.</param>
/// <param name="Stories">How many stories were computed again.</param>
/// <param name="Differences">The rows that are stored otherwise: table, row, how.</param>
/// <param name="Problems">What of the ledger or the snapshots is missing or altered.</param>
public sealed record Replayed(int Snapshots, int Stories, IReadOnlyList<string> Differences, IReadOnlyList<Problem> Problems);
