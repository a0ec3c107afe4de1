using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Stemma.Model;

namespace Stemma.Reading;

/// <summary>Reads web pages. Runs no script, fetches nothing, and is not hung by any page: see <see cref="TamedHtml"/>.</summary>
internal static class PageReader
{
    // Below this a page has a notice or a teaser, not an article.
    private const int ShortestArticle = 140;

    private const int LongestPage = 16_000_000;

    /// <summary>What the page holds; without an article its text is empty.</summary>
    /// <param name="html">The page.</param>
    /// <param name="address">Where it was captured; null if that is no web address.</param>
    public static Draft Read(string html, Uri? address)
    {
        var (safe, wasCut) = TamedHtml.Of(html.Length > LongestPage ? html[..LongestPage] : html);
        var page = new HtmlParser().ParseDocument(safe);
        var facts = new PageFacts(page);
        var canonical = Canonical(facts, address);
        var home = WebAddress.Of(facts.Home, canonical ?? address) ?? canonical ?? address;
        var plain = Body(page);
        var (title, byline, text, links) = Article(page, facts, home);
        return new Draft
        {
            Text = text.Length >= ShortestArticle ? text : plain is { Length: >= ShortestArticle } ? plain : facts.Body ?? "",
            Title = title,
            Address = canonical?.AbsoluteUri,
            Outlet = facts.Outlet,
            Byline = facts.Byline ?? byline,
            Dates = facts.Dates,
            Language = facts.Language,
            Links = text.Length >= ShortestArticle ? links : [],
            WasCut = wasCut || html.Length > LongestPage,
        };
    }

    /// <summary>The words of a piece of markup that is all article, as feeds carry it.</summary>
    public static (string Text, IReadOnlyList<Link> Links) Fragment(string html, Uri? home)
    {
        var page = new HtmlParser().ParseDocument(TamedHtml.Of(html).Html);
        return page.Body is { } body ? ArticleText.Of(body, home, _ => false) : ("", []);
    }

    private static (string? Title, string? Byline, string Text, IReadOnlyList<Link> Links) Article(IHtmlDocument page, PageFacts facts, Uri? home)
    {
        var (text, links) = ("", (IReadOnlyList<Link>)[]);
        if (page.Body is { } body)
        {
            Furniture.ClearCaptions(body);
        }

        using var reader = new SmartReader.Reader((home ?? Nowhere).AbsoluteUri, page) { DisableJSONLD = true };
        reader.AddCustomOperationEnd(article =>
        {
            Furniture.ClearLinks(article);
            var title = facts.Title;
            (text, links) = ArticleText.Of(article, home, line => Furniture.IsLine(line) || line == title);
        });
        var found = reader.GetArticle();
        return (facts.Title ?? found.Title, found.Byline ?? found.Author, text, links);
    }

    // For pages in which no article stands out: the paragraphs of the main part.
    private static string Body(IHtmlDocument page)
    {
        var main = page.QuerySelector("article") ?? page.QuerySelector("main, [role='main']") ?? (IElement?)page.Body;
        var paragraphs = main?.QuerySelectorAll("p")
            .Select(one => string.Join(' ', one.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(one => one.Length >= 60 && one.Contains('.', StringComparison.Ordinal));
        return string.Join("\n\n", paragraphs ?? []);
    }

    // Only on its own site (or a page cache's): else a page could pass for another outlet's.
    private static Uri? Canonical(PageFacts facts, Uri? address) => facts.Canonicals
        .Select(written => WebAddress.Of(written, address))
        .FirstOrDefault(one => one is not null && IsPage(one, address) && (address is null || WebAddress.SameSite(one, address) || IsCache(address)));

    // A front page is nobody's canonical address but its own.
    private static bool IsPage(Uri canonical, Uri? address) => canonical.PathAndQuery != "/" || address?.PathAndQuery == "/";

    private static bool IsCache(Uri address) =>
        address.Host.EndsWith(".ampproject.org", StringComparison.OrdinalIgnoreCase) || (address.Host.EndsWith("google.com", StringComparison.OrdinalIgnoreCase) && address.AbsolutePath.StartsWith("/amp/", StringComparison.Ordinal));

    private static Uri Nowhere { get; } = new("https://nowhere.invalid/");
}
