using Stemma.Model;

namespace Stemma.Parsing.Times;

// Months, years, quarters, halves, seasons, decades, centuries.
internal sealed partial class TimeReader
{
    private Reading? Period(int at) => Remembered(_periods, at, here => Longest(
        Parted(here), Rest(here), Month(here), MonthInFigures(here), Year(here), Quarter(here), Season(here), Decade(here), Century(here), Weeks(here), NthOf(here), Stepped(here), Weekend(here)));

    // March 2026, Dec/2018, april in 2016, 2016 Nov; March alone only where it can be no verb.
    private Reading? Month(int at)
    {
        var first = Is(at, "the") ? at + 1 : at;
        var monthAt = TimeNumbers.Year(_text, first) is { } before && _text.Lower(before.End) is "," or "-" or "/" ? before.End + 1 : TimeNumbers.Year(_text, first)?.End ?? first;
        if (TimeWords.Month(_text.Lower(monthAt)) is not (> 0 and var month) || (first > at && monthAt > first) || (monthAt == first && FollowsNoSuchDay(first)))
        {
            return null;
        }

        var stop = Is(monthAt + 1, ".") && _text.Lower(monthAt).Length <= 4 && !Is(monthAt, "may") ? monthAt + 2 : monthAt + 1;
        var stopped = _text.Width(stop) == 4 || _text.Lower(stop) == "of" ? stop : monthAt + 1;
        if (monthAt > first)
        {
            var year = TimeNumbers.Year(_text, first)!.Value.Value;
            return Calendar.Day(year, month, 1) is { } told ? Days(first, monthAt + 1, Calendar.Unit(told, 0, TimeGrain.Month), TimeGrain.Month, "month") : null;
        }

        var next = _text.Lower(stopped) is "-" or "/" && _text.Touches(stopped) ? stopped + 1 : stopped;
        if ((YearAt(next, false) ?? YearAfter(stopped)) is { } after && Calendar.Day(after.Value, month, 1) is { } dated)
        {
            return Days(first, after.End, Calendar.Unit(dated, 0, TimeGrain.Month), TimeGrain.Month, "month");
        }

        return IsMonthHere(monthAt) && InNearestYear(first, monthAt + 1, month, 1) is { } near
            ? Days(first, monthAt + 1, Calendar.Unit(NearestMonthOf(near.From), 0, TimeGrain.Month), TimeGrain.Month, "month") with { HasYear = false } : null;
    }

    // The month of the report is this year's, whatever its first day.
    private DateTime NearestMonthOf(DateTime day) => day.Month == Now.Month && Math.Abs(day.Year - Now.Year) == 1 ? Calendar.Floor(Now, TimeGrain.Month) : day;

    // “31 February” is no date, and no February either.
    private bool FollowsNoSuchDay(int at) => _text.Width(at - 1) is 1 or 2 && !Is(at - 2, "$") && !(_text.Touches(at - 2) && _text.Lower(at - 2) is "." or ",");

    private bool IsMonthHere(int at)
    {
        if (_text.Digits(at + 1, 2) is > 28 and < 32)
        {
            return false;
        }

        var before = _text.Lower(at - 1);
        var isLed = before is "in" or "since" or "until" or "till" or "last" or "next" or "this" or "by" or "early" or "late" or "mid" or "of" or "from" or "through" or "before" or "after" or "during" or "between" or "-" or "the" or "to" or "past" or "for"
            || (before == "and" && TimeWords.Month(_text.Lower(at - 2)) > 0);
        return _text.Lower(at) switch
        {
            "may" => (isLed || Joins(at + 1)) && ((before == "the" && _text.IsCapital(at) && _text.IsWord(at + 1) && !_text.IsCapital(at + 1)) || before is not ("the" or "it" or "to") || (before == "to" && TimeWords.Month(_text.Lower(at - 2)) > 0)) && (_text.IsCapital(at) || before is "in" or "since" or "of" or "from" or "until" or "-" || Joins(at + 1)),
            "march" or "mar" or "dec" or "jan" or "sep" or "oct" or "nov" or "feb" or "apr" or "jun" or "jul" or "aug" => _text.IsCapital(at) ? !(at == 0 || Is(at - 1, ".")) || _text.Lower(at) != "march" : isLed && before is not ("the" or "to" or "for"),
            "august" => _text.IsCapital(at) || isLed,
            _ => true,
        };
    }

    private bool Joins(int at) => _text.Lower(at) is "to" or "through" or "-" && TimeWords.Month(_text.Lower(at + 1)) > 0;

    // 2015-12, 12/2015, 2015 - 12
    private Reading? MonthInFigures(int at)
    {
        if (_text.Lower(at + 1) is not ("-" or "/") || _text.Width(at) is not (1 or 2 or 4) || (_text.Touches(at - 1) && _text.Lower(at - 1) is "-" or "/" or "." or "+") || (_text.Touches(at + 2) && _text.Lower(at + 3) is "-" or "/" && _text.Width(at + 4) > 0))
        {
            return null;
        }

        var isYearFirst = _text.Width(at) == 4 && _text.Width(at + 2) is 1 or 2;
        var (year, month) = isYearFirst ? (_text.Digits(at), _text.Digits(at + 2)) : (_text.Width(at + 2) == 4 ? _text.Digits(at + 2) : null, _text.Digits(at, 2));
        var isStandard = _text.Touches(at) == _text.Touches(at + 1) || isYearFirst || month <= 12;
        return isStandard && year is >= 1000 and < 3000 && month is { } number && Calendar.Day(year.Value, number, 1) is { } day
            && !(_text.Width(at - 1) > 0)
            ? Days(at, at + 3, Calendar.Unit(day, 0, TimeGrain.Month), TimeGrain.Month, "month") : null;
    }

    // in 2024, the year 2020, year 247, calendar year 2008, cy18; 2024 alone where its neighbours make it a year.
    private Reading? Year(int at)
    {
        var first = SkipThe(at);
        var word = _text.Lower(first) is "calendar" or "fiscal" or "financial" or "school" or "academic" ? first + 1 : first;
        var isOwn = word > first && !Is(first, "calendar");
        if (Is(word, "year") && word > first && _text.Width(word + 1) != 4)
        {
            return KnowsNow && Is(first, "calendar") ? Days(first, word + 1, Calendar.Unit(Now, 0, TimeGrain.Year), TimeGrain.Year, "relative") : null;
        }

        if (_text.Lower(first) is "cy" or "fy" or "sy" && YearAt(first + 1, true) is { } coded)
        {
            return InYear(first, coded.End, coded.Value, Is(first, "cy") ? "absolute" : "fiscal year");
        }

        if (Is(word, "year") && (TimeNumbers.Year(_text, word + 1) ?? (_text.Digits(word + 1, 3) is > 0 and var early ? ((int, int)?)(early, word + 2) : null) ?? Hundreds(word + 1)) is { } named)
        {
            return InYear(word > first ? first : at == first ? word : first, named.End, named.Value, isOwn ? "fiscal year" : "absolute");
        }

        return TimeNumbers.Year(_text, at) is { } year && IsYearHere(at, year.End, year.Value) ? InYear(at, year.End, year.Value, "absolute") : null;
    }

    private (int Value, int End)? Hundreds(int at) =>
        _text.IsWord(at) && TimeNumbers.Cardinal(_text, at) is { Value: >= 100 and < 3000, IsVague: false } cardinal ? ((int)cardinal.Value, cardinal.End) : null;

    private static Reading? InYear(int first, int end, int year, string rule) =>
        Calendar.Day(year, 1, 1) is { } day ? Days(first, end, Calendar.Unit(day, 0, TimeGrain.Year), TimeGrain.Year, rule) : null;

    private bool IsYearHere(int at, int end, int year)
    {
        var isCounted = _text.IsWord(end) && (Words.Normal.Stem(_text.Lower(end)) is "soldier" or "troop" or "people" or "person" or "man" or "men" or "women" or "dollar" or "euro" or "ton" or "tonne" or "metre" or "meter" or "kilometre" or "mile" or "km" or "kg" or "m"
            || (TimeWords.Unit(_text.Lower(end)) is not null && !Is(at - 1, "in")) || _text.Lower(end) is "percent" or "per" or "degrees" or "more" or "others");
        if (isCounted || _text.Lower(end) is "%" or "°" || (_text.Touches(end - 1) && _text.Lower(end) is ":" or "/" && _text.Touches(end)))
        {
            return false;
        }

        var before = _text.Lower(at - 1);
        return year is >= 1900 and < 2100 ? !(_text.Touches(at - 1) && before is "-" or "/" or "." or "#" or "$" && _text.Width(at - 2) > 0 && !IsYearRange(at)) && IsLedToYear(before, at, end)
            : before is "in" or "since" or "until" or "year" or "from" or "by" && _text.Lower(end) is not ("-" or "the");
    }

    private bool IsYearRange(int at) => _text.Lower(at - 1) is "-" && _text.Width(at - 2) == 4 && TimeNumbers.Year(_text, at - 2) is not null;

    private bool IsLedToYear(string before, int at, int end) =>
        before is "in" or "since" or "until" or "till" or "by" or "from" or "of" or "early" or "late" or "before" or "after" or "during" or "mid" or "for" or "(" or "between" or "to" or "through" or "than" or "year" or "=" or "around" or "circa"
        || (before == "-" && PartWord(_text.Lower(at - 2)) is not null)
        || (before is "and" or "or" or "-" or "~" or "," && TimeNumbers.Year(_text, at - 2) is not null)
        || _text.IsWord(at)
        || Is(end, "'") || _text.Lower(end) is "-" or "~" && TimeNumbers.Year(_text, end + 1) is not null
        || (_text.Lower(end) is "to" or "till" or "through" && TimeNumbers.Year(_text, end + 1) is not null);

    // Q1 2017, 2019-H2, the third quarter of 2016, next year's first half
    private Reading? Quarter(int at)
    {
        if (StatedYear(at) is { } before && QuarterWord(_text.Lower(before.End) is "-" or "," ? before.End + 1 : before.End) is { } after)
        {
            return Quartered(at, after.End, after, before.Value);
        }

        if (QuarterWord(at) is not { } quarter)
        {
            return null;
        }

        var next = _text.Lower(quarter.End) is "of" or "in" or "-" or "," ? quarter.End + 1 : quarter.End;
        if (StatedYear(SkipThe(next)) is { } year && (next == quarter.End || !Is(quarter.End, ",") || _text.Width(next) == 4))
        {
            return Quartered(at, year.End, quarter, year.Value);
        }

        return KnowsNow && (quarter.IsCode || (Is(at, "the") && quarter.Grain != TimeGrain.Half)) && Quartered(at, quarter.End, quarter, Now.Year) is { } now
            ? (now.From > Now && !IsAhead(Here) ? Quartered(at, quarter.End, quarter, Now.Year - 1) : now) is { } told ? told with { HasYear = false } : null
            : null;
    }

    // 2016, next year's
    private (int Value, int End)? StatedYear(int at)
    {
        if (TimeNumbers.Year(_text, at) is { } year)
        {
            return Is(year.End, "'") && Is(year.End + 1, "s") ? (year.Value, year.End + 2) : year;
        }

        return Stepped(at) is { Grain: TimeGrain.Year } step
            ? (step.From.Year, Is(step.End, "'") && Is(step.End + 1, "s") ? step.End + 2 : step.End)
            : YearAt(at, false);
    }

    private (int Number, TimeGrain Grain, int End, bool IsCode)? QuarterWord(int at)
    {
        if (_text.Lower(at) is "q" or "h" && _text.Touches(at) && _text.Digits(at + 1, 1) is > 0 and var code && code <= (Is(at, "q") ? 4 : 2))
        {
            return (code, Is(at, "q") ? TimeGrain.Quarter : TimeGrain.Half, at + 2, true);
        }

        var first = SkipThe(at);
        var (number, end) = TimeNumbers.Ordinal(_text, first) is { } ordinal ? ordinal : Is(first, "last") && first > at ? (9, first + 1) : (0, 0);
        end = number < 9 && Is(end, "-") ? end + 1 : end;
        return (_text.Lower(end), number) switch
        {
            ("quarter", > 0 and < 5) => (number, TimeGrain.Quarter, end + 1, false),
            ("quarter", 9) when Is(end + 1, "of") => (4, TimeGrain.Quarter, end + 1, false),
            ("half", > 0 and < 3) => (number, TimeGrain.Half, end + 1, false),
            _ => null,
        };
    }

    private static Reading? Quartered(int first, int end, (int Number, TimeGrain Grain, int End, bool IsCode) quarter, int year) =>
        Calendar.Day(year, 1, 1) is { } day
            ? Days(first, end, Calendar.Unit(day, quarter.Number - 1, quarter.Grain), quarter.Grain, quarter.Grain == TimeGrain.Half ? "half" : "quarter") : null;

    // the summer of 2016, next spring; the seasons of the north, winter by the year it ends in
    private Reading? Season(int at)
    {
        var first = SkipThe(at);
        var step = TimeWords.Step(_text.Lower(first));
        var word = step is null ? first : first + 1;
        if (TimeWords.Season(_text.Lower(word)) is not (> 0 and var season) || !IsSeasonHere(first, word, step))
        {
            return null;
        }

        var next = _text.Lower(word + 1) is "of" or "in" or "," ? word + 2 : word + 1;
        if (StatedYear(SkipThe(next)) is { } year && Calendar.Day(year.Value, 1, 1) is { } stated)
        {
            return InSeason(at, year.End, stated, season, 0) with { HasYear = true };
        }

        if (!KnowsNow)
        {
            return null;
        }

        var now = Calendar.Floor(Now, TimeGrain.Year);
        var inYear = InSeason(step is null ? at : first, word + 1, now, season, 0);
        var shift = step switch
        {
            -1 => inYear.To <= Now ? 0 : -1,
            1 => inYear.From > Now ? 0 : 1,
            0 => 0,
            _ => inYear.From > Now && !IsAhead(Here) && (inYear.From - Now).TotalDays > 150 ? -1 : inYear.To <= Now && IsAhead(Here) ? 1 : 0,
        };
        return InSeason(step is null ? at : first, word + 1, now, season, shift);
    }

    private static Reading InSeason(int first, int end, DateTime year, int season, int shift)
    {
        var from = Calendar.Add(Calendar.Add(year, shift, TimeGrain.Year), (3 * (season - 1)) - 1, TimeGrain.Month);
        return new Reading(first, end, Shape.Days, "season") { From = from, To = Calendar.Add(from, 3, TimeGrain.Month), Grain = TimeGrain.Season };
    }

    // “to fall”, “a spring”: told apart from the season by what leads to it.
    private bool IsSeasonHere(int first, int word, int? step) =>
        !Is(word + 1, "'") && (_text.Lower(word) is "summer" or "winter" or "autumn"
            || step is not null
            || (_text.Lower(word - 1) is "the" or "in" or "by" or "of" or "since" or "early" or "late" or "mid" or "during" or "until" && (first == word || _text.Lower(word + 1) is not ("of" or "in") || _text.Width(word + 2) == 4 || _text.IsWord(word + 2)) && !Is(word + 1, "in"))
            || TimeNumbers.Year(_text, word + 1) is not null);

    // the 1990s, 1970's, the '90s, the nineties, the noughties, the twenty-tens
    private Reading? Decade(int at)
    {
        var first = SkipThe(at);
        var quote = Is(first, "'") && _text.Touches(first) ? first + 1 : first;
        if (_text.Digits(quote) is { } figures && figures % 10 == 0 && _text.Width(quote) is 2 or 4 && PluralAfter(quote + 1) is > 0 and var end)
        {
            return _text.Width(quote) == 4 ? Decades(at, end, figures, true) : figures > 0 || quote > first ? Decades(at, end, (figures < 30 ? 2000 : 1900) + figures, false) : null;
        }

        return DecadeInWords(first) is { } named ? Decades(at, named.End, named.Value, named.Value % 100 == 0 || named.Value > 2000) : null;
    }

    private static Reading? Decades(int first, int end, int year, bool isSure) =>
        Calendar.Day(year, 1, 1) is { } day ? Days(first, end, Calendar.Unit(day, 0, TimeGrain.Decade), TimeGrain.Decade, "decade") with { HasYear = isSure } : null;

    // “1990s”, “1990 s”, “1990's”
    private int PluralAfter(int at) => Is(at, "s") ? at + 1 : Is(at, "'") && Is(at + 1, "s") && _text.Touches(at) ? at + 2 : 0;

    private (int Value, int End)? DecadeInWords(int at)
    {
        var (century, next) = _text.After(at, "two", "thousand") is > 0 and var thousand
            ? (2000, Is(thousand, "and") ? thousand + 1 : thousand)
            : _text.After(at, "nineteen") is > 0 and var nineteen ? (1900, nineteen) : _text.After(at, "twenty") is > 0 and var twenty ? (2000, twenty) : (0, at);
        next = Is(next, "-") ? next + 1 : next;
        if (_text.After(at, "two", "thousands") is > 0 and var end)
        {
            return (2000, end);
        }

        var ten = _text.Lower(next) switch
        {
            "tens" when century > 0 => 10,
            "twenties" => 20,
            "thirties" => 30,
            "forties" => 40,
            "fifties" => 50,
            "sixties" => 60,
            "seventies" => 70,
            "eighties" => 80,
            "nineties" => 90,
            "noughties" => 100,
            _ => 0,
        };
        return ten == 0 || (century == 0 && ten < 100 && !Is(at - 1, "the") && !Is(at - 1, "in")) || _text.Lower(at - 2) is "his" or "her" or "their" ? null
            : ten == 100 ? (2000, next + 1) : ((century == 0 ? 1900 : century) + ten, next + 1);
    }

    // the 15th century
    private Reading? Century(int at) =>
        TimeNumbers.Ordinal(_text, at) is { Value: > 0 and < 100 } number && _text.Lower(number.End) is "century" && Calendar.Day(Math.Max(1, (number.Value - 1) * 100), 1, 1) is { } day
            ? Days(at, number.End + 1, Calendar.Unit(day, 0, TimeGrain.Century), TimeGrain.Century, "century")
            : TimeNumbers.Ordinal(_text, at) is { Value: > 0 and < 100 } dashed && Is(dashed.End, "-") && Is(dashed.End + 1, "century") && Calendar.Day(Math.Max(1, (dashed.Value - 1) * 100), 1, 1) is { } old
                ? Days(at, dashed.End + 2, Calendar.Unit(old, 0, TimeGrain.Century), TimeGrain.Century, "century") : null;
}
