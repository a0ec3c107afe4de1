using Stemma.Reading;

namespace Stemma.Tests.Reading;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2026-03-14", "2026-03-14")]
    [InlineData("2026-03-14T09:30:00+01:00", "2026-03-14T08:30:00Z")]
    [InlineData("2026-03-14T09:30:00.123Z", "2026-03-14T09:30:00Z")]
    [InlineData("2026-03-14 09:30", "2026-03-14T09:30:00Z")]
    [InlineData("20260314T093000Z", "2026-03-14T09:30:00Z")]
    [InlineData("Sat, 14 Mar 2026 09:30:00 GMT", "2026-03-14T09:30:00Z")]
    [InlineData("Sat, 14 Mar 26 09:30:00 -0500", "2026-03-14T14:30:00Z")]
    [InlineData("March 14, 2026 9:30 p.m. EST", "2026-03-15T02:30:00Z")]
    [InlineData("14th March 2026", "2026-03-14")]
    [InlineData("Updated: Mar. 14, 2026", "2026-03-14")]
    [InlineData("PUBLISHED: 10:48, Sat, Mar 14, 2026", "2026-03-14T10:48:00Z")]
    [InlineData("14 March 2026 9:30 AM IST", "2026-03-14")]
    [InlineData("1773480600", "2026-03-14T09:30:00Z")]
    public void A_date_is_read_as_exactly_as_it_is_given(string printed, string moment) =>
        Assert.Equal(moment, DateText.In(printed)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("03/04/2026")]
    [InlineData("5,000 people")]
    public void What_is_no_clear_date_is_none(string printed) => Assert.Null(DateText.In(printed));

    [Theory]
    [InlineData("/2026/03/14/ferries", "2026-03-14")]
    [InlineData("/world/2026/mar/14/ferries", "2026-03-14")]
    [InlineData("/news/ferries-20260314", "2026-03-14")]
    [InlineData("/news/2026-03-14-ferries.html", "2026-03-14")]
    [InlineData("/news/12345678/ferries", null)]
    public void A_path_may_name_the_day(string path, string? day) => Assert.Equal(day, DateText.InPath(path)?.ToString());
}
