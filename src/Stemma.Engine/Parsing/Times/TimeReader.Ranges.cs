using Stemma.Model;

namespace Stemma.Parsing.Times;

// From one time to another: between Monday and Thursday, 3-7 March, from May to October 2026.
internal sealed partial class TimeReader
{
    private Reading? Ranged(int at)
    {
        var from = _text.Lower(at) is "from" or "between" || (Is(at, "in") && TimeNumbers.Year(_text, at + 1) is not null) ? at + 1 : at;
        return Longest(Numbers(at, from), MonthThenNumbers(at), Ends(at, from), OfWeekBetween(at));
    }

    // from 3 to 7 March, between 9 and 12 June 2026, from 4 to 22 this month, from ninth till seventeenth of april
    private Reading? Numbers(int at, int from)
    {
        if (DayNumber(SkipThe(from)) is not { } low || Joint(low.End, Is(at, "between")) is not (> 0 and var joint))
        {
            return null;
        }

        var number = SkipThe(joint);
        var date = DayMonth(joint) ?? DayMonth(number);
        if (date is null && DayNumber(number) is { } high)
        {
            var near = Is(high.End, "of") ? high.End + 1 : high.End;
            date = MonthNearby(near) is { Grain: TimeGrain.Month } month && Calendar.Day(month.From.Year, month.From.Month, high.Value) is { } day ? OneDay(number, month.End, day, "relative") : null;
        }

        return date is not null && Calendar.Day(date.From.Year, date.From.Month, low.Value) is { } first && first <= date.From
            ? Days(at, date.End, (first, date.To), TimeGrain.Day, "range") with { HasYear = date.HasYear } : null;
    }

    // March 3-7, November 19 to 20, April ninth through 17th, November between 19 and 20, March 3-7, 2026
    private Reading? MonthThenNumbers(int at)
    {
        if (TimeWords.Month(_text.Lower(at)) is 0)
        {
            return _text.Lower(at) is "between" or "from" && TimeWords.Month(_text.Lower(at + 1)) > 0 && MonthThenNumbers(at + 1) is { } led ? led with { First = at } : null;
        }

        var between = Is(at + 1, "between") || Is(at + 1, "from");
        var low = DayNumber(between || Is(at + 1, ".") ? at + 2 : SkipThe(at + 1));
        if (low is null || Joint(low.Value.End, Is(at + 1, "between")) is not (> 0 and var joint) || DayNumber(SkipThe(joint)) is not { } high || TimeWords.Month(_text.Lower(high.End)) > 0
            || (_text.Width(SkipThe(joint)) > 2))
        {
            return null;
        }

        var year = YearAfter(high.End);
        var month = TimeWords.Month(_text.Lower(at));
        var first = year is { } stated ? Calendar.Day(stated.Value, month, low.Value.Value) : InNearestYear(at, joint, month, low.Value.Value)?.From;
        return first is { } from && Calendar.Day(from.Year, month, high.Value) is { } to && to >= from
            ? Days(at, year?.End ?? high.End, (from, Calendar.Add(to, 1, TimeGrain.Day)), TimeGrain.Day, "range") with { HasYear = year is not null } : null;
    }

    // next week between Wednesday and Friday
    private Reading? OfWeekBetween(int at)
    {
        if (Stepped(at) is not { Grain: TimeGrain.Week } week || _text.Lower(week.End) is not ("between" or "from"))
        {
            return null;
        }

        var first = TimeWords.Weekday(_text.Lower(week.End + 1));
        var joint = Joint(week.End + 2, Is(week.End, "between"));
        var last = TimeWords.Weekday(_text.Lower(joint));
        return first > 0 && joint > 0 && last >= first
            ? Days(at, joint + 1, (Calendar.Add(week.From, first - 1, TimeGrain.Day), Calendar.Add(week.From, last, TimeGrain.Day)), TimeGrain.Day, "range") : null;
    }

    private Reading? Ends(int at, int from)
    {
        if (NowAndClock(at, from) is { } now)
        {
            return now;
        }

        if (End(from) is not { IsDated: true } first || first.Bound != TimeBound.At)
        {
            return null;
        }

        var joint = Joint(first.End, Is(at, "between"));
        AfterJoint = joint;
        if (joint == 0 || End(joint) is not { } last || last.End <= joint)
        {
            return null;
        }

        if (last.IsClock)
        {
            return last.Shape == Shape.Clock && first is { Shape: Shape.Moment } ? Between(at, first, At(last, first)) : null;
        }

        // “the 2014-2018 war” is told from 2014 on, not from its article.
        return last.IsDated && !(from == at && Is(at, "the") && first.Grain == TimeGrain.Year && first.Rule == "absolute") ? Between(at, first, last) : null;
    }

    // between now and eight o'clock
    private Reading? NowAndClock(int at, int from)
    {
        if (!KnowsNow || from == at)
        {
            return null;
        }

        var first = Is(from, "now") ? null : Clock(from, false);
        var joint = Is(from, "now") ? Joint(from + 1, Is(at, "between")) : first is null ? 0 : Joint(first.End, Is(at, "between"));
        var last = joint == 0 || first is not null ? null : Clock(joint, false);
        var isNowLast = first is not null && joint > 0 && Is(joint, "now");
        if ((first ?? last) is not { } clock || (first is not null && !isNowLast))
        {
            return null;
        }

        var time = Now.Date + clock.From.TimeOfDay;
        time = last is not null && time < Now && !clock.IsSure ? Calendar.Add(time, 12, TimeGrain.Hour) : time;
        return new Reading(at, isNowLast ? joint + 1 : clock.End, Shape.Moments, "range") { From = isNowLast ? time : Now, To = isNowLast ? Now : time, Grain = TimeGrain.Minute };
    }

    // The first such time of day after a moment.
    private static Reading At(Reading clock, Reading moment)
    {
        var time = moment.From.Date + clock.From.TimeOfDay;
        time = time < moment.From ? Calendar.Add(time, 1, TimeGrain.Day) : time;
        return clock with { From = time, To = time, Shape = Shape.Moment };
    }

    // The piece after the mark or word between two ends: a date in figures may stand there.
    private int AfterJoint { get; set; }

    // An end of a range: a point or a period, “now”, a bare year.
    private Reading? End(int at)
    {
        if (KnowsNow && _text.Lower(at) is "now" or "date" or "present")
        {
            return OneDay(at, at + 1, Now, "relative");
        }

        var the = SkipThe(at);
        return Longest(Point(at), the > at ? Point(the) : null, TimeNumbers.Year(_text, at) is { } year && !Is(year.End, ":") && !IsInLongerNumber(at, year.End) ? InYear(at, year.End, year.Value, "absolute") : null) is { } end
            ? end with { First = at } : null;
    }

    // “138-2010-2015” is no range of years.
    private bool IsInLongerNumber(int at, int end) =>
        (at != AfterJoint && _text.Touches(at - 1) && Is(at - 1, "-") && _text.Width(at - 2) > 0)
        || (at == AfterJoint && _text.Touches(at) && Is(end, "-") && _text.Touches(end) && _text.Width(end + 1) > 0);

    private Reading? Between(int at, Reading first, Reading last)
    {
        if (first.Shape == Shape.Days && last.Shape == Shape.Days && first is { Grain: TimeGrain.Year } != last is { Grain: TimeGrain.Year } && !Is(at, "from") && !Is(at, "between") && _text.Lower(first.End) is "-" && !_text.Touches(first.End))
        {
            return null;
        }

        // A year told once at the end is both ends' year.
        if (!first.HasYear && last.HasYear)
        {
            first = InYearOf(first, last);
        }
        else if (first.HasYear && !last.HasYear)
        {
            last = NotBefore(last, first.From);
        }
        else if (!first.HasYear)
        {
            (first, last) = Running(last.From < first.From ? Ordered(first, last) : (first, last.From > Calendar.Add(first.From, 1, TimeGrain.Year) ? Moved(last, -1) : last));
        }

        if (last.Rule == "weekday" && last.From < first.From)
        {
            // “was shut between Monday and Thursday”, told on a Wednesday: the week before.
            var back = first.Rule == "weekday" && !IsAhead(Here) && Calendar.Add(last.From, 7, TimeGrain.Day) > Now ? -7 : 0;
            first = first with { From = Calendar.Add(first.From, back, TimeGrain.Day) };
            last = last with { From = Calendar.Add(last.From, 7 + back, TimeGrain.Day), To = Calendar.Add(last.To, 7 + back, TimeGrain.Day) };
        }

        if (last.From < first.From)
        {
            return null;
        }

        var isTimed = first.Shape is Shape.Moment or Shape.Moments || last.Shape is Shape.Moment or Shape.Moments;
        return last with { First = at, Shape = isTimed ? Shape.Moments : Shape.Days, From = first.From, To = last.To, Rule = "range", HasYear = first.HasYear || last.HasYear, DayPart = DayPart.Whole, Length = null };
    }

    // “will be away from August to October”, told in September: not next year's.
    private (Reading, Reading) Running((Reading First, Reading Last) ends) =>
        ends.First.From > Now && Moved(ends.Last, -1).To > Now ? (Moved(ends.First, -1), Moved(ends.Last, -1)) : ends;

    private static (Reading, Reading) Ordered(Reading first, Reading last)
    {
        var later = Moved(last, 1);
        var earlier = Moved(first, -1);
        return later.From > first.From ? (first, later) : (earlier, last);
    }

    private static Reading InYearOf(Reading first, Reading last)
    {
        var moved = Moved(first, last.From.Year - first.From.Year);
        return moved.From > last.From ? Moved(moved, -1) : moved;
    }

    private static Reading NotBefore(Reading last, DateTime from)
    {
        var moved = Moved(last, from.Year - last.From.Year);
        return moved.From < from ? Moved(moved, 1) : moved;
    }

    private static Reading Moved(Reading reading, int years) =>
        reading with { From = Calendar.Add(reading.From, years, TimeGrain.Year), To = reading.Grain == TimeGrain.Month ? Calendar.Add(Calendar.Add(reading.From, years, TimeGrain.Year), 1, TimeGrain.Month) : Calendar.Add(reading.To, years, TimeGrain.Year) };
}
