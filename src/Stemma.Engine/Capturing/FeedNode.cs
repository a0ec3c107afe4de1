namespace Stemma.Capturing;

/// <summary>An element of a feed.</summary>
/// <param name="Key">Its name in lower case; in another than the feed's own vocabulary with that one's usual prefix: <c>dc:title</c>.</param>
/// <param name="Source">The whole feed.</param>
internal sealed record FeedNode(string Key, string Source)
{
    /// <summary>Attributes by local name in lower case; the first of a name counts.</summary>
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>The elements inside.</summary>
    public List<FeedNode> Children { get; } = [];

    /// <summary>The words directly inside, unescaped.</summary>
    public System.Text.StringBuilder Words { get; } = new();

    /// <summary>Where in the feed its inside is.</summary>
    public (int Start, int End) Inside { get; set; }

    /// <summary>What was written inside: markup as it stands if there are elements, else the unescaped words.</summary>
    public string Content => (Children.Count > 0 ? Source[Inside.Start..Math.Max(Inside.Start, Inside.End)] : Words.ToString()).Trim();

    /// <summary>The value of an attribute, trimmed; null if there is none.</summary>
    public string? this[string attribute] => Attributes.TryGetValue(attribute, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>The first child of the first of these names that has something in it.</summary>
    public FeedNode? First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Children.Find(child => child.Key == key && child.Content.Length > 0) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
