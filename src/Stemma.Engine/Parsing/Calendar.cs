using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Days and months by name, and spans of days.</summary>
internal static class Calendar
{
    private static readonly FrozenDictionary<string, int> Months = Numbered(
        """
        january jan jan.
        february feb feb.
        march mar mar.
        april apr apr.
        may
        june jun jun.
        july jul jul.
        august aug aug.
        september sept sept. sep sep.
        october oct oct.
        november nov nov.
        december dec dec.
        """);

    private static readonly FrozenDictionary<string, int> Days = Numbered(
        """
        monday mon.
        tuesday tues. tue.
        wednesday wed.
        thursday thurs. thu.
        friday fri.
        saturday sat.
        sunday sun.
        """);

    /// <summary>The month's number, 1 to 12; 0 if it is none.</summary>
    public static int Month(string lower) => Months.GetValueOrDefault(lower);

    /// <summary>The weekday's number, 1 for Monday; 0 if it is none.</summary>
    public static int Weekday(string lower) => Days.GetValueOrDefault(lower);

    /// <summary>The days of a month.</summary>
    public static (DateOnly From, DateOnly To) MonthOf(int year, int month) =>
        (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>The days of a year.</summary>
    public static (DateOnly From, DateOnly To) YearOf(int year) => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>The Monday to Sunday around a day.</summary>
    public static (DateOnly From, DateOnly To) WeekOf(DateOnly day)
    {
        var monday = Shift(day, -(((int)day.DayOfWeek + 6) % 7));
        return (monday, Shift(monday, 6));
    }

    /// <summary>The day so many days away, kept inside the calendar.</summary>
    public static DateOnly Shift(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>The day with this number and name, if there is one.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is > 0 and < 10_000 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static FrozenDictionary<string, int> Numbered(string table)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var row in WordTable.Rows(table))
        {
            number++;
            foreach (var name in row)
            {
                numbers.Add(name, number);
            }
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
