using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>Quotations that a report has in common with an earlier one, and for which it names no source of its own.</summary>
internal static class Quotations
{
    // Shorter ones recur by chance: “no comment”, “fake news”.
    private const int FewestWords = 6;

    public static IEnumerable<Hint> In(Archive archive)
    {
        var all = archive.Reports.SelectMany(Of).ToLookup(one => one.Hash);
        return
            from child in archive.Reports
            from quotation in Of(child)
            where !Cast.IsKnown(quotation.Statement.Speaker)
            let first = all[quotation.Hash].FirstOrDefault(one => one.Report.Place < child.Place && TimeOrder.Allows(child, one.Report))
            where first is not null
            select new Hint(child, new Witness.Captured(first.Report.Id), Weight.SharedQuotation, new Evidence(
                EvidenceKind.SharedQuotation, quotation.Where, first.Where, $"It has the same quotation as {first.Report.Report.Outlet}, and names no speaker."));
    }

    private static IEnumerable<Quotation> Of(Wording report) =>
        from statement in report.Extract.Statements
        where statement.IsQuoted
        from piece in statement.Content
        let words = Normal.Tokens(piece.In(report.Report.Text))
        where words.Count >= FewestWords
        select new Quotation(report, statement, piece, Shingles.Of(words, words.Count)[0]);

    private sealed record Quotation(Wording Report, Statement Statement, TextSpan Where, ulong Hash);
}
