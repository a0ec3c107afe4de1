using Stemma.Attributing;
using Stemma.Evaluating;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Parsing;

namespace Stemma.Eval;

/// <summary>What the shipped rules say of <c>eval/labels/stances.tsv</c>: claims and short texts that we wrote, in two parts that share no claim.</summary>
internal static class OwnStances
{
    private static readonly SourceBook Book = SourceBook.Shipped;

    /// <summary>A line for each part; <c>tune</c> was looked at while the rules were written.</summary>
    public static IEnumerable<EvalLine> Lines()
    {
        var file = Path.Combine(Places.Repository, "eval", "labels", "stances.tsv");
        var rows = File.Exists(file) ? File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).ToList() : [];
        foreach (var part in rows.GroupBy(row => row[0]).OrderByDescending(group => group.Key, StringComparer.Ordinal))
        {
            var told = part.Select(row => (Gold: row[1], Found: StanceOf(row[2], row[3]))).ToList();
            var f1 = told.Select(one => one.Gold).Distinct().Average(stance => new Score(
                told.Count(one => one.Gold == stance && one.Found == stance),
                told.Count(one => one.Gold != stance && one.Found == stance),
                told.Count(one => one.Gold == stance && one.Found != stance)).F1);
            yield return new EvalLine(
                "stance",
                $"own/{part.Key}",
                [new("accuracy", told.Average(one => one.Gold == one.Found ? 1.0 : 0)), new("macro_f1", f1)],
                told.Count)
            { Folder = Path.GetDirectoryName(file) };
        }
    }

    private static string StanceOf(string claim, string text)
    {
        var (report, asked) = (TextParser.Parse(text, null, Book), TextParser.Parse(claim, null, Book));
        var stance = StanceToClaim.Of(report, Attributor.StatementsIn(report, Book), asked, Attributor.StatementsIn(asked, Book)).Stance;
        return stance?.ToString().ToLowerInvariant() ?? "unrelated";
    }
}
