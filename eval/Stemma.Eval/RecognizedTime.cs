using System.Globalization;
using Stemma.Model;

namespace Stemma.Eval;

/// <summary>A time that Stemma found, written as the Recognizers write one: ends not included, their hours for parts of the day, their halves for “early” and “late”.</summary>
internal sealed record RecognizedTime(string Type, TimeValue Value)
{
    private const string Day = "yyyy-MM-dd";
    private const string Second = "yyyy-MM-dd HH:mm:ss";

    /// <summary>The mention in their terms.</summary>
    public static RecognizedTime Of(TimeMention time, string text) => time.Kind switch
    {
        TimeKind.Duration => new("duration", new TimeValue(time.Seconds?.ToString("0.####", CultureInfo.InvariantCulture), null, null)),
        TimeKind.Recurring => new("set", new TimeValue(time.Recurrence, null, null)),
        TimeKind.Date => new("date", new TimeValue(Show(time.Counted ?? time.From), null, null)),
        TimeKind.Time when time.IsLocated => new("datetime", new TimeValue(Show(time.Start), null, null)),
        TimeKind.Time => new("time", new TimeValue(Show(time.FromClock), null, null)),
        _ when time.FromClock is null && time.ToClock is null => new("daterange", Days(time, text)),
        _ when time.IsLocated => new("datetimerange", Clocked(time)),
        _ => new("timerange", Clocks(time)),
    };

    /// <summary>Whether an expected time has this type and, if it tells values, this as one of them.</summary>
    public bool Fits(ExpectedTime expected) =>
        Type == expected.Type && (expected.Readings.Count == 0 || expected.Readings.All(IsOpen) || expected.Readings.Contains(Value));

    private static bool IsOpen(TimeValue value) => value is { Start: null, End: null, Value: null or "not resolved" };

    private static TimeValue Days(TimeMention time, string text)
    {
        var (from, end) = (time.From, time.To == DateOnly.MaxValue ? time.To : time.To.AddDays(1));
        if (time.Rule == "range" && time.Part == PeriodPart.Late)
        {
            return new TimeValue(null, Show(from), Show(end));
        }

        if (time.Rule == "range" || (time.Part == PeriodPart.ToCome && text.StartsWith('r')))
        {
            end = time.Rule != "range" || time.Grain <= TimeGrain.Day ? time.To : Floor(time.To, time.Grain);
        }
        else if (time.Part is PeriodPart.Early or PeriodPart.Middle or PeriodPart.Late && time.Bound is TimeBound.At or TimeBound.Since)
        {
            (from, end) = Part(time);
        }
        else if (time.Part == PeriodPart.SoFar)
        {
            end = time.To;
        }

        return time.Bound switch
        {
            TimeBound.Before => new TimeValue(null, null, Show(end)),
            TimeBound.Until or TimeBound.By => new TimeValue(null, null, Show(time.Grain <= TimeGrain.Day && time.Part == PeriodPart.Whole ? time.To : end)),
            TimeBound.Since => new TimeValue(null, Show(from), null),
            TimeBound.After => new TimeValue(null, Show(time.Grain <= TimeGrain.Day ? from.AddDays(-1) : from), null),
            _ => new TimeValue(null, Show(from), Show(end)),
        };
    }

    // Half a month or week; a third of a year that is told, half of one counted from the reference.
    private static (DateOnly From, DateOnly End) Part(TimeMention time)
    {
        var start = Floor(time.From, time.Grain);
        var (whole, early, late, end) = time.Grain switch
        {
            TimeGrain.Week => (start, start.AddDays(3), start.AddDays(3), start.AddDays(7)),
            TimeGrain.Month => (start, start.AddDays(15), start.AddDays(15), start.AddMonths(1)),
            TimeGrain.Year when time.Rule == "relative" => (start, start.AddMonths(6), start.AddMonths(6), start.AddYears(1)),
            TimeGrain.Year => (start, start.AddMonths(4), start.AddMonths(8), start.AddYears(1)),
            _ => (time.From, time.To.AddDays(1), time.From, time.To.AddDays(1)),
        };
        return time.Part switch
        {
            PeriodPart.Early => (whole, early),
            PeriodPart.Late => (late, end),
            _ => time.Grain switch
            {
                TimeGrain.Week => (start.AddDays(1), start.AddDays(5)),
                TimeGrain.Month => (start.AddDays(9), start.AddDays(20)),
                TimeGrain.Year => (start.AddMonths(4), start.AddMonths(8)),
                _ => (whole, end),
            },
        };
    }

    private static DateOnly Floor(DateOnly day, TimeGrain grain) => grain switch
    {
        TimeGrain.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        TimeGrain.Month => new DateOnly(day.Year, day.Month, 1),
        TimeGrain.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        TimeGrain.Half => new DateOnly(day.Year, day.Month < 7 ? 1 : 7, 1),
        TimeGrain.Year => new DateOnly(day.Year, 1, 1),
        _ => day,
    };

    private static TimeValue Clocked(TimeMention time) => time.DayPart != DayPart.Whole && time.Grain == TimeGrain.DayPart && time.Bound == TimeBound.At
        ? Hours(time) is var (from, to) ? new TimeValue(null, $"{Show(time.From)} {from}", $"{Show(time.From)} {to}") : throw new InvalidOperationException("A part of a day has hours.")
        : time.Bound switch
        {
            TimeBound.Before or TimeBound.Until or TimeBound.By => new TimeValue(null, null, Show(time.End)),
            TimeBound.Since or TimeBound.After => new TimeValue(null, Show(time.Start), null),
            _ => new TimeValue(null, Show(time.Start), Show(time.Part == PeriodPart.ToCome ? time.End?.AddSeconds(-1) : time.End)),
        };

    private static TimeValue Clocks(TimeMention time) => time.DayPart != DayPart.Whole && time.Grain == TimeGrain.DayPart
        ? Hours(time) is var (from, to) && time.Bound == TimeBound.At ? new TimeValue(null, from, to)
            : time.Bound is TimeBound.Before or TimeBound.Until ? new TimeValue(null, null, from) : new TimeValue(null, to, null)
        : time.Bound switch
        {
            TimeBound.Before or TimeBound.Until or TimeBound.By => new TimeValue(null, null, Show(time.ToClock)),
            TimeBound.Since or TimeBound.After => new TimeValue(null, Show(time.FromClock), null),
            _ => new TimeValue(null, Show(time.FromClock), Show(time.ToClock)),
        };

    private static (string From, string To) Hours(TimeMention time)
    {
        var (from, to) = time.DayPart switch
        {
            DayPart.Morning => (8, 12),
            DayPart.Midday => (11, 13),
            DayPart.Afternoon => (12, 16),
            DayPart.Evening => (16, 20),
            DayPart.Night => (20, 24),
            DayPart.SmallHours => (0, 8),
            _ => (8, 18),
        };
        (from, to) = time.Part switch
        {
            PeriodPart.Early => (from, from + 2),
            PeriodPart.Late => (to - 2, to),
            _ => (from, to),
        };
        return ($"{from:00}:00:00", to == 24 ? "23:59:59" : $"{to:00}:00:00");
    }

    private static string Show(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private static string? Show(DateTime? time) => time?.ToString(Second, CultureInfo.InvariantCulture);

    private static string? Show(TimeOnly? clock) => clock?.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
