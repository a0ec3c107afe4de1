using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Briefing;

/// <summary>Which words of a name are not to be found.</summary>
internal static class NameCover
{
    // What joins the words of a name that was put together from several places.
    private static readonly FrozenSet<string> Joining = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "of", "and", "through", "via", "by", "for", "in", "at", "to", "from"], StringComparer.Ordinal);

    /// <summary>Whether it has a word that is more than a joining one.</summary>
    public static bool HasAny(string name) => Normal.Tokens(name).Any(word => !Joining.Contains(word));

    public static IReadOnlyList<string> Missing(string name, IEnumerable<string> places)
    {
        var there = places.SelectMany(place => Normal.Tokens(place)).ToHashSet(StringComparer.Ordinal);
        return [.. Normal.Tokens(name).Where(word => !Joining.Contains(word) && !there.Contains(word))];
    }
}
