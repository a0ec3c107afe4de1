using System.Globalization;
using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>The passages of a brief, each with one number: in order of first citation.</summary>
internal sealed class BriefNotes
{
    private readonly Dictionary<Citation, int> _numbers = [];

    public BriefNotes(Brief brief)
    {
        foreach (var citation in brief.Sections.SelectMany(section => section.Sentences).SelectMany(sentence => sentence.Citations))
        {
            _numbers.TryAdd(citation, _numbers.Count + 1);
        }

        All = [.. _numbers.OrderBy(one => one.Value).Select(one => one.Key)];
    }

    /// <summary>The passages in the order of their numbers, from 1.</summary>
    public IReadOnlyList<Citation> All { get; }

    public int this[Citation citation] => _numbers[citation];

    /// <summary>A sentence's numbers, ascending.</summary>
    public IReadOnlyList<int> Of(BriefSentence sentence) => [.. sentence.Citations.Select(one => _numbers[one]).Distinct().Order()];

    /// <summary>The line under the title: how much is cited, and from when.</summary>
    public string Reach()
    {
        var reports = All.Select(one => one.Report).Distinct().Count();
        var outlets = All.Select(one => one.Outlet).Distinct(StringComparer.Ordinal).Count();
        var days = All.Select(one => one.Published).OfType<Moment>().Order().Select(one => BriefDates.Printed(one, withYear: true)).ToList();
        var when = days.Count is 0 ? "" : days[0] == days[^1] ? $", {days[0]}" : $", {days[0]} to {days[^1]}";
        return string.Create(CultureInfo.InvariantCulture, $"{Counted(All.Count, "passage")} of {Counted(reports, "report")} by {Counted(outlets, "outlet")}{when}");
    }

    public static string DateOf(Citation citation) => citation.Published switch
    {
        null => "undated",
        { DayOnly: true } day => BriefDates.Printed(day, withYear: true),
        { } time => string.Create(CultureInfo.InvariantCulture, $"{BriefDates.Printed(time, withYear: true)}, {time.At.UtcDateTime:HH:mm} UTC"),
    };

    private static string Counted(int count, string noun) => count is 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s");
}
