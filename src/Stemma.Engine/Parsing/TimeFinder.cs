using System.Globalization;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Finds dates and times of day words, resolved against the day of publication.</summary>
internal sealed class TimeFinder
{
    private readonly WordList _words;
    private readonly DateOnly? _today;
    private readonly List<TimeMention> _times = [];

    private TimeFinder(WordList words, DateOnly? today) => (_words, _today) = (words, today);

    /// <summary>The times in order; one that needs a day of publication is left out where there is none.</summary>
    public static List<TimeMention> Times(WordList words, Moment? published)
    {
        var finder = new TimeFinder(words, published?.Day);
        for (var at = 0; at < words.Count;)
        {
            at = Math.Max(at + 1, finder.Read(at));
        }

        return finder._times;
    }

    // Each returns the token after what it read, or 0.
    private int Read(int at) => Absolute(at) is > 0 and var dated ? dated : Named(at) is > 0 and var named ? named : Relative(at);

    // 2026-03-14, 14 March 2026, March 14, 2026, March 2026, in 2025
    private int Absolute(int at)
    {
        if (Number(at) is { } number)
        {
            return IsoDate(at) is > 0 and var iso ? iso
                : Calendar.Month(_words.Lower(at + 1)) is > 0 and var month && number <= 31 ? DayFirst(at, number, month)
                : number is >= 1900 and <= 2100 && _words.Tokens[at].Where.Length == 4 && IsYearHere(at) ? Put(at, at + 1, Calendar.YearOf(number), "absolute") : 0;
        }

        return Calendar.Month(_words.Lower(at)) is > 0 and var named && _words.IsCapital(at) ? MonthFirst(at, named) : 0;
    }

    private int IsoDate(int at) =>
        _words.Lower(at + 1) == "-" && _words.Lower(at + 3) == "-" && Number(at) is { } year && Number(at + 2) is { } month && Number(at + 4) is { } day
        && Calendar.Day(year, month, day) is { } date
            ? Put(at, at + 5, (date, date), "absolute") : 0;

    private int DayFirst(int at, int day, int month)
    {
        var year = YearAt(at + 2);
        return (year ?? YearNear(month)) is { } known && Calendar.Day(known, month, day) is { } date
            ? Put(at, at + (year is null ? 2 : 3), (date, date), "absolute") : 0;
    }

    private int MonthFirst(int at, int month)
    {
        if (Number(at + 1) is { } day && day <= 31 && Number(at + 1) is not null)
        {
            var (year, end) = YearAt(at + 2) is { } next ? (next, at + 3)
                : _words.Lower(at + 2) == "," && YearAt(at + 3) is { } after ? (after, at + 4)
                : (YearNear(month) ?? 0, at + 2);
            return Calendar.Day(year, month, day) is { } date ? Put(at, end, (date, date), "absolute") : 0;
        }

        if (YearAt(at + 1) is { } stated)
        {
            return Put(at, at + 2, Calendar.MonthOf(stated, month), "month");
        }

        var isMonth = month != 5 || _words.Lower(at - 1) is "in" or "since" or "until" or "last" or "next" or "by" or "early" or "late";
        return isMonth && YearNear(month) is { } guess ? Put(at, at + 1, Calendar.MonthOf(guess, month), "month") : 0;
    }

    // on Monday, last Tuesday, next Friday
    private int Named(int at)
    {
        if (_today is not { } today || Calendar.Weekday(_words.Lower(at)) is not (> 0 and var weekday) || !_words.IsCapital(at))
        {
            return 0;
        }

        var isNext = _words.Lower(at - 1) is "next" or "coming" || (_words.Lower(at - 1) == "on" && IsAhead(at - 2));
        var ahead = (weekday - (((int)today.DayOfWeek + 6) % 7) - 1 + 7) % 7;
        var day = isNext ? Calendar.Shift(today, ahead == 0 ? 7 : ahead) : Calendar.Shift(today, ahead == 0 ? 0 : ahead - 7);
        return Put(_words.Lower(at - 1) is "last" or "next" ? at - 1 : at, at + 1, (day, day), "weekday");
    }

    // “will meet on Friday”: the coming one.
    private bool IsAhead(int at)
    {
        for (var back = at; back > at - 5 && back >= 0; back--)
        {
            if (_words.Lower(back) is "will" or "'ll" or "would" or "." or "said")
            {
                return _words.Lower(back) is "will" or "'ll";
            }
        }

        return false;
    }

    private int Relative(int at) => _today is { } today ? RelativeTime.At(_words, at, today) switch
    {
        { } found => Put(at, found.End, (found.From, found.To), "relative"),
        null => 0,
    } : 0;

    private int Put(int first, int end, (DateOnly From, DateOnly To) days, string rule)
    {
        _times.Add(new TimeMention(_words.Span(first, end), days.From, days.To, rule));
        return end;
    }

    private bool IsYearHere(int at) =>
        _words.Lower(at - 1) is "in" or "since" or "until" or "by" or "from" or "of" or "early" or "late" or "before" or "after" or "during" or "mid" or "for" or "("
        && !(_words.IsWord(at + 1) && Normal.Stem(_words.Lower(at + 1)) is "soldier" or "troop" or "people");

    private int? YearAt(int at) => Number(at) is >= 1900 and <= 2100 and var year && _words.Tokens[at].Where.Length == 4 ? year : null;

    // A month without a year is the nearest one that is not far ahead.
    private int? YearNear(int month) => _today is { } today ? today.Year - (month > today.Month + 3 ? 1 : month < today.Month - 8 ? -1 : 0) : null;

    private int? Number(int at)
    {
        if (at < 0 || at >= _words.Count)
        {
            return null;
        }

        var word = _words.Word(at);
        word = word.Length > 2 && char.IsDigit(word[0]) && (word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd") || word.EndsWith("th")) ? word[..^2] : word;
        return word.Length <= 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
