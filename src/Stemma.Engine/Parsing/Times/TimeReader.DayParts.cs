using Stemma.Model;

namespace Stemma.Parsing.Times;

// Parts of the day, and from one time of day to another.
internal sealed partial class TimeReader
{
    // in the early morning, late afternoon, early in the day, lunch time, business hours
    private Reading? PartOfDay(int at, bool afterDay)
    {
        var first = at;
        var from = Lead(at);
        var part = PartWord(_text.Lower(from));
        from = part is null ? from : from + 1;
        from = part is not null && (Is(from, "-") || _text.Lower(from) is "in" or "on") ? from + 1 : from;
        from = part is not null && _text.Lower(from - 1) == "in" ? SkipThe(from) : from;
        if (_text.After(Lead(at), "early", "hours") is > 0 and var hours)
        {
            return ClocksOf(DayPart.SmallHours, PeriodPart.Whole) with { First = at, End = hours };
        }

        if (DayPartWord(from, afterDay) is not { } named)
        {
            return null;
        }

        // “in the late afternoon” and “in morning” lead in, “in late afternoon” does not.
        first = part is not null && Is(at, "in") && !Is(at + 1, "the") ? at + 1 : first;
        if (part is null && from == at && _text.Lower(at - 1) is "good" or "every" or "each" or "any" or "per" && !afterDay)
        {
            return null;
        }

        return ClocksOf(named.Part, part ?? PeriodPart.Whole) with { First = first, End = named.End };
    }

    private static Reading ClocksOf(DayPart named, PeriodPart part)
    {
        var (begin, end) = Within(DayParts.Hours(named), part);
        return new Reading(0, 0, Shape.Clocks, "part of day")
        {
            From = DateTime.MinValue.AddHours(begin),
            To = DateTime.MinValue.AddHours(end),
            Grain = TimeGrain.DayPart,
            DayPart = named,
            Part = part,
        };
    }

    // “in the”, “at”: part of the expression when they lead it.
    private int Lead(int at) => _text.After(at, "in", "the") is > 0 and var inThe ? inThe
        : _text.Lower(at) is "in" or "at" ? at + 1 : at;

    private static PeriodPart? PartWord(string lower) => lower switch
    {
        "early" or "earlier" => PeriodPart.Early,
        "mid" => PeriodPart.Middle,
        "late" or "later" => PeriodPart.Late,
        _ => null,
    };

    private static (double From, double To) Within((double From, double To) hours, PeriodPart part)
    {
        if (hours.To > 24)
        {
            return part switch
            {
                PeriodPart.Early => (hours.From, 22),
                PeriodPart.Late => (22, 26),
                _ => hours,
            };
        }

        var third = (hours.To - hours.From) / 3;
        return part switch
        {
            PeriodPart.Early => (hours.From, hours.From + third),
            PeriodPart.Middle => (hours.From + third, hours.To - third),
            PeriodPart.Late => (hours.To - third, hours.To),
            _ => hours,
        };
    }

    private (DayPart Part, int End)? DayPartWord(int at, bool afterDay)
    {
        if (Is(at, "mealtime") || (Is(at, "business") && Is(at + 1, "hours")))
        {
            return Is(at, "mealtime") ? null : (DayPart.BusinessHours, at + 2);
        }

        if (Is(at, "lunch") && (Is(at + 1, "time") || Is(at - 1, "at")))
        {
            return (DayPart.Midday, Is(at + 1, "time") ? at + 2 : at + 1);
        }

        if (_text.Lower(at) is "night" or "day" && (Is(at + 1, "-") ? at + 2 : at + 1) is var time && Is(time, "time"))
        {
            return (Is(at, "night") ? DayPart.Night : DayPart.Daytime, time + 1);
        }

        if (afterDay && _text.Lower(at) is "am" or "pm" or "a" or "p" && Meridiem(at) is { IsPm: { } isPm } half)
        {
            return (isPm ? DayPart.Afternoon : DayPart.Morning, half.End);
        }

        return TimeWords.Part(_text.Lower(at)) is { } part ? (part, at + 1)
            : _text.Lower(at) is "dawn" or "daybreak" && Is(at - 1, "at") ? (DayPart.SmallHours, at + 1)
            : _text.After(at, "small", "hours") is > 0 and var small ? (DayPart.SmallHours, small) : null;
    }

    // from 3 to 5 p.m., between 9:30 and 11, 4pm-5pm, from 9 for 2.5 hours, for 3 hours from 10 am
    private Reading? ClockRange(int at)
    {
        var from = _text.Lower(at) is "from" or "between" ? at + 1 : at;
        if (Is(at, "for") || _text.Width(at) > 0 || from > at)
        {
            if (LastingFrom(at, from) is { } lasting)
            {
                return lasting;
            }
        }

        return (ClockOrPart(from) ?? Dotted(from) ?? Zeroed(from)) is { } first && Joint(first.End, Is(at, "between")) is > 0 and var joint && (ClockOrPart(joint) ?? Zeroed(joint)) is { } last
            && (first.IsSure || last.IsSure || first.Grain < TimeGrain.Hour || last.Grain < TimeGrain.Hour || Is(first.End, "-") || from > at || _text.IsWord(first.End))
            && !(_text.Width(last.End - 1) > 0 && IsCounted(last.End))
                ? Joined(at, first, last) : null;
    }

    // “9.30-4.30pm”: the second end says that the first is no plain number.
    private Reading? Dotted(int at) => _text.Digits(at, 2) is < 25 and var hour && Is(at + 1, ".") && _text.Touches(at) && _text.Touches(at + 1) && _text.Width(at + 2) == 2 && _text.Digits(at + 2) is < 60 and var minute
        && Joint(at + 3, true) is > 0 and var joint && Clock(joint, false) is { IsSure: true } ? Told(at, at + 3, hour, minute, 0) : null;

    // 0730-0930: figures that begin with a zero are no years.
    private Reading? Zeroed(int at) => _text.Width(at) == 4 && _text.Digits(at) is { } figures && figures / 100 < 24 && figures % 100 < 60
        && (figures < 1000 || (_text.Digits(at + 2) is < 1000 && _text.Width(at + 2) == 4) || (_text.Digits(at - 2) is < 1000 && _text.Width(at - 2) == 4))
            ? Told(at, at + 1, figures / 100, figures % 100, 0) : null;

    private Reading? LastingFrom(int at, int from)
    {
        if (from > at && Clock(from, true) is { } start && Is(start.End, "for") && Lasting(start.End + 1) is { } after)
        {
            return Lasts(at, after.End, start, after);
        }

        return Is(at, "for") && Lasting(at + 1) is { } before && Is(before.End, "from") && Clock(before.End + 1, false) is { } begins
            ? Lasts(at, begins.End, begins, before) : null;
    }

    private Reading? Lasting(int at) => Length(at) is { Length: { IsInDays: false } } length ? length : null;

    private static Reading Lasts(int first, int end, Reading start, Reading length) =>
        start with { First = first, End = end, Shape = Shape.Clocks, To = length.Length!.After(start.From), Rule = "from to", Length = length.Length };

    // 3 in the morning, 10:30, noon
    private Reading? ClockOrPart(int at) =>
        Clock(at, true) is not { } clock ? null
            : PartOfDay(clock.End, false) is { } part && part.First < part.End && _text.Lower(clock.End) is "in" or "at" ? Fitted(clock, part) with { End = part.End }
            : clock;

    // “ten to 15 barges”: things are counted, not hours.
    private bool IsCounted(int at) =>
        _text.IsWord(at) && _text.Lower(at) is { Length: > 3 } word && word.EndsWith('s') && TimeWords.Unit(word) is null && !TimeWords.IsWeekdays(word);

    // The piece after the word that joins the ends of a range, or 0.
    private int Joint(int at, bool isBetween) => _text.Lower(at) switch
    {
        "to" or "till" or "til" or "until" or "through" or "thru" => at + 1,
        "up" when Is(at + 1, "to") => at + 2,
        "-" or "~" => at + 1,
        "and" when isBetween => at + 1,
        _ => 0,
    };

    private static Reading Joined(int at, Reading first, Reading last)
    {
        var (from, to) = (first.From, last.To);
        var half = TimeSpan.FromHours(12);
        if (last.IsSure && !first.IsSure && to.Hour >= 12 && from + half <= to && from.Hour < 12)
        {
            from += half;
        }
        else if (last.IsSure && !first.IsSure && to.Hour < 12 && from > to && from.Hour < 12)
        {
            from += half;
        }

        if (!last.IsSure && to < from && to.Hour <= 12)
        {
            to = to + half > from ? to + half : to + half + half;
        }

        to = to < from ? to.AddDays(1) : to;
        return first with
        {
            First = at,
            End = last.End,
            Shape = Shape.Clocks,
            From = from,
            To = to,
            IsSure = first.IsSure || last.IsSure,
            Grain = first.Grain < last.Grain ? first.Grain : last.Grain,
            ZoneAt = last.ZoneAt,
            Rule = "from to",
        };
    }

    // “7 in the evening”: the part of the day decides between 7 and 19.
    private static Reading Fitted(Reading clock, Reading part)
    {
        var isLate = part.DayPart is DayPart.Afternoon or DayPart.Evening || (part.DayPart == DayPart.Night && clock.From.Hour >= 5) || (part.DayPart == DayPart.Midday && clock.From.Hour < 5);
        var shift = clock.IsSure ? 0
            : clock.From.Hour == 12 && part.DayPart is DayPart.Night or DayPart.Morning or DayPart.SmallHours ? -12
            : isLate && clock.From.Hour < 12 ? 12 : 0;
        var to = shift > 0 && clock.To.Hour >= 12 && clock.To > clock.From ? clock.To : clock.To.AddHours(shift);
        return clock with { From = clock.From.AddHours(shift), To = to < clock.From.AddHours(shift) ? to.AddHours(12) : to, IsSure = true };
    }
}
