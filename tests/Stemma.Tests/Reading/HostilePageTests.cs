using System.Text;
using CsCheck;
using Stemma.Model;
using Stemma.Reading;

namespace Stemma.Tests.Reading;

public sealed class HostilePageTests
{
    private const string Paragraph = "<p>The council voted on Tuesday to lend four ferries to the relief mission, three people in the room said.</p>";

    private static readonly string[] Markup =
        ["<p>", "</p>", "<a href=/b>", "</a>", "words and more, ", "<div>", "</div>", "<br>", Paragraph, "<li>", "\u202e", " "];

    // Each hangs or overflows a plain parser. Far under a second each; the limit leaves room for a busy computer.
    public static TheoryData<string> Pieces =>
    [
        "<div>", "<b>", "<p><font color=1>x ", "<table><tr><td>", "<a \"", "<!--", "<script>", "<", "<br>word, ", "<svg>", "<li>",
        "<template><select>", "<a href=x><a href=y>", "&#0;&amp;", "<meta name=a content=b>", "</div></p>", "<h2>word</h2>",
    ];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Pieces))]
    public async Task A_page_of_one_piece_repeated_ends_soon(string piece)
    {
        var page = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));

        var result = await Task.Run(() => Read(page), TestContext.Current.CancellationToken);

        Assert.True(result.Report is not null || result.Problems.Count > 0);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_tag_with_a_million_attributes_is_read_past()
    {
        var page = $"<div {string.Concat(Enumerable.Range(0, 300_000).Select(at => $"a{at}=1 "))}>{string.Concat(Enumerable.Repeat(Paragraph, 1))}"
            + "<p>The ferries would leave within a week and carry food and tents for about 6,000 people, a plan showed.</p></div>";

        var result = await Task.Run(() => Read(page), TestContext.Current.CancellationToken);

        Assert.Contains("four ferries", result.Report?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_at_all_give_a_report_or_a_problem() =>
        Gen.Byte.Array[0, 400].Sample(bytes =>
        {
            foreach (var type in (string[])["text/html", "text/plain", "application/json", ""])
            {
                var (report, problems) = ReportReader.Read(new Snapshot("https://x.example/a", type, [], Some.Time, bytes), SourceBook.Shipped);
                Assert.True(report is not null || problems.Count > 0);
            }
        });

    [Fact]
    public void Links_lie_inside_the_text_and_reading_twice_is_reading_once() =>
        Gen.Int[0, Markup.Length - 1].Select(at => Markup[at]).Array[0, 60].Sample(pieces =>
        {
            var (one, other) = (Read(string.Concat(pieces)).Report, Read(string.Concat(pieces)).Report);
            Assert.Equal(one?.TextHash, other?.TextHash);
            Assert.All(one?.Links ?? [], link => Assert.False(link.Where.In(one!.Text).IsWhiteSpace()));
            Assert.DoesNotContain('\u202e', one?.Text ?? "");
        });

    private static ReadResult Read(string body) => ReportReader.Read(
        new Snapshot("https://x.example/a", "text/html", [], Some.Time, Encoding.UTF8.GetBytes($"<html><body>{body}")), SourceBook.Shipped);
}
