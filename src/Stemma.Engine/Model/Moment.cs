using System.Globalization;

namespace Stemma.Model;

/// <summary>A point in time as exactly as it was given: to the second, or only to the day.</summary>
/// <param name="At">The instant; for a day, its first instant in UTC.</param>
/// <param name="DayOnly">Whether only the day is known.</param>
public readonly record struct Moment(DateTimeOffset At, bool DayOnly) : IComparable<Moment>
{
    /// <summary>A day in UTC.</summary>
    public static Moment On(DateOnly day) => new(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), true);

    /// <summary>The day in UTC.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);

    /// <summary>The last instant it can mean.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DateTimeOffset Latest => DayOnly ? At.AddDays(1).AddTicks(-1) : At;

    /// <summary>Whether it can lie at or before <paramref name="other"/>: two moments of one day can, both ways, if one is only a day.</summary>
    public bool CanPrecede(Moment other) => At <= other.Latest;

    /// <summary>Earlier first; of one instant, the day before the exact time.</summary>
    public int CompareTo(Moment other) =>
        At.CompareTo(other.At) is not 0 and var order ? order : other.DayOnly.CompareTo(DayOnly);

    /// <summary>Strictly before, as <see cref="CompareTo"/> orders.</summary>
    public static bool operator <(Moment one, Moment other) => one.CompareTo(other) < 0;

    /// <summary>Strictly after.</summary>
    public static bool operator >(Moment one, Moment other) => one.CompareTo(other) > 0;

    /// <summary>Before or equal.</summary>
    public static bool operator <=(Moment one, Moment other) => one.CompareTo(other) <= 0;

    /// <summary>After or equal.</summary>
    public static bool operator >=(Moment one, Moment other) => one.CompareTo(other) >= 0;

    /// <summary>ISO 8601: <c>2026-03-14</c>, or <c>2026-03-14T09:30:00Z</c> in UTC.</summary>
    public override string ToString() => At.UtcDateTime.ToString(
        DayOnly ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
