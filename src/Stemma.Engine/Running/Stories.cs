using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Running;

/// <summary>The stories of a workspace and what was made of them. Safe for threads.</summary>
public sealed class Stories(Workspace workspace, TimeProvider clock)
{
    /// <summary>The per-report stages.</summary>
    internal Func<Snapshot, SourceBook, (Extract? Extract, IReadOnlyList<Problem> Problems)> Analyse { get; init; } = ReportAnalysis.Of;

    /// <summary>The stories, in the order in which they were created.</summary>
    public async Task<IReadOnlyList<Story>> AllAsync(CancellationToken cancel) =>
    [
        .. from entry in await workspace.Ledger.OfKindAsync(LedgerFact.StoryCreated.Kind, cancel)
           let created = entry.Fact as LedgerFact.StoryCreated
           where created is not null
           select new Story(entry.Story ?? "", created.About),
    ];

    /// <summary>Begins to follow a story.</summary>
    /// <exception cref="ProblemException">The name cannot be used, or is in use.</exception>
    public async Task CreateAsync(Story story, CancellationToken cancel)
    {
        if (story.Name.Length is 0 or > 64 || !story.Name.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_'))
        {
            throw Refused(ProblemCode.BadName, story.Name, "a story's name has 1 to 64 letters a–z, digits, dashes and underscores");
        }

        using var writer = workspace.Write(clock);
        if ((await AllAsync(cancel)).Any(one => one.Name == story.Name))
        {
            throw Refused(ProblemCode.StoryExists, story.Name, "there is already a story of this name: add to it, or choose another name");
        }

        await writer.AppendAsync([(story.Name, new LedgerFact.StoryCreated(story.About))], [], cancel);
    }

    /// <summary>The story of this name; without a name the one created last.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public async Task<Story> FindAsync(string? name, CancellationToken cancel)
    {
        var all = await AllAsync(cancel);
        if (all.LastOrDefault(story => name is null || story.Name == name) is { } found)
        {
            return found;
        }

        var there = all.Count == 0 ? "make one with `stemma new NAME --about TEXT`" : $"there are: {string.Join(", ", all.Select(story => story.Name))}";
        throw Refused(ProblemCode.NoSuchStory, name ?? workspace.Folder, $"there is no such story; {there}");
    }

    /// <summary>A story's state: the kept one where it still follows from the ledger, else a new one.</summary>
    /// <param name="story">The story.</param>
    /// <param name="asOf">Use only what was published up to then; null uses all.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<StoryState> StateAsync(Story story, DateTimeOffset? asOf, CancellationToken cancel)
    {
        if (asOf is not null)
        {
            return (await ComputeAsync(story, asOf, null, cancel)).State;
        }

        var seq = await workspace.Ledger.LastSeqAsync(story.Name, cancel);
        if (await workspace.Derived.StateAsync(story, ReportAnalysis.EngineVersion, seq, cancel) is { } kept)
        {
            return kept;
        }

        WorkspaceWriter? writer = null;
        try
        {
            writer = workspace.Write(clock);
        }
        catch (ProblemException failure) when (failure.Problem.Code is ProblemCode.WorkspaceInUse)
        {
            // Somebody is writing and will keep the state; what is asked for is computed all the same.
        }

        using (writer)
        {
            return writer is null ? (await ComputeAsync(story, null, null, cancel)).State : await RefreshAsync(story, writer, cancel);
        }
    }

    /// <summary>What is wrong with a story's inputs, by input.</summary>
    public async Task<IReadOnlyList<Problem>> ProblemsAsync(Story story, CancellationToken cancel)
    {
        var seq = await workspace.Ledger.LastSeqAsync(story.Name, cancel);
        return await workspace.Derived.ProblemsAsync(story.Name, ReportAnalysis.EngineVersion, seq, cancel)
            ?? (await ComputeAsync(story, null, null, cancel)).Problems;
    }

    /// <summary>Computes a story's state and keeps it, unless the kept one still follows from the ledger.</summary>
    internal async Task<StoryState> RefreshAsync(Story story, WorkspaceWriter writer, CancellationToken cancel)
    {
        var seq = await workspace.Ledger.LastSeqAsync(story.Name, cancel);
        if (await workspace.Derived.StateAsync(story, ReportAnalysis.EngineVersion, seq, cancel) is { } kept)
        {
            return kept;
        }

        var computed = await ComputeAsync(story, null, writer, cancel);
        await writer.ReplaceAsync(story.Name, computed.Rows, ReportAnalysis.EngineVersion, seq, cancel);
        return computed.State;
    }

    private async Task<ComputedStory> ComputeAsync(Story story, DateTimeOffset? asOf, WorkspaceWriter? writer, CancellationToken cancel)
    {
        var ledger = await workspace.Ledger.OfStoryAsync(story.Name, cancel);
        var captures = ledger.Select(entry => entry.Fact).OfType<LedgerFact.BytesCaptured>().Select(fact => fact.Capture).Distinct().ToList();
        var kept = await workspace.Derived.ExtractsAsync(captures, ReportAnalysis.EngineVersion, cancel);
        HashSet<ReportId> missing = [.. captures.Where(capture => !kept.ContainsKey(capture))];
        var made = await MakeAsync(missing, cancel);
        if (writer is not null && made.Count > 0)
        {
            await writer.AppendAsync([], made.Select(one => one.Row(ReportAnalysis.EngineVersion)), cancel);
        }

        var book = await new Ratings(workspace, clock).BookAsync(cancel);
        return ComputedStory.Of(story, [.. kept.Values, .. made], ledger, book, asOf);
    }

    // From the bytes and what the ledger says of their first capture, whichever story that was in.
    private async Task<IReadOnlyCollection<KeptExtract>> MakeAsync(HashSet<ReportId> captures, CancellationToken cancel)
    {
        if (captures.Count == 0)
        {
            return [];
        }

        var first = from entry in await workspace.Ledger.OfKindAsync(LedgerFact.BytesCaptured.Kind, cancel)
                    let fact = entry.Fact as LedgerFact.BytesCaptured
                    where fact is not null && captures.Contains(fact.Capture)
                    group fact by fact.Capture into same
                    select same.First();
        ConcurrentBag<KeptExtract> made = [];
        await Parallel.ForEachAsync(first, cancel, async (fact, token) =>
            made.Add(OneReport.Analysed(await SnapshotOfAsync(workspace, fact, token), NullLogger.Instance, Analyse)));
        return made;
    }

    /// <summary>The snapshot that a ledger line tells of.</summary>
    internal static async Task<Snapshot> SnapshotOfAsync(Workspace workspace, LedgerFact.BytesCaptured fact, CancellationToken cancel) =>
        new(fact.Address, fact.MediaType, fact.Headers, fact.CapturedAt, await workspace.Snapshots.ReadAsync(fact.Snapshot, cancel));

    private static ProblemException Refused(ProblemCode code, string input, string detail) => new(new Problem(code, input, null, detail));
}
