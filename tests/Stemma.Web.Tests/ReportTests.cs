using AngleSharp.Dom;
using Stemma.Model;

namespace Stemma.Web.Tests;

public sealed class ReportTests(Host host)
{
    [Fact]
    public async Task The_text_is_all_there_and_nothing_else()
    {
        foreach (var report in (Report[])[StraitReports.Kestrel, StraitReports.Ministry, StraitReports.Hostile, StraitReports.Foreign])
        {
            var page = await host.PageAsync(Address(report));

            Assert.Equal(report.Text, string.Join("\n\n", page.QuerySelectorAll(".text > p").Select(one => one.TextContent)));
        }
    }

    [Theory]
    [InlineData("source", "two intelligence officials|one of the officials|the first")]
    [InlineData("cue", "told|said|added")]
    [InlineData("content", "Maravia will send up to 4,000 sailors to the Orlen Strait to escort merchant ships|The order has been signed|They sail within the week")]
    [InlineData("claim", "Maravia will send up to 4,000 sailors to the Orlen Strait to escort merchant ships")]
    public async Task Highlights_cover_exactly_their_words(string role, string expected)
    {
        var page = await host.PageAsync(Address(StraitReports.Kestrel));

        Assert.Equal(expected, string.Join('|', Covered(page, role)));
    }

    [Fact]
    public async Task A_citation_marks_its_words_across_other_highlights()
    {
        var cited = StraitReports.At(StraitReports.Kestrel, "merchant ships, two intelligence").Where;
        var page = await host.PageAsync($"{Address(StraitReports.Kestrel)}?at={cited.Start}-{cited.End}");

        Assert.Equal(["merchant ships, two intelligence"], Covered(page, "cited"));
        Assert.Equal("merchant ships", page.GetElementById($"c{cited.Start}-{cited.End}")!.NextElementSibling!.TextContent);
    }

    [Fact]
    public async Task Overlapping_claims_lead_to_the_narrowest()
    {
        var page = await host.PageAsync(Address(StraitReports.Kestrel));

        Assert.Equal(
            [
                ("Maravia will send ", StraitStory.Sends),
                ("up to 4,000 sailors", StraitStory.FourThousand),
                (" to the Orlen Strait ", StraitStory.Sends),
                ("to escort merchant ships", StraitStory.Escort),
            ],
            page.QuerySelectorAll(".text a").Select(link => (link.TextContent, new ClaimId(link.GetAttribute("href")![^8..]))));
    }

    [Fact]
    public async Task Says_who_speaks_in_a_title_and_in_a_list()
    {
        var page = await host.PageAsync(Address(StraitReports.Tidewater));

        Assert.Contains("Said by: Tidewater Post ← Kestrel 24 ← two intelligence officials", page.QuerySelector(".text .content")!.GetAttribute("title"), StringComparison.Ordinal);
        Assert.Equal("Tidewater Post ← Kestrel 24 ← two intelligence officials", page.QuerySelector("#said ~ ol .chain")!.TextContent);
    }

    [Fact]
    public async Task Lists_each_claim_once_with_what_the_report_does_with_it()
    {
        var page = await host.PageAsync(Address(StraitReports.Ministry));

        Assert.Equal(
            [(StraitStory.Sends, "denies"), (StraitStory.SendsNot, "reports"), (StraitStory.Escort, "denies")],
            page.QuerySelectorAll("#carried ~ ul > li").Select(one => (new ClaimId(one.QuerySelector("a")!.GetAttribute("href")![^8..]), one.QuerySelector(".tag")!.TextContent)));
    }

    [Fact]
    public async Task Versions_of_one_address_lead_to_each_other()
    {
        var latest = await host.PageAsync(Address(StraitReports.Ministry));
        var earlier = await host.PageAsync(Address(StraitReports.MinistryFirst));

        Assert.Contains(Address(StraitReports.MinistryFirst), latest.QuerySelectorAll(".facts a").Select(link => link.GetAttribute("href")));
        Assert.Equal("The defence ministry said that it would comment later.", latest.QuerySelector("del")!.TextContent);
        Assert.Equal(2, latest.QuerySelectorAll("ins").Length);
        Assert.Contains("earlier version", earlier.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    private static string Address(Report report) => $"/stories/orlen-strait/reports/{report.Id}";

    // The words under one role, neighbouring pieces put together.
    private static List<string> Covered(IParentNode page, string role)
    {
        List<string> words = [];
        foreach (var paragraph in page.QuerySelectorAll(".text > p"))
        {
            var open = false;
            foreach (var piece in paragraph.Descendants<IText>())
            {
                var covered = piece.ParentElement!.ClassList.Contains(role);
                if (covered && open)
                {
                    words[^1] += piece.Data;
                }
                else if (covered)
                {
                    words.Add(piece.Data);
                }

                open = covered;
            }
        }

        return words;
    }
}
