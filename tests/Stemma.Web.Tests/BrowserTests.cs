using AngleSharp.Html.Parser;

namespace Stemma.Web.Tests;

/// <summary>Once through in a real browser. STEMMA_SCREENSHOTS=FOLDER keeps a picture of every page in four dresses.</summary>
public sealed class BrowserTests(Host host)
{
    private const string Story = "/stories/orlen-strait";

    private static readonly (string Name, string Path)[] Pages =
    [
        ("stories", "/"),
        ("story", Story),
        ("claim", $"{Story}/claims/{StraitStory.Sends}"),
        ("hostile-claim", $"{Story}/claims/{StraitStory.NineThousand}"),
        ("report", $"{Story}/reports/{StraitReports.Kestrel.Id}?at=68-110"),
        ("hostile-report", $"{Story}/reports/{StraitReports.Hostile.Id}"),
        ("versions", $"{Story}/reports/{StraitReports.Ministry.Id}"),
        ("brief", Story + "/brief?as-of=2031-05-06"),
        ("sources", Story + "/sources"),
        ("refusal", "/nothing-here"),
    ];

    [Fact(Timeout = 300_000)]
    public async Task Reads_every_page_as_it_was_sent_and_runs_nothing()
    {
        using var browser = Browser.Find();
        Assert.SkipWhen(browser is null, "No Chromium on this computer: ./dev test installs Debian's where it may; else apt-get install chromium.");

        foreach (var (_, path) in Pages)
        {
            var seen = new HtmlParser().ParseDocument(await browser.DomAsync(new Uri(host.Address, path), TestContext.Current.CancellationToken));
            var sent = await host.PageAsync(path);

            Assert.Equal(Words(sent.QuerySelector("body")!.TextContent), Words(seen.QuerySelector("body")!.TextContent));
            Assert.Equal(sent.QuerySelectorAll("*").Length, seen.QuerySelectorAll("*").Length);
        }
    }

    [Fact(Timeout = 600_000)]
    public async Task Is_photographed_on_request()
    {
        var folder = Environment.GetEnvironmentVariable("STEMMA_SCREENSHOTS");
        using var browser = Browser.Find();
        Assert.SkipWhen(folder is null || browser is null, "Set STEMMA_SCREENSHOTS to a folder, and have Chromium, to get pictures of every page.");

        Directory.CreateDirectory(folder);
        foreach (var (name, path) in Pages)
        {
            foreach (var (width, height, dark) in ((int, int, bool)[])[(1400, 1500, false), (1400, 1500, true), (360, 2400, false), (360, 2400, true)])
            {
                var file = Path.Combine(folder, $"{name}-{width}-{(dark ? "dark" : "light")}.png");
                await browser.ShootAsync(new Uri(host.Address, path), file, width, height, dark, TestContext.Current.CancellationToken);
                Assert.True(File.Exists(file), file);
            }
        }
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
