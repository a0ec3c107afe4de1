using System.Text.Json;
using Stemma.Model;
using Stemma.Reading;

namespace Stemma.Tests.Reading;

/// <summary>Invented pages under <c>tests/pages</c>, each with what should be read from it.</summary>
public sealed class PageTests
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Repo.At("tests", "pages")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_is_read_as_expected(string name)
    {
        var (expected, result) = (Expected(name), Read(name));

        Assert.Equal(expected.Problems, result.Problems.Select(problem => Problem.Printed(problem.Code)));
        Assert.Equal(expected.None, result.Report is null);
        if (result.Report is { } report)
        {
            Assert.Equal(
                (expected.Title, expected.Outlet, expected.Byline, expected.Credit, expected.Published, expected.Address, expected.Language),
                (report.Title, report.Outlet, report.Byline, report.Credit, report.Published?.ToString(), report.Address, report.Language));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Its_text_has_the_article_and_not_what_stands_around_it(string name)
    {
        var (expected, text) = (Expected(name), Read(name).Report?.Text ?? "");

        Assert.All(expected.Contains ?? [], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.All(expected.Lacks ?? [], words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Its_links_are_where_their_words_are(string name)
    {
        var (expected, report) = (Expected(name), Read(name).Report);
        var links = report?.Links.Select(link => new ExpectedLink(link.Where.In(report.Text).ToString(), link.Target)) ?? [];

        Assert.All(expected.Links ?? [], link => Assert.Contains(link, links));
    }

    private static ExpectedPage Expected(string name) =>
        JsonSerializer.Deserialize<ExpectedPage>(File.ReadAllText(Repo.At("tests", "pages", name, "expected.json")), Json)!;

    private static ReadResult Read(string name)
    {
        var bytes = File.ReadAllBytes(Repo.At("tests", "pages", name, "page.html"));
        return ReportReader.Read(new Snapshot(Expected(name).Url, "text/html", [], Some.Time, bytes), SourceBook.Shipped);
    }

    private sealed record ExpectedPage(
        string Url,
        bool None,
        string? Title,
        string? Outlet,
        string? Byline,
        string? Credit,
        string? Published,
        string? Address,
        string? Language,
        string[]? Contains,
        string[]? Lacks,
        ExpectedLink[]? Links,
        string[] Problems);

    private sealed record ExpectedLink(string Words, string Target);
}
