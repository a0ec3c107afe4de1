namespace Stemma.Parsing;

/// <summary>Times counted from the day of publication: yesterday, last week, three days ago, earlier this year.</summary>
internal static class RelativeTime
{
    /// <summary>The time that begins at this token, or null.</summary>
    public static (int End, DateOnly From, DateOnly To)? At(WordList words, int at, DateOnly today) => words.Lower(at) switch
    {
        "today" or "tonight" => (at + 1, today, today),
        "yesterday" => Single(at + 1, Calendar.Shift(today, -1)),
        "tomorrow" => Single(at + 1, Calendar.Shift(today, 1)),
        "last" or "next" or "this" => Unit(words.Lower(at + 1), today, words.Lower(at)) is { } unit ? (at + 2, unit.From, unit.To) : null,
        "earlier" when words.Lower(at + 1) == "this" => Unit(words.Lower(at + 2), today, "this") is { } unit ? (at + 3, unit.From, unit.From <= today ? today : unit.To) : null,
        "later" when words.Lower(at + 1) == "this" => Unit(words.Lower(at + 2), today, "this") is { } unit ? (at + 3, today, unit.To) : null,
        "past" when words.Lower(at - 1) == "the" => Unit(words.Lower(at + 1), today, "past") is { } unit ? (at + 2, unit.From, unit.To) : null,
        _ => Ago(words, at, today),
    };

    private static (int, DateOnly, DateOnly) Single(int end, DateOnly day) => (end, day, day);

    private static (DateOnly From, DateOnly To)? Unit(string unit, DateOnly today, string which)
    {
        var step = which switch
        {
            "last" => -1,
            "next" => 1,
            _ => 0,
        };
        return (unit, which) switch
        {
            ("week", "past") => (Calendar.Shift(today, -7), today),
            ("month", "past") => (Calendar.Shift(today, -31), today),
            ("year", "past") => (Calendar.Shift(today, -365), today),
            ("night", "last") => (Calendar.Shift(today, -1), Calendar.Shift(today, -1)),
            ("morning" or "afternoon" or "evening", "this") => (today, today),
            ("week", _) => Calendar.WeekOf(Calendar.Shift(today, 7 * step)),
            ("weekend", _) => Weekend(Calendar.Shift(today, 7 * step)),
            ("month", _) => Month(today, step),
            ("year", _) => Calendar.YearOf(Math.Clamp(today.Year + step, 1, 9999)),
            _ => null,
        };
    }

    private static (DateOnly, DateOnly) Weekend(DateOnly day)
    {
        var week = Calendar.WeekOf(day);
        return (Calendar.Shift(week.To, -1), week.To);
    }

    private static (DateOnly, DateOnly) Month(DateOnly today, int step)
    {
        var month = (today.Year * 12) + today.Month - 1 + step;
        return Calendar.MonthOf(Math.Clamp(month / 12, 1, 9999), (month % 12) + 1);
    }

    // “three days ago”, “two weeks earlier”
    private static (int, DateOnly, DateOnly)? Ago(WordList words, int at, DateOnly today)
    {
        if (words.Lower(at + 2) is not "ago" || NumberWords.Small(words.Lower(at)) is not { } count)
        {
            return null;
        }

        var days = words.Lower(at + 1) switch
        {
            "day" or "days" => 1,
            "week" or "weeks" => 7,
            "month" or "months" => 30,
            "year" or "years" => 365,
            _ => 0,
        };
        var day = Calendar.Shift(today, -Math.Min(count * days, 3_000_000));
        return days == 0 ? null
            : days == 365 && day.Year is var year ? (at + 3, Calendar.YearOf(year).From, Calendar.YearOf(year).To)
            : days == 30 ? (at + 3, Calendar.MonthOf(day.Year, day.Month).From, Calendar.MonthOf(day.Year, day.Month).To)
            : (at + 3, day, day);
    }
}
