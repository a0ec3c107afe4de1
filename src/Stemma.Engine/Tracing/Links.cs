using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>Reports that link to other reports of the story.</summary>
internal static class Links
{
    public static IEnumerable<Hint> In(Archive archive)
    {
        var byAddress = archive.Reports.ToLookup(report => Plain(report.Report.Address), StringComparer.Ordinal);
        return
            from child in archive.Reports
            from link in child.Report.Links
            let address = Plain(link.Target)
            where address != Plain(child.Report.Address)
            let parent = byAddress[address].LastOrDefault(one => TimeOrder.Allows(child, one))
            where parent is not null
            select new Hint(child, new Witness.Captured(parent.Id), Worth(child, parent, archive), new Evidence(
                EvidenceKind.Link, link.Where, default(TextSpan), $"It links to the report of {parent.Report.Outlet}."));
    }

    /// <summary>An address without what does not change where it leads: scheme, www, port, query, fragment, closing slash.</summary>
    public static string Plain(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return address;
        }

        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        var query = IsNamedByQuery(uri) ? uri.Query : "";
        return $"{host}{uri.AbsolutePath.TrimEnd('/')}{query}";
    }

    // “/news_view.htm?id=17”: there the query is the address.
    private static bool IsNamedByQuery(Uri uri) =>
        uri.Query.Length > 1 && (uri.AbsolutePath.Length <= 1 || !uri.Query.Contains("utm_", StringComparison.Ordinal))
        && (uri.AbsolutePath.Length <= 1 || uri.AbsolutePath.Contains('.', StringComparison.Ordinal));

    // A link to one's own earlier story is mostly background.
    private static double Worth(Wording child, Wording parent, Archive archive) =>
        archive.Outlets.Key(child) == archive.Outlets.Key(parent) ? Weight.Link + Weight.SameOutlet : Weight.Link;
}
