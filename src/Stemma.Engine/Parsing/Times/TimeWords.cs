using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing.Times;

/// <summary>The words of time: months, weekdays, units, parts of the day, seasons.</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<string, int> Months = Numbered(
        """
        january jan
        february feb
        march mar
        april apr
        may
        june jun
        july jul
        august aug
        september sept sep
        october oct
        november nov
        december dec
        """);

    private static readonly FrozenDictionary<string, int> Days = Numbered(
        """
        monday mon mondays
        tuesday tues tue tuesdays
        wednesday wed weds wednesdays
        thursday thurs thur thu thursdays
        friday fri fridays
        saturday sat saturdays
        sunday sun sundays
        """);

    private static readonly FrozenDictionary<string, TimeGrain> Units = Named<TimeGrain>(
        """
        Second second seconds sec secs
        Minute minute minutes min mins
        Hour hour hours hr hrs
        Day day days night nights
        Weekend weekend weekends
        Week week weeks wk wks fortnight fortnights
        Month month months
        Quarter quarter quarters
        Year year years yr yrs
        Decade decade decades
        Century century centuries
        """);

    private static readonly FrozenDictionary<string, DayPart> Parts = Named<DayPart>(
        """
        Morning morning mornings
        Midday lunchtime midday
        Afternoon afternoon afternoons
        Evening evening evenings
        Night night nights nighttime overnight
        Daytime daytime
        """);

    private static readonly FrozenDictionary<string, int> Seasons = Numbered(
        """
        winter
        spring
        summer
        autumn fall
        """);

    /// <summary>The month's number, 1 to 12; 0 if it is none.</summary>
    public static int Month(string lower) => Months.GetValueOrDefault(lower);

    /// <summary>The weekday's number, 1 for Monday; 0 if it is none.</summary>
    public static int Weekday(string lower) => Days.GetValueOrDefault(lower);

    /// <summary>Whether the word is a weekday's plural: “Mondays”.</summary>
    public static bool IsWeekdays(string lower) => Weekday(lower) > 0 && lower.EndsWith("days", StringComparison.Ordinal);

    /// <summary>The unit, if it is one.</summary>
    public static TimeGrain? Unit(string lower) => Units.TryGetValue(lower, out var grain) ? grain : null;

    /// <summary>The part of the day, if it is one.</summary>
    public static DayPart? Part(string lower) => Parts.TryGetValue(lower, out var part) ? part : null;

    /// <summary>The season's number, 1 for winter; 0 if it is none.</summary>
    public static int Season(string lower) => Seasons.GetValueOrDefault(lower);

    /// <summary>Whether the word leads to the past or future unit beside the present one, and how far: last -1, this 0, next 1.</summary>
    public static int? Step(string lower) => lower switch
    {
        "last" or "past" or "previous" => -1,
        "this" or "current" or "same" or "that" => 0,
        "next" or "coming" or "upcoming" or "following" => 1,
        _ => null,
    };

    private static FrozenDictionary<string, int> Numbered(string table) =>
        WordTable.Rows(table).SelectMany((row, at) => row.Select(name => (Name: name, Number: at + 1)))
            .ToFrozenDictionary(one => one.Name, one => one.Number, StringComparer.Ordinal);

    private static FrozenDictionary<string, T> Named<T>(string table)
        where T : struct, Enum =>
        WordTable.Rows(table).SelectMany(row => row.Skip(1).Select(name => (Name: name, Value: Enum.Parse<T>(row[0]))))
            .ToFrozenDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
}
