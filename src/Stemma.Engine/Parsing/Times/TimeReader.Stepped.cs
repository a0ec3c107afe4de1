using Stemma.Model;

namespace Stemma.Parsing.Times;

// Periods counted from the report's day: last week, the next three days, in recent years, the coming weeks.
internal sealed partial class TimeReader
{
    private Reading? Stepped(int at)
    {
        if (!KnowsNow)
        {
            return null;
        }

        var first = SkipThe(at);
        if (Is(first, "recent"))
        {
            return Recent(first);
        }

        if (TimeWords.Step(_text.Lower(first)) is not { } step)
        {
            return Is(at, "my") || first > at ? PlainUnit(at, first) : CountBeforeStep(at);
        }

        var next = Is(first, "this") && _text.Lower(first + 1) is "past" or "coming" ? first + 2 : first + 1;
        step = next > first + 1 ? TimeWords.Step(_text.Lower(first + 1))!.Value : step;
        if (step != 0 && Counted(first, next, step) is { } counted)
        {
            return WithThe(at, counted);
        }

        return OneUnit(first, next, step) is { } one ? WithThe(at, one) : NamedUnit(first, next, step);
    }

    // “the next decade” keeps its article, “the next two days” does not.
    private static Reading WithThe(int at, Reading reading) => reading.Grain == TimeGrain.Decade || (reading is { Shape: Shape.Day } && reading.End == at + 3) ? reading with { First = at } : reading;

    // last week, this working week, next calendar year, the following day
    private Reading? OneUnit(int first, int at, int step)
    {
        var isWork = _text.Lower(at) is "work" or "working" or "business" or "calendar" or "school" or "fiscal" or "financial" or "academic";
        var unitAt = isWork ? at + 1 : at;
        if (Is(unitAt, "workweek"))
        {
            return WorkWeek(first, unitAt + 1, step);
        }

        if (TimeWords.Unit(_text.Lower(unitAt)) is not { } grain || _text.Lower(unitAt) is "night" or "nights" || (grain == TimeGrain.Second && step == 0))
        {
            return null;
        }

        if (_text.Lower(unitAt).StartsWith("fortnight", StringComparison.Ordinal))
        {
            return Fortnight(first, unitAt + 1, step);
        }

        if (grain == TimeGrain.Week && isWork)
        {
            return WorkWeek(first, unitAt + 1, step);
        }

        if (IsPlural(unitAt))
        {
            return step == 0 || _text.Lower(first) is "same" or "that" ? null : Vaguely(first, unitAt + 1, grain, step);
        }

        if (grain == TimeGrain.Day)
        {
            return step == 0 && _text.Lower(first) is not "same" || (Is(first, "last") && Is(first - 1, "the")) ? null : OneDay(first, unitAt + 1, Calendar.Add(Now, step, TimeGrain.Day), "relative");
        }

        if (grain < TimeGrain.Day)
        {
            return step == 0 ? null : Stretch(first, unitAt + 1, new TimeLength([(1, grain)], false), step, "relative");
        }

        var rule = isWork && !Is(at, "calendar") ? "fiscal year" : "relative";
        return Days(first, unitAt + 1, Calendar.Unit(Now, step, grain), grain, rule);
    }

    private Reading WorkWeek(int first, int end, int step)
    {
        var week = Calendar.Unit(Now, step, TimeGrain.Week);
        return Days(first, end, (week.From, Calendar.Add(week.From, 5, TimeGrain.Day)), TimeGrain.Week, "relative");
    }

    private Reading Fortnight(int first, int end, int step)
    {
        var week = Calendar.Unit(Now, 2 * step, TimeGrain.Week);
        return Days(first, end, (week.From, Calendar.Add(week.From, 14, TimeGrain.Day)), TimeGrain.Day, "relative");
    }

    private bool IsPlural(int at) => _text.Lower(at).EndsWith('s') && _text.Lower(at) is not "hrs";

    // this August, last sept, next spring; the weekdays are read elsewhere
    private Reading? NamedUnit(int first, int at, int step)
    {
        if (_text.Lower(first) is "same" or "that" || TimeWords.Month(_text.Lower(at)) is not (> 0 and var month) || DayNumber(at + 1) is not null || Calendar.Day(Now.Year, month, 1) is not { } inYear)
        {
            return null;
        }

        var shift = step switch
        {
            -1 => inYear < Calendar.Floor(Now, TimeGrain.Month) ? 0 : -1,
            1 => inYear > Now ? 0 : 1,
            _ => 0,
        };
        return Days(first, at + 1, Calendar.Unit(Calendar.Add(inYear, shift, TimeGrain.Year), 0, TimeGrain.Month), TimeGrain.Month, "month");
    }

    // the last 3 months and 2 weeks, next 4 business days, the coming three quarters
    private Reading? Counted(int first, int at, int step)
    {
        if (TimeNumbers.Cardinal(_text, at) is { } count && Is(count.End, "business") && Is(count.End + 1, "days") && count.Value < 1000)
        {
            return WorkDays(first, count.End + 2, (int)count.Value, step);
        }

        var hasCount = TimeNumbers.Cardinal(_text, at) is { } number && (_text.Lower(at) is not ("a" or "an") || number.IsVague);
        return hasCount && Kept(at) is { Length: { } length } told ? Stretch(first, told.End, length, step, length.IsVague ? "vague" : "relative")
            : !hasCount && TimeWords.Unit(_text.Lower(at)) is { } unit && Is(at + 1, "and") && Length(at + 2) is { Length: { } rest } more && !Is(at + 2, "a") && !LeadsAway(more.End)
                ? Stretch(first, more.End, new TimeLength([(1, unit), .. rest.Parts], false), step, "relative") : null;
    }

    // “the last 3 months and 2 weeks and 2 days ago”: what is ago is another time.
    private Reading? Kept(int at) => Length(at) is not { } length ? null : LeadsAway(length.End) ? Length(at, 1) : length;

    private bool LeadsAway(int at) => _text.Lower(at) is "ago" or "later" or "earlier" or "hence";

    private Reading WorkDays(int first, int end, int count, int step) => Days(
        first,
        end,
        step < 0 ? (Calendar.AddWorkdays(Now, -count), Now.Date) : (Calendar.Add(Now.Date, 1, TimeGrain.Day), Calendar.Add(Calendar.AddWorkdays(Now, count), 1, TimeGrain.Day)),
        TimeGrain.Day,
        "relative");

    // 5 past years, 2 next days
    private Reading? CountBeforeStep(int at)
    {
        if (TimeNumbers.Cardinal(_text, at) is not { } count || TimeWords.Step(_text.Lower(count.End)) is not { } step || step == 0 || TimeWords.Unit(_text.Lower(count.End + 1)) is not { } unit || (count.Value > 1 && !IsPlural(count.End + 1)))
        {
            return null;
        }

        return Stretch(at, count.End + 2, new TimeLength([(count.Value, unit)], count.IsVague), step, "relative");
    }

    // Whole days before the report's, or after it; whole quarters and decades; seconds to hours from now.
    private Reading Stretch(int first, int end, TimeLength length, int step, string rule)
    {
        if (length.Parts is [var (count, grain)] && grain is TimeGrain.Quarter or TimeGrain.Decade or TimeGrain.Century && count < 10_000)
        {
            var whole = (int)count;
            var near = Calendar.Unit(Now, step < 0 ? -whole : 1, grain).From;
            return Days(first, end, (near, Calendar.Unit(Now, step < 0 ? -1 : whole, grain).To), grain, rule) with { Length = length };
        }

        if (!length.IsInDays)
        {
            var other = length.After(Now, step);
            return Instants(first, end, step < 0 ? (other, Now) : (Now, other), length.Grain, rule) with { Length = length };
        }

        var today = step < 0 ? Now.Date : Calendar.Add(Now.Date, 1, TimeGrain.Day);
        return Days(first, end, step < 0 ? (length.After(today, -1), today) : (today, length.After(today)), TimeGrain.Day, rule) with { Length = length };
    }

    // “in recent years”, “the coming weeks”: three of them, as for “several”.
    private Reading Vaguely(int first, int end, TimeGrain grain, int step) =>
        Stretch(first, end, new TimeLength([(3, grain)], true), step, "vague");

    private Reading? Recent(int at) =>
        TimeWords.Unit(_text.Lower(at + 1)) is { } grain && IsPlural(at + 1) && grain >= TimeGrain.Day ? Vaguely(at, at + 2, grain, -1) with { First = at } : null;

    // the week, the weekend, the month, the year: the present one, where nothing follows that tells another.
    private Reading? PlainUnit(int at, int unitAt)
    {
        if (Is(at, "my"))
        {
            unitAt = at + 1;
        }

        var lower = _text.Lower(unitAt);
        if (lower.StartsWith("fortnight", StringComparison.Ordinal))
        {
            return Fortnight(at, unitAt + 1, 0);
        }

        var before = _text.Lower(at - 1);
        var isLed = before is "of" or "in" or "for" or "during" or "throughout" or "over" or "on" || Is(at, "my") || (before.Length == 0 && _text.Lower(unitAt + 1).Length == 0);
        if (!isLed || _text.Lower(unitAt + 1) is "that" or "when" or "after" or "before" or "he" or "she" or "they" or "of" or "which" or "in" or "ended" or "ending" or "beginning" or "starting" or "commencing" or "to")
        {
            return After(at, unitAt);
        }

        return lower switch
        {
            "day" when After(at, unitAt) is null && _text.Lower(at - 1) is "for" or "of" || (Is(at, "my") && lower == "day") => OneDay(at, unitAt + 1, Now, "relative"),
            "week" or "month" or "year" or "weekend" or "quarter" or "decade" => After(at, unitAt) ?? Days(at, unitAt + 1, Calendar.Unit(Now, 0, TimeWords.Unit(lower)!.Value), TimeWords.Unit(lower)!.Value, "relative"),
            _ => After(at, unitAt),
        };
    }

    // the week after next, the day after, the year before last
    private Reading? After(int at, int unitAt)
    {
        if (!Is(at, "the") || TimeWords.Unit(_text.Lower(unitAt)) is not (>= TimeGrain.Day and var grain) || IsPlural(unitAt) || Is(unitAt, "night"))
        {
            return null;
        }

        var (step, end) = (_text.Lower(unitAt + 1), _text.Lower(unitAt + 2)) switch
        {
            ("after", "next") => (2, unitAt + 3),
            ("before", "last") => (-2, unitAt + 3),
            ("before", "" or "." or "," or "?") when grain == TimeGrain.Day => (-1, unitAt + 2),
            ("after", "" or "." or "," or "?") when grain == TimeGrain.Day => (1, unitAt + 2),
            _ => (0, 0),
        };
        return end == 0 ? null
            : grain == TimeGrain.Day ? OneDay(at, end, Calendar.Add(Now, step, TimeGrain.Day), "relative")
            : Days(at, end, Calendar.Unit(Now, step, grain), grain, "relative");
    }
}
