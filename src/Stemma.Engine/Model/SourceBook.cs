using Stemma.Words;

namespace Stemma.Model;

/// <summary>The sources that are known, found by name, alias or web domain. Immutable, safe for threads.</summary>
/// <remarks>
/// The book that ships lists agencies and well-known outlets as facts: kind, family, domains. A rating in it is a starting value
/// by kind, the same for all of that kind; the analyst's own ratings take their place. What is not listed is rated F.
/// </remarks>
public sealed class SourceBook
{
    private readonly Dictionary<string, Source> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _byDomain = new(StringComparer.Ordinal);

    /// <summary>A book of these sources; of two with one name the later counts.</summary>
    public SourceBook(IEnumerable<Source> sources)
    {
        foreach (var source in sources)
        {
            foreach (var name in (string[])[source.Name, .. source.Aliases])
            {
                _byName[Normal.Name(name)] = source;
            }

            foreach (var domain in source.Domains)
            {
                _byDomain[domain] = source;
            }
        }

        All = [.. _byName.Values.Distinct().OrderBy(source => source.Name, StringComparer.Ordinal)];
    }

    /// <summary>The book that ships with the engine.</summary>
    public static SourceBook Shipped { get; } = new(ShippedSources.All());

    /// <summary>Every source, by name.</summary>
    public IReadOnlyList<Source> All { get; }

    /// <summary>The source with this name or alias, whatever its case and punctuation.</summary>
    public Source? Named(string name) => _byName.GetValueOrDefault(Normal.Name(name));

    /// <summary>The source that owns the host of this address, or a domain above it.</summary>
    public Source? At(Uri address)
    {
        for (var host = address.IdnHost; host.Contains('.', StringComparison.Ordinal); host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_byDomain.TryGetValue(host, out var source))
            {
                return source;
            }
        }

        return null;
    }

    /// <summary>The source behind a report: by its outlet's name, else by its address.</summary>
    public Source? Of(Report report) =>
        Named(report.Outlet) ?? (Uri.TryCreate(report.Address, UriKind.Absolute, out var address) ? At(address) : null);

    /// <summary>A book with these sources added or put in the place of those with the same name.</summary>
    public SourceBook With(params IEnumerable<Source> sources) => new([.. All, .. sources]);
}
