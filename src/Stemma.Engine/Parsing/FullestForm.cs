using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Ties short forms of a name to the fullest form in the same report.</summary>
internal static class FullestForm
{
    /// <summary>The names with <see cref="Name.Canonical"/> set; a short form takes over its full form's kind.</summary>
    public static List<Name> Resolve(string text, List<Name> names)
    {
        var full = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => name.Kind is not (NameKind.Nationality or NameKind.Place)))
        {
            foreach (var form in ShortForms(name))
            {
                full.TryAdd(form, name);
            }
        }

        names = [.. names.Select(name => Tie(text, name, full))];
        var outlets = names.Where(name => name.Kind is NameKind.Outlet).Select(name => name.Canonical).ToHashSet(StringComparer.Ordinal);
        names = [.. names.Select(name => name.Kind is not NameKind.Nationality && outlets.Contains(name.Canonical) ? name with { Kind = NameKind.Outlet } : name)];
        var places = names.Where(name => name.Kind is NameKind.Place).Select(name => name.Canonical).ToHashSet(StringComparer.Ordinal);
        return [.. names.Select(name => name.Kind is NameKind.Other or NameKind.Person && places.Contains(name.Canonical) ? name with { Kind = NameKind.Place } : name)];
    }

    private static Name Tie(string text, Name name, Dictionary<string, Name> full)
    {
        var plain = Normal.Name(name.Where.In(text).ToString());
        if (name.Kind is NameKind.Place or NameKind.Nationality || !full.TryGetValue(plain, out var fuller))
        {
            return name;
        }

        var kind = name.Kind is NameKind.Other || (name.Kind is NameKind.Person && fuller.Kind is NameKind.Outlet) ? fuller.Kind : name.Kind;
        return kind == fuller.Kind ? name with { Canonical = fuller.Canonical, Kind = kind } : name;
    }

    // “Ana Ortiz” answers to “Ortiz” and “Ana”; a body to its initials; an outlet to its first word.
    private static IEnumerable<string> ShortForms(Name name)
    {
        var words = Normal.Name(name.Canonical).Split(' ');
        if (words.Length < 2 || words.Length > 9)
        {
            return [];
        }

        return name.Kind switch
        {
            NameKind.Person => [words[^1], words[0], $"{words[0]} {words[^1]}"],
            NameKind.Organisation => [Initials(words), string.Join(' ', words[..^1])],
            NameKind.Outlet => words.Length == 2 && char.IsDigit(words[1][0]) ? [words[0]] : [Initials(words)],
            _ => [],
        };
    }

    private static string Initials(string[] words) =>
        string.Concat(words.Where(word => word.Length > 0 && word is not ("of" or "the" or "for" or "and")).Select(word => word[0]));
}
