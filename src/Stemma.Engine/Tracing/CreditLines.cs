using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>Reports that say whose text they print.</summary>
/// <remarks>
/// Editors cut credit lines, or put them where no rule finds them. So a report that shares most of its text with a credited one,
/// and has the agency's name in it, is taken to be printed from the same wire.
/// </remarks>
internal sealed class CreditLines
{
    private const double SameWire = 0.5;

    // Below this share of five-word runs the captured text of the agency is another of its stories.
    private const double LeastShared = 0.15;

    private readonly Archive _archive;
    private readonly string[][] _names;

    private CreditLines(Archive archive)
    {
        _archive = archive;
        _names = [.. archive.Reports.Select(report => Printed(report))];
        foreach (var pair in archive.Reuse.Pairs.Where(pair => Math.Max(pair.OfOne, pair.OfOther) >= SameWire).ToList())
        {
            Inherit(pair.One, pair.Other);
            Inherit(pair.Other, pair.One);
        }
    }

    public static CreditLines Of(Archive archive) => new(archive);

    public IEnumerable<Hint> All() =>
        from child in _archive.Reports
        from name in _names[child.Place]
        let key = _archive.Outlets.Key(name)
        where key != _archive.Outlets.Key(child)
        select Of(child, name, key);

    /// <summary>Whether both print one agency's text, and neither is that agency: they are sisters, not mother and daughter.</summary>
    public bool AreSiblings(Wording one, Wording other) => Keys(one).Intersect(Keys(other)).Any();

    private void Inherit(int from, int to)
    {
        if (_names[to].Length == 0)
        {
            _names[to] = [.. _names[from].Where(name => Where(_archive.Reports[to], name).Length > 0)];
        }
    }

    private Hint Of(Wording child, string name, string key)
    {
        var source = _archive.Outlets.ReportsOf(key)
            .Where(parent => TimeOrder.Allows(child, parent))
            .Select(parent => (Report: parent, Shared: _archive.Reuse.Between(child.Place, parent.Place).Contained(child.Place)))
            .Where(one => one.Shared >= LeastShared)
            .OrderByDescending(one => one.Shared)
            .ThenBy(one => one.Report.Place)
            .Select(one => one.Report)
            .FirstOrDefault();
        Witness parent = source is null ? new Witness.Lost(key, _archive.Outlets.Name(name)) : new Witness.Captured(source.Id);
        TextSpan? inParent = source is null ? null : default(TextSpan);
        return new Hint(child, parent, Weight.CreditLine, new Evidence(EvidenceKind.CreditLine, Where(child, name), inParent, $"Its credit line names {_archive.Outlets.Name(name)}."));
    }

    private IEnumerable<string> Keys(Wording report) =>
        _names[report.Place].Select(_archive.Outlets.Key).Where(key => key != _archive.Outlets.Key(report));

    // “AFP”; “Reuters and AP”; and the bracket of “Herald (AFP)”.
    private string[] Printed(Wording report)
    {
        var credit = report.Report.Credit ?? _archive.Outlets.Bracketed(report.Report);
        if (string.IsNullOrWhiteSpace(credit))
        {
            return [];
        }

        var parts = credit.Replace(" and ", ",", StringComparison.Ordinal)
            .Split([',', '/', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.All(part => _archive.Book.Named(part) is not null) ? parts : [credit.Trim()];
    }

    private static TextSpan Where(Wording child, string name) =>
        child.Report.Text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at ? new TextSpan(at, at + name.Length) : default;
}
