using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Stemma.Capturing;
using Stemma.Model;

namespace Stemma.Tests.Capturing;

public sealed class WebTests : IDisposable
{
    private readonly LoopbackServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_page_is_kept_with_its_headers_and_its_final_address()
    {
        _server.With("/old", "", status: "302 Found", headers: "Location: /new")
            .With("/new", "<p>Ferries</p>", headers: ["ETag: \"7\"", "Set-Cookie: a=b", "Last-Modified: Tue, 03 Mar 2026 08:00:00 GMT"]);

        var snapshot = (await FetchAsync("/old")).Snapshot!;

        Assert.Equal((_server.At("/old"), "text/html", "<p>Ferries</p>"), (snapshot.Address, snapshot.MediaType, Encoding.UTF8.GetString(snapshot.Bytes.Span)));
        Assert.Equal(["content-type", "last-modified", "etag", "x-final-address"], snapshot.Headers.Select(header => header.Name));
        Assert.Equal(_server.At("/new"), snapshot.Headers[^1].Value);
    }

    [Fact]
    public async Task More_than_five_redirects_are_too_many()
    {
        _server.With("/round", "", status: "301 Moved", headers: "Location: /round");

        Assert.Equal(ProblemCode.TooManyRedirects, (await FetchAsync("/round")).Problem?.Code);
    }

    [Theory]
    [InlineData("file:///etc/hostname", ProblemCode.SchemeRefused)]
    [InlineData("ftp://example.com/a", ProblemCode.SchemeRefused)]
    public async Task A_redirect_elsewhere_than_to_the_web_is_refused(string target, ProblemCode code)
    {
        _server.With("/out", "", status: "307 Temporary Redirect", headers: $"Location: {target}");

        Assert.Equal(code, (await FetchAsync("/out")).Problem?.Code);
        Assert.Equal(code, (await CaptureAsync(target)).Problem?.Code);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost:8080/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://192.168.1.1:80/")]
    public async Task A_private_address_is_refused(string address)
    {
        using var capture = new Capture(TimeProvider.System, new CaptureOptions());

        Assert.Equal(ProblemCode.PrivateAddress, (await OnlyAsync(capture, address)).Problem?.Code);
    }

    [Fact]
    public async Task A_redirect_into_the_private_network_is_refused()
    {
        _server.With("/in", "", status: "302 Found", headers: "Location: http://10.1.2.3/secret");

        Assert.Equal(ProblemCode.PrivateAddress, (await FetchAsync("/in")).Problem?.Code);
    }

    [Fact]
    public async Task A_page_that_is_too_large_is_refused_also_when_it_was_packed_small()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(new byte[3_000_000]);
        }

        _server.With("/bomb", packed.ToArray(), ["Content-Encoding: gzip", "Content-Type: text/html"]);

        Assert.Equal(ProblemCode.TooLarge, (await FetchAsync("/bomb", new CaptureOptions { MaxBytes = 1_000_000 })).Problem?.Code);
    }

    [Fact]
    public async Task An_address_that_never_answers_is_given_up()
    {
        _server.Hanging("/slow");
        var clock = new FakeTimeProvider();
        using var capture = new Capture(clock, new CaptureOptions(), IPAddress.IsLoopback);

        var fetch = OnlyAsync(capture, _server.At("/slow"));
        while (!fetch.IsCompleted)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            clock.Advance(TimeSpan.FromSeconds(31));
        }

        Assert.Equal(ProblemCode.FetchTimedOut, (await fetch).Problem?.Code);
    }

    [Fact]
    public async Task An_error_of_the_server_is_a_problem() =>
        Assert.Contains("404", (await FetchAsync("/nothing")).Problem?.Detail, StringComparison.Ordinal);

    [Fact]
    public async Task Offline_nothing_is_fetched() =>
        Assert.Equal(ProblemCode.FetchFailed, (await FetchAsync("/any", new CaptureOptions { Offline = true })).Problem?.Code);

    [Fact]
    public async Task A_feed_gives_the_pages_behind_it_and_what_it_carries_itself_where_they_fail()
    {
        _server.With("/feed", $"<rss><channel><title>Courier</title><item><title>One</title><link>{_server.At("/1")}</link></item><item><title>Two</title><link>{_server.At("/gone")}</link><description>Ferries &amp;amp; more</description></item></channel></rss>", "application/rss+xml")
            .With("/1", "<p>Page one</p>");
        using var capture = new Capture(TimeProvider.System, new CaptureOptions(), IPAddress.IsLoopback);

        var items = await capture.AllAsync([_server.At("/feed")], TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["text/html", "application/json"], items.Select(item => item.Snapshot?.MediaType));
        Assert.Equal([null, ProblemCode.FetchFailed], items.Select(item => item.Problem?.Code));
        Assert.Contains("\"outlet\":\"Courier\"", Encoding.UTF8.GetString(items[1].Snapshot!.Bytes.Span), StringComparison.Ordinal);
    }

    private Task<Captured> FetchAsync(string path, CaptureOptions? options = null) => CaptureAsync(_server.At(path), options);

    private static async Task<Captured> CaptureAsync(string input, CaptureOptions? options = null)
    {
        using var capture = new Capture(TimeProvider.System, options ?? new CaptureOptions(), IPAddress.IsLoopback);
        return await OnlyAsync(capture, input);
    }

    private static async Task<Captured> OnlyAsync(Capture capture, string input) =>
        await capture.AllAsync([input], TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);
}
