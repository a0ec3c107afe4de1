using System.Net;

namespace Stemma.Web.Tests;

public sealed class HostTests(Host host)
{
    private const string Story = "/stories/orlen-strait";

    [Theory]
    [InlineData("/")]
    [InlineData(Story)]
    [InlineData("/nothing-here")]
    [InlineData("/stemma.css")]
    [InlineData("/stories/" + StraitShelf.Broken)]
    public async Task Every_answer_forbids_scripts_frames_and_guesses(string address)
    {
        using var answer = await host.SendAsync(address);

        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/nothing-here", 404, "There is no such page")]
    [InlineData("/stories/unknown", 404, "There is no such story")]
    [InlineData("/stories/%2e%2e%2fetc", 404, "There is no such")]
    [InlineData(Story + "/claims/ffffffff", 404, "There is no such claim")]
    [InlineData(Story + "/reports/ffffffffffffffff", 404, "There is no such report")]
    [InlineData(Story + "/claims/ffffffff?as-of=2031-05-06", 404, "As of 6 May 2031")]
    [InlineData(Story + "?as-of=yesterday", 400, "This is not a time")]
    [InlineData(Story + "?as-of=2031-02-30", 400, "This is not a time")]
    [InlineData(Story + "?status=<script>", 400, "There is no such status")]
    [InlineData(Story + "?page=0", 400, "There is no such page of the list")]
    [InlineData(Story + "?page=2", 400, "There is no such page of the list")]
    [InlineData("/stories/" + StraitShelf.Broken, 500, "This page could not be made")]
    public async Task What_is_not_there_is_said_in_plain_words(string address, int status, string words)
    {
        using var answer = await host.SendAsync(address);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(words, Host.Parse(text).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("secret details", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0-999999")]
    [InlineData("9-3")]
    [InlineData("-1-3")]
    [InlineData("a-b")]
    [InlineData("99999999999-999999999999")]
    public async Task A_place_outside_the_text_is_refused(string at)
    {
        using var answer = await host.SendAsync($"{Story}/reports/{StraitReports.Kestrel.Id}?at={at}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:8080", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]:5000", 200)]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example", 421)]
    [InlineData("127.0.0.1.evil.example:80", 421)]
    public async Task Only_names_of_this_computer_are_answered(string name, int status)
    {
        using var answer = await host.SendAsync("/", change: request => request.Headers.Host = name);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public void Listens_on_this_computer_alone() => Assert.Equal("127.0.0.1", host.Address.Host);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Changes_nothing(string method)
    {
        using var answer = await host.SendAsync(Story, new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Sends_a_page_again_only_when_it_has_changed()
    {
        using var first = await host.SendAsync(Story);
        using var again = await host.SendAsync(Story, change: request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        using var other = await host.SendAsync(Story + "?as-of=2031-05-06", change: request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Answers_a_question_for_the_headers_alone()
    {
        using var answer = await host.SendAsync(Story, HttpMethod.Head);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 1000);
    }
}
