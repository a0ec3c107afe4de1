using Stemma.Model;

namespace Stemma.Parsing.Times;

/// <summary>What an expression told so far, so that readers can put parts together.</summary>
internal enum Shape
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>A period of days.</summary>
    Days,

    /// <summary>A time of day without a day.</summary>
    Clock,

    /// <summary>From one time of day to another, without a day.</summary>
    Clocks,

    /// <summary>An instant.</summary>
    Moment,

    /// <summary>From one instant to another.</summary>
    Moments,

    /// <summary>How long.</summary>
    Length,

    /// <summary>Again and again.</summary>
    Recurring,
}

/// <summary>An expression that was read: where it ends, what it tells, and how that was found.</summary>
internal sealed record Reading(int First, int End, Shape Shape, string Rule)
{
    /// <summary>The first instant; for a bare time of day, counted from the first day there is.</summary>
    public DateTime From { get; init; }

    /// <summary>The end, not included; equal to the beginning for a point in time.</summary>
    public DateTime To { get; init; }

    /// <summary>The finest unit told.</summary>
    public TimeGrain Grain { get; init; } = TimeGrain.Day;

    /// <summary>Whether the year was told or follows from the day of publication; if not, a year told later changes it.</summary>
    public bool HasYear { get; init; } = true;

    /// <summary>Whether morning or afternoon was told with the time of day, or the hour allows only one.</summary>
    public bool IsSure { get; init; }

    /// <summary>The part of the day.</summary>
    public DayPart DayPart { get; init; }

    /// <summary>The part of the period.</summary>
    public PeriodPart Part { get; init; }

    /// <summary>The side meant.</summary>
    public TimeBound Bound { get; init; }

    /// <summary>The part of the day that was told with a day in one word: “tonight”.</summary>
    public Reading? Clocks { get; init; }

    /// <summary>The day that a count of months or years leads to, where the unit around it is meant.</summary>
    public DateTime? Counted { get; init; }

    /// <summary>How long.</summary>
    public TimeLength? Length { get; init; }

    /// <summary>What repeats, as TIMEX3 writes it.</summary>
    public string? Recurrence { get; init; }

    /// <summary>How often in each.</summary>
    public int Times { get; init; }

    /// <summary>The piece that names the zone; 0 if none does.</summary>
    public int ZoneAt { get; init; }

    /// <summary>Whether it lies on days.</summary>
    public bool IsDated => Shape is Shape.Day or Shape.Days or Shape.Moment or Shape.Moments;

    /// <summary>Whether it has a time of day and no day.</summary>
    public bool IsClock => Shape is Shape.Clock or Shape.Clocks;

    /// <summary>Whether it is a period, not a point.</summary>
    public bool IsLong => Shape is Shape.Days or Shape.Clocks or Shape.Moments;
}

/// <summary>A length of time as told: “two weeks and three days”.</summary>
/// <param name="Parts">Counts and units, from long to short as a rule.</param>
/// <param name="IsVague">Whether a count is vague: “several weeks”.</param>
internal sealed record TimeLength(IReadOnlyList<(double Count, TimeGrain Unit)> Parts, bool IsVague)
{
    /// <summary>In seconds, a month counted as 30 days and a year as 365.</summary>
    public double Seconds => Parts.Sum(part => part.Count * Calendar.Seconds(part.Unit));

    /// <summary>The shortest unit told.</summary>
    public TimeGrain Grain => Parts.Min(part => part.Unit);

    /// <summary>Whether it is told in days or longer units only.</summary>
    public bool IsInDays => Grain >= TimeGrain.Day;

    /// <summary>The time so much later, or earlier.</summary>
    public DateTime After(DateTime time, int sign = 1) =>
        Parts.Aggregate(time, (sum, part) => Calendar.Add(sum, sign * part.Count, part.Unit));

    /// <summary>The duration format of ISO 8601.</summary>
    public override string ToString()
    {
        var days = string.Concat(Parts.Where(part => part.Unit >= TimeGrain.Day).Select(Text));
        var clock = string.Concat(Parts.Where(part => part.Unit < TimeGrain.Day).Select(Text));
        return clock.Length == 0 ? $"P{days}" : $"P{days}T{clock}";
    }

    private static string Text((double Count, TimeGrain Unit) part)
    {
        var (times, letter) = part.Unit switch
        {
            TimeGrain.Second => (1, "S"),
            TimeGrain.Minute => (1, "M"),
            TimeGrain.Hour => (1, "H"),
            TimeGrain.Day => (1, "D"),
            TimeGrain.Weekend => (2, "D"),
            TimeGrain.Week => (1, "W"),
            TimeGrain.Month => (1, "M"),
            TimeGrain.Quarter => (3, "M"),
            TimeGrain.Year => (1, "Y"),
            TimeGrain.Decade => (10, "Y"),
            _ => (100, "Y"),
        };
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{part.Count * times:0.####}{letter}");
    }
}
