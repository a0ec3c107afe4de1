using Stemma.Model;
using Stemma.Words;

namespace Stemma.Briefing;

/// <summary>Part of verifying: the cited reports, read again from the stored bytes; each once.</summary>
internal sealed class CitedLibrary(
    Func<SnapshotId, CancellationToken, ValueTask<ReadOnlyMemory<byte>?>> bytes,
    Func<Citation, ReadOnlyMemory<byte>, Report?> reread)
{
    private sealed record Shelved(Report? Report, string Raw, string? Fault);

    private readonly Dictionary<(SnapshotId, ReportId), Shelved> _shelf = [];
    private readonly Dictionary<Citation, string?> _checked = [];

    /// <summary>The text a citation points into, and what is wrong with the citation.</summary>
    public async ValueTask<(string? Text, string? Fault)> TextOf(Citation citation, CancellationToken cancel)
    {
        var key = (citation.Snapshot, citation.Report);
        if (!_shelf.TryGetValue(key, out var found))
        {
            _shelf[key] = found = Shelve(citation, await bytes(citation.Snapshot, cancel));
        }

        if (!_checked.TryGetValue(citation, out var fault))
        {
            _checked[citation] = fault = found.Fault ?? FaultOf(citation, found);
        }

        return (found.Report?.Text, fault);
    }

    private Shelved Shelve(Citation citation, ReadOnlyMemory<byte>? stored)
    {
        if (stored is not { } there)
        {
            return new Shelved(null, "", $"the bytes of snapshot {citation.Snapshot} are not there");
        }

        if (ContentHash.Of(there.Span) != citation.Snapshot.Value)
        {
            return new Shelved(null, "", $"the bytes of snapshot {citation.Snapshot} do not have its hash");
        }

        var report = reread(citation, there);
        return new Shelved(report, RawText.Of(there.Span), report is null ? "its bytes hold no report" : null);
    }

    private static string? FaultOf(Citation citation, Shelved found) => found.Report is not { } report ? "its bytes hold no report"
        : report.Id != citation.Report ? "its bytes hold another report"
        : ContentHash.Of(report.Text) != citation.TextHash ? "the text read again is not the text that was cited"
        : citation.Where.End > report.Text.Length || citation.Where.Length is 0 ? "its place lies outside the text"
        : !citation.Where.In(report.Text).SequenceEqual(citation.Words) ? "its words are not those at its place"
        : !Same(citation, report) ? "its outlet, title, address or date is not the report's"
        : !RawText.Holds(found.Raw, citation.Words) ? "its words are not to be found in the stored bytes"
        : null;

    private static bool Same(Citation citation, Report report) =>
        (citation.Outlet, citation.Title, citation.Address, citation.Published) == (report.Outlet, report.Title, report.Address, report.Published);
}
