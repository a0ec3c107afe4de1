using System.Globalization;
using System.Text.RegularExpressions;

namespace Stemma.Briefing;

/// <summary>Part of verifying: whether the names and numbers of a value stand in the passages it cites.</summary>
internal static partial class NameCheck
{
    /// <summary>Whether every word, joining words apart, stands in the cited words or is part of the outlet's name.</summary>
    public static bool HasAllWords(string value, IReadOnlyList<Citation> cited)
    {
        var there = WordsOf(cited);
        var words = Word.Matches(value).Select(match => Plain(match.Value)).Where(word => !IsJoining(word)).ToList();
        return words.Count > 0 && words.TrueForAll(there.Contains);
    }

    /// <summary>Whether every capitalised word but the first, and every number, stands in the cited words, outlets or dates; a number may count the cited reports, or origins, of which there are not more.</summary>
    public static bool HasNamesAndNumbers(string value, IReadOnlyList<Citation> cited)
    {
        var there = WordsOf(cited);
        var reports = cited.Select(one => one.Report).Distinct().Count();
        there.UnionWith(Enumerable.Range(0, reports + 1)
            .Where(count => count == reports || value.Contains("origin", StringComparison.Ordinal))
            .Select(count => count.ToString(CultureInfo.InvariantCulture)));
        foreach (var one in cited.Where(one => one.Published is not null))
        {
            there.UnionWith(Word.Matches(BriefDates.Printed(one.Published.GetValueOrDefault(), withYear: true)).Select(match => Plain(match.Value)));
        }

        return Word.Matches(value)
            .Where(match => char.IsDigit(match.Value[0]) || (char.IsUpper(match.Value[0]) && match.Index > 0))
            .All(match => there.Contains(Plain(match.Value)) || IsJoining(Plain(match.Value)));
    }

    private static HashSet<string> WordsOf(IReadOnlyList<Citation> cited) =>
        cited.SelectMany(one => Word.Matches($"{one.Words} {one.Outlet}")).Select(match => Plain(match.Value)).ToHashSet(StringComparer.Ordinal);

    private static bool IsJoining(string word) =>
        word is "the" or "a" or "an" or "of" or "and" or "through" or "via" or "by" or "for" or "in" or "at" or "to" or "from";

    // 20,000 is one word, and “Ortiz’s” is “ortizs” on both sides.
    private static string Plain(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"\d+(?:[.,]\d+)+|[\p{L}\p{Nd}](?:[\p{L}\p{Nd}'’]*[\p{L}\p{Nd}])?", RegexOptions.NonBacktracking)]
    private static partial Regex Word { get; }
}
