using System.Collections.Concurrent;
using Stemma.Briefing;
using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Running;

/// <summary>Briefs over a workspace's stored bytes: compiling one, and checking one that was written. Safe for threads.</summary>
public sealed class Briefs(Workspace workspace, TimeProvider clock)
{
    /// <summary>The state's brief, verified against the stored bytes; or why there is none.</summary>
    public async Task<CompiledBrief> CompileAsync(StoryState state, CancellationToken cancel) =>
        await BriefCompiler.Compile(state, await new Ratings(workspace, clock).BookAsync(cancel), await VerifierAsync(cancel), cancel);

    /// <summary>Everything that is wrong with a rendered brief; empty when every sentence is supported and nothing was changed.</summary>
    /// <param name="name">The file's name, for problems.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<Problem>> VerifyAsync(string name, string text, CancellationToken cancel) =>
        await BriefFile.ProblemsIn(name, text, await VerifierAsync(cancel), cancel);

    // A report is read again from the stored bytes and what the ledger says of how they came; nothing kept is used.
    private async Task<BriefVerifier> VerifierAsync(CancellationToken cancel)
    {
        var captures = (await workspace.Ledger.OfKindAsync(LedgerFact.BytesCaptured.Kind, cancel))
            .Select(entry => entry.Fact).OfType<LedgerFact.BytesCaptured>().ToLookup(fact => fact.Snapshot);
        ConcurrentDictionary<ReportId, Report?> read = [];
        return new BriefVerifier(BytesAsync, (citation, bytes) => read.GetOrAdd(citation.Report, _ => Reread(captures[citation.Snapshot], citation, bytes)));
    }

    private static Report? Reread(IEnumerable<LedgerFact.BytesCaptured> captures, Citation citation, ReadOnlyMemory<byte> bytes) => captures
        .Select(fact => ReportAnalysis.Read(new Snapshot(fact.Address, fact.MediaType, fact.Headers, fact.CapturedAt, bytes)))
        .FirstOrDefault(report => report?.Id == citation.Report);

    private async ValueTask<ReadOnlyMemory<byte>?> BytesAsync(SnapshotId id, CancellationToken cancel)
    {
        try
        {
            return await workspace.Snapshots.ReadAsync(id, cancel);
        }
        catch (ProblemException failure) when (failure.Problem.Code is ProblemCode.SnapshotMissing or ProblemCode.SnapshotAltered)
        {
            return null;
        }
    }
}
