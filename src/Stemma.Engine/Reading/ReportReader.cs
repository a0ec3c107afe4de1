using Stemma.Model;

namespace Stemma.Reading;

/// <summary>Makes a readable report of a snapshot. Pure: the same snapshot and book always give the same result.</summary>
public static class ReportReader
{
    /// <summary>The report, or the problems that kept it from being one; a report may have problems too.</summary>
    public static ReadResult Read(Snapshot snapshot, SourceBook book) => new(null, []);
}

/// <summary>What reading a snapshot gave.</summary>
/// <param name="Report">The report, if the bytes hold one.</param>
/// <param name="Problems">What was wrong.</param>
public sealed record ReadResult(Report? Report, IReadOnlyList<Problem> Problems);
