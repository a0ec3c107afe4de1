using System.Collections.Frozen;

namespace Stemma.Capturing;

/// <summary>The vocabularies that feeds mix, told apart by address, or by the usual prefix where the address is missing.</summary>
internal static class Namespaces
{
    private static readonly FrozenDictionary<string, string> Usual = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["http://purl.org/rss/1.0/"] = "",
        ["http://purl.org/net/rss1.1#"] = "",
        ["http://my.netscape.com/rdf/simple/0.9/"] = "",
        ["http://channel.netscape.com/rdf/simple/0.9/"] = "",
        ["http://backend.userland.com/rss2"] = "",
        ["http://purl.org/atom/ns#"] = "",
        ["http://www.w3.org/2005/atom"] = "",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/elements/1.0/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://www.w3.org/2000/svg"] = "svg",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://search.yahoo.com/mrss"] = "media",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Own = ((string[])["atom", "rss", "a", "a10", "atom10", "atom03"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The prefixes that hold inside an element with these attributes.</summary>
    public static Dictionary<string, string> With(Dictionary<string, string> outer, List<(string Name, string Value)> attributes)
    {
        Dictionary<string, string>? inner = null;
        foreach (var (name, value) in attributes)
        {
            if (name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                inner ??= new Dictionary<string, string>(outer, StringComparer.Ordinal);
                inner[name == "xmlns" ? "" : name[6..]] = value.Trim().ToLowerInvariant();
            }
        }

        return inner ?? outer;
    }

    /// <summary>An element's name with its vocabulary's usual prefix; no prefix in the feed's own.</summary>
    public static string Key(string name, Dictionary<string, string> prefixes)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var (prefix, local) = colon < 0 ? ("", name) : (name[..colon], name[(colon + 1)..]);
        var vocabulary = prefixes.GetValueOrDefault(prefix) is { } address
            ? Usual.GetValueOrDefault(address) ?? (prefix.Length == 0 || address.StartsWith("http://backend.userland.com", StringComparison.Ordinal) ? "" : prefix)
            : Own.Contains(prefix) ? "" : prefix;
        return (vocabulary.Length == 0 ? local : $"{vocabulary}:{local}").ToLowerInvariant();
    }
}
