using Stemma.Model;

namespace Stemma.Parsing.Times;

/// <summary>Finds dates, times, periods, durations and repetitions, resolved against the day of publication.</summary>
internal static class TimeFinder
{
    /// <summary>The times in order, none inside another; one that needs a day of publication is left out where there is none.</summary>
    public static List<TimeMention> Times(string text, Moment? published)
    {
        var pieces = new TimeText(text, published is { } moment ? moment.DayOnly ? moment.Day.ToDateTime(TimeOnly.MinValue) : DateTime.SpecifyKind(moment.At.UtcDateTime, DateTimeKind.Unspecified) : null, published is { DayOnly: true });
        var reader = new TimeReader(pieces);
        var times = new List<TimeMention>();
        for (var at = 0; at < pieces.Count;)
        {
            if (reader.At(at) is not { } reading || IsPartOfNumber(text, pieces.Span(reading.First, reading.End)))
            {
                at++;
                continue;
            }

            times.Add(Mention(pieces, reading));
            at = Math.Max(at + 1, reading.End);
        }

        return times;
    }

    // 138-2010-2015: a telephone's number, or a file's.
    private static bool IsPartOfNumber(string text, Words.TextSpan where) =>
        where.Length == 4 && where.Start > 1 && text[where.Start - 1] == '-' && char.IsDigit(text[where.Start - 2])
        && !IsYears(text.AsSpan(Math.Max(0, where.Start - 6), where.Start - 1 - Math.Max(0, where.Start - 6)));

    // “2010” of “2010-2015”, and nothing before it.
    private static bool IsYears(ReadOnlySpan<char> before) => before.Length < 5 || !(char.IsDigit(before[0]) || before[0] == '-');

    private static TimeMention Mention(TimeText text, Reading reading)
    {
        var (from, to) = reading.IsDated ? Allowed(reading, text.Now) : (DateTime.MinValue, DateTime.MaxValue);
        var hasClock = reading.Shape is Shape.Moment or Shape.Moments;
        var told = hasClock || reading.IsClock;
        return new TimeMention(text.Span(reading.First, reading.End), DateOnly.FromDateTime(from), DateOnly.FromDateTime(LastDay(from, to, hasClock)), reading.Rule)
        {
            Kind = KindOf(reading),
            Grain = reading.Grain,
            Start = hasClock && from != DateTime.MinValue ? from : null,
            End = hasClock && to != DateTime.MaxValue ? to : null,
            FromClock = told && reading.Bound is not (TimeBound.Before or TimeBound.Until or TimeBound.By) ? TimeOnly.FromDateTime(reading.From) : null,
            ToClock = told && (reading.To != reading.From || reading.Bound is TimeBound.Before or TimeBound.Until or TimeBound.By) ? TimeOnly.FromDateTime(reading.To) : null,
            DayPart = reading.DayPart,
            Part = reading.Part,
            Bound = reading.Bound,
            Counted = reading.Counted is { } day ? DateOnly.FromDateTime(day) : null,
            Zone = reading.ZoneAt > 0 ? text.Span(reading.ZoneAt, text.Lower(reading.ZoneAt) == "local" ? reading.ZoneAt + 2 : reading.ZoneAt + 1).In(text.Text).ToString() : null,
            Length = reading.Length?.ToString(),
            Seconds = reading.Length?.Seconds,
            Recurrence = reading.Recurrence,
            Times = reading.Times,
        };
    }

    private static TimeKind KindOf(Reading reading) => reading.Shape switch
    {
        Shape.Length => TimeKind.Duration,
        Shape.Recurring => TimeKind.Recurring,
        _ when reading.Counted is not null => TimeKind.Date,
        _ when reading.IsLong || reading.Bound != TimeBound.At => TimeKind.Period,
        Shape.Day => TimeKind.Date,
        _ => TimeKind.Time,
    };

    // “since May” ends today; a deadline begins today.
    private static (DateTime From, DateTime To) Allowed(Reading reading, DateTime? now) => reading.Bound switch
    {
        TimeBound.Before => (DateTime.MinValue, reading.From),
        TimeBound.Until => (DateTime.MinValue, reading.To),
        TimeBound.By => (now is { } today && today.Date < reading.To ? today.Date : DateTime.MinValue, reading.To),
        TimeBound.Since => (reading.From, now is { } today && today >= reading.From ? Calendar.Add(today.Date, 1, TimeGrain.Day) : DateTime.MaxValue),
        TimeBound.After => (reading.To, DateTime.MaxValue),
        _ => (reading.From, reading.To),
    };

    // The end is not included: what ends at midnight ends on the day before.
    private static DateTime LastDay(DateTime from, DateTime to, bool hasClock) =>
        to <= from || to == DateTime.MaxValue || (hasClock && to == from) ? to > from ? to : from : to.AddTicks(-1);
}
