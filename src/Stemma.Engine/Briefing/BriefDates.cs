using System.Globalization;
using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>Days as a brief prints them.</summary>
internal static class BriefDates
{
    public static string Printed(Moment moment, bool withYear) => Printed(moment.Day, withYear);

    public static string Printed(DateOnly day, bool withYear) =>
        day.ToString(withYear ? "d MMMM yyyy" : "d MMMM", CultureInfo.InvariantCulture);
}
