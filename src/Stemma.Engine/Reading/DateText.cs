using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Model;

namespace Stemma.Reading;

/// <summary>Reads the ways in which pages, feeds and file names write a date.</summary>
internal static partial class DateText
{
    private const int TimeoutMs = 5_000;

    // A date is short; a page that puts a novel there has not given one.
    private const int LongestDate = 120;

    private static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["jan"] = 1,
        ["feb"] = 2,
        ["mar"] = 3,
        ["apr"] = 4,
        ["may"] = 5,
        ["jun"] = 6,
        ["jul"] = 7,
        ["aug"] = 8,
        ["sep"] = 9,
        ["oct"] = 10,
        ["nov"] = 11,
        ["dec"] = 12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Only abbreviations that mean one offset: IST is three countries' time, ET is two offsets.
    private static readonly FrozenDictionary<string, double> Zones = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["BST"] = 1,
        ["CET"] = 1,
        ["WEST"] = 1,
        ["CEST"] = 2,
        ["EET"] = 2,
        ["SAST"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["EAT"] = 3,
        ["GST"] = 4,
        ["PKT"] = 5,
        ["WIB"] = 7,
        ["HKT"] = 8,
        ["SGT"] = 8,
        ["AWST"] = 8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
        ["BRT"] = -3,
        ["ART"] = -3,
        ["AST"] = -4,
        ["EDT"] = -4,
        ["EST"] = -5,
        ["CDT"] = -5,
        ["CST"] = -6,
        ["MDT"] = -6,
        ["MST"] = -7,
        ["PDT"] = -7,
        ["PST"] = -8,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The moment that <paramref name="text"/> names; null if none. A time without a zone is read as UTC, one in an unclear zone as the day only.</summary>
    public static Moment? In(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestDate)
        {
            return null;
        }

        var printed = text.Trim();
        if (Epoch.IsMatch(printed))
        {
            var seconds = long.Parse(printed.AsSpan(0, 10), CultureInfo.InvariantCulture);
            return new Moment(DateTimeOffset.FromUnixTimeSeconds(seconds), false);
        }

        return Compact.Match(printed) is { Success: true } compact ? Of(compact, compact)
            : Numeric.Match(printed) is { Success: true } numeric ? Of(numeric, Time.Match(printed, numeric.Index + numeric.Length))
            : Worded.Match(printed) is { Success: true } worded ? Of(worded, TimeOutside(printed, worded))
            : null;
    }

    /// <summary>The day that an address's path names: <c>/2026/03/14/</c>, <c>/2026/mar/14/</c>, <c>-20260314</c>.</summary>
    public static Moment? InPath(string path)
    {
        var match = path.Length > 2000 ? Match.Empty : Path.Match(path);
        return match.Success ? Of(match, Match.Empty) : null;
    }

    private static Match TimeOutside(string text, Match date) =>
        Time.Match(text, date.Index + date.Length) is { Success: true } after ? after : Time.Match(text[..date.Index]);

    private static Moment? Of(Match date, Match time)
    {
        if (DayOf(date) is not { } day)
        {
            return null;
        }

        var zone = time.Groups["zone"].Value.Trim();
        return TimeOf(time) is { } clock && OffsetOf(zone) is { } offset && InRange(day, offset)
            ? new Moment(new DateTimeOffset(day.ToDateTime(clock), offset), false)
            : Moment.On(day);
    }

    private static DateOnly? DayOf(Match match)
    {
        var month = match.Groups["month"].Value;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var (y, m, d) = (
            year < 100 ? year + (year < 70 ? 2000 : 1900) : year,
            char.IsAsciiDigit(month[0]) ? int.Parse(month, CultureInfo.InvariantCulture) : Months.GetValueOrDefault(month[..3]),
            int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture));
        return y is >= 1700 and <= 2200 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static TimeOnly? TimeOf(Match match)
    {
        if (!match.Groups["hour"].Success)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture);
        var second = match.Groups["second"] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].ValueSpan;
        hour = half.IsEmpty ? hour : (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute, Math.Min(second, 59)) : null;
    }

    private static TimeSpan? OffsetOf(string zone)
    {
        if (zone.Length == 0)
        {
            return TimeSpan.Zero;
        }

        if (zone[0] is not ('+' or '-' or '−'))
        {
            return Zones.TryGetValue(zone, out var hours) ? TimeSpan.FromHours(hours) : null;
        }

        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal).PadRight(4, '0');
        var minutes = (int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(digits.AsSpan(2, 2), CultureInfo.InvariantCulture);
        return minutes <= 14 * 60 ? TimeSpan.FromMinutes(zone[0] == '+' ? minutes : -minutes) : null;
    }

    private static bool InRange(DateOnly day, TimeSpan offset) => day.Year is > 1 and < 9999 || offset == TimeSpan.Zero;

    // 1773480600   1773480600000
    [GeneratedRegex(@"^1\d{9}(?:\d{3})?$", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Epoch { get; }

    // 20260314   20260314T093000Z
    [GeneratedRegex(@"^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?:[T ]?(?<hour>\d\d):?(?<minute>\d\d):?(?<second>\d\d)?(?<zone>Z|[+-]\d\d:?\d\d)?)?$", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Compact { get; }

    // 2026-03-14   2026/3/14
    [GeneratedRegex(@"(?<!\d)(?<year>(?:1[789]|2[01])\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Numeric { get; }

    // Sat, 14 Mar 2026   14th March, 2026   March 14, 2026   14-Mar-26
    [GeneratedRegex(
        @"(?<!\d)(?:(?<day>\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of )?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[ -]+(?<year>\d{4}|\d{2}(?!\d|:))|\b(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? +(?<day>\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\d{4}))(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex Worded { get; }

    // T09:30:00.000+01:00   9:30 a.m. EST   0930 GMT
    [GeneratedRegex(
        @"(?<!\d)(?<hour>\d{1,2})(?::|(?<=\d\d)(?=\d\d ?(?:GMT|UTC)))(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?(?: ?(?<half>[ap])\.?m\b\.?)?(?<zone> ?[+\-−]\d\d:?(?:\d\d)?(?!\d)| ?\(?\b[A-Z]{1,4}\b)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex Time { get; }

    [GeneratedRegex(
        @"(?:^|[/_-])(?<year>(?:19|20)\d\d)(?:(?<sep>[/_-])(?<month>\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\k<sep>(?<day>\d{1,2})|(?<month>\d\d)(?<day>\d\d))(?=[/_.-]|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex Path { get; }
}
