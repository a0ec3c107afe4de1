using System.Text;
using Stemma.Model;
using Stemma.Reading;

namespace Stemma.Tests.Reading;

public sealed class PlainTextTests
{
    private const string Story = "The council voted on Tuesday to lend four ferries to the relief mission.\nIt did not say who would pay for the crews of the ships.";

    [Fact]
    public void A_header_block_gives_address_outlet_date_and_title()
    {
        var report = Read($"url: https://courier.example/a\noutlet: The Quay Courier\npublished: 2026-03-03\ntitle: Four ferries\nbyline: Mara Lind\ncredit: AP\n\n{Story}\n").Report!;

        Assert.Equal(
            ("https://courier.example/a", "The Quay Courier", "2026-03-03", "Four ferries", "Mara Lind", "Associated Press", Story),
            (report.Address, report.Outlet, report.Published.ToString(), report.Title, report.Byline, report.Credit, report.Text));
    }

    [Fact]
    public void A_header_may_have_empty_values()
    {
        var (report, problems) = Read($"url: \noutlet: Courier\npublished:\ntitle: Four ferries\n\n{Story}");

        Assert.Equal(("file:story.txt", "Courier", null, "Four ferries"), (report!.Address, report.Outlet, report.Published, report.Title));
        Assert.Equal(ProblemCode.Undated, Assert.Single(problems).Code);
    }

    [Fact]
    public void A_first_line_that_stands_apart_is_the_title()
    {
        var report = Read($"Four Ferries Lent to Mission.\n\n{Story}").Report!;

        Assert.Equal(("Four Ferries Lent to Mission.", Story), (report.Title, report.Text));
    }

    [Fact]
    public void A_first_line_of_marks_alone_is_no_fault() => Assert.Contains(Story, Read($"”\n{Story}").Report!.Text, StringComparison.Ordinal);

    [Fact]
    public void A_dateline_is_no_title()
    {
        var report = Read($"HARBOUR CITY (Meridian Wire) — Four ferries go\n\n{Story}").Report!;

        Assert.Equal(("", "Meridian Wire"), (report.Title, report.Credit));
    }

    [Fact]
    public void A_file_name_gives_outlet_and_date_when_nothing_else_does()
    {
        var report = Read(Story, "file:old/nyt_2026-03-04_four-ferries.txt").Report!;

        Assert.Equal(("The New York Times", "2026-03-04"), (report.Outlet, report.Published.ToString()));
    }

    [Fact]
    public void Lines_wrapped_inside_sentences_are_joined_and_a_sentence_a_line_is_not()
    {
        var wrapped = Read("Title here\n\nThe council of the old harbour city voted late on\nTuesday to lend four ferries to the relief mission, three\npeople who were in the room and did not want to be named\nsaid.\n\nNext paragraph is short.").Report!;

        Assert.Equal("The council of the old harbour city voted late on Tuesday to lend four ferries to the relief mission, three people who were in the room and did not want to be named said.\n\nNext paragraph is short.", wrapped.Text);
        Assert.Contains('\n', Read(Story).Report!.Text);
    }

    [Fact]
    public void Text_beyond_the_limit_is_cut_and_said_to_be()
    {
        var (report, problems) = Read(string.Concat(Enumerable.Repeat($"{Story}\n", 20_000)));

        Assert.Equal(ReportReader.MostCharacters, report!.Text.Length);
        Assert.Contains(problems, problem => problem.Code == ProblemCode.TextCut);
    }

    [Theory]
    [InlineData("%PDF-1.7 and so on")]
    [InlineData("PK\u0003\u0004zip")]
    [InlineData("a\0b\0")]
    public void What_is_no_text_is_refused(string text) =>
        Assert.Equal(ProblemCode.NotText, Assert.Single(Read(text).Problems).Code);

    [Fact]
    public void One_object_of_JSON_Lines_is_a_report()
    {
        var report = Read("""{"url":"https://a.example/1","outlet":"Courier","published":"2026-03-03T08:00:00Z","title":"Ferries","text":"The council voted to lend four ferries to the mission."}""", type: "application/json").Report!;

        Assert.Equal(("https://a.example/1", "Courier", "2026-03-03T08:00:00Z", "Ferries"), (report.Address, report.Outlet, report.Published.ToString(), report.Title));
    }

    [Fact]
    public void An_item_of_a_feed_is_read_from_its_markup()
    {
        var report = Read("""{"url":"https://a.example/1","html":"<p>The council voted.</p><p>It <a href='/b'>lends ferries</a>.</p>"}""", type: "application/json").Report!;

        Assert.Equal("The council voted.\n\nIt lends ferries.", report.Text);
        Assert.Equal(new Link(new(23, 36), "https://a.example/b"), Assert.Single(report.Links));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{")]
    [InlineData("{\"text\":\"\\ud800\"}")]
    public void What_is_no_such_object_is_a_bad_line(string json) =>
        Assert.Equal(ProblemCode.BadLine, Assert.Single(Read(json, type: "application/json").Problems).Code);

    private static ReadResult Read(string text, string address = "file:story.txt", string type = "text/plain") =>
        ReportReader.Read(new Snapshot(address, type, [], Some.Time, Encoding.UTF8.GetBytes(text)), SourceBook.Shipped);
}
