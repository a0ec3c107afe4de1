using Stemma.Model;

namespace Stemma.Parsing.Times;

// Weekdays and named days: next Friday, Friday of next week, Monday 21, Tue May 9, the first Monday in May, Easter.
internal sealed partial class TimeReader
{
    private Reading? Weekday(int at)
    {
        var (first, step) = WeekdayStep(at);
        if (TimeWords.Weekday(_text.Lower(first)) is not (> 0 and var weekday) || !IsWeekdayHere(first))
        {
            return OfWeek(at);
        }

        var isShort = !_text.Lower(first).EndsWith("day", StringComparison.Ordinal);
        var end = isShort && Is(first + 1, ".") && (_text.Width(first + 2) > 0 || TimeWords.Month(_text.Lower(first + 2)) > 0) ? first + 2 : first + 1;
        if (WithDate(at, end) is { } dated)
        {
            return dated;
        }

        if (!KnowsNow)
        {
            return null;
        }

        if (WithNumber(at, end, weekday) is { } numbered)
        {
            return numbered;
        }

        if (step is null && OfWeek(at) is { } ofWeek)
        {
            return ofWeek;
        }

        var monday = Calendar.Floor(Now, TimeGrain.Week);
        var inWeek = Calendar.Add(monday, weekday - 1, TimeGrain.Day);
        return step switch
        {
            _ when IsPast(at) => OneDay(at, end, inWeek < Now.Date ? inWeek : Calendar.Add(inWeek, -7, TimeGrain.Day), "weekday"),
            { } told => OneDay(at, end, Calendar.Add(inWeek, 7 * told, TimeGrain.Day), "weekday"),
            _ => OneDay(at, end, Bare(inWeek, at), "weekday"),
        };
    }

    // News tells days that have passed: the last such day, or today; after “will” the coming one.
    private DateTime Bare(DateTime inWeek, int at) =>
        IsAhead(at) ? inWeek < Now.Date ? Calendar.Add(inWeek, 7, TimeGrain.Day) : inWeek
            : inWeek > Now.Date ? Calendar.Add(inWeek, -7, TimeGrain.Day) : inWeek;

    private bool IsPast(int at) => Is(at, "past") || (Is(at, "this") && Is(at + 1, "past"));

    // this past Wednesday, next Friday, the following Tuesday
    private (int At, int? Step) WeekdayStep(int at)
    {
        if (TimeWords.Step(_text.Lower(at)) is not { } step || _text.Lower(at) is "same" or "that")
        {
            return (at, null);
        }

        var next = Is(at, "this") && _text.Lower(at + 1) is "past" or "coming" ? at + 2 : at + 1;
        return (next, next > at + 1 && Is(at + 1, "past") ? -1 : step);
    }

    // “sat” and “sun” are words of their own.
    private bool IsWeekdayHere(int at) =>
        _text.Lower(at) is not ("sat" or "sun" or "mon" or "wed" or "thu" or "fri" or "tue" or "thur") || _text.IsCapital(at) || _text.Width(at + 1) > 0 || TimeWords.Step(_text.Lower(at - 1)) is not null || Is(at - 1, "or")
        ? !TimeWords.IsWeekdays(_text.Lower(at)) && !(_text.Lower(at) is "sun" or "sat" && _text.Width(at + 1) == 0 && !Is(at + 1, ",") && !Is(at + 1, ".") && !Is(at - 1, "on") && TimeWords.Month(_text.Lower(at + 1)) == 0)
        : false;

    // Tuesday, Jan 15; friday (jun-15); this Friday-Jun-15; tomorrow, 13/04/21
    private Reading? WithDate(int at, int end)
    {
        var open = _text.Lower(end) is "," or "(" or "-" ? end + 1 : end;
        var date = Longest(Numeric(open), MonthDay(open), DayMonth(open));

        // “Monday 12-4” are hours, “on Friday 7-6” is the sixth of July if that is a Friday.
        var isHours = date is { HasYear: false } && _text.Width(open) > 0 && Is(open + 1, "-") && !(Is(at - 1, "on") && Calendar.Weekday(date.From) == TimeWords.Weekday(_text.Lower(at)) - 1);
        if (date is null || isHours)
        {
            return null;
        }

        var close = Is(end, "(") && Is(date.End, ")") ? date.End + 1 : date.End;
        return Is(end, "(") && close == date.End ? null : date with { First = at, End = close };
    }

    // Monday 21, Tue 13th, Tuesday the 4th: the nearest month in which they meet.
    private Reading? WithNumber(int at, int end, int weekday)
    {
        var number = SkipThe(end);
        if (DayNumber(number) is not { } day || (TimeNumbers.Ordinal(_text, number) is null && !(number == end && _text.Lower(day.End) is "" or "." or "!" or "," or "?" or "at" or "between" or "from" && !Clashes(day.End))))
        {
            return null;
        }

        for (var step = 0; step < 48; step++)
        {
            foreach (var sign in (int[])[-1, 1])
            {
                var month = Calendar.Unit(Now, sign * step, TimeGrain.Month).From;
                if (Calendar.Day(month.Year, month.Month, day.Value) is { } found && Calendar.Weekday(found) == weekday - 1)
                {
                    return OneDay(at, day.End, found, "weekday and day of month");
                }
            }
        }

        return null;
    }

    private bool Clashes(int end) => _text.Lower(end) is "." or "," && _text.Touches(end) && _text.Width(end + 1) > 0;

    // next week Wednesday, this week on Friday; on Monday of the following week, Friday next week
    private Reading? OfWeek(int at)
    {
        if (!KnowsNow)
        {
            return null;
        }

        if (Stepped(at) is { Grain: TimeGrain.Week } week)
        {
            var after = _text.Lower(week.End) is "on" or "-" or "," ? week.End + 1 : week.End;
            return TimeWords.Weekday(_text.Lower(after)) is > 0 and var weekday && !TimeWords.IsWeekdays(_text.Lower(after))
                ? OneDay(at, after + 1, Calendar.Add(week.From, weekday - 1, TimeGrain.Day), "weekday") : null;
        }

        var first = Is(at, "on") ? at + 1 : at;
        if (TimeWords.Weekday(_text.Lower(first)) is not (> 0 and var day))
        {
            return null;
        }

        var of = Is(first + 1, "of") ? first + 2 : first + 1;
        of = Is(first + 1, "of") ? SkipThe(of) : of;
        return Stepped(of) is { Grain: TimeGrain.Week } told && TimeWords.Step(_text.Lower(of)) is not null
            ? OneDay(at, told.End, Calendar.Add(told.From, day - 1, TimeGrain.Day), "weekday") : null;
    }

    // the first Monday in May, the last Friday of next month
    private Reading? NthWeekdayOf(int at)
    {
        var first = SkipThe(at);
        var (nth, end) = TimeNumbers.Ordinal(_text, first) is { Value: < 6 } ordinal ? ordinal : Is(first, "last") ? (-1, first + 1) : (0, 0);
        if (end == 0 || TimeWords.Weekday(_text.Lower(end)) is not (> 0 and var weekday))
        {
            return null;
        }

        var evening = TimeWords.Part(_text.Lower(end + 1));
        var part = evening is not null ? end + 2 : end + 1;
        var month = _text.Lower(part) is "of" or "in" ? part + 1 : part;
        if (Period(SkipThe(month)) is not { Grain: TimeGrain.Month } told || told.Part != PeriodPart.Whole)
        {
            return null;
        }

        return Calendar.NthWeekday(told.From.Year, told.From.Month, weekday - 1, nth) is { } found
            ? OneDay(evening is null && _text.IsWord(first) ? at : first, told.End, found, "nth weekday") with { HasYear = told.HasYear, Clocks = evening is { } named ? ClocksOf(named, PeriodPart.Whole) : null } : null;
    }

    // this 5/12, next 6th of April
    private Reading? SteppedDate(int at)
    {
        if (!KnowsNow || _text.Lower(at) is not ("this" or "next" or "last") || Longest(Numeric(at + 1), DayMonth(at + 1), MonthDay(at + 1)) is not { } date || date.HasYear)
        {
            return null;
        }

        var year = TimeWords.Step(_text.Lower(at)) switch
        {
            1 => date.From.AddYears(Now.Year - date.From.Year) > Now ? Now.Year : Now.Year + 1,
            -1 => date.From.AddYears(Now.Year - date.From.Year) < Now.Date ? Now.Year : Now.Year - 1,
            _ => Now.Year,
        };
        return Calendar.Day(year, date.From.Month, date.From.Day) is { } day ? OneDay(at, date.End, day, "absolute") : null;
    }

    private Reading? Holiday(int at)
    {
        var (first, step) = TimeWords.Step(_text.Lower(at)) is { } told ? (at + 1, (int?)told) : (at, null);
        if (Holidays.NameAt(_text, first) is not { } holiday || !IsHolidayHere(first))
        {
            return null;
        }

        if (step is null && YearAfter(holiday.End) is { } year)
        {
            return Holidays.In(year.Value, holiday.Name) is { } stated ? OneDay(at, year.End, stated, "holiday") : null;
        }

        if (!KnowsNow)
        {
            return null;
        }

        // “of this year”
        if (Is(holiday.End, "of") && Stepped(holiday.End + 1) is { Grain: TimeGrain.Year } of && Holidays.In(of.From.Year, holiday.Name) is { } inYear)
        {
            return OneDay(at, of.End, inYear, "holiday");
        }

        if (Nearest(holiday.Name, step, at) is { } began && holiday.Name == "ramadan")
        {
            return Days(at, holiday.End, (began, Calendar.Add(began, 30, TimeGrain.Day)), TimeGrain.Day, "holiday");
        }

        return Nearest(holiday.Name, step, at) is { } day ? OneDay(at, holiday.End, day, "holiday") with { HasYear = step is not null } : null;
    }

    private bool IsHolidayHere(int at) => _text.Lower(at) is not "may" || _text.IsCapital(at);

    private DateTime? Nearest(string name, int? step, int at)
    {
        var days = Enumerable.Range(Now.Year - 1, 3).Select(year => Holidays.In(year, name)).OfType<DateTime>().ToArray();
        return step switch
        {
            -1 => days.LastOrDefault(day => day < Now.Date) is var last && last != default ? last : null,
            1 => days.FirstOrDefault(day => day > Now.Date) is var next && next != default ? next : null,
            0 => Holidays.In(Now.Year, name),
            _ => days.Length == 0 ? null : days.Aggregate((best, day) => IsNearer(day, best) ? day : best),
        };
    }
}
