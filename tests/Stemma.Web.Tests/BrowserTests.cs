using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Stemma.Web.Tests;

/// <summary>Once through in a real browser. STEMMA_SCREENSHOTS=FOLDER keeps pictures of the pages, wide and narrow, light and dark.</summary>
public sealed class BrowserTests(Host host)
{
    // Each page is reached by a link of the page before, as a reader would.
    private static readonly (string Name, string Link)[] Way =
    [
        ("story", ".cards h2 a"),
        ("claim", ".answers .words a"),
        ("report", "#assertions ~ table tbody tr:nth-child(2) a.sentence"),
        ("brief", ".top nav li:nth-child(2) a"),
        ("versions", ".brief section:nth-of-type(2) .citations a"),
        ("sources", ".top nav li:nth-child(3) a"),
        ("hostile-report", "tbody tr a[href*='/reports/']"),
        ("hostile-claim", "#carried ~ ul a[href*='/claims/']"),
        ("as-of", ".top nav li a"),
        ("as-of-day", ".days li:nth-child(2) a"),
        ("stories", ".brand"),
    ];

    [Fact(Timeout = 300_000)]
    public async Task Reads_every_page_as_it_was_sent_and_runs_nothing()
    {
        using var browser = Browser.Find();
        Assert.SkipWhen(browser is null, "No Chromium on this computer: ./dev test installs Debian's where it may; else apt-get install chromium.");

        var path = "/";
        foreach (var (name, link) in Way)
        {
            var seen = new HtmlParser().ParseDocument(await browser.DomAsync(new Uri(host.Address, path), TestContext.Current.CancellationToken));
            var sent = await host.PageAsync(path);

            Assert.Equal(Words(sent), Words(seen));
            Assert.Equal(sent.QuerySelectorAll("*").Length, seen.QuerySelectorAll("*").Length);
            path = seen.QuerySelector(link)?.GetAttribute("href") ?? throw new InvalidOperationException($"No way to {name} from {path}.");
            await PhotographAsync(browser, name, path);
        }
    }

    private async Task PhotographAsync(Browser browser, string name, string path)
    {
        if (Environment.GetEnvironmentVariable("STEMMA_SCREENSHOTS") is not { Length: > 0 } folder)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        foreach (var (width, height, dark) in ((int, int, bool)[])[(1400, 1500, false), (1400, 1500, true), (360, 2400, false), (360, 2400, true)])
        {
            var file = Path.Combine(folder, $"{name}-{width}-{(dark ? "dark" : "light")}.png");
            await browser.ShootAsync(new Uri(host.Address, path), file, width, height, dark, TestContext.Current.CancellationToken);
            Assert.True(File.Exists(file), file);
        }
    }

    private static string Words(IParentNode page) =>
        string.Join(' ', page.QuerySelector("body")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
