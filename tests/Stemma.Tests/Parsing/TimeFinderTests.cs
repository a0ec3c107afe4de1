using System.Globalization;
using CsCheck;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Parsing.Times;

namespace Stemma.Tests.Parsing;

public sealed class TimeFinderTests
{
    private static readonly SourceBook Book = new([]);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<DateOnly> EdgeDays = Gen.OneOf(
        Gen.Int[0, 800].Select(DateOnly.FromDayNumber),
        Gen.Int[DateOnly.MaxValue.DayNumber - 800, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber),
        Days);

    private static readonly Gen<string> Phrases = Some.OneOf(
        "the", "a", "last", "next", "this", "past", "coming", "recent", "week", "weeks", "month", "year", "years", "decade", "decades", "century", "quarter", "weekend", "fortnight", "day", "night",
        "Monday", "Friday", "Sundays", "March", "May", "February", "29", "31", "12", "2", "3rd", "9999", "1000", "2024", "'80s", "1990s", "20th", "first", "last", "99", "999999", "two", "several", "half",
        "ago", "later", "from", "to", "between", "and", "-", "/", ":", ".", ",", "(", ")", "in", "on", "at", "by", "of", "since", "until", "before", "after", "within", "for", "every", "each", "twice",
        "early", "late", "mid", "earlier", "end of", "beginning of", "rest of the", "week of", "business days", "tomorrow", "yesterday", "today", "tonight", "now", "noon", "midnight", "7pm", "10:30", "a.m.", "30",
        "Easter", "Christmas", "Ramadan", "Chinese New Year", "Rosh Hashanah", "Thanksgiving", "summer", "winter", "GMT", "will", "was").Array[1, 14].Select(words => string.Join(' ', words));

    [Fact]
    public void Nothing_leaves_the_calendar() => Gen.Select(Phrases, EdgeDays).Sample((text, day) =>
        TextParser.Parse(text, Moment.On(day), Book).Times.All(time => time.From <= time.To && (time.Start is null || time.End is null || time.Start <= time.End)));

    [Fact]
    public void Spans_lie_in_the_text_in_order_and_apart() => Gen.Select(Phrases, Days).Sample((text, day) =>
    {
        var end = 0;
        foreach (var time in TextParser.Parse(text, Moment.On(day), Book).Times)
        {
            if (time.Where.Start < end || time.Where.End > text.Length || time.Where.Length == 0)
            {
                return false;
            }

            end = time.Where.End;
        }

        return true;
    });

    [Fact]
    public void A_written_date_is_that_day() => Gen.Select(Gen.Int[1000, 2999], Gen.Int[1, 12], Gen.Int[1, 31], Some.OneOf("d MMMM yyyy", "MMMM d, yyyy", "yyyy-MM-dd", "dd MMM yyyy")).Sample((year, month, day, form) =>
    {
        if (day > DateTime.DaysInMonth(year, month))
        {
            return true;
        }

        var date = new DateOnly(year, month, day);
        var found = TextParser.Parse($"It was signed on {date.ToString(form, CultureInfo.InvariantCulture)}.", null, Book).Times;
        return found is [{ Kind: TimeKind.Date } one] && one.From == date && one.To == date;
    });

    [Fact]
    public void A_day_that_no_month_has_is_no_date() => Gen.Select(Gen.Int[1900, 2100], Gen.Int[1, 12], Gen.Int[29, 39]).Sample((year, month, day) =>
    {
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return day <= DateTime.DaysInMonth(year, month)
            || new[] { $"It was signed on {day} {name} {year}.", $"It was signed on {name} {day}, {year}.", $"It was signed on {year}-{month:00}-{day}." }
                .All(text => TextParser.Parse(text, null, Book).Times.All(time => time.Kind != TimeKind.Date));
    });

    [Fact]
    public void The_29th_of_February_without_a_year_is_in_a_leap_year() => Days.Sample(day =>
        day.Year is < 10 or > 9990
        || TextParser.Parse("It opened on 29 February.", Moment.On(day), Book).Times is not [var one] || DateTime.IsLeapYear(one.From.Year));

    [Fact]
    public void A_span_of_days_is_as_long_as_told() => Gen.Select(Days, Gen.Int[2, 400]).Sample((day, count) =>
        day.Year is < 10 or > 9990
        || TextParser.Parse($"It fell in the past {count} days.", Moment.On(day), Book).Times is [var one] && one.To.DayNumber - one.From.DayNumber == count - 1);

    [Fact]
    public void A_report_of_an_hour_counts_hours() =>
        Assert.Equal(
            new DateTime(2026, 3, 18, 9, 30, 0, DateTimeKind.Unspecified),
            TextParser.Parse("It began half an hour ago.", new Moment(new DateTimeOffset(2026, 3, 18, 10, 0, 0, TimeSpan.Zero), false), Book).Times.Single().Start);

    [Theory]
    [InlineData("He is 30 years old.")]
    [InlineData("A 45-year-old man was held.")]
    [InlineData("Hale said he may resign.")]
    [InlineData("They march on the capital.")]
    [InlineData("A second round of talks is planned.")]
    [InlineData("About 2,000 soldiers fired 155 mm shells at 10 targets.")]
    [InlineData("The vote was 6-4, and the score 3-2.")]
    [InlineData("Call 138-2010-2015 or write to room 1204.")]
    [InlineData("Rates rose to 4.25 percent.")]
    public void What_is_no_time_is_left(string text) =>
        Assert.Empty(TextParser.Parse(text, Moment.On(new DateOnly(2026, 3, 18)), Book).Times);

    [Theory(Timeout = 20_000)]
    [InlineData("Monday ", 20_000)]
    [InlineData("the end of ", 15_000)]
    [InlineData("3 days after ", 12_000)]
    [InlineData("from 3 to 7 March ", 10_000)]
    [InlineData("1/", 40_000)]
    [InlineData("2 weeks and ", 20_000)]
    [InlineData("between ", 20_000)]
    [InlineData("7", 1_000_000)]
    [InlineData("the last ", 10_000)]
    public async Task Stays_fast_on_hostile_text(string piece, int times) =>
        Assert.NotNull(await Task.Run(() => TimeFinder.Times(string.Concat(Enumerable.Repeat(piece, times)), Moment.On(new DateOnly(2026, 3, 18))), TestContext.Current.CancellationToken));
}
