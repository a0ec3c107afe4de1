namespace Stemma.Reading;

/// <summary>Addresses as pages write them.</summary>
internal static class WebAddress
{
    /// <summary>The absolute http or https address; null if it is none.</summary>
    /// <param name="written">As written, perhaps relative.</param>
    /// <param name="home">What it is relative to; null if that is not known.</param>
    public static Uri? Of(string? written, Uri? home = null)
    {
        var trimmed = written?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > 4000)
        {
            return null;
        }

        // A leading slash is a path in a page, though Uri would take it for a file.
        var isAbsolute = Uri.TryCreate(trimmed, UriKind.Absolute, out var address) && !address.IsFile;
        return isAbsolute || (home is not null && Uri.TryCreate(home, trimmed, out address))
            ? address is { Scheme: "http" or "https", Host.Length: > 0 } ? address : null
            : null;
    }

    /// <summary>The host as people say it: without <c>www.</c> and its like.</summary>
    public static string PlainHost(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        foreach (var prefix in (string[])["www.", "m.", "mobile.", "amp.", "edition."])
        {
            if (host.StartsWith(prefix, StringComparison.Ordinal) && host.IndexOf('.', prefix.Length) > 0)
            {
                return host[prefix.Length..];
            }
        }

        return host;
    }

    /// <summary>Whether the two hosts belong together: one is the other or lies below it, after <c>www.</c> and its like.</summary>
    public static bool SameSite(Uri one, Uri other)
    {
        var (a, b) = (PlainHost(one), PlainHost(other));
        return a == b || a.EndsWith($".{b}", StringComparison.Ordinal) || b.EndsWith($".{a}", StringComparison.Ordinal);
    }
}
