using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Stemma.Capturing;
using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Running;

/// <summary>Takes inputs all the way to the stored state of a story.</summary>
/// <remarks>
/// Reports are analysed side by side, as many as there are cores; one writer stores them in the order of the inputs, in small
/// transactions; the story is analysed once at the end. Killed at any moment and run again, it ends in the same state.
/// </remarks>
public sealed class Pipeline(Workspace workspace, TimeProvider clock, ILogger<Pipeline> log)
{
    // One transaction, one flush to disk: large enough not to wait for the disk, small enough to lose little work.
    private const int ReportsInTransaction = 32;

    /// <summary>The per-report stages.</summary>
    internal Func<Snapshot, SourceBook, (Extract? Extract, IReadOnlyList<Problem> Problems)> Analyse { get; init; } = ReportAnalysis.Of;

    /// <summary>Runs to the end of <paramref name="inputs"/>. An input that fails becomes a problem.</summary>
    /// <exception cref="ProblemException">Another process is writing.</exception>
    public async Task<Added> AddAsync(Story story, IAsyncEnumerable<Captured> inputs, Action<Progress>? progress, CancellationToken cancel)
    {
        using var writer = workspace.Write(clock);
        var intake = await Intake.OfAsync(workspace, story, cancel);
        List<Prepared> batch = [];
        await foreach (var prepared in PreparedAsync(inputs, intake, cancel))
        {
            batch.Add(prepared);
            progress?.Invoke(new Progress(intake.Done + batch.Count, null, prepared.Input));
            if (batch.Count == ReportsInTransaction)
            {
                await intake.StoreAsync(writer, batch, cancel);
                batch.Clear();
            }
        }

        await intake.StoreAsync(writer, batch, cancel);
        var state = await new Stories(workspace, clock) { Analyse = Analyse }.RefreshAsync(story, writer, cancel);
        return new Added(intake.Captured, intake.Reports, intake.Duplicates, intake.Problems, state);
    }

    // Side by side, and handed on in the order of the inputs.
    private async IAsyncEnumerable<Prepared> PreparedAsync(
        IAsyncEnumerable<Captured> inputs, Intake intake, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var ready = Channel.CreateBounded<Prepared>(ReportsInTransaction);
        var work = FillAsync(inputs, intake, ready.Writer, stop.Token);
        SortedDictionary<int, Prepared> early = [];
        try
        {
            var next = 0;
            await foreach (var prepared in ready.Reader.ReadAllAsync(cancel))
            {
                early.Add(prepared.Place, prepared);
                while (early.Remove(next, out var due))
                {
                    next++;
                    yield return due;
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FillAsync(IAsyncEnumerable<Captured> inputs, Intake intake, ChannelWriter<Prepared> ready, CancellationToken cancel)
    {
        try
        {
            await Parallel.ForEachAsync(inputs.Index(), cancel, async (numbered, token) =>
                await ready.WriteAsync(await PrepareAsync(numbered.Index, numbered.Item, intake, token), token));
            ready.Complete();
        }
        catch (Exception failure)
        {
            // Not swallowed: the reader at the other end of the channel throws it.
            ready.Complete(failure);
        }
    }

    private async Task<Prepared> PrepareAsync(int place, Captured captured, Intake intake, CancellationToken cancel)
    {
        if (captured.Snapshot is not { } snapshot)
        {
            return new Prepared(place, captured.Input, null, captured.Problem, null);
        }

        var bytes = new LedgerFact.BytesCaptured(
            captured.Input, snapshot.Address, snapshot.Id, snapshot.MediaType, snapshot.Headers, snapshot.CapturedAt);
        if (intake.Has(bytes.Capture))
        {
            return new Prepared(place, captured.Input, bytes, captured.Problem, null);
        }

        try
        {
            await workspace.Snapshots.AddAsync(snapshot, cancel);
        }
        catch (ProblemException failure)
        {
            return new Prepared(place, captured.Input, null, failure.Problem, null);
        }

        var kept = intake.IsKnown(bytes.Capture) ? null : OneReport.Analysed(snapshot, log, Analyse);
        return new Prepared(place, captured.Input, bytes, captured.Problem, kept);
    }
}

/// <summary>One input with its bytes on disk and its report analysed, ready for the ledger.</summary>
/// <param name="Place">Its number among the inputs.</param>
/// <param name="Input">The input.</param>
/// <param name="Bytes">What the ledger will say of its bytes; the bytes themselves are let go of, or many large pages would fill the memory.</param>
/// <param name="Problem">What was wrong with it.</param>
/// <param name="Kept">What was made of it; null when that is not needed now.</param>
internal sealed record Prepared(int Place, string Input, LedgerFact.BytesCaptured? Bytes, Problem? Problem, KeptExtract? Kept);
