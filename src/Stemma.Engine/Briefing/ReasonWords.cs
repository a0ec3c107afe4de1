using System.Globalization;
using System.Text.RegularExpressions;

namespace Stemma.Briefing;

/// <summary>Whether the names and numbers of a reason are borne out by what it cites.</summary>
internal static partial class ReasonWords
{
    public static bool AreCovered(BriefSentence sentence)
    {
        var reason = sentence.Slots.Single(slot => slot.Name == "reason");
        var cited = reason.Citations.Select(at => sentence.Citations[at]).ToList();
        var reports = cited.Select(one => one.Report).Distinct().Count();
        var countsOrigins = reason.Value.Contains("origin", StringComparison.Ordinal);
        string[] places = [.. cited.Select(one => one.Words), .. cited.Select(one => one.Outlet), .. cited.Select(one => one.Published is { } day ? BriefDates.Printed(day, true) : "")];
        return Marked.Matches(reason.Value).All(match => Counts(match.Value, reports, countsOrigins) || match.Index is 0 && char.IsLetter(match.Value[0]) || NameCover.Missing(match.Value, places).Count is 0);
    }

    // Reports are counted; of origins there cannot be more than reports.
    private static bool Counts(string number, int reports, bool countsOrigins) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && (value == reports || (countsOrigins && value < reports));

    [GeneratedRegex(@"\p{Lu}[\p{L}\p{M}\p{N}'’]*|\d+(?:[.,]\d+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Marked { get; }
}
