using Stemma.Model;

namespace Stemma.Parsing.Times;

// A day, a time of day and a part of the day put together, in any order: tomorrow at 9, 7 in the morning on Friday, Monday night.
internal sealed partial class TimeReader
{
    private Reading? Dated(int at)
    {
        var lead = _text.Lower(at) is "around" or "about" or "approximately" or "circa" ? at + 1 : at;
        var parts = new Parts(null, null, null, lead);
        var bare = parts;
        for (var left = 4; left > 0 && Next(parts) is { } more; left--)
        {
            parts = more;
            bare = Whole(parts) is null ? bare : parts;
        }

        // What the last parts did not complete is left out: “Monday 5 people”.
        if (Whole(bare) is not { } whole || (lead > at && bare.Clock is null))
        {
            return null;
        }

        // Wed Oct 26 15:50:06 2016
        return whole is { Shape: Shape.Moment, HasYear: false } && _text.Width(bare.End) == 4 && TimeNumbers.Year(_text, bare.End) is { } year
            ? Moved(whole, year.Value - whole.From.Year) with { First = at, End = year.End, HasYear = true }
            : whole with { First = at, End = bare.End };
    }

    private Parts? Next(Parts parts)
    {
        var at = parts.IsEmpty ? parts.End : Connected(parts);
        if (at < 0)
        {
            return null;
        }

        var day = parts.Day is null ? Longest(Tonight(at), Day(at) is { } read && (parts.IsEmpty || !Is(at, "on")) ? read : null, Count(at, parts)) : null;
        var clock = parts.Clock is null ? Longest(ClockRange(at), Clock(at, CanBeBare(parts, at)), BoundedClock(at, parts)) : null;
        var part = parts.Part is null ? PartOfDay(at, parts.Day is not null) : null;
        // “won 3-2 on Sunday” tells no hours.
        if (clock is { Shape: Shape.Clocks, IsSure: false, Grain: TimeGrain.Hour } && parts.IsEmpty && _text.Lower(at) is not ("from" or "between" or "for") && Is(at + 1, "-"))
        {
            clock = null;
        }

        if (clock is not null && parts.Day is null && parts.Part is null && day is not null && day.End >= clock.End)
        {
            clock = null;
        }

        var longest = Longest(day, clock, part);
        if (longest is null || (!parts.IsEmpty && _text.StartsParagraph(at)))
        {
            return null;
        }

        // “tonight” is a day and its part.
        return ReferenceEquals(longest, day) ? parts with { Day = day, Part = parts.Part ?? day!.Clocks, End = day!.End }
            : ReferenceEquals(longest, clock) ? parts with { Clock = clock, End = clock!.End }
            : parts with { Part = part, End = part!.End };
    }

    // Beside a time of day, a bare day of the month: “the 17 between 2 and 4pm”.
    private Reading? Count(int at, Parts parts) =>
        KnowsNow && parts.IsEmpty && SkipThe(at) is var first && DayNumber(first) is { } day && (first > at || TimeNumbers.Ordinal(_text, first) is not null)
        && (_text.Lower(day.End) is "at" or "between" or "from") && Longest(ClockRange(Is(day.End, "at") ? day.End + 1 : day.End), Clock(day.End + 1, true)) is not null
        && NearestMonth(day.Value) is { } found && _text.Lower(at - 1) is "on" or "at" or ""
            ? OneDay(at, day.End, found, "day of month") : null;

    // The piece after what joins two parts, or -1 where they do not belong together.
    private int Connected(Parts parts)
    {
        var at = parts.Clock is { ZoneAt: > 0 } clock && clock.ZoneAt == parts.End ? clock.ZoneAt + (Is(clock.ZoneAt, "local") ? 2 : 1) : parts.End;
        switch (_text.Lower(at))
        {
            case "," when parts.Day is not null || parts.Clock is not null || parts.Part is not null:
                at++;
                if (Is(at, "at") && parts.Clock is null)
                {
                    return at + 1;
                }

                return parts.Day is null && Is(at, "on") ? at + 1 : at;
            case "at" or "around" or "about" or "approximately" when parts.Clock is null:
                return Is(at, "at") && _text.Lower(at + 1) is "around" or "about" ? at + 2 : TimeWords.Part(_text.Lower(at + 1)) is not null || Is(at + 1, "lunch") ? -1 : at + 1;
            case "on" when parts.Day is null:
                return Day(at) is { Rule: "weekday" } ofWeek && ofWeek.End > at + 2 ? at : at + 1;
            case "of" when parts.Day is null:
                return at + 1;
            case "-" when parts.Day is not null && parts.Clock is null && Clock(at + 1, false) is not null:
                return at + 1;
            case "in" when _text.Lower(at + 1) is not ("the" or "early"):
                return -1;
            default:
                return at;
        }
    }

    private bool CanBeBare(Parts parts, int at) =>
        (parts.Day is not null && _text.Lower(at - 1) is "at" or "around" or "about") || (parts.Part is not null && !Is(at - 1, ",")) || (parts.Day is { } && _text.IsWord(at) && TimeNumbers.Small(_text, at) is { } hour && TimeNumbers.Small(_text, hour.End) is { Value: >= 5 } && _text.IsWord(hour.End))
        || (parts.IsEmpty && IsBareHourBeforeDay(at));

    // “10, tonight”, “7 in the morning”, “at 5 tomorrow”
    private bool IsBareHourBeforeDay(int at)
    {
        if (TimeNumbers.Small(_text, at) is not { Value: > 0 and < 25 } hour)
        {
            return false;
        }

        hour = _text.IsWord(at) && _text.IsWord(hour.End) && TimeNumbers.Small(_text, hour.End) is { Value: >= 5 and < 60 } minutes ? minutes : hour;
        var next = Is(hour.End, ",") ? hour.End + 1 : hour.End;
        return Tonight(next) is not null || ((_text.Lower(next) is "tomorrow" or "today" or "yesterday") && _text.Lower(at - 1) is "at" or "around" or "about")
            || (_text.Lower(hour.End) is "in" or "at" && PartOfDay(hour.End, false) is { DayPart: DayPart.Morning or DayPart.Afternoon or DayPart.Evening or DayPart.Night })
            || (_text.Lower(hour.End) == "lunchtime");
    }

    // this morning, tonight, last night, next evening
    private Reading? Tonight(int at)
    {
        if (!KnowsNow)
        {
            return null;
        }

        var late = PartWord(_text.Lower(at)) is { } part ? part : PeriodPart.Whole;
        var first = late == PeriodPart.Whole ? at : Is(at + 1, "-") ? at + 2 : at + 1;
        var (step, end, named) = (_text.Lower(first), TimeWords.Part(_text.Lower(first + 1))) switch
        {
            ("tonight" or "tonite", _) => (0, first + 1, DayPart.Night),
            ("this", { } one) => (0, first + 2, one),
            ("last", DayPart.Night or DayPart.Evening) => (-1, first + 2, TimeWords.Part(_text.Lower(first + 1))!.Value),
            ("next", { } one) => (1, first + 2, one),
            _ => (0, 0, DayPart.Whole),
        };
        if (end == 0 || (end > first + 1 && IsPlural(end - 1)))
        {
            return null;
        }

        return OneDay(at, end, Calendar.Add(Now, step, TimeGrain.Day), "relative") with { Clocks = ClocksOf(named, late) };
    }

    // after 2:00, before 4pm, later than 10 in the morning, as a day's second half; 3 pm or later
    private Reading? BoundedClock(int at, Parts parts)
    {
        if (BoundAt(at) is { } bound && bound.Bound != TimeBound.By && !parts.IsEmpty)
        {
            var next = _text.Lower(bound.End) is "around" or "about" ? bound.End + 1 : bound.End;
            return ClockOrPart(next) is { IsSure: true } or { Grain: < TimeGrain.Hour } ? ClockOrPart(next)! with { Bound = bound.Bound } : null;
        }

        return parts.IsEmpty && Clock(at, false) is { } clock && (_text.Lower(clock.End), _text.Lower(clock.End + 1)) is ("or", "later" or "after")
            ? clock with { Bound = TimeBound.Since, End = clock.End + 2 } : null;
    }

    private static Reading? Whole(Parts parts)
    {
        if (parts.Clock is { } clock)
        {
            if (parts.Day is null && parts.Part is null && !IsOwn(clock))
            {
                return null;
            }

            clock = parts.Part is { } part ? Fitted(clock, part) : clock;
            return parts.Day is { } day ? OnDay(day, clock) : clock;
        }

        return (parts.Day, parts.Part) switch
        {
            ({ } one, null) => one,
            ({ } one, { } told) => OnDay(one, told),
            (null, { Shape: Shape.Clocks } told) => told,
            _ => null,
        };
    }

    // Without a day or a part of the day, “5 to 7” is no time; “5 to 7pm” is, and “10:30”.
    private static bool IsOwn(Reading clock) => clock.IsSure || clock.Grain < TimeGrain.Hour || clock.Shape == Shape.Clock || clock.Length is not null;

    private static Reading OnDay(Reading day, Reading clock) => clock with
    {
        Shape = clock.Shape == Shape.Clock ? Shape.Moment : Shape.Moments,
        From = Calendar.Add(day.From.Date, (clock.From - DateTime.MinValue).TotalSeconds, TimeGrain.Second),
        To = Calendar.Add(day.From.Date, (clock.To - DateTime.MinValue).TotalSeconds, TimeGrain.Second),
        Rule = day.Rule,
        HasYear = day.HasYear,
    };

    private sealed record Parts(Reading? Day, Reading? Clock, Reading? Part, int End)
    {
        public bool IsEmpty => Day is null && Clock is null && Part is null;
    }
}
