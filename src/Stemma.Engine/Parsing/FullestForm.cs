using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Ties short forms of a name to the fullest form in the same report.</summary>
/// <remarks>Where two persons answer to one surname, “Mrs.” and the given names tell, else who is named in full more often.</remarks>
internal sealed class FullestForm
{
    private readonly string _text;
    private readonly Dictionary<string, Name> _full = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Name>> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private FullestForm(string text, List<Name> names)
    {
        _text = text;
        foreach (var name in names.Where(name => name.Kind is not (NameKind.Nationality or NameKind.Place)))
        {
            foreach (var form in ShortForms(name))
            {
                if (name.Kind is not NameKind.Person)
                {
                    _full.TryAdd(form, name);
                }
                else if (!_persons.TryGetValue(form, out var persons))
                {
                    _persons.Add(form, [name]);
                }
                else if (persons.Count < 8 && !persons.Exists(one => one.Canonical == name.Canonical))
                {
                    persons.Add(name);
                }
            }

            _counts[name.Canonical] = _counts.GetValueOrDefault(name.Canonical) + 1;
        }
    }

    /// <summary>The names with <see cref="Name.Canonical"/> set; a short form takes over its full form's kind.</summary>
    public static List<Name> Resolve(string text, List<Name> names)
    {
        var forms = new FullestForm(text, names);
        names = [.. names.Select(forms.Tie)];
        var outlets = names.Where(name => name.Kind is NameKind.Outlet).Select(name => name.Canonical).ToHashSet(StringComparer.Ordinal);
        names = [.. names.Select(name => name.Kind is not NameKind.Nationality && outlets.Contains(name.Canonical) ? name with { Kind = NameKind.Outlet } : name)];
        var places = names.Where(name => name.Kind is NameKind.Place).Select(name => name.Canonical).ToHashSet(StringComparer.Ordinal);
        return [.. names.Select(name => name.Kind is NameKind.Other or NameKind.Person && places.Contains(name.Canonical) ? name with { Kind = NameKind.Place } : name)];
    }

    private Name Tie(Name name)
    {
        var plain = Normal.Name(name.Where.In(_text).ToString());
        if (name.Kind is NameKind.Place or NameKind.Nationality || (Person(name, plain) ?? _full.GetValueOrDefault(plain)) is not { } fuller)
        {
            return name;
        }

        // A surname that is an outlet's too: “Guardian, the mayor, said”.
        var isSurname = fuller.Kind is NameKind.Person && name.Kind is NameKind.Outlet or NameKind.Organisation && !plain.Contains(' ', StringComparison.Ordinal) && !IsAfter(name, "the");
        var kind = name.Kind is NameKind.Other || isSurname || (name.Kind is NameKind.Person && fuller.Kind is NameKind.Outlet) ? fuller.Kind : name.Kind;
        return kind == fuller.Kind ? name with { Canonical = fuller.Canonical, Kind = kind } : name;
    }

    private Name? Person(Name name, string plain)
    {
        if (!_persons.TryGetValue(plain, out var persons))
        {
            return null;
        }

        var gender = IsAfter(name, "mrs.") || IsAfter(name, "ms.") || IsAfter(name, "mrs") || IsAfter(name, "ms") ? 1 : IsAfter(name, "mr.") || IsAfter(name, "mr") ? -1 : 0;
        Name? best = null;
        foreach (var one in persons.Where(one => one.Canonical.Length > name.Canonical.Length))
        {
            best = best is null || Weight(one, plain, gender) > Weight(best, plain, gender) ? one : best;
        }

        // “Donald Hale” and “Donald J. Hale” are one.
        return best is not null && !plain.Contains(' ', StringComparison.Ordinal) ? Person(best, Normal.Name(best.Canonical)) ?? best : best;
    }

    private int Weight(Name one, string plain, int gender)
    {
        var words = Normal.Name(one.Canonical).Split(' ');
        return Math.Min(900, _counts.GetValueOrDefault(one.Canonical)) + (words[^1] == plain ? 10_000 : 0) + (1_000 * gender * GivenNames.Gender(words[0]));
    }

    // Whether the word stands just before the name.
    private bool IsAfter(Name name, string word)
    {
        var end = name.Where.Start - 1;
        return end >= word.Length && char.IsWhiteSpace(_text[end]) && _text.AsSpan(end - word.Length, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)
            && (end == word.Length || !char.IsLetter(_text[end - word.Length - 1]));
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
            NameKind.Person => words.Length > 2 ? [words[^1], words[0], $"{words[0]} {words[^1]}"] : [words[^1], words[0]],
            NameKind.Organisation => [Initials(words), string.Join(' ', words[..^1])],
            NameKind.Outlet => words.Length == 2 && (char.IsDigit(words[1][0]) || words[1] is "news" or "tv" or "radio" or "television") ? [words[0]] : [Initials(words)],
            _ => [],
        };
    }

    private static string Initials(string[] words) =>
        string.Concat(words.Where(word => word.Length > 0 && word is not ("of" or "the" or "for" or "and")).Select(word => word[0]));
}
