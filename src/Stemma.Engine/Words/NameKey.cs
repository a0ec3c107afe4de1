namespace Stemma.Words;

/// <summary>Names in a form in which a country, its people and its adjective are one.</summary>
public static class NameKey
{
    private static readonly string[] Endings = ["ian", "ean", "ese", "ish", "an", "i", "n"];

    /// <summary>
    /// The normalised name with the ending of a demonym and final vowels of its last word cut off: “Veldania”, “Veldanian” and “Veldanians”
    /// give <c>veld</c>. For comparing, not for showing.
    /// </summary>
    public static string Of(string name)
    {
        var plain = Normal.Name(Possessive(name));
        if (Countries.Of(plain) is { } country)
        {
            return country;
        }

        var words = plain.Split(' ');
        words[^1] = Cut(words[^1]);
        return string.Join(' ', words);
    }

    /// <summary>Whether two names can mean the same: equal keys, or one key is the last or first words of the other.</summary>
    public static bool Agree(string one, string other) => KeysAgree(Of(one), Of(other));

    /// <summary>The same for two keys that <see cref="Of"/> has made.</summary>
    public static bool KeysAgree(string one, string other) => one == other || Within(one, other) || Within(other, one);

    private static bool Within(string part, string whole) =>
        part.Length >= 4
        && whole.Length > part.Length
        && ((whole[^(part.Length + 1)] == ' ' && whole.EndsWith(part, StringComparison.Ordinal))
            || (whole[part.Length] == ' ' && whole.StartsWith(part, StringComparison.Ordinal)));

    private static string Possessive(string name) =>
        name.EndsWith("’s", StringComparison.Ordinal) || name.EndsWith("'s", StringComparison.Ordinal) ? name[..^2] : name;

    // Again and again, so that “Veldania” and “Veldan” end alike.
    private static string Cut(string word)
    {
        var before = word;
        var stem = CutOnce(word.Length >= 5 && word.EndsWith('s') && word[^2] is 'n' or 'i' ? word[..^1] : word);
        while (stem != before)
        {
            (before, stem) = (stem, CutOnce(stem));
        }

        return stem;
    }

    private static string CutOnce(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        var end = word.AsSpan().TrimEnd("aeiou").Length;
        return end >= 3 ? word[..end] : word;
    }
}
