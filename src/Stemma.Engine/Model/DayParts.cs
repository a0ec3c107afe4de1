namespace Stemma.Model;

/// <summary>What the parts of the day stand for.</summary>
internal static class DayParts
{
    /// <summary>The hours of a part of the day, from its day's beginning; past 24 on the next day.</summary>
    public static (double From, double To) Hours(DayPart part) => part switch
    {
        DayPart.SmallHours => (0, 6),
        DayPart.Morning => (6, 12),
        DayPart.Midday => (11, 14),
        DayPart.Afternoon => (12, 18),
        DayPart.Evening => (17, 22),
        DayPart.Night => (20, 30),
        DayPart.Daytime => (6, 20),
        DayPart.BusinessHours => (9, 18),
        _ => (0, 24),
    };
}
