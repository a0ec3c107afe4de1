using Stemma.Model;

namespace Stemma.Parsing.Times;

// Days by their date: 14 March 2026, March 14, 2026-03-14, 3/14, the 15th day of next month, Christmas.
internal sealed partial class TimeReader
{
    private Reading? Day(int at) => Read(at) is not { } day ? null
        : Is(day.End, "(") && TimeWords.Weekday(_text.Lower(day.End + 1)) > 0 && Is(day.End + 2, ")") ? day with { End = day.End + 3 } : day;

    private Reading? Read(int at) => Longest(DayWord(at), Weekday(at), Numeric(at), MonthDay(at), DayMonth(at), NthDay(at), NthWeekdayOf(at), Holiday(at), SteppedDate(at));

    // today, the day before yesterday
    private Reading? DayWord(int at)
    {
        if (!KnowsNow)
        {
            return null;
        }

        var step = _text.Lower(at) switch
        {
            "today" or "otd" => 0,
            "yesterday" => -1,
            "tomorrow" or "tmrw" or "tmr" => 1,
            _ => (int?)null,
        };
        if (step is not null)
        {
            return (_text.Lower(at + 1) is "," or "(" ? WithDate(at, at + 1) : null) ?? OneDay(at, at + 1, Calendar.Add(Now, step.Value, TimeGrain.Day), "relative");
        }

        var first = SkipThe(at);
        if (_text.After(first, "day", "before", "yesterday") is > 0 and var before)
        {
            return OneDay(at, before, Calendar.Add(Now, -2, TimeGrain.Day), "relative");
        }

        return Is(first, "day") && Is(first + 1, "after") && _text.Lower(first + 2) is "tomorrow" or "tmrw" or "tmr"
            ? OneDay(at, first + 3, Calendar.Add(Now, 2, TimeGrain.Day), "relative") : null;
    }

    // 2026-03-14, 2026/3/14, 2019-aug-1, 14.03.2026, 3/14/26, 4/22
    private Reading? Numeric(int at)
    {
        if (_text.Width(at) == 0 || (_text.Touches(at - 1) && at != AfterJoint && _text.Lower(at - 1) is "/" or "." or "$" or "-" && _text.Width(at - 2) > 0))
        {
            return null;
        }

        if (_text.Width(at) == 8 && _text.Digits(at, 8) is { } whole && Calendar.Day(whole / 10_000, whole / 100 % 100, whole % 100) is { Year: >= 1900 and < 2100 } compact)
        {
            return OneDay(at, at + 1, compact, "absolute");
        }

        if (_text.Width(at) == 4)
        {
            return YearFirst(at);
        }

        return _text.Width(at) <= 2 && _text.Lower(at + 1) is "/" or "-" or "." && _text.Touches(at + 1) == _text.Touches(at) ? DayAndMonth(at, _text.Lower(at + 1)) : null;
    }

    private Reading? YearFirst(int at)
    {
        var mark = _text.Lower(at + 1) is "-" or "/" or ".";
        var (second, third) = mark ? (at + 2, at + 4) : (at + 1, at + 2);
        if (_text.Digits(at) is not (>= 1000 and < 3000 and var year) || (mark && _text.Lower(at + 3) != _text.Lower(at + 1)) || (_text.Touches(third) && _text.Width(third + 1) > 0))
        {
            return null;
        }

        var month = TimeWords.Month(_text.Lower(second)) is > 0 and var named ? named : _text.Digits(second, 2) ?? 0;
        var isDay = _text.Digits(third, 2) is not null && (mark || _text.Width(second) == 2);
        return isDay && Calendar.Day(year, month, _text.Digits(third, 2)!.Value) is { } day ? OneDay(at, third + 1, day, "absolute") : null;
    }

    private Reading? DayAndMonth(int at, string mark)
    {
        var first = _text.Digits(at, 2)!.Value;
        var named = TimeWords.Month(_text.Lower(at + 2));
        if (named > 0)
        {
            return Is(at + 3, mark) && InFigures(at + 4) is { } stated && Calendar.Day(stated.Value, named, first) is { } day ? OneDay(at, stated.End, day, "absolute") : null;
        }

        if (_text.Digits(at + 2, 2) is not { } second || (_text.Touches(at + 2) && _text.Lower(at + 3) is "%" or "st" or "nd" or "rd" or "th" or ":" or "am" or "pm" or "a" or "p"))
        {
            return null;
        }

        // Month first, as Americans write it, unless only the other order is a date.
        var (month, number) = first > 12 ? (second, first) : (first, second);
        var comma = mark != "." && Is(at + 3, ",") && (_text.Width(at + 4) == 4 || _text.Touches(at + 3));
        if ((Is(at + 3, mark) || comma) && (comma || _text.Touches(at + 2) == _text.Touches(at)) && InFigures(at + 4) is { } year)
        {
            return Calendar.Day(year.Value, month, number) is { } day ? OneDay(at, year.End, day, "absolute") : null;
        }

        // The attacks of 2001 are called by their date.
        if (mark == "/" && first == 9 && second == 11 && (Is(at - 1, "the") || _text.Lower(at + 3) is "attack" or "attacks"))
        {
            return OneDay(at, at + 3, new DateTime(2001, 9, 11, 0, 0, 0, DateTimeKind.Unspecified), "named day");
        }

        return IsDateHere(at, mark, first, second) ? InNearestYear(at, at + 3, month, number) : null;
    }

    // The year of a date in figures, four or two of them.
    private (int Value, int End)? InFigures(int at) => _text.Width(at) switch
    {
        4 when _text.Digits(at) is >= 1000 and < 3000 and var year => (year, at + 1),
        2 when !(_text.Touches(at) && _text.Lower(at + 1) is ":" or "/" or "%") => (TimeNumbers.FullYear(_text.Digits(at)!.Value), at + 1),
        _ => null,
    };

    // 4/22 is a date nearly always; 4.22 and 4-22 only after “on” or a weekday; 1/2, 3/4 and 24/7 are none.
    private bool IsDateHere(int at, string mark, int first, int second)
    {
        if (!_text.Touches(at) || (_text.Touches(at + 2) && (_text.Lower(at + 3) is "/" or "-" or "." && _text.Touches(at + 3) && _text.Width(at + 4) > 0)))
        {
            return mark == "/" && _text.Touches(at) && _text.Lower(at + 3) == "-" && first is > 0 && second > 0;
        }

        var isTold = _text.Lower(at - 1) is "on" or "by" or "since" or "until" or "till" or "before" or "after" or "from" or "between" or "this" or "next" or "last" or "each" || (TimeWords.Weekday(_text.Lower(at - 1)) > 0 && mark != ":");
        return mark == "/" ? isTold || !(first < second && second <= 10 && first <= 3 && _text.Lower(at - 1) is not ("," or "/" or "-"))
            : isTold && (mark == "." || _text.Lower(at - 1) is "on" || TimeWords.Weekday(_text.Lower(at - 1)) > 0) && _text.Lower(at + 3) is not ("%" or "percent" or "million" or "billion");
    }

    // March 14, 2026; Dec31; Jan-1; march the 3rd; January twenty-fifth
    private Reading? MonthDay(int at)
    {
        if (TimeWords.Month(_text.Lower(at)) is not (> 0 and var month))
        {
            return null;
        }

        var next = Is(at + 1, ".") ? at + 2 : at + 1;
        next = _text.Lower(next) is "-" or "/" && _text.Touches(next) ? next + 1 : Is(next, ",") && TimeNumbers.Ordinal(_text, next + 1) is not null ? next + 1 : SkipThe(next);
        if (DayNumber(next) is not { } day || (_text.Lower(at) is "may" or "mar" or "sun" or "sat" or "march" && !_text.IsCapital(at) && _text.IsWord(next) && _text.Lower(at - 1) is "i" or "you" or "we" or "they" or "he" or "she"))
        {
            return null;
        }

        if (YearAfter(day.End) is { } year)
        {
            return Calendar.Day(year.Value, month, day.Value) is { } dated ? OneDay(at, year.End, dated, "absolute") : null;
        }

        return InNearestYear(at, day.End, month, day.Value);
    }

    // 14 March 2026, 4th of July of 1995, the twenty-third day of September, 05-Aug-2016, the 15th day of next month
    private Reading? DayMonth(int at)
    {
        var first = SkipThe(at);
        if (DayNumber(first) is not { } day || _text.Lower(first - 1) is "$" or "€" or "£" || (_text.Touches(first - 1) && _text.Lower(first - 1) is "." or "," or ":" && _text.Width(first - 2) > 0))
        {
            return null;
        }

        var end = Is(day.End, "day") ? day.End + 1 : day.End;
        end = Is(end, "of") || (Is(end, ".") && _text.Width(first) > 0 && TimeWords.Month(_text.Lower(end + 1)) > 0) ? end + 1 : _text.Lower(end) is "-" or "/" && _text.Touches(end) ? end + 1 : end;
        if (TimeWords.Month(_text.Lower(end)) is not (> 0 and var month))
        {
            return (Is(end - 1, "of") || TimeNumbers.Ordinal(_text, first) is not null) && MonthNearby(end) is { } nearby && nearby.Grain == TimeGrain.Month && Calendar.Day(nearby.From.Year, nearby.From.Month, day.Value) is { } known
                ? OneDay(Is(end - 1, "of") ? first : at, nearby.End, known, "relative") : null;
        }

        var after = Is(end + 1, ".") && !_text.StartsParagraph(end + 2) && (_text.Width(end + 2) == 4) ? end + 2 : _text.Lower(end + 1) is "-" or "/" && _text.Touches(end + 1) && _text.Width(end + 2) is 2 or 4 ? end + 2 : end + 1;
        if (after == end + 2 && YearAt(after, true) is { } joined && Calendar.Day(joined.Value, month, day.Value) is { } exact)
        {
            return OneDay(first, joined.End, exact, "absolute");
        }

        return YearAfter(end + 1) is { } year
            ? Calendar.Day(year.Value, month, day.Value) is { } dated ? OneDay(first, year.End, dated, "absolute") : null
            : InNearestYear(first, Is(end + 1, ".") && _text.Lower(end).Length == 3 && _text.Width(end + 2) > 0 ? end + 2 : end + 1, month, day.Value);
    }

    private Reading? MonthNearby(int at) => Stepped(at) ?? (_text.After(at, "the", "month") is > 0 and var end && KnowsNow ? Days(at, end, Calendar.Unit(Now, 0, TimeGrain.Month), TimeGrain.Month, "relative") : null);

    // A day of the month, in figures, as an ordinal, or in words from twenty on.
    private (int Value, int End)? DayNumber(int at)
    {
        if (TimeNumbers.Ordinal(_text, at) is { Value: > 0 and < 32 } ordinal)
        {
            return ordinal;
        }

        if (_text.Width(at) > 0)
        {
            var isClock = _text.Touches(at) && (_text.Lower(at + 1) is ":" or "%" or "h" or "am" or "pm" || (_text.Lower(at + 1) is "." or "," && _text.Touches(at + 1) && _text.Width(at + 2) is > 0 and < 4));
            return _text.Digits(at, 2) is > 0 and < 32 and var day && !isClock && Meridiem(at + 1) is null ? (day, at + 1) : null;
        }

        return TimeNumbers.Small(_text, at) is { Value: >= 20 and < 32 } small && small.End > at + 1 ? small : null;
    }

    // on the 15th; the 27 only beside a time of day, which the composer knows.
    private Reading? NthDay(int at)
    {
        var first = SkipThe(at);
        if (!KnowsNow || DayNumber(first) is not { } day || _text.IsWord(day.End) && TimeWords.Month(_text.Lower(day.End)) + TimeWords.Weekday(_text.Lower(day.End)) > 0)
        {
            return null;
        }

        var isOrdinal = TimeNumbers.Ordinal(_text, first) is not null;
        var isTold = Is(at - 1, "for") && first > at ? _text.Lower(day.End) is "" or "." or "?" or "!"
            : Is(at - 1, "on") && (isOrdinal ? _text.Width(first) > 0 || first > at : _text.Lower(day.End) is "" or "." or "," or "at" or "between" or "from" or "?" && !Is(day.End + 1, "-"));
        return isTold && NearestMonth(day.Value) is { } found ? OneDay(at, day.End, found, "day of month") : null;
    }

    private DateTime? NearestMonth(int day)
    {
        var isAhead = IsAhead(Here);
        for (var back = 0; back < 12; back++)
        {
            var month = Calendar.Unit(Now, isAhead ? back : -back, TimeGrain.Month).From;
            if (Calendar.Day(month.Year, month.Month, day) is { } found && (isAhead ? found >= Now.Date : found <= Now.Date))
            {
                return found;
            }
        }

        return null;
    }

    // A date without a year: the nearest one that is not far ahead; after “will” the coming one.
    private Reading? InNearestYear(int at, int end, int month, int day)
    {
        if (!KnowsNow)
        {
            return null;
        }

        DateTime? best = null;
        for (var year = Now.Year - 8; year <= Now.Year + 8; year++)
        {
            if (Calendar.Day(year, month, day) is { } found && IsNearer(found, best))
            {
                best = found;
            }
        }

        return best is null ? null : OneDay(at, end, best.Value, "absolute") with { HasYear = false };
    }

    private bool IsNearer(DateTime found, DateTime? best)
    {
        var (isAhead, isBehind) = (IsAhead(Here), IsBehind(Here));

        // A quarter of a year ahead is still near.
        double Distance(DateTime day) => (day - Now.Date).TotalDays is var days && days < 0 ? (isAhead ? 10_000 : 0) - days
            : isAhead || days == 0 ? days : isBehind ? days + 10_000 : days <= 100 ? days / 10 : days + 3_000;
        return best is null || Distance(found) < Distance(best.Value);
    }

    private (int Value, int End)? YearAfter(int at)
    {
        var next = _text.Lower(at) is "," or "of" or "in" ? at + 1 : at;
        return (_text.Width(next) == 4 && next > at ? InFigures(next) : YearAt(next, Is(at, "of"))) is { } year && !(_text.Width(next) == 4 && _text.Lower(year.End) is ":" or "people" or "soldiers" or "troops" or "men" or "women") ? year
            : Stepped(next) is { Grain: TimeGrain.Year } stepped && Is(at, "of") ? (stepped.From.Year, stepped.End) : null;
    }

    // 2026, '87; 87 alone where it can be nothing else.
    private (int Value, int End)? YearAt(int at, bool mayBeShort) =>
        TimeNumbers.Year(_text, at) is { } year ? year
            : Is(at, "'") && _text.Width(at + 1) == 2 && _text.Touches(at) ? (TimeNumbers.FullYear(_text.Digits(at + 1)!.Value), at + 2)
            : mayBeShort && _text.Width(at) == 2 && !(_text.Touches(at) && _text.Lower(at + 1) is ":" or "/") ? (TimeNumbers.FullYear(_text.Digits(at)!.Value), at + 1) : null;
}
