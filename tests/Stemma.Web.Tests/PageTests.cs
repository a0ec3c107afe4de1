using System.Net;
using AngleSharp.Html.Dom;

namespace Stemma.Web.Tests;

public sealed class PageTests(Host host)
{
    private const string Story = "/stories/orlen-strait";

    public static TheoryData<string> Addresses =>
    [
        "/",
        Story,
        Story + "?status=disputed",
        Story + "?status=retracted",
        Story + "?as-of=2031-05-06",
        Story + "?as-of=2030-01-01",
        Story + "?as-of=2031-05-06T09:30Z",
        $"{Story}/claims/{StraitStory.Sends}",
        $"{Story}/claims/{StraitStory.NineThousand}",
        $"{Story}/claims/{StraitStory.Escort}?as-of=2031-05-06",
        $"{Story}/reports/{StraitReports.Kestrel.Id}",
        $"{Story}/reports/{StraitReports.Kestrel.Id}?at=3-60",
        $"{Story}/reports/{StraitReports.Ministry.Id}",
        $"{Story}/reports/{StraitReports.MinistryFirst.Id}",
        $"{Story}/reports/{StraitReports.Hostile.Id}",
        $"{Story}/reports/{StraitReports.Foreign.Id}",
        Story + "/brief",
        Story + "/sources",
        "/stories/" + StraitShelf.Empty,
        "/stories/" + StraitShelf.Empty + "/brief",
        "/stories/" + StraitShelf.Empty + "/sources",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_page_is_whole_and_well_formed(string address)
    {
        using var answer = await host.SendAsync(address);
        var page = Host.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("· Stemma", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Nothing_from_outside_becomes_markup(string address)
    {
        var page = await host.PageAsync(address);

        Assert.Empty(page.QuerySelectorAll("script, style, b, iframe, object, embed, form, [onmouseover], [onerror], [style]"));
        Assert.All(page.QuerySelectorAll("img").Cast<IHtmlImageElement>(), image => Assert.Equal("/icon.svg", image.GetAttribute("src")));
        Assert.All(page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")), href => Assert.Matches("^(/(?!/)|#)", href));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Headings_go_down_step_by_step_and_ids_are_unique(string address)
    {
        var page = await host.PageAsync(address);
        int[] levels = [.. page.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.TagName[1] - '0')];
        var ids = page.QuerySelectorAll("[id]").Select(one => one.Id);

        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} after h{pair.First}"));
        Assert.Empty(ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_table_has_a_caption_and_every_link_has_words(string address)
    {
        var page = await host.PageAsync(address);

        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotEmpty(table.QuerySelector("caption")!.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.NotEmpty(link.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), one => Assert.NotNull(page.GetElementById(one.GetAttribute("aria-labelledby")!)));
    }

    [Fact]
    public async Task Every_link_leads_to_a_page_and_every_fragment_to_a_place_in_it()
    {
        HashSet<string> seen = ["/"];
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await host.SendAsync(address);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = Host.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            var fragment = new Uri(host.Address, address).Fragment;
            Assert.True(fragment.Length == 0 || page.GetElementById(fragment[1..]) is not null, $"no such place: {address}");
            foreach (var next in page.QuerySelectorAll("[href]").Select(one => new Uri(new Uri(host.Address, address), one.GetAttribute("href"))))
            {
                Assert.Equal(host.Address.Authority, next.Authority);
                if (seen.Add(next.PathAndQuery + next.Fragment))
                {
                    waiting.Enqueue(next.PathAndQuery + next.Fragment);
                }
            }
        }

        Assert.True(seen.Count > 60, $"only {seen.Count} addresses");
    }

    [Fact]
    public async Task Links_keep_the_time_that_the_story_is_shown_as_of()
    {
        var page = await host.PageAsync(Story + "?as-of=2031-05-06&status=disputed");

        Assert.Contains("As of 6 May 2031, 23:59 UTC", page.QuerySelector(".as-of")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("main section a[href^='/']"), link => Assert.Contains("as-of=2031-05-06", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_status_leaves_only_its_claims()
    {
        var page = await host.PageAsync(Story + "?status=single-origin");

        Assert.Equal(
            [$"{Story}/claims/{StraitStory.FourThousand}", $"{Story}/claims/{StraitStory.NineThousand}"],
            page.QuerySelectorAll(".answers .words a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_story_shows_claims_with_grade_word_origins_and_status()
    {
        var card = (await host.PageAsync(Story)).QuerySelector(".answers li")!.TextContent;

        Assert.All(["yes", "C3", "disputed", "roughly even chance (45\u00A0%)", "1–2 independent origins behind 3 reports"], words => Assert.Contains(words, card, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_claim_shows_chains_from_the_report_outwards_and_marks_the_clause()
    {
        var page = await host.PageAsync($"{Story}/claims/{StraitStory.FourThousand}");
        var row = page.QuerySelectorAll("#assertions ~ table tbody tr")[2];

        Assert.Equal("Tidewater Post ← Kestrel 24 ← two intelligence officials", row.QuerySelector(".chain")!.TextContent);
        Assert.Equal("up to 4,000 sailors", row.QuerySelector("mark")!.TextContent);
        Assert.Equal("Maravia will send up to 4,000 sailors to the Orlen Strait, Kestrel 24 reported on Monday, citing intelligence officials.", row.QuerySelector(".sentence")!.TextContent);
    }

    [Fact]
    public async Task A_claim_shows_its_stemma_in_a_drawing_and_in_words()
    {
        var page = await host.PageAsync($"{Story}/claims/{StraitStory.Sends}");
        var words = string.Join(' ', page.QuerySelector("section:has(> #stemma)")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.NotNull(page.QuerySelector("figure svg"));
        Assert.Contains("Morning Ledger, 5 May 2031 ← had it from Kestrel 24, 5 May 2031, 09:00 UTC 61 %", words, StringComparison.Ordinal);
        Assert.Contains("Kestrel 24, 5 May 2031, 09:00 UTC cites what goes back to itself, by way of Tidewater Post", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_has_one_number_throughout_a_brief_and_opens_where_it_stands()
    {
        var page = await host.PageAsync(Story + "/brief");
        var sentences = page.QuerySelectorAll(".sentences li");
        var link = sentences[1].QuerySelector(".citations a")!;

        Assert.Equal("Evidence 1: Kestrel 24", link.TextContent);
        Assert.Equal(sentences[0].QuerySelector(".citations a")!.GetAttribute("href"), link.GetAttribute("href"));
        Assert.Contains("“Maravia will send up to 4,000 sailors”", link.GetAttribute("title"), StringComparison.Ordinal);
        Assert.Equal("Maravia will send up to 4,000 sailors", string.Concat((await host.PageAsync(link.GetAttribute("href")!)).QuerySelectorAll(".text .cited").Select(one => one.TextContent)));
    }

    [Fact]
    public async Task A_brief_that_was_not_written_says_why()
    {
        var page = await host.PageAsync($"/stories/{StraitShelf.Empty}/brief");

        Assert.Contains("STEMMA1002 No report was added yet.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
