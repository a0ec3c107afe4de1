using Stemma.Model;

namespace Stemma.Tracing;

/// <summary>A report that carries a claim as so, with all its assertions of it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Assertions">Its assertions of the claim, in reading order; never empty.</param>
internal sealed record Carrier(Wording Report, IReadOnlyList<Assertion> Assertions)
{
    /// <summary>This report in a stemma.</summary>
    public Witness.Captured Witness => new(Report.Id);

    /// <summary>Its place in the story's order.</summary>
    public int Place => Report.Place;

    /// <summary>The carriers among these assertions, in story order.</summary>
    public static IReadOnlyList<Carrier> Of(IEnumerable<Assertion> assertions, Archive archive) =>
    [
        .. from one in assertions
           let report = archive.Report(one.Report)
           where report is not null
           orderby report.Place, one.Where.Start, one.Where.End, one.Proposition
           group one by report into all
           select new Carrier(all.Key, [.. all]),
    ];
}
