using Stemma.Evaluating;

namespace Stemma.Tests.Evaluating;

public sealed class FeedExpectationTests
{
    [Theory]
    [InlineData("Expect: not bozo and feed['title'] == 'Ferries'")]
    [InlineData("Expect:      feed['title'] == 'Fer\\x72ies'")]
    [InlineData("Expect: not bozo and feed['title'] == '<b>Ferries</b>'")]
    [InlineData("Expect: feed.title == 'Ferries' and len(entries) == 2")]
    [InlineData("Expect: entries[0]['title'] == entries[1]['title'] == 'A' + \" b\"")]
    public void What_is_as_expected_holds(string test) =>
        Assert.True(FeedExpectation.In($"<!--\n{test}\n-->")?.Holds("Ferries", ["A b", "A b"]));

    [Theory]
    [InlineData("Expect: feed['title'] == 'Ships'")]
    [InlineData("Expect: len(entries) == 3")]
    [InlineData("Expect: entries[7]['title'] == 'A b'")]
    public void What_is_not_does_not(string test) =>
        Assert.False(FeedExpectation.In(test)?.Holds("Ferries", ["A b", "A b"]));

    [Theory]
    [InlineData("Expect: bozo")]
    [InlineData("Expect: feed['link'] == 'x'")]
    [InlineData("Expect: feed['title'] == 'x' and entries[0]['id'] == 'y'")]
    [InlineData("Expect: feed['title'] == '<img src=\"a\" />'")]
    [InlineData("no expectation")]
    public void What_is_about_something_else_is_not_scored(string test) => Assert.Null(FeedExpectation.In(test));
}
