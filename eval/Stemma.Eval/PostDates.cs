namespace Stemma.Eval;

/// <summary>Months and years named in a text, and whether they go with the day of a post.</summary>
internal static class PostDates
{
    private static readonly IReadOnlyList<string> Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The years and months among some words; “may” only beside a year or a day.</summary>
    public static IReadOnlySet<string> In(IReadOnlyList<string> words) =>
        words.Where((word, at) => IsYear(word) || (Months.Contains(word) && (word != "may" || (at + 1 < words.Count && char.IsAsciiDigit(words[at + 1][0]))))).ToHashSet(StringComparer.Ordinal);

    /// <summary>Same year, other years only, same month, other months only; years between the post and the latest year told, at most 5.</summary>
    public static float[] Compare(IReadOnlySet<string> posted, IReadOnlySet<string> told)
    {
        var (years, months) = (told.Where(IsYear).ToList(), told.Where(Months.Contains).ToList());
        var gap = years.Count == 0 || !posted.Any(IsYear) ? 0 : Year(posted.First(IsYear)) - years.Max(Year);
        return
        [
            years.Any(posted.Contains) ? 1 : 0,
            years.Count > 0 && !years.Any(posted.Contains) ? 1 : 0,
            months.Any(posted.Contains) ? 1 : 0,
            months.Count > 0 && !months.Any(posted.Contains) ? 1 : 0,
            Math.Clamp(gap, -5, 5),
        ];
    }

    /// <summary>The year that a word is; null if it is none.</summary>
    public static int? YearIn(string word) => IsYear(word) ? Year(word) : null;

    private static int Year(string word) => int.Parse(word, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsYear(string word) => word.Length == 4 && word[..2] is "19" or "20" && word.All(char.IsAsciiDigit);
}
