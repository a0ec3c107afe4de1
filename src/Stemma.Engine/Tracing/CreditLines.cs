using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>Reports that say whose text they print.</summary>
internal static class CreditLines
{
    // Below this share of five-word runs the captured text of the agency is another of its stories.
    private const double LeastShared = 0.15;

    public static IEnumerable<Hint> In(Archive archive) =>
        from child in archive.Reports
        from name in Names(child, archive)
        let key = archive.Outlets.Key(name)
        where key != archive.Outlets.Key(child)
        select Of(child, name, key, archive);

    /// <summary>Whether both print one agency's text, and neither is that agency: they are sisters, not mother and daughter.</summary>
    public static bool AreSiblings(Wording one, Wording other, Archive archive) =>
        Keys(one, archive).Intersect(Keys(other, archive)).Any();

    private static Hint Of(Wording child, string name, string key, Archive archive)
    {
        var source = archive.Outlets.ReportsOf(key)
            .Where(parent => TimeOrder.Allows(child, parent))
            .Select(parent => (Report: parent, Shared: archive.Reuse.Between(child.Place, parent.Place).Contained(child.Place)))
            .Where(one => one.Shared >= LeastShared)
            .OrderByDescending(one => one.Shared)
            .ThenBy(one => one.Report.Place)
            .Select(one => one.Report)
            .FirstOrDefault();
        Witness parent = source is null ? new Witness.Lost(key, archive.Outlets.Name(name)) : new Witness.Captured(source.Id);
        TextSpan? inParent = source is null ? null : default(TextSpan);
        return new Hint(child, parent, Weight.CreditLine, new Evidence(EvidenceKind.CreditLine, Where(child, name), inParent, $"Its credit line names {archive.Outlets.Name(name)}."));
    }

    private static IEnumerable<string> Keys(Wording report, Archive archive) =>
        Names(report, archive).Select(archive.Outlets.Key).Where(key => key != archive.Outlets.Key(report));

    // “AFP”; “Reuters and AP”; and the bracket of “Herald (AFP)”.
    private static string[] Names(Wording report, Archive archive)
    {
        var credit = report.Report.Credit ?? archive.Outlets.Bracketed(report.Report);
        if (string.IsNullOrWhiteSpace(credit))
        {
            return [];
        }

        var parts = credit.Replace(" and ", ",", StringComparison.Ordinal)
            .Split([',', '/', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.All(part => archive.Book.Named(part) is not null) ? parts : [credit.Trim()];
    }

    private static TextSpan Where(Wording child, string name) =>
        child.Report.Text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at ? new TextSpan(at, at + name.Length) : default;
}
