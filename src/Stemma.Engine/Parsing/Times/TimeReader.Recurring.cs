using System.Globalization;
using Stemma.Model;

namespace Stemma.Parsing.Times;

// What happens again and again: every Tuesday at 9, weekly, twice a year, on Mondays, the 19th of every month.
internal sealed partial class TimeReader
{
    private Reading? Recurring(int at) => Longest(Adverb(at), Every(at), TimesEach(at), Plural(at), DayOfEach(at), ClockBefore(at));

    private static string? AdverbOf(string lower) => lower switch
    {
        "daily" or "everyday" => "P1D",
        "nightly" => "TNI",
        "hourly" => "PT1H",
        "weekly" => "P1W",
        "biweekly" or "fortnightly" => "P2W",
        "monthly" => "P1M",
        "bimonthly" => "P2M",
        "quarterly" => "P3M",
        "yearly" or "annually" or "annual" => "P1Y",
        "biannual" or "biannually" or "semiannual" or "semiannually" => "P0.5Y",
        "biennial" or "biennially" => "P2Y",
        _ => null,
    };

    private Reading? Adverb(int at)
    {
        var joined = _text.Lower(at) is "bi" or "semi" && Is(at + 1, "-") ? at + 2 : at;
        var pattern = AdverbOf(joined > at ? _text.Lower(at) + _text.Lower(joined) : _text.Lower(at));
        if (pattern is null || (joined == at && _text.Lower(at - 1) is "bi" or "semi" or "-" && _text.Lower(at - 2) is "bi" or "semi"))
        {
            return null;
        }

        return WithClock(at, joined + 1, pattern, 1);
    }

    // every other day, each Monday, every three weeks, every morning at 9am, every 4/15, any weekend
    private Reading? Every(int at)
    {
        if (_text.Lower(at) is not ("every" or "each" or "any" or "per"))
        {
            return null;
        }

        var next = at + 1;
        if (Is(at, "any") || Is(at, "per"))
        {
            return _text.Lower(next) is "weekend" or "year" or "month" or "week" && PatternOf(next) is { } any && (Is(at, "per") is false) ? Repeats(at, next + 1, any, 1) : null;
        }

        if (TimeWords.Weekday(_text.Lower(next)) is > 0 and var weekday)
        {
            return WithClock(at, next + 1, Of(weekday), 1);
        }

        var count = Is(next, "other") ? 2 : 1;
        var unitAt = count == 2 ? next + 1 : next;
        if (count == 1 && TimeNumbers.Cardinal(_text, next) is { } number && !Is(next, "a") && TimeWords.Unit(_text.Lower(number.End)) is { } counted)
        {
            return WithClock(at, number.End + 1, new TimeLength([(number.Value, counted)], false).ToString(), 1);
        }

        if (TimeNumbers.Ordinal(_text, next) is { Value: > 1 } nth && TimeWords.Unit(_text.Lower(nth.End)) is { } nthUnit && !Is(next, "second") | Is(nth.End, "day"))
        {
            return WithClock(at, nth.End + 1, new TimeLength([(nth.Value, nthUnit)], false).ToString(), 1);
        }

        if (count == 2 && TimeWords.Weekday(_text.Lower(unitAt)) is > 0 and var other)
        {
            return WithClock(at, unitAt + 1, Of(other), 1);
        }

        if (PatternOf(unitAt) is { } pattern)
        {
            return WithClock(at, unitAt + 1, count == 2 && TimeWords.Unit(_text.Lower(unitAt)) is { } doubled ? new TimeLength([(2, doubled)], false).ToString() : pattern, 1);
        }

        return Longest(Numeric(next), MonthDay(next), DayMonth(next)) is { HasYear: false } date ? WithClock(at, date.End, date.From.ToString("'XXXX-'MM'-'dd", CultureInfo.InvariantCulture), 1)
            : TimeWords.Month(_text.Lower(next)) is > 0 and var month ? Repeats(at, next + 1, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"), 1) : null;
    }

    private string? PatternOf(int at) => IsPlural(at) ? null
        : TimeWords.Part(_text.Lower(at)) is { } part ? "T" + Code(part)
        : _text.Lower(at) is "weekend" ? "P1WE"
        : _text.Lower(at) is "weekday" or "workday" ? "P1BD"
        : TimeWords.Season(_text.Lower(at)) is > 0 and var season && !Is(at, "fall") ? "XXXX-" + season switch { 1 => "WI", 2 => "SP", 3 => "SU", _ => "FA" }
        : TimeWords.Unit(_text.Lower(at)) is { } unit && unit != TimeGrain.Second ? new TimeLength([(1, unit)], false).ToString() : null;

    private static string Code(DayPart part) => part switch
    {
        DayPart.Morning => "MO",
        DayPart.Midday => "MI",
        DayPart.Afternoon => "AF",
        DayPart.Evening => "EV",
        DayPart.Daytime => "DT",
        _ => "NI",
    };

    private static string Of(int weekday) => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}");

    // once a week, twice a year, three times a day, four times every month
    private Reading? TimesEach(int at)
    {
        var (times, end) = _text.Lower(at) switch
        {
            "once" => (1, at + 1),
            "twice" => (2, at + 1),
            _ => TimeNumbers.Small(_text, at) is { Value: > 0 } count && Is(count.End, "times") ? (count.Value, count.End + 1) : (0, 0),
        };
        return times > 0 && _text.Lower(end) is "a" or "an" or "each" or "every" or "per" && TimeWords.Unit(_text.Lower(end + 1)) is { } && PatternOf(end + 1) is { } pattern
            ? Repeats(at, end + 2, pattern, times) : null;
    }

    // Mondays, on Tuesdays at 9am, weekends, mornings at 9
    private Reading? Plural(int at)
    {
        var first = Is(at, "on") ? at + 1 : at;
        if (TimeWords.IsWeekdays(_text.Lower(first)))
        {
            return WithClock(at, first + 1, Of(TimeWords.Weekday(_text.Lower(first))), 1);
        }

        if (Is(first, "weekends") || (Is(first, "weekdays") && first > at))
        {
            return WithClock(at, first + 1, Is(first, "weekends") ? "P1WE" : "P1BD", 1);
        }

        return _text.Lower(at) is "mornings" or "afternoons" or "evenings" or "nights" && TimeWords.Part(_text.Lower(at)) is { } part && WithClock(at, at + 1, "T" + Code(part), 1) is { } told && told.End > at + 1 ? told : null;
    }

    // the 19th of every month
    private Reading? DayOfEach(int at)
    {
        var first = SkipThe(at);
        return TimeNumbers.Ordinal(_text, first) is { Value: < 32 } day && (Is(day.End, "of") || Is(day.End, "day")) && (Is(day.End, "day") && Is(day.End + 1, "of") ? day.End + 2 : day.End + 1) is var each && _text.Lower(each) is "every" or "each" && Is(each + 1, "month")
            ? Repeats(first, each + 2, string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day.Value:00}"), 1) : null;
    }

    // 3pm every day, 9am Sundays
    private Reading? ClockBefore(int at)
    {
        if (_text.Width(at) == 0 || Clock(at, false) is not { } clock)
        {
            return null;
        }

        var next = Is(clock.End, "on") ? clock.End + 1 : clock.End;
        return Longest(Every(next), Plural(next), Adverb(next)) is { } repeated && repeated.Grain != TimeGrain.Minute
            ? Repeats(at, repeated.End, WithHour(repeated.Recurrence!, clock), repeated.Times) : null;
    }

    private Reading WithClock(int first, int end, string pattern, int times)
    {
        var at = _text.Lower(end) is "at" or "," ? end + 1 : end;
        return Clock(at, Is(end, "at")) is { } clock
            ? Repeats(first, clock.End, WithHour(pattern, Fitting(pattern, clock)), times) with { Grain = TimeGrain.Minute }
            : Repeats(first, end, pattern, times);
    }

    private static Reading Fitting(string pattern, Reading clock) => pattern switch
    {
        "TAF" => Fitted(clock, new Reading(0, 0, Shape.Clocks, "") { DayPart = DayPart.Afternoon }),
        "TEV" => Fitted(clock, new Reading(0, 0, Shape.Clocks, "") { DayPart = DayPart.Evening }),
        "TNI" => Fitted(clock, new Reading(0, 0, Shape.Clocks, "") { DayPart = DayPart.Night }),
        _ => clock,
    };

    private static string WithHour(string pattern, Reading clock)
    {
        var told = clock.From.ToString(clock.Grain == TimeGrain.Hour ? "'T'HH" : clock.Grain == TimeGrain.Minute ? "'T'HH':'mm" : "'T'HH':'mm':'ss", CultureInfo.InvariantCulture);
        return pattern.StartsWith('X') ? pattern + told : told;
    }

    private static Reading Repeats(int first, int end, string pattern, int times) =>
        new(first, end, Shape.Recurring, "recurring") { Recurrence = pattern, Times = times };
}
