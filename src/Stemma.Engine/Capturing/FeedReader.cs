using Stemma.Model;
using Stemma.Words;

namespace Stemma.Capturing;

/// <summary>Reads feeds: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed; ill-formed ones as far as they go.</summary>
public static class FeedReader
{
    // Real feeds list tens of items; what comes after so many is left out.
    private const int MostItems = 5_000;

    private static readonly string[] ItemKeys = ["item", "entry"];

    /// <summary>What the feed lists. No entity that it declares is expanded: such a feed is refused.</summary>
    /// <param name="bytes">The feed.</param>
    /// <param name="charset">What the sender says it is in; null if nothing.</param>
    /// <param name="input">The address or file, for problems and to resolve relative links.</param>
    public static FeedResult Read(ReadOnlySpan<byte> bytes, string? charset, string input)
    {
        if (DecodedText.Of(bytes, charset) is not { } decoded)
        {
            return Failed(ProblemCode.FeedUnreadable, input, "The bytes are not text.");
        }

        var text = decoded.Text.TrimStart();
        if (text.StartsWith('{'))
        {
            return JsonFeed.Read(text) is { } json ? Checked(json, input) : Failed(ProblemCode.FeedUnreadable, input, "Not a JSON Feed.");
        }

        var (root, declaresEntities) = LooseXml.Read(text);
        if (declaresEntities)
        {
            return Failed(ProblemCode.XmlRefused, input, "Its document type declares entities; take the declaration out if you trust the file.");
        }

        if (FeedIn(root) is not { } feed)
        {
            return Failed(ProblemCode.FeedUnreadable, input, "Neither RSS, Atom, RDF, CDF nor JSON Feed.");
        }

        var home = WebBase(feed, input);
        return Checked(new Feed(TitleOf(feed), [.. ItemsIn(root).Take(MostItems).Select(item => Item(item, home))]), input);
    }

    /// <summary>Whether the start of a text looks like a feed.</summary>
    public static bool LooksLikeFeed(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 2_000));
        return start.Contains("<rss", StringComparison.OrdinalIgnoreCase) || start.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<feed", StringComparison.OrdinalIgnoreCase) || start.TrimStart().StartsWith("<channel", StringComparison.OrdinalIgnoreCase)
            || (start.TrimStart().StartsWith('{') && start.Contains("jsonfeed.org/version", StringComparison.Ordinal));
    }

    private static FeedResult Checked(Feed feed, string input) =>
        new(feed, feed.Items.Count > 0 ? null : new Problem(ProblemCode.FeedEmpty, input, null, "The feed has no items."));

    private static FeedResult Failed(ProblemCode code, string input, string detail) => new(null, new Problem(code, input, null, detail));

    // The channel or feed element; RDF's items lie beside it.
    private static FeedNode? FeedIn(FeedNode root) =>
        Below(root, node => node.Key is "feed" or "channel").FirstOrDefault()
        ?? Below(root, node => node.Key is "rss" or "rdf:rdf" || ItemKeys.Contains(node.Key)).FirstOrDefault();

    private static IEnumerable<FeedNode> ItemsIn(FeedNode root) => Below(root, node => ItemKeys.Contains(node.Key));

    // The outermost ones, in order. The tree's depth has been limited.
    private static IEnumerable<FeedNode> Below(FeedNode node, Func<FeedNode, bool> isMeant) =>
        node.Children.SelectMany(child => isMeant(child) ? [child] : Below(child, isMeant));

    private static string TitleOf(FeedNode feed) => FeedText.Of(feed.First("title", "dc:title"));

    private static FeedItem Item(FeedNode item, Uri? home) => new(
        FeedText.Of(item.First("title", "dc:title", "media:title")),
        Link(item, WebBase(item, null) ?? home),
        (item.First("pubdate", "published", "dc:date", "dcterms:issued", "issued", "dcterms:created", "created", "date", "updated", "modified", "dcterms:modified")?.Content ?? item["lastmod"])?.Trim(),
        Author(item.First("dc:creator", "author", "itunes:author")),
        Outlet(item.First("source")),
        item.First("content:encoded", "content", "xhtml:body", "body", "description", "summary", "abstract", "itunes:summary", "media:description")?.Content ?? "");

    private static string? Author(FeedNode? author) => author is null ? null
        : FeedText.Of(author.First("name") ?? (author.Children.Count == 0 ? author : null)) is { Length: > 0 } name ? name : null;

    private static string? Outlet(FeedNode? source) => source is null ? null
        : FeedText.Of(source.First("title") ?? (source.Children.Count == 0 ? source : null)) is { Length: > 0 } name ? name : null;

    private static Uri? Link(FeedNode item, Uri? home)
    {
        IEnumerable<string?> written =
        [
            item.First("feedburner:origlink")?.Content,
            .. item.Children.Where(node => node.Key == "link" && node["rel"] is null or "alternate").OrderBy(node => node["type"] is null or "text/html" ? 0 : 1).Select(node => node["href"] ?? node.Content),
            item["href"],
            item.First("guid") is { } guid && guid["ispermalink"] is not ("false" or "no") ? guid.Content : null,
            item.First("id")?.Content,
            item["about"],
        ];
        return written.Select(address => WebUri(address, home)).FirstOrDefault(address => address is not null);
    }

    private static Uri? WebBase(FeedNode node, string? input) =>
        WebUri(node["base"], null) ?? WebUri(node.First("link")?.Content, null) ?? WebUri(node.Children.Find(one => one.Key == "link")?["href"], null) ?? WebUri(input, null);

    // Only http and https; a bare word is no relative link, but a fault.
    private static Uri? WebUri(string? written, Uri? home)
    {
        var isAddress = Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var address) && !address.IsFile;
        var isBelow = !isAddress && home is not null && written?.Contains('/', StringComparison.Ordinal) == true && Uri.TryCreate(home, written.Trim(), out address);
        return (isAddress || isBelow) && address is { Scheme: "http" or "https" } ? address : null;
    }
}
