using System.Globalization;

namespace Stemma.Web;

/// <summary>The time that a page is asked to show a story as of.</summary>
/// <param name="At">The last instant that counts.</param>
/// <param name="Printed">As it stood in the address.</param>
internal sealed record AsOf(DateTimeOffset At, string Printed)
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <summary>Reads <c>2031-05-06</c>, which means to the end of that day in UTC, or <c>2031-05-06T09:30Z</c>; null when it is neither.</summary>
    public static AsOf? Read(string printed)
    {
        if (DateOnly.TryParseExact(printed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new AsOf(new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero), printed);
        }

        return DateTimeOffset.TryParseExact(printed, Times, CultureInfo.InvariantCulture, Utc, out var time)
            ? new AsOf(time, printed)
            : null;
    }
}
