namespace Stemma.Web.Tests;

public sealed class AsOfTests
{
    [Theory]
    [InlineData("2031-05-06", "2031-05-06T23:59:59Z")]
    [InlineData("2031-05-06T09:30Z", "2031-05-06T09:30:00Z")]
    [InlineData("2031-05-06T09:30:15+02:00", "2031-05-06T07:30:15Z")]
    [InlineData("2031-05-06T09:30", "2031-05-06T09:30:00Z")]
    public void Reads_a_day_to_its_end_and_a_time_to_the_second(string printed, string expected) =>
        Assert.Equal(expected, $"{AsOf.Read(printed)!.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");

    [Theory]
    [InlineData("")]
    [InlineData("6 May 2031")]
    [InlineData("2031-05-6")]
    [InlineData("2031-13-01")]
    [InlineData("<script>")]
    public void Anything_else_is_no_time(string printed) => Assert.Null(AsOf.Read(printed));
}
