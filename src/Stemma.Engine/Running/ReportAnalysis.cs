using Stemma.Attributing;
using Stemma.Claiming;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Reading;

namespace Stemma.Running;

/// <summary>The per-report stages in their order.</summary>
public static class ReportAnalysis
{
    /// <summary>Changes whenever the same snapshot could give another extract: part of the key under which extracts are kept.</summary>
    public const string EngineVersion = "5";

    /// <summary>Reads and analyses one snapshot. Pure. A report that is not English is read, and not analysed.</summary>
    public static (Extract? Extract, IReadOnlyList<Problem> Problems) Of(Snapshot snapshot, SourceBook book)
    {
        var (report, problems) = ReportReader.Read(snapshot, book);
        return (report is null ? null : Of(report, book), problems);
    }

    /// <summary>Only reads a snapshot, as analysing it would; null when it holds no report.</summary>
    internal static Report? Read(Snapshot snapshot) => ReportReader.Read(snapshot, Books.Shipped).Report;

    /// <summary>Analyses one report. Pure.</summary>
    public static Extract Of(Report report, SourceBook book)
    {
        if (report.Language is not ("en" or "und"))
        {
            return new Extract(report, [], [], [], []);
        }

        var text = TextParser.Parse(report.Text, report.Published, book);
        var statements = Attributor.StatementsIn(text, book);
        return new Extract(report, text.Sentences, text.Names, statements, ClaimExtractor.PropositionsIn(report, text, statements));
    }
}
