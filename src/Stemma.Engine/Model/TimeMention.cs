using Stemma.Words;

namespace Stemma.Model;

/// <summary>A date or time expression, resolved to the days it allows.</summary>
/// <param name="Where">Its place, with the word that bounds it: “since Monday”, “by the end of the year”.</param>
/// <param name="From">The first day meant; the first day there is for what lies on no day: a duration, a repetition, a bare time of day.</param>
/// <param name="To">The last day meant; the last day there is for what has no end or lies on no day.</param>
/// <param name="Rule">How it was resolved: <c>absolute</c>, <c>weekday</c>, <c>relative</c>, <c>month</c>, <c>holiday</c> …</param>
public sealed record TimeMention(TextSpan Where, DateOnly From, DateOnly To, string Rule)
{
    /// <summary>What kind of time it is.</summary>
    public TimeKind Kind { get; init; } = From == To ? TimeKind.Date : TimeKind.Period;

    /// <summary>The finest unit it was told in: a day for “Monday”, a year for “in 2024”.</summary>
    public TimeGrain Grain { get; init; } = TimeGrain.Day;

    /// <summary>The first instant, on the clock of the place that the report speaks of; null unless a time of day was told, and for a bare time of day.</summary>
    public DateTime? Start { get; init; }

    /// <summary>The end, not included; the start itself for a point in time. Null where <see cref="Start"/> is null or nothing ends it.</summary>
    public DateTime? End { get; init; }

    /// <summary>The time of day at which it begins: 14:00 in “between 2 and 3 p.m. on Monday”; null if none was told.</summary>
    public TimeOnly? FromClock { get; init; }

    /// <summary>The time of day at which it ends; null if none was told or it is the beginning too.</summary>
    public TimeOnly? ToClock { get; init; }

    /// <summary>The part of the day: “Monday night”; whole unless one was told.</summary>
    public DayPart DayPart { get; init; }

    /// <summary>The part of the period: “the early 1990s”; whole unless one was told.</summary>
    public PeriodPart Part { get; init; }

    /// <summary>Which side of the told time is meant: after it in “since Monday”.</summary>
    public TimeBound Bound { get; init; }

    /// <summary>The day that counting leads to, where a longer stretch around it is meant: 18 March 2024 in the year of “two years ago”; else null.</summary>
    public DateOnly? Counted { get; init; }

    /// <summary>The zone as printed: “GMT”, “local time”; null if none was told.</summary>
    public string? Zone { get; init; }

    /// <summary>How long it lasts, in the duration format of ISO 8601: <c>P3W</c>, <c>PT1H30M</c>; null unless that was told.</summary>
    public string? Length { get; init; }

    /// <summary>The same in seconds, a month counted as 30 days and a year as 365.</summary>
    public double? Seconds { get; init; }

    /// <summary>What repeats, as the value of a SET in TimeML's TIMEX3: <c>P1W</c>, <c>XXXX-WXX-2T09</c>; null unless it repeats.</summary>
    public string? Recurrence { get; init; }

    /// <summary>How often in each: 2 in “twice a year”; 0 unless it repeats.</summary>
    public int Times { get; init; }

    /// <summary>Whether it lies on known days, and so can be compared with other times.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsLocated => From != DateOnly.MinValue || To != DateOnly.MaxValue;
}

/// <summary>What kind of time an expression tells.</summary>
public enum TimeKind
{
    /// <summary>One day: “on Monday”, “14 March 2026”.</summary>
    Date,

    /// <summary>A point in time, or a time of day: “at 7 p.m.”, “now”.</summary>
    Time,

    /// <summary>From one time to another: “last week”, “the 1990s”, “Monday night”, “since May”.</summary>
    Period,

    /// <summary>How long, not when: “for three weeks”.</summary>
    Duration,

    /// <summary>Again and again: “every Tuesday”, “twice a year”.</summary>
    Recurring,
}

/// <summary>A unit of time, from short to long.</summary>
public enum TimeGrain
{
    /// <summary>A second.</summary>
    Second,

    /// <summary>A minute.</summary>
    Minute,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A part of a day: morning, night.</summary>
    DayPart,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A season, three months of the northern year.</summary>
    Season,

    /// <summary>Half a year.</summary>
    Half,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Ten years: 1990 to 1999.</summary>
    Decade,

    /// <summary>A hundred years, counted as people speak: the 20th is 1900 to 1999.</summary>
    Century,
}

/// <summary>A part of a day.</summary>
public enum DayPart
{
    /// <summary>All of it, or no part told.</summary>
    Whole,

    /// <summary>00:00 to 06:00, or before dawn.</summary>
    SmallHours,

    /// <summary>06:00 to 12:00.</summary>
    Morning,

    /// <summary>11:00 to 14:00.</summary>
    Midday,

    /// <summary>12:00 to 18:00.</summary>
    Afternoon,

    /// <summary>17:00 to 22:00.</summary>
    Evening,

    /// <summary>20:00 to 06:00 on the next day.</summary>
    Night,

    /// <summary>06:00 to 20:00.</summary>
    Daytime,

    /// <summary>09:00 to 18:00.</summary>
    BusinessHours,
}

/// <summary>A part of a period or of a part of the day.</summary>
public enum PeriodPart
{
    /// <summary>All of it, or no part told.</summary>
    Whole,

    /// <summary>Its first third: “early March”, “the beginning of the year”.</summary>
    Early,

    /// <summary>Its middle third: “mid-March”.</summary>
    Middle,

    /// <summary>Its last third: “late March”, “the end of the year”.</summary>
    Late,

    /// <summary>From its beginning to the report: “earlier this month”.</summary>
    SoFar,

    /// <summary>From the report to its end: “later this month”.</summary>
    ToCome,
}

/// <summary>Which side of a told time is meant.</summary>
public enum TimeBound
{
    /// <summary>The time itself.</summary>
    At,

    /// <summary>Before it: “before Monday”.</summary>
    Before,

    /// <summary>Up to it and with it: “until Monday”.</summary>
    Until,

    /// <summary>Not after it: “by Monday”, a deadline.</summary>
    By,

    /// <summary>From it on: “since Monday”.</summary>
    Since,

    /// <summary>After it: “after Monday”.</summary>
    After,
}
