using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Stemma.Model;

namespace Stemma.Reading;

/// <summary>What a page says of itself outside its text: read before the text is looked for, which changes the page.</summary>
internal sealed class PageFacts
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article:published", "article.published",
        "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published-date", "date",
        "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "originalpublicationdate",
        "cxenseparse:recs:publishtime", "rnews:datepublished", "citation_publication_date", "ptime", "article_date_original", "timestamp",
    ];

    private readonly Dictionary<string, string> _meta = new(StringComparer.Ordinal);
    private readonly IHtmlDocument _page;
    private readonly LinkedArticle? _linked;

    /// <summary>Reads what <paramref name="page"/> says of itself.</summary>
    public PageFacts(IHtmlDocument page)
    {
        _page = page;
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (meta.GetAttribute("content")?.Trim() is { Length: > 0 and < 4000 } content && name is not null)
            {
                _meta.TryAdd(name.Trim().ToLowerInvariant(), content);
            }
        }

        _linked = LinkedArticle.In(page.QuerySelectorAll("script[type*='ld+json']").Select(script => script.TextContent));
        Dates = [.. DateTexts().Select(DateText.In).OfType<Moment>()];
    }

    /// <summary>The headline as the page tells other programs.</summary>
    public string? Title => _linked?.Headline ?? Meta("og:title") ?? Meta("twitter:title") ?? Meta("dc.title");

    /// <summary>The publisher's name.</summary>
    public string? Outlet => Meta("og:site_name") ?? _linked?.Publisher ?? Meta("application-name") ?? Meta("publisher") ?? Meta("dc.publisher");

    /// <summary>The writers; addresses of their pages are passed over.</summary>
    public string? Byline => ((string?[])[_linked?.Authors, Meta("author"), Meta("article:author"), Meta("parsely-author"), Meta("sailthru.author"), Meta("byl"), Meta("dc.creator")])
        .FirstOrDefault(name => name is not null && !name.Contains("://", StringComparison.Ordinal));

    /// <summary>The article's words, where the page repeats them as data.</summary>
    public string? Body => _linked?.Body;

    /// <summary>The language the page claims.</summary>
    public string? Language => _page.DocumentElement?.GetAttribute("lang") ?? Meta("og:locale") ?? _linked?.Language ?? Meta("content-language");

    /// <summary>The dates of publication that it gives, best first.</summary>
    public IReadOnlyList<Moment> Dates { get; }

    /// <summary>The canonical address as written, perhaps relative.</summary>
    public IEnumerable<string> Canonicals =>
        _page.QuerySelectorAll("link[rel~='canonical' i]").Select(link => link.GetAttribute("href")).Append(Meta("og:url")).OfType<string>();

    /// <summary>What the page says that relative links are relative to.</summary>
    public string? Home => _page.QuerySelector("base[href]")?.GetAttribute("href");

    private string? Meta(string name) => _meta.GetValueOrDefault(name);

    private IEnumerable<string?> DateTexts() =>
    [
        _linked?.Published,
        .. DateNames.Select(Meta),
        .. _page.QuerySelectorAll("[itemprop~='datePublished' i]").Take(3).Select(Machine),
        .. _page.QuerySelectorAll("time[pubdate], article time[datetime], header time[datetime], time[datetime]").Take(3).Select(Machine),
    ];

    private static string? Machine(IElement element) =>
        element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent;
}
