using System.Collections.Frozen;
using System.Globalization;
using Stemma.Words;

namespace Stemma.Parsing.Times;

/// <summary>Days that have a name: by date, by weekday of a month, counted from Easter, or by the tables of the lunar calendars.</summary>
internal static class Holidays
{
    // M-D is a date; M-W-N the Nth weekday W (1 for Monday, N below 0 from the month's end); E+N so many days from Easter Sunday;
    // H-M-D a date of the tabular Islamic calendar; C-M-D of the Chinese one; J-M-D of the Hebrew one, months from Tishri.
    private static readonly FrozenDictionary<string, string> Rules = Named(
        """
        1-1 new year | new year s day | new years day | new years | yuandan
        12-31 new year s eve | new years eve | new year eve
        1-6 epiphany | three kings day
        1-1-3 martin luther king day | martin luther king jr day | mlk day | martin luther king s day
        2-2 groundhog day
        2-14 valentine s day | valentines day | valentine day
        2-1-3 presidents day | president s day | presidents ' day | washington s birthday
        3-8 international women s day | women s day
        3-17 saint patrick s day | st patrick s day | st . patrick s day | saint patricks day | st patricks day
        4-1 april fools day | april fool s day | april fools
        4-22 earth day
        4-25 anzac day
        5-1 may day | labour day | int l workers day | international workers day | international workers ' day | workers day
        5-4 youth day
        5-5 cinco de mayo
        5-9 victory day
        5-7-2 mother s day | mothers day | mothers ' day
        5-1--1 memorial day
        6-1 children s day | childrens day
        6-19 juneteenth
        6-7-3 father s day | fathers day | fathers ' day
        7-4 independence day | us independence day
        7-14 bastille day
        9-1-1 labor day | labour day in america
        10-1-2 columbus day | indigenous peoples day
        10-31 halloween | all hallows eve | hallowe en
        11-1 all saints day | all saints ' day | all hallows day
        11-2 all souls day
        11-5 guy fawkes day | guy fawkes night | bonfire night
        11-11 veterans day | veteran s day | veterans ' day | armistice day | remembrance day
        11-4-4 thanksgiving | thanksgiving day | thanks giving day | thanks giving | thanksgiving s day
        11-4-4+1 black friday
        11-4-4+4 cyber monday
        12-24 christmas eve | xmas eve
        12-25 christmas | christmas day | xmas | xmas day
        12-26 boxing day
        E-47 shrove tuesday | mardi gras | fat tuesday
        E-46 ash wednesday
        E-7 palm sunday
        E-3 maundy thursday
        E-2 good friday
        E-1 easter saturday | holy saturday
        E+0 easter | easter sunday | easter day
        E+1 easter monday
        E+39 ascension day
        E+49 pentecost | whit sunday | white sunday
        E+50 whit monday | white monday
        H-9-1 ramadan
        H-10-1 eid al - fitr | eid al fitr | eid ul - fitr | eid ul fitr | festival of breaking the fast
        H-12-10 eid al - adha | eid al adha | eid ul - adha | feast of the sacrifice | festival of the sacrifice
        H-1-1 islamic new year
        H-1-10 ashura
        C-1-1 chinese new year | lunar new year | chinese new year s day | spring festival
        C-1-15 lantern festival
        C-5-5 dragon boat festival
        C-8-15 mid - autumn festival | moon festival
        J-1-1 rosh hashanah | jewish new year
        J-1-10 yom kippur
        """);

    private static readonly FrozenSet<string> Heads = Rules.Keys.Select(name => name.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name can begin with this word.</summary>
    public static bool Begins(string lower) => Heads.Contains(lower);

    /// <summary>The longest name that begins here, with the piece after it.</summary>
    public static (string Name, int End)? NameAt(TimeText text, int at)
    {
        if (!Heads.Contains(text.Lower(at)))
        {
            return null;
        }

        (string, int)? longest = null;
        var name = "";
        for (var end = at; end < at + 8 && end < text.Count; end++)
        {
            if (text.Lower(end) == "'" && text.Lower(end + 1) is "s" or "l" or "en")
            {
                continue;
            }

            name = end == at ? text.Lower(end) : $"{name} {text.Lower(end)}";
            longest = Rules.ContainsKey(name) ? (name, end + 1) : longest;
        }

        return longest;
    }

    /// <summary>The day of that name in a year, if it is in the calendar.</summary>
    public static DateTime? In(int year, string name)
    {
        var rule = Rules[name];
        return year is < 2 or > 9998 ? null : rule[0] switch
        {
            'E' => Easter(year) is { } easter ? easter.AddDays(int.Parse(rule[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)) : null,
            'H' => Lunar(new HijriCalendar { HijriAdjustment = 0 }, year, rule),
            'C' => Lunar(new ChineseLunisolarCalendar(), year, rule),
            'J' => Lunar(new HebrewCalendar(), year, rule),
            _ => Fixed(year, rule),
        };
    }

    private static DateTime? Fixed(int year, string rule)
    {
        var plus = rule.IndexOf('+', StringComparison.Ordinal);
        var parts = (plus < 0 ? rule : rule[..plus]).Split('-', 3);
        var month = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var second = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return parts.Length == 2
            ? Calendar.Day(year, month, second)
            : Calendar.NthWeekday(year, month, second - 1, int.Parse(parts[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
                ?.AddDays(plus < 0 ? 0 : int.Parse(rule[plus..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    // The anonymous Gregorian computus (Nature, 20 April 1876).
    private static DateTime? Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return Calendar.Day(year, sum / 31, (sum % 31) + 1);
    }

    // The first such day that falls into the year of the common calendar. Observed dates can be a day off: the moon is seen, not computed.
    private static DateTime? Lunar(System.Globalization.Calendar calendar, int year, string rule)
    {
        var parts = rule.Split('-');
        var (month, day) = (int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
        var first = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        if (first.AddYears(-1) < calendar.MinSupportedDateTime || first.Year > calendar.MaxSupportedDateTime.Year - 3)
        {
            return null;
        }

        for (var (other, last) = (calendar.GetYear(first), calendar.GetYear(first) + 1); other <= last; other++)
        {
            var leap = calendar is EastAsianLunisolarCalendar ? calendar.GetLeapMonth(other) : 0;
            var found = calendar.ToDateTime(other, leap > 0 && leap <= month ? month + 1 : month, day, 0, 0, 0, 0);
            if (found.Year == year)
            {
                return found;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, string> Named(string table) =>
        WordTable.Rows(table)
            .SelectMany(row => string.Join(' ', row.Skip(1)).Split(" | ").Select(name => (Name: name, Rule: row[0])))
            .ToFrozenDictionary(one => one.Name, one => one.Rule, StringComparer.Ordinal);
}
