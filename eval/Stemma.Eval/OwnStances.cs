using System.Text;
using Stemma.Attributing;
using Stemma.Evaluating;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Running;

namespace Stemma.Eval;

/// <summary>What the shipped rules say of <c>eval/labels/stances.tsv</c>: claims and short texts that we wrote, in two parts that share no claim.</summary>
internal static class OwnStances
{
    private static readonly SourceBook Book = SourceBook.Shipped;

    /// <summary>A line for each part, by the parse and by what a workspace keeps of it; <c>tune</c> was looked at while the rules were written.</summary>
    public static IEnumerable<EvalLine> Lines()
    {
        var file = Path.Combine(Places.Repository, "eval", "labels", "stances.tsv");
        var rows = File.Exists(file) ? File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).ToList() : [];
        foreach (var part in rows.GroupBy(row => row[0]).OrderByDescending(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var (name, stanceOf) in ((string, Func<string, string, string>)[])[("", StanceOf), ("/extract", StanceOfExtract)])
            {
                var told = part.Select(row => (Gold: row[1], Found: stanceOf(row[2], row[3]))).ToList();
                yield return new EvalLine(
                    "stance",
                    $"own/{part.Key}{name}",
                    [new("accuracy", told.Average(one => one.Gold == one.Found ? 1.0 : 0)), new("macro_f1", told.Select(one => one.Gold).Distinct().Average(stance => F1(told, stance)))],
                    told.Count)
                { Folder = Path.GetDirectoryName(file) };
            }
        }
    }

    private static double F1(IReadOnlyList<(string Gold, string Found)> told, string stance) => new Score(
        told.Count(one => one.Gold == stance && one.Found == stance),
        told.Count(one => one.Gold != stance && one.Found == stance),
        told.Count(one => one.Gold == stance && one.Found != stance)).F1;

    // Of the report only what a workspace keeps of it.
    private static string StanceOfExtract(string claim, string text)
    {
        var asked = TextParser.Parse(claim, null, Book);
        var stance = StanceToClaim.Of(ExtractOf(text), new ClaimMatch(new ComparedText(asked, Attributor.StatementsIn(asked, Book)))).Stance;
        return stance?.ToString().ToLowerInvariant() ?? "unrelated";
    }

    /// <summary>A text as a workspace keeps it.</summary>
    public static Extract ExtractOf(string text) => ReportAnalysis.Of(
        new Report { Snapshot = SnapshotId.Of(Encoding.UTF8.GetBytes(text)), Address = "example:", Outlet = "example", Title = "", Text = text, Language = "en" }, Book);

    private static string StanceOf(string claim, string text)
    {
        var (report, asked) = (TextParser.Parse(text, null, Book), TextParser.Parse(claim, null, Book));
        var stance = StanceToClaim.Of(report, Attributor.StatementsIn(report, Book), asked, Attributor.StatementsIn(asked, Book)).Stance;
        return stance?.ToString().ToLowerInvariant() ?? "unrelated";
    }
}
