using System.Globalization;
using Stemma.Words;

namespace Stemma.Web.Reports;

/// <summary>A place in a report as an address names it.</summary>
internal static class Place
{
    /// <summary>Reads <c>120-180</c>; null when that is not a range inside a text of this length.</summary>
    public static TextSpan? Read(string printed, int length) =>
        printed.Split('-') is [var first, var second]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start < end && end <= length
            ? new TextSpan(start, end)
            : null;
}
