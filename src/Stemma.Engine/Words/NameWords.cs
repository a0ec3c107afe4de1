using System.Collections.Frozen;

namespace Stemma.Words;

/// <summary>Names of persons, offices and bodies, word by word, in a form in which they can be compared.</summary>
internal static class NameWords
{
    private static readonly FrozenSet<string> VoicesOfBodies = Set("spokesman spokeswoman spokesperson spokespeople spokesmen press briefing statement");

    private static readonly FrozenSet<string> Nothing = Set("the a an of for and s his her its their mr mrs ms dr");

    // What the titles of all bodies share, and so tells none apart.
    private static readonly FrozenSet<string> Generic = Set(
        """
        minister ministry ministers ministries secretary department office official officials deputy senior chief head director
        government state spokesman spokeswoman spokesperson president prime vice general chairman chairwoman chair leader service
        agency command adviser advisor aide representative ambassador envoy member lawmaker parliament council committee national
        """);

    /// <summary>A speaker's name as comparable words: “the Ministry of Defence of Velda” gives <c>velda defence ministry</c>.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        List<string> words = [.. Normal.Name(name).Replace("defense", "defence", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        for (var of = words.IndexOf("of"); of > 0 && of < words.Count - 1 && words[of - 1] is "ministry" or "department" or "minister"; of = words.IndexOf("of"))
        {
            var head = words[of - 1];
            words.RemoveRange(of - 1, 2);
            words.Add(head);
        }

        words.RemoveAll(Nothing.Contains);
        while (words.Count > 1 && VoicesOfBodies.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words;
    }

    /// <summary>The words of a name or office that tell one body from another.</summary>
    public static IEnumerable<string> Telling(string name) => Of(name).Where(word => !Generic.Contains(word));

    /// <summary>Whether two words name one country or body: “Velda” and “Veldan”, but not “Austria” and “Australia”.</summary>
    public static bool SameRoot(string one, string other)
    {
        var shared = one.AsSpan().CommonPrefixLength(other);
        return one == other || (shared >= Math.Max(4, Math.Min(one.Length, other.Length) - 2) && Math.Abs(one.Length - other.Length) <= 3);
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
