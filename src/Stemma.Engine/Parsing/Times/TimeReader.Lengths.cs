using Stemma.Model;

namespace Stemma.Parsing.Times;

// Durations, and times that lie a duration away: three weeks, half an hour; two days ago, in a month, 3 weeks after Easter.
internal sealed partial class TimeReader
{
    // more than an hour and a half, all day, another week, 2 years 1 month, 3.5years
    private Reading? Length(int at, int most = 8)
    {
        var first = Compared(at);
        first = _text.Lower(first) is "around" or "about" or "nearly" or "almost" or "roughly" or "some" && first == at ? at : first;
        var parts = new List<(double, TimeGrain)>();
        var isVague = false;
        var end = first;
        while (parts.Count < most && One(parts.Count > 0 ? Link(end) : end, parts.Count > 0) is { } one)
        {
            parts.AddRange(one.Parts);
            isVague |= one.IsVague;
            end = one.End;
        }

        if (parts.Count == 0 && Uncounted(at) is { } unit)
        {
            (end, isVague) = (at + 1, true);
            parts.Add((3, unit));
        }

        if (parts.Count == 0 || IsAge(end) || IsOrdinalSecond(first, parts))
        {
            return null;
        }

        var length = new TimeLength(parts, isVague);
        return new Reading(at, end, Shape.Length, isVague ? "vague" : "duration") { Length = length, Grain = length.Grain };
    }

    // “after months of talks”, “for decades”: three of them, as for “several”.
    private TimeGrain? Uncounted(int at) =>
        TimeWords.Unit(_text.Lower(at)) is >= TimeGrain.Minute and var unit && unit != TimeGrain.Weekend && IsPlural(at) && !Is(at, "nights")
        && (_text.Lower(at - 1) is "for" or "after" or "many" || Is(at + 1, "of")) && !Is(at - 1, "early") && _text.Width(at - 1) == 0 && !Is(at - 1, "-") ? unit : null;

    // The end of “more than”, “less than”, “at least”; at itself without one.
    private int Compared(int at) => (_text.Lower(at), _text.Lower(at + 1)) switch
    {
        ("more" or "less" or "longer" or "fewer", "than") or ("at", "least" or "most") or ("up", "to") => at + 2,
        _ => at,
    };

    // Two parts of a duration stand side by side, or have “and” or a comma between.
    private int Link(int at) => Is(at, "and") ? at + 1 : Is(at, ",") && _text.Width(at + 1) > 0 ? at + 1 : at;

    private (List<(double, TimeGrain)> Parts, int End, bool IsVague)? One(int at, bool isMore)
    {
        if (_text.Lower(at) is "all" or "full" or "whole" or "another" or "half" or "entire" && Whole(at) is { } whole)
        {
            return whole;
        }

        if (_text.After(at, "a", "half") is > 0 and var half && TimeWords.Unit(_text.Lower(Is(half, "-") ? half + 1 : half)) is not null && Whole(at + 1) is { } ofOne)
        {
            return ofOne;
        }

        if (isMore && TimeNumbers.Fraction(_text, at) is { } fraction && TimeWords.Unit(_text.Lower(fraction.End)) is null)
        {
            return null;
        }

        if (TimeNumbers.Cardinal(_text, at) is not { } count || count.Value > 1_000_000)
        {
            return null;
        }

        var unitAt = Is(count.End, "-") ? count.End + 1 : count.End;
        unitAt = _text.Lower(unitAt) is "long" or "full" or "whole" or "straight" or "consecutive" or "more" or "additional" or "further" or "calendar" && !_text.Touches(unitAt) ? unitAt + 1 : unitAt;
        if (UnitAt(unitAt, _text.Width(at) > 0) is not { } unit || (_text.Lower(unitAt) is "night" && (count.Value != 1 || Is(at, "a"))))
        {
            return null;
        }

        var (value, end) = (count.Value, unitAt + 1);
        if (Is(end, "and") && TimeNumbers.Fraction(_text, end + 1) is { } rest && TimeWords.Unit(_text.Lower(rest.End)) is null && !Is(rest.End, "of"))
        {
            (value, end) = (value + rest.Value, rest.End);
        }

        return ([(value * (_text.Lower(unitAt).StartsWith("fortnight", StringComparison.Ordinal) ? 2 : 1), unit)], end, count.IsVague);
    }

    private TimeGrain? UnitAt(int at, bool afterFigures) => (_text.Lower(at), afterFigures && _text.Touches(at - 1) && !_text.IsWord(at + 1)) switch
    {
        ("h", _) when afterFigures => TimeGrain.Hour,
        ("d", true) => TimeGrain.Day,
        ("w", true) => TimeGrain.Week,
        ("y", true) => TimeGrain.Year,
        ("weekend" or "weekends", _) => null,
        _ => TimeWords.Unit(_text.Lower(at)),
    };

    // all day, whole week, half an hour, another month, all-week
    private (List<(double, TimeGrain)> Parts, int End, bool IsVague)? Whole(int at)
    {
        var next = Is(at + 1, "-") ? at + 2 : at + 1;
        next = Is(at, "half") && _text.Lower(next) is "a" or "an" ? next + 1 : Is(at, "all") && Is(next, "the") ? next + 1 : next;
        if (TimeNumbers.Cardinal(_text, next) is { } count && Is(at, "another") && UnitAt(count.End, false) is { } counted)
        {
            return ([(count.Value, counted)], count.End + 1, count.IsVague);
        }

        return TimeWords.Unit(_text.Lower(next)) is { } unit && unit != TimeGrain.Weekend && !IsPlural(next) && (!Is(at, "half") || unit != TimeGrain.Second)
            ? ([(Is(at, "half") ? .5 : 1, unit)], next + 1, false) : null;
    }

    // “12 years old”, “a 12-year-old”, “two years his senior”
    private bool IsAge(int end) => Is(end, "old") || (Is(end, "-") && Is(end + 1, "old")) || _text.After(end, "of", "age") > 0;

    // “a second round”; only a counted second is a time.
    private bool IsOrdinalSecond(int first, List<(double Count, TimeGrain Unit)> parts) =>
        parts is [(1, TimeGrain.Second)] && _text.Lower(first) is "a" or "one" && Is(first + 1, "second");

    // two days ago, 30 minutes later, three weeks from tomorrow, 2 weeks before 13 May, in two weeks, within 9 months
    private Reading? Anchored(int at)
    {
        if (_text.Lower(at) is "in" or "within" or "for")
        {
            return Inside(at);
        }

        // Monday two weeks from now
        if (KnowsNow && TimeWords.Weekday(_text.Lower(at)) > 0 && !TimeWords.IsWeekdays(_text.Lower(at)))
        {
            var after = Is(at + 1, ",") ? at + 2 : at + 1;
            return TimeWords.Weekday(_text.Lower(after)) == 0 && Anchored(after) is { Rule: "counted" } counted && _text.Lower(after) is not ("in" or "within" or "for")
                ? OnWeekday(at, counted.End, counted.Counted ?? counted.From, TimeWords.Weekday(_text.Lower(at))) : null;
        }

        if (Length(at) is not { } length)
        {
            return null;
        }

        return Away(at, length) is { } away ? OnItsWeekday(at, away) : null;
    }

    private Reading? OnItsWeekday(int at, Reading away) =>
        (away.Shape == Shape.Day || away.Counted is not null) && Is(away.End, "on") && TimeWords.Weekday(_text.Lower(away.End + 1)) is > 0 and var weekday && !TimeWords.IsWeekdays(_text.Lower(away.End + 1))
            ? OnWeekday(at, away.End + 2, away.Counted ?? away.From, weekday) : away;

    // The weekday in the week of the day.
    private static Reading OnWeekday(int first, int end, DateTime day, int weekday) =>
        OneDay(first, end, Calendar.Add(day.Date, weekday - 1 - Calendar.Weekday(day), TimeGrain.Day), "counted");

    private Reading? Away(int at, Reading length)
    {
        var (sign, end) = (_text.Lower(length.End), _text.Lower(length.End + 1)) switch
        {
            ("ago", _) => (-1, length.End + 1),
            ("earlier", _) => (-1, length.End + 1),
            ("later", _) => (1, length.End + 1),
            ("hence", _) => (2, length.End + 1),
            ("in", "the") when Is(length.End + 2, "future") => (2, length.End + 3),
            ("from", "now") => (1, length.End + 2),
            ("before", "now") => (-1, length.End + 2),
            _ => (0, 0),
        };
        if (sign == 2)
        {
            return KnowsNow ? Stretch(at, end, length.Length!, 1, length.Rule == "vague" ? "vague" : "relative") is { Shape: Shape.Days } days ? days : Stretch(at, end, length.Length!, 1, "relative") : null;
        }

        if (sign != 0)
        {
            return !KnowsNow ? null : IsNarrated(at, end) ? length with { End = end, Rule = "counted from another time" } : From(at, end, length, Now, sign, Compared(at) > at);
        }

        sign = _text.Lower(length.End) switch
        {
            "before" => -1,
            "after" or "from" or "since" => 1,
            "starting" or "beginning" or "commencing" => 3,
            _ => 0,
        };
        if (sign == 0 || Point(length.End + 1) is not { IsDated: true } anchor || (Is(length.End, "from") && !length.Length!.IsInDays))
        {
            return null;
        }

        if (sign == 3)
        {
            var to = length.Length!.After(anchor.From);
            return anchor with { First = at, End = anchor.End, Shape = length.Length.IsInDays && anchor.Shape == Shape.Day ? Shape.Days : Shape.Moments, To = to, Rule = "from to", Length = length.Length };
        }

        return anchor.Shape is Shape.Day or Shape.Moment ? From(at, anchor.End, length, anchor.From, sign, Compared(at) > at) : null;
    }

    // “Two days later, he died”: counted from what was told before, not from the report.
    private bool IsNarrated(int at, int end) =>
        _text.Lower(end - 1) is "later" or "earlier" && (at == 0 || _text.StartsParagraph(at) || _text.Lower(at - 1) is "." or "but" or "”" or "\"") && (Is(end, ",") || _text.IsWord(end));

    private Reading From(int first, int end, Reading length, DateTime anchor, int sign, bool isCompared)
    {
        var time = length.Length!.After(length.Length.IsInDays ? anchor.Date : anchor, sign);
        if (isCompared && _text.Lower(first) is "more" or "less" or "fewer" or "longer")
        {
            return Is(first, "less") || Is(first, "fewer")
                ? new Reading(first, end, Shape.Days, "counted") { From = sign < 0 ? time : anchor.Date, To = sign < 0 ? anchor.Date : time, Grain = TimeGrain.Day }
                : OneDay(first, end, time, "counted") with { Bound = sign < 0 ? TimeBound.Before : TimeBound.Since };
        }

        return length.Length.IsInDays
            ? length.Length.IsVague || (length.Grain >= TimeGrain.Month && IsFromNow(end)) ? Roughly(first, end, length, time) : OneDay(first, end, time, "counted")
            : Instants(first, end, (time, time), length.Grain, "counted");
    }

    private bool IsFromNow(int end) => _text.Lower(end - 1) is "ago" || TimeWords.Unit(_text.Lower(end - 1)) is not null;

    // “two years ago” is a year, “a month ago” a month; “a few days ago” is a unit more or less.
    private static Reading Roughly(int first, int end, Reading length, DateTime time) =>
        new(first, end, Shape.Days, length.Length!.IsVague ? "vague" : "counted")
        {
            From = length.Length.IsVague ? Calendar.Add(time.Date, -1, length.Grain) : Calendar.Unit(time, 0, length.Grain).From,
            To = length.Length.IsVague ? Calendar.Add(Calendar.Add(time.Date, 1, length.Grain), 1, TimeGrain.Day) : Calendar.Unit(time, 0, length.Grain).To,
            Grain = length.Grain,
            Counted = time.Date,
        };

    // in two weeks, in a week's time, within the next 9 months, for 3 days from today
    private Reading? Inside(int at)
    {
        if (Is(at, "for"))
        {
            return KnowsNow && Length(at + 1) is { Length: { IsInDays: true } told } length && (Is(length.End, ",") ? length.End + 1 : length.End) is var from && Is(from, "from") && Point(from + 1) is { Shape: Shape.Day } start && !Is(from + 1, "now")
                ? start with { First = at, Shape = Shape.Days, To = told.After(start.From), Rule = "from to", Length = told } : null;
        }

        if (!KnowsNow)
        {
            return null;
        }

        var next = Is(at, "within") ? SkipThe(at + 1) : at + 1;
        var step = Is(at, "within") && TimeWords.Step(_text.Lower(next)) == 1 ? next + 1 : next;
        var one = Is(at, "within") && step > next && Length(step) is null && Stepped(next) is { } plain ? plain : null;
        if (one is not null && Length(step) is null)
        {
            return one with { First = at };
        }

        if ((step > next && TimeWords.Unit(_text.Lower(step)) is { } unit && Is(step + 1, "and") && Length(step + 2) is { Length: { } rest } more
            ? more with { Length = new TimeLength([(1, unit), .. rest.Parts], false) }
            : Length(step)) is not { Length: { } length2 } told2)
        {
            return null;
        }

        if (Is(at, "within"))
        {
            var to = length2.After(length2.IsInDays ? Now.Date : Now);
            return (length2.IsInDays ? Days(at, told2.End, (Now.Date, to), length2.Grain, "within") : Instants(at, told2.End, (Now, to), length2.Grain, "within")) with { Length = length2 };
        }

        if (Is(told2.End, "since") && Point(told2.End + 1) is { IsDated: true } since)
        {
            return OneDay(at, since.End, length2.After(since.From), "counted");
        }

        return IsSpan(at, told2.End) ? null : OnItsWeekday(at, From(at, told2.End, told2, Now, 1, false));
    }

    // “the worst in ten years”, “killed in two days of fighting”, “for the first time in a month” tell how long, not when.
    private bool IsSpan(int at, int end)
    {
        if (Is(end, "of"))
        {
            return true;
        }

        for (var back = at - 1; back >= 0 && back > at - 7; back--)
        {
            var word = _text.Lower(back);
            if (word is "first" or "worst" or "best" or "most" or "least" or "lowest" or "highest" or "deadliest" or "only" or "biggest" or "largest" or "once" or "twice" || (word.Length > 5 && word.EndsWith("iest", StringComparison.Ordinal)))
            {
                return true;
            }

            if (word is "." or "," or "will")
            {
                return false;
            }
        }

        return false;
    }
}
