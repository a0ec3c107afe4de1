using Stemma.Model;

namespace Stemma.Parsing.Times;

// Times of day: 7:30 p.m., half past eight, noon, 1140 a.m.
internal sealed partial class TimeReader
{
    // A bare hour is read only where its neighbours make it one.
    private Reading? Clock(int at, bool mayBeBare)
    {
        var past = Longest(PastHour(at), NamedHour(at), DottedAfterAt(at), Is(at - 1, "at") && DottedAfterAt(at - 1) is { } dotted ? dotted with { First = at } : null);
        if (past is not null)
        {
            return past;
        }

        return _text.Width(at) > 0 ? Figures(at, mayBeBare) : HourInWords(at, mayBeBare);
    }

    private Reading? Figures(int at, bool mayBeBare)
    {
        if (_text.Touches(at - 1) && _text.Lower(at - 1) is "$" or "€" or "£" or "." or ":" or "#")
        {
            return null;
        }

        if (_text.Digits(at, 2) is not { } hour || hour > 24)
        {
            return Military(at);
        }

        if (_text.Touches(at) && _text.Lower(at + 1) is ":" or "h" && _text.Touches(at + 1) && _text.Width(at + 2) == 2 && _text.Digits(at + 2) is < 60 and var minute)
        {
            var (second, end) = Is(at + 3, ":") && _text.Touches(at + 2) && _text.Touches(at + 3) && _text.Digits(at + 4, 2) is < 60 and var stated ? (stated, at + 5) : (0, at + 3);
            return Is(end, ":") && _text.Touches(end - 1) ? null : Told(at, end, hour, minute, second);
        }

        if (_text.Touches(at) && Is(at + 1, ".") && _text.Touches(at + 1) && _text.Width(at + 2) == 2 && _text.Digits(at + 2) is < 60 and var dotted)
        {
            return Meridiem(at + 3) is null ? null : Told(at, at + 3, hour, dotted, 0);
        }

        return Meridiem(at + 1) is not null || IsOClock(at + 1) ? Told(at, at + 1, hour, 0, 0)
            : _text.Touches(at) && Is(at + 1, "ish") ? Told(at, at + 2, hour, 0, 0)
            : mayBeBare && IsBareHour(at, at + 1) ? Told(at, at + 1, hour, 0, 0)
            : null;
    }

    // 1140 a.m., 0730 hrs
    private Reading? Military(int at) =>
        _text.Width(at) is 3 or 4 && _text.Digits(at) is { } figures && figures / 100 < 24 && figures % 100 < 60 && (Meridiem(at + 1) is not null || (_text.Lower(at + 1) is "hrs" or "hours" or "h" && _text.Width(at) == 4))
            ? Told(at, Meridiem(at + 1) is null ? at + 2 : at + 1, figures / 100, figures % 100, 0) : null;

    private Reading? HourInWords(int at, bool mayBeBare)
    {
        if (TimeNumbers.Small(_text, at) is not { Value: >= 1 and <= 24 } hour || !_text.IsWord(at))
        {
            return null;
        }

        var next = Is(hour.End, "-") ? hour.End + 1 : hour.End;
        if (_text.IsWord(next) && TimeNumbers.Small(_text, next) is { Value: >= 1 and < 60 } minutes
            && (mayBeBare || Meridiem(minutes.End) is not null || _text.Lower(at - 1) is "at" or "for" or "until" or "till"))
        {
            var end = _text.Lower(minutes.End) is "minutes" or "mins" ? minutes.End + 1 : minutes.End;
            return Told(at, end, hour.Value, minutes.Value, 0);
        }

        return Meridiem(hour.End) is not null || IsOClock(hour.End) || (mayBeBare && IsBareHour(at, hour.End)) ? Told(at, hour.End, hour.Value, 0, 0)
            : Is(hour.End, "ish") && _text.Touches(hour.End - 1) ? Told(at, hour.End + 1, hour.Value, 0, 0) : null;
    }

    // half past eight, a quarter to nine, ten minutes past 9, three mins to five thirty
    private Reading? PastHour(int at)
    {
        var (minutes, end) = TimeNumbers.Fraction(_text, at) is { } fraction ? (fraction.Value * 60, fraction.End)
            : TimeNumbers.Small(_text, at) is { Value: > 0 and < 60 } small ? (small.Value, small.End)
            : (0.0, 0);
        if (end == 0)
        {
            return null;
        }

        var word = _text.Lower(end) is "minutes" or "minute" or "mins" or "min" ? end + 1 : end;
        var sign = _text.Lower(word) switch
        {
            "past" => 1,
            "to" when word > end || TimeNumbers.Fraction(_text, at) is not null => -1,
            _ => 0,
        };
        if (sign == 0 || HourAfter(word + 1) is not { Shape: Shape.Clock } hour || (sign < 0 && word == end && hour.From.Hour > 12))
        {
            return null;
        }

        var seconds = (hour.From - DateTime.MinValue).TotalSeconds + (sign * minutes * 60);
        return hour with { First = at, From = Calendar.Add(DateTime.MinValue, (seconds + 86_400) % 86_400, TimeGrain.Second), To = Calendar.Add(DateTime.MinValue, (seconds + 86_400) % 86_400, TimeGrain.Second), Grain = TimeGrain.Minute };
    }

    // “half past half past …” is no deeper than other nesting.
    private Reading? HourAfter(int at)
    {
        if (_depth >= Deepest)
        {
            return null;
        }

        _depth++;
        var hour = Clock(at, true);
        _depth--;
        return hour;
    }

    // noon, midnight, 12 noon, mid-morning, noonish
    private Reading? NamedHour(int at)
    {
        if (Is(at, "mid") && (Is(at + 1, "-") ? at + 2 : at + 1) is var after && _text.Lower(after) is "night" or "morning" or "afternoon" or "day" && (after == at + 1 || _text.Touches(at)))
        {
            return Sure(at, after + 1, HourOf("mid" + _text.Lower(after)));
        }

        var named = _text.Digits(at, 2) == 12 && _text.Lower(at + 1) is "noon" or "midnight" ? at + 1 : at;
        return _text.Lower(named) is "noon" or "noonish" or "midnight" or "midday" or "midmorning" or "midafternoon" ? Sure(at, named + 1, HourOf(_text.Lower(named))) : null;
    }

    private static int HourOf(string name) => name switch
    {
        "midnight" => 0,
        "midmorning" => 10,
        "midafternoon" => 14,
        _ => 12,
    };

    // “at 6.45”: elsewhere a number with a point is a number.
    private Reading? DottedAfterAt(int at) =>
        Is(at, "at") && _text.Digits(at + 1, 2) is < 25 and var hour && Is(at + 2, ".") && _text.Touches(at + 1) && _text.Touches(at + 2) && _text.Width(at + 3) == 2
        && _text.Digits(at + 3) is < 60 and var minute && _text.Lower(at + 4) is not ("%" or "percent" or "per" or "million" or "billion" or "-")
        && Told(at + 1, at + 4, hour, minute, 0) is { } told
            ? told with { First = at } : null;

    // Adds what follows the figures: a.m., o'clock, the zone.
    private Reading? Told(int first, int end, int hour, int minute, int second)
    {
        var grain = second > 0 ? TimeGrain.Second : end > first + 1 && _text.Width(first) < 3 && !_text.IsWord(first) && !Is(first + 1, "ish") || minute > 0 || _text.Width(first) > 2 ? TimeGrain.Minute : TimeGrain.Hour;
        var isSure = hour is 0 or > 12;
        if (IsOClock(end))
        {
            end += Is(end, "oclock") ? 1 : 3;
        }

        // “three past 10 H 10 pm” is nobody's English, “10 h 10” is.
        if (Meridiem(end) is { } half)
        {
            (end, isSure) = (half.End, half.IsPm is not null || isSure);
            hour = half.IsPm switch
            {
                true => hour < 12 ? hour + 12 : hour,
                false => hour == 12 ? 0 : hour,
                null => hour,
            };
        }

        var from = hour is > 24 || (hour == 24 && minute + second > 0) ? -1 : ((hour % 24) * 3600) + (minute * 60) + second;
        return from < 0 ? null : new Reading(first, end, Shape.Clock, "time")
        {
            From = DateTime.MinValue.AddSeconds(from),
            To = DateTime.MinValue.AddSeconds(from),
            Grain = grain,
            IsSure = isSure,
            ZoneAt = ZoneAt(end),
        };
    }

    private static Reading Sure(int first, int end, int hour) => new(first, end, Shape.Clock, "time")
    {
        From = DateTime.MinValue.AddHours(hour),
        To = DateTime.MinValue.AddHours(hour),
        Grain = TimeGrain.Hour,
        IsSure = true,
    };

    private bool IsOClock(int at) => _text.After(at, "o", "'", "clock") > 0 || Is(at, "oclock");

    // Whether the bare number may be an hour: no unit, scale or sign follows.
    private bool IsBareHour(int at, int end) =>
        TimeWords.Unit(_text.Lower(end)) is null && TimeWords.Month(_text.Lower(end)) == 0
        && _text.Lower(end) is not ("%" or "percent" or "per" or "million" or "billion" or "hundred" or "thousand" or "st" or "nd" or "rd" or "th" or "people" or "/" or ":" or "'" or "bn" or "m" or "k" or "km")
        && !(_text.Touches(end - 1) && (_text.Lower(end) is "." && _text.Touches(end) && _text.Width(end + 1) > 0 || _text.IsWord(end)))
        && !(_text.Touches(end - 1) && Is(end, "-") && _text.Width(end + 1) > 0 && Is(end + 2, "-"))
        && !(_text.Touches(end - 1) && Is(end, ",") && _text.Touches(end) && _text.Width(end + 1) > 0)
        && !(_text.Touches(at - 1) && _text.Lower(at - 1) is "/" or "." or "$");

    private (bool? IsPm, int End)? Meridiem(int at)
    {
        var first = Is(at, ".") && _text.Touches(at - 1) && _text.Touches(at) && _text.Lower(at + 1) is "am" or "pm" ? at + 1 : at;
        switch (_text.Lower(first))
        {
            case "ampm" or "am/pm":
                return (null, first + 1);
            case "am" or "pm":
                return (Is(first, "pm"), first + 1);
            case "a" or "p":
                var isPm = Is(first, "p");
                var next = Is(first + 1, ".") ? first + 2 : first + 1;
                if (Is(next, "m"))
                {
                    return (isPm, Is(next + 1, ".") && next > first + 1 ? next + 2 : next + 1);
                }

                return _text.Touches(first - 1) && !_text.Touches(first) ? (isPm, first + 1)
                    : _text.Touches(first - 1) && _text.Width(first - 1) > 0 && _text.Lower(first + 1) is "." or "," or "?" or "!" ? (isPm, first + 1) : null;
            default:
                return null;
        }
    }

    private int ZoneAt(int at)
    {
        var zone = Is(at, "(") ? at + 1 : at;
        return _text.Lower(zone) is "gmt" or "utc" or "bst" or "cet" or "cest" or "eet" or "msk" or "ist" or "est" or "edt" or "et" or "cst" or "cdt" or "pst" or "pdt" or "pt" && _text.IsCapital(zone) ? zone
            : Is(zone, "local") && Is(zone + 1, "time") ? zone : 0;
    }
}
