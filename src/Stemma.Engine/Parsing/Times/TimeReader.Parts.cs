using Stemma.Model;

namespace Stemma.Parsing.Times;

// Parts of periods: early March, the end of the year, later this week, the first week of May, week 27, the week of 3 March.
internal sealed partial class TimeReader
{
    private Reading? Parted(int at)
    {
        if (PartWord(_text.Lower(at)) is { } part && !Is(at - 1, "no"))
        {
            return Early(at, part);
        }

        // the beginning of March, mid-way through is none
        var first = SkipThe(at);
        part = EdgeWord(_text.Lower(first)) ?? PeriodPart.Whole;
        if (part == PeriodPart.Whole)
        {
            return Coded(at);
        }

        var of = Is(first + 1, "of") ? first + 2 : first + 1;
        if (of == first + 1 && !(Is(first, "end") && Day(of) is not null))
        {
            return null;
        }

        var bare = KnowsNow && part == PeriodPart.Late && _text.Lower(of) is "day" or "week" or "month" or "year" ? of : SkipThe(of);
        if (KnowsNow && TimeWords.Unit(_text.Lower(bare)) is >= TimeGrain.Day and <= TimeGrain.Decade and var grain && !IsPlural(bare) && !Is(bare, "night"))
        {
            return grain == TimeGrain.Day ? EndOfDay(first, bare + 1, Now, part) : Part(first, bare + 1, Days(of, bare + 1, Calendar.Unit(Now, 0, grain), grain, "relative"), part);
        }

        if (Day(SkipThe(of)) is { } day && part == PeriodPart.Late)
        {
            return EndOfDay(at == first || _text.Lower(at - 1) is not ("" or "reached") ? first : at, day.End, day.From, part);
        }

        return Period(of) is { IsDated: true, Part: PeriodPart.Whole } period ? Part(first, period.End, period, part) : null;
    }

    // early March, mid-November, late last year, earlier this month, later in the week, early in the day Wednesday
    private Reading? Early(int at, PeriodPart part)
    {
        var next = Is(at + 1, "-") ? at + 2 : at + 1;
        var isIn = _text.Lower(next) is "in" or "on";
        var inner = isIn ? next + 1 : next;
        if (_text.Lower(at) is "earlier" or "later" && KnowsNow)
        {
            if (isIn && Is(inner, "the") && TimeWords.Unit(_text.Lower(inner + 1)) is >= TimeGrain.Week and var unit && !IsPlural(inner + 1))
            {
                return Part(at, inner + 2, Days(inner, inner + 2, Calendar.Unit(Now, 0, unit), unit, "relative"), Is(at, "later") ? PeriodPart.ToCome : PeriodPart.SoFar);
            }

            if (Is(inner, "today") || (isIn && _text.After(inner, "the", "day") > 0))
            {
                var end = Is(inner, "today") ? inner + 1 : inner + 2;
                return HalfDay(at, end, Now, Is(at, "later") ? PeriodPart.Late : PeriodPart.Early);
            }
        }

        if (isIn && _text.After(inner, "the", "day") is > 0 and var dayEnd && Day(Is(dayEnd, "on") ? dayEnd + 1 : dayEnd) is { } ofDay)
        {
            return HalfDay(at, ofDay.End, ofDay.From, part);
        }

        if (Is(inner, "today") && KnowsNow)
        {
            return HalfDay(at, inner + 1, Now, part);
        }

        if ((!isIn || Is(next, "on")) && _text.Lower(at) is "early" or "late" && Period(inner) is null && Day(inner) is { } day)
        {
            return HalfDay(at, day.End, day.From, part);
        }

        var period = Period(inner) ?? (Is(inner, "the") ? Period(inner + 1) : null);
        if (period is not { IsDated: true, Part: PeriodPart.Whole, Shape: Shape.Days } || (isIn && _text.Lower(at) is "late" or "early" && period.Grain < TimeGrain.Week))
        {
            return null;
        }

        var isThis = KnowsNow && period.From <= Now && Now < period.To && _text.Lower(at) is "earlier" or "later";
        return Part(at, period.End, period, isThis ? (Is(at, "later") ? PeriodPart.ToCome : PeriodPart.SoFar) : part);
    }

    private static PeriodPart? EdgeWord(string lower) => lower switch
    {
        "beginning" or "start" or "turn" => PeriodPart.Early,
        "middle" or "mid" => PeriodPart.Middle,
        "end" or "close" => PeriodPart.Late,
        _ => null,
    };

    // eod, eom, eoy
    private Reading? Coded(int at)
    {
        var first = SkipThe(at);
        return !KnowsNow ? null : _text.Lower(first) switch
        {
            "eod" => EndOfDay(at, first + 1, Now, PeriodPart.Late),
            "eom" => Part(first, first + 1, Days(first, first + 1, Calendar.Unit(Now, 0, TimeGrain.Month), TimeGrain.Month, "relative"), PeriodPart.Late),
            "eoy" => Part(first, first + 1, Days(first, first + 1, Calendar.Unit(Now, 0, TimeGrain.Year), TimeGrain.Year, "relative"), PeriodPart.Late),
            _ => null,
        };
    }

    private static Reading? EndOfDay(int first, int end, DateTime day, PeriodPart part) => part != PeriodPart.Late ? null
        : new Reading(first, end, Shape.Moment, "end of day") { From = Calendar.Add(day.Date, 86_399, TimeGrain.Second), To = Calendar.Add(day.Date, 86_399, TimeGrain.Second), Grain = TimeGrain.Second };

    private static Reading HalfDay(int first, int end, DateTime day, PeriodPart part)
    {
        var (from, to) = part switch
        {
            PeriodPart.Early => (0, 12),
            PeriodPart.Middle => (10, 14),
            _ => (12, 24),
        };
        return new Reading(first, end, Shape.Moments, "part of day") { From = Calendar.Add(day.Date, from, TimeGrain.Hour), To = Calendar.Add(day.Date, to, TimeGrain.Hour), Grain = TimeGrain.DayPart, Part = part };
    }

    // A third of the days; “earlier” and “later” end and begin with the report's day.
    private Reading Part(int first, int end, Reading period, PeriodPart part)
    {
        var days = (period.To - period.From).TotalDays;
        var (from, to) = part switch
        {
            PeriodPart.Early => (period.From, Third(period, 1, days)),
            PeriodPart.Middle => (Third(period, 1, days), Third(period, 2, days)),
            PeriodPart.Late => (Third(period, 2, days), period.To),
            PeriodPart.SoFar => (period.From, Calendar.Add(Now.Date, 1, TimeGrain.Day)),
            PeriodPart.ToCome => (Now.Date, period.To),
            _ => (period.From, period.To),
        };
        return period with { First = first, End = end, From = from, To = to <= from ? Calendar.Add(from, 1, TimeGrain.Day) : to, Part = part };
    }

    private static DateTime Third(Reading period, int third, double days) => period.Grain switch
    {
        TimeGrain.Month => Calendar.Add(period.From, 10 * third, TimeGrain.Day),
        TimeGrain.Year => Calendar.Add(period.From, 4 * third, TimeGrain.Month),
        TimeGrain.Quarter or TimeGrain.Season => Calendar.Add(period.From, third, TimeGrain.Month),
        TimeGrain.Half => Calendar.Add(period.From, 2 * third, TimeGrain.Month),
        TimeGrain.Decade => Calendar.Add(period.From, third == 1 ? 4 : 6, TimeGrain.Year),
        TimeGrain.Century => Calendar.Add(period.From, third == 1 ? 33 : 67, TimeGrain.Year),
        _ => Calendar.Add(period.From, Math.Round(days * third / 3), TimeGrain.Day),
    };

    // the rest of the week, the remainder of this year
    private Reading? Rest(int at)
    {
        if (!KnowsNow || _text.Lower(at) is not ("rest" or "remainder" or "remaining"))
        {
            return null;
        }

        var of = Is(at + 1, "of") ? at + 2 : at + 1;
        var unitAt = _text.Lower(of) is "the" or "this" or "my" or "current" ? of + 1 : of;
        if (of == at + 1 && unitAt == of || TimeWords.Unit(_text.Lower(unitAt)) is not (>= TimeGrain.Day and var grain) || IsPlural(unitAt))
        {
            return null;
        }

        var unit = Calendar.Unit(Now, 0, grain);
        return grain == TimeGrain.Day
            ? new Reading(at, unitAt + 1, Shape.Moments, "relative") { From = Now, To = unit.To, Grain = TimeGrain.Day, Part = PeriodPart.ToCome }
            : Days(at, unitAt + 1, (Now.Date, unit.To), grain, "relative") with { Part = PeriodPart.ToCome };
    }

    // the week of 3 March, w/c Feb 4, the week beginning 3 March, week 27 of last year, the month of September
    private Reading? Weeks(int at)
    {
        var first = SkipThe(at);
        if (_text.After(first, "w", "/", "c") is > 0 and var commencing)
        {
            return AroundDay(at, commencing, TimeGrain.Week);
        }

        if (Is(first, "week") && _text.Digits(first + 1, 2) is > 0 and var number)
        {
            var next = _text.Lower(first + 2) is "of" or "in" or "," ? first + 3 : first + 2;
            var year = StatedYear(next);
            return (year is not null || KnowsNow) && Calendar.IsoWeek(year?.Value ?? Now.Year, number) is { } monday
                ? Days(first, year?.End ?? first + 2, Calendar.Unit(monday, 0, TimeGrain.Week), TimeGrain.Week, "week") : null;
        }

        if (_text.Lower(first) is not ("week" or "month"))
        {
            return null;
        }

        var grain = TimeWords.Unit(_text.Lower(first))!.Value;
        var of = _text.Lower(first + 1) is "of" ? first + 2 : _text.Lower(first + 1) is "beginning" or "starting" or "commencing" ? (Is(first + 2, "on") ? first + 3 : first + 2) : 0;
        if (of > 0 && grain == TimeGrain.Month && Is(first + 1, "of") && MonthDay(of) is null && Month(of) is { } month)
        {
            return month with { First = at };
        }

        return of > 0 ? AroundDay(at, of, grain) : null;
    }

    private Reading? AroundDay(int first, int at, TimeGrain grain)
    {
        var number = SkipThe(at);
        var day = Day(at) ?? Day(number) ?? (KnowsNow && TimeNumbers.Ordinal(_text, number) is { Value: < 32 } nth && NearestMonth(nth.Value) is { } found ? OneDay(number, nth.End, found, "day of month") : null);
        return day is null ? null : Days(first, day.End, Calendar.Unit(day.From, 0, grain), grain, "week") with { HasYear = day.HasYear };
    }

    // the first week of May, the last two weeks of the year, the third month of 2021, first ten days of last year
    private Reading? NthOf(int at)
    {
        var first = SkipThe(at);
        var (nth, end) = TimeNumbers.Ordinal(_text, first) is { Value: > 0 } ordinal ? ordinal : Is(first, "last") ? (-1, first + 1) : (0, 0);
        if (end == 0)
        {
            return null;
        }

        var (count, unitAt) = TimeNumbers.Cardinal(_text, end) is { Value: < 1000 } cardinal && Math.Abs(nth) == 1 && !Is(end, "a") ? ((int)cardinal.Value, cardinal.End) : (1, end);
        if (TimeWords.Unit(_text.Lower(unitAt)) is not (>= TimeGrain.Day and <= TimeGrain.Month and var unit) || _text.Lower(unitAt + 1) is not ("of" or "in") || Is(unitAt, "nights"))
        {
            return null;
        }

        var whole = Period(unitAt + 2) ?? Period(SkipThe(unitAt + 2)) ?? ThePeriod(unitAt + 2);
        return whole is { Shape: Shape.Days, Part: PeriodPart.Whole } && whole.Grain > unit ? Nth(unit == TimeGrain.Day && count == 1 ? first : at, nth, count, unit, whole) : null;
    }

    private Reading? ThePeriod(int at) => KnowsNow && Is(at, "the") && TimeWords.Unit(_text.Lower(at + 1)) is >= TimeGrain.Week and var unit && !IsPlural(at + 1)
        ? Days(at, at + 2, Calendar.Unit(Now, 0, unit), unit, "relative") : null;

    private static Reading? Nth(int at, int nth, int count, TimeGrain unit, Reading whole)
    {
        var (from, to) = nth > 0
            ? (Calendar.Add(FirstUnit(whole, unit), nth - 1, unit), Calendar.Add(FirstUnit(whole, unit), nth - 1 + count, unit))
            : (Calendar.Add(LastEnd(whole, unit), -count, unit), LastEnd(whole, unit));
        return from >= whole.To || to <= whole.From ? null
            : unit == TimeGrain.Day && count == 1 ? OneDay(at, whole.End, from, "nth unit") with { HasYear = whole.HasYear }
            : Days(at, whole.End, (from, to), unit, "nth unit") with { HasYear = whole.HasYear };
    }

    // Weeks belong to the month or year that holds their Thursday, as in ISO 8601.
    private static DateTime FirstUnit(Reading whole, TimeGrain unit) => unit != TimeGrain.Week ? whole.From
        : Calendar.Floor(Calendar.Add(whole.From, 3, TimeGrain.Day), TimeGrain.Week);

    private static DateTime LastEnd(Reading whole, TimeGrain unit) => unit != TimeGrain.Week ? whole.To
        : Calendar.Floor(Calendar.Add(whole.To, 3, TimeGrain.Day), TimeGrain.Week);

    // the weekend, halloween weekend 2021, the weekend of Thanksgiving
    private Reading? Weekend(int at)
    {
        var first = SkipThe(at);
        if (_text.Lower(first) is "weekend" && Is(first + 1, "of") && Day(SkipThe(first + 2)) is { } of)
        {
            return Around(first, of.End, of.From);
        }

        if (Is(first, "weekend"))
        {
            return KnowsNow && _text.Lower(at - 1) is not ("every" or "each" or "any" or "a") ? Days(at, first + 1, Calendar.Unit(Now, IsLastWeekend(at, first + 1) ? -1 : 0, TimeGrain.Weekend), TimeGrain.Weekend, "relative") : null;
        }

        if (Holiday(first) is not { } holiday || !Is(holiday.End, "weekend"))
        {
            return null;
        }

        return YearAt(holiday.End + 1, false) is { } year && Holidays.NameAt(_text, first) is { } name && Holidays.In(year.Value, name.Name) is { } stated
            ? Around(first, year.End, stated) : Around(first, holiday.End + 1, holiday.From);
    }

    // “over the weekend” has passed, unless the report is of that weekend or looks ahead.
    private bool IsLastWeekend(int at, int end) =>
        (_text.Lower(at - 1) is "over" or "at" or "during" || _text.Lower(end) is "was" or "were" or "saw") && Calendar.Weekday(Now) < 5 && !IsAhead(at);

    // With the holiday itself, where it lies beside.
    private static Reading Around(int first, int end, DateTime day)
    {
        var saturday = Calendar.Add(Calendar.Floor(Calendar.Add(day, Calendar.Weekday(day) < 2 ? -2 : 0, TimeGrain.Day), TimeGrain.Week), 5, TimeGrain.Day);
        var from = day < saturday ? day : saturday;
        var monday = Calendar.Add(saturday, 2, TimeGrain.Day);
        return Days(first, end, (from, day >= monday ? Calendar.Add(day, 1, TimeGrain.Day) : monday), TimeGrain.Weekend, "holiday");
    }
}
