using Stemma.Model;

namespace Stemma.Parsing.Times;

/// <summary>Sums with days and periods that never leave the calendar: before the year 1 is its first day, after 9999 the last instant.</summary>
internal static class Calendar
{
    /// <summary>The day with this number and name, if there is one.</summary>
    public static DateTime? Day(int year, int month, int day) =>
        year is > 0 and < 10_000 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) : null;

    /// <summary>So many units later, or earlier for a negative count.</summary>
    public static DateTime Add(DateTime time, double count, TimeGrain grain) => grain switch
    {
        TimeGrain.Second => Plus(time, count),
        TimeGrain.Minute => Plus(time, count * 60),
        TimeGrain.Hour => Plus(time, count * 3600),
        TimeGrain.DayPart or TimeGrain.Day => Plus(time, count * 86_400),
        TimeGrain.Weekend or TimeGrain.Week => Plus(time, count * 7 * 86_400),
        _ when count != Math.Floor(count) => Plus(time, count * Seconds(grain)),
        _ => PlusMonths(time, count * Months(grain)),
    };

    /// <summary>The beginning of the unit that holds a time.</summary>
    public static DateTime Floor(DateTime time, TimeGrain grain) => grain switch
    {
        TimeGrain.Second => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond)),
        TimeGrain.Minute => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute)),
        TimeGrain.Hour => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerHour)),
        TimeGrain.DayPart or TimeGrain.Day => time.Date,
        TimeGrain.Week => Add(time.Date, -Weekday(time), TimeGrain.Day),
        TimeGrain.Weekend => Add(Add(time.Date, -Weekday(time), TimeGrain.Day), 5, TimeGrain.Day),
        TimeGrain.Decade or TimeGrain.Century => First(Math.Max(1, time.Year - (time.Year % (Months(grain) / 12))), 1),
        TimeGrain.Season => PlusMonths(First(time.Year, time.Month), -(time.Month % 3)),
        _ => First(time.Year, ((time.Month - 1) / Months(grain) * Months(grain)) + 1),
    };

    /// <summary>The unit so many units from the one that holds a time; its end is not included.</summary>
    public static (DateTime From, DateTime To) Unit(DateTime time, int step, TimeGrain grain)
    {
        var from = Add(Floor(time, grain), step, grain);
        return (from, grain == TimeGrain.Weekend ? Add(from, 2, TimeGrain.Day) : Add(from, 1, grain));
    }

    /// <summary>The so-many-eth working day from a day, Monday to Friday.</summary>
    public static DateTime AddWorkdays(DateTime day, int count)
    {
        var step = Math.Sign(count);
        var at = Add(day.Date, (count / 5) * 7, TimeGrain.Day);
        for (var left = Math.Abs(count % 5); left > 0;)
        {
            at = Add(at, step, TimeGrain.Day);
            left -= Weekday(at) < 5 ? 1 : 0;
            if (at <= DateTime.MinValue || at >= Add(DateTime.MaxValue, -7, TimeGrain.Day))
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The weekday, 0 for Monday.</summary>
    public static int Weekday(DateTime day) => ((int)day.DayOfWeek + 6) % 7;

    /// <summary>The so-many-eth such weekday of a month, from its end for a negative number; null if there is none.</summary>
    public static DateTime? NthWeekday(int year, int month, int weekday, int nth)
    {
        if (year is < 1 or > 9999)
        {
            return null;
        }

        var length = DateTime.DaysInMonth(year, month);
        var first = 1 + ((weekday - Weekday(First(year, month)) + 7) % 7);
        var day = nth > 0 ? first + (7 * (nth - 1)) : first + ((length - first) / 7 * 7) + (7 * (nth + 1));
        return Day(year, month, day);
    }

    /// <summary>The Monday of the so-many-eth week of ISO 8601; null if the year has no such week.</summary>
    public static DateTime? IsoWeek(int year, int week)
    {
        if (year is < 2 or > 9998 || week < 1 || week > System.Globalization.ISOWeek.GetWeeksInYear(year))
        {
            return null;
        }

        return System.Globalization.ISOWeek.ToDateTime(year, week, DayOfWeek.Monday);
    }

    /// <summary>Seconds in a unit, a month counted as 30 days and a year as 365.</summary>
    public static double Seconds(TimeGrain grain) => grain switch
    {
        TimeGrain.Second => 1,
        TimeGrain.Minute => 60,
        TimeGrain.Hour => 3600,
        TimeGrain.DayPart => 12 * 3600,
        TimeGrain.Day => 86_400,
        TimeGrain.Weekend => 2 * 86_400,
        TimeGrain.Week => 7 * 86_400,
        TimeGrain.Month => 30 * 86_400,
        TimeGrain.Quarter or TimeGrain.Season => 90 * 86_400,
        TimeGrain.Half => 182.5 * 86_400,
        _ => Months(grain) / 12 * 365 * 86_400.0,
    };

    private static int Months(TimeGrain grain) => grain switch
    {
        TimeGrain.Month => 1,
        TimeGrain.Quarter or TimeGrain.Season => 3,
        TimeGrain.Half => 6,
        TimeGrain.Year => 12,
        TimeGrain.Decade => 120,
        _ => 1200,
    };

    private static DateTime First(int year, int month) => new(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private static DateTime Plus(DateTime time, double seconds)
    {
        var ticks = time.Ticks + (seconds * TimeSpan.TicksPerSecond);
        return ticks <= 0 ? DateTime.MinValue
            : ticks >= DateTime.MaxValue.Ticks ? DateTime.MaxValue
            : time.AddTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond));
    }

    private static DateTime PlusMonths(DateTime time, double months)
    {
        var month = (time.Year * 12.0) + time.Month - 1 + months;
        return month < 12 ? DateTime.MinValue : month >= 120_000 ? DateTime.MaxValue : time.AddMonths((int)months);
    }
}
