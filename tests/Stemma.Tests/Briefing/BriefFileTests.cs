using Stemma.Briefing;
using Stemma.Model;

namespace Stemma.Tests.Briefing;

public sealed class BriefFileTests
{
    private const string Hostile = "</script><script>alert(1)</script> *x* [y](z) --> “quoted”";

    private static readonly SomeState Made = SomeFerries.State();
    private static readonly Brief Whole = SomeBrief.Of(Made.Build());

    public static TheoryData<string> Forms => ["md", "html", "json"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_file_as_written_verifies(string form) => Assert.Empty(await ProblemsIn(Rendered(Whole, form)));

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_file_gives_its_brief_back(string form) =>
        Assert.Equal(BriefJson.Of(Whole), BriefJson.Of(BriefFile.Parse(Rendered(Whole, form))!.Brief));

    [Theory]
    [InlineData("md", "officially confirmed", "officially denied")]
    [InlineData("md", "2 independent origins", "9 independent origins")]
    [InlineData("html", "officially confirmed", "officially denied")]
    [InlineData("html", "max-width:44rem", "max-width:45rem")]
    [InlineData("json", "\n", "\n ")]
    public async Task An_edited_file_is_altered(string form, string from, string to)
    {
        var text = Rendered(Whole, form);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        var edited = text[..at] + to + text[(at + from.Length)..];
        Assert.Equal(ProblemCode.BriefAltered, Assert.Single(await ProblemsIn(edited)).Code);
    }

    [Fact]
    public async Task A_forgery_that_is_consistent_in_itself_still_fails_by_the_stored_bytes()
    {
        var forged = BriefHtml.Of(SomeBrief.Revalued(Whole, "core.claim", "claim", "Tessaly will lend 400 ferries to Corvane after the quake"));
        Assert.Equal(ProblemCode.Unsupported, Assert.Single(await ProblemsIn(forged)).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"story":"a","about":"b","as_of":null,"sections":[null],"format":"stemma-brief/1"}""")]
    [InlineData("""{"story":"a","about":"b","as_of":null,"sections":null,"format":"stemma-brief/1"}""")]
    [InlineData("<!-- stemma-brief bm90IGpzb24= -->")]
    [InlineData("<!-- stemma-brief !!! -->")]
    public async Task Anything_else_is_not_a_brief(string text) =>
        Assert.Equal(ProblemCode.NotABrief, Assert.Single(await ProblemsIn(text)).Code);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Strangers_words_stay_words(string form)
    {
        var made = new SomeState { Story = new Story("hostile", Hostile) };
        var report = made.Report(Hostile, "2026-03-02T06:10", Hostile, $"The minister said {Hostile} and left. <img src=x onerror=alert(1)> was there.");
        var claim = made.Claim("q", Facet.Whether, 1, new Answer.Yes(), report, "<img src=x onerror=alert(1)> was there");
        made.Assertion(claim, report, "<img src=x onerror=alert(1)> was there", Stance.Asserts);
        var brief = SomeBrief.Of(made.Build());
        var text = Rendered(brief, form);
        Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", text, StringComparison.Ordinal);
        Assert.Empty(await BriefFile.ProblemsIn("file", text, SomeBrief.Verifier(made), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_page_runs_nothing_and_loads_nothing()
    {
        var page = BriefHtml.Of(Whole);
        Assert.Contains("default-src 'none'; style-src 'sha256-", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("<script").Length - 1);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Problem>> ProblemsIn(string text) =>
        await BriefFile.ProblemsIn("brief", text, SomeBrief.Verifier(Made), TestContext.Current.CancellationToken);

    private static string Rendered(Brief brief, string form) => form switch
    {
        "md" => BriefMarkdown.Of(brief),
        "html" => BriefHtml.Of(brief),
        _ => BriefJson.Of(brief),
    };
}
