using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Ties short forms of a name to the fullest form in the same report.</summary>
/// <remarks>
/// Where two persons answer to one surname, “Mrs.” and the given names tell, else who was told of more often before, or was named in full just now.
/// </remarks>
internal sealed class FullestForm
{
    // Characters between a full name and the surname that still means it, and what this weighs beside the doublings of being told of.
    private const int Near = 400;
    private const double JustNamed = 150;

    private static readonly string[] Speaks = [" said", " says", " told", " added", " wrote", " asked"];

    private readonly string _text;
    private readonly Dictionary<string, Name> _full = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Name>> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Times, int End)> _met = new(StringComparer.Ordinal);

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

            if (name.Kind is NameKind.Person)
            {
                _whole.TryAdd(Normal.Name(name.Canonical), name.Canonical);
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
        var tied = Tied(name);
        if (tied.Kind is NameKind.Person)
        {
            var (times, end) = _met.GetValueOrDefault(tied.Canonical, (0, -Near));
            _met[tied.Canonical] = (times + 1, tied.Canonical.Length == name.Where.Length ? name.Where.End : end);
        }

        return tied;
    }

    private Name Tied(Name name)
    {
        var plain = Normal.Name(name.Where.In(_text).ToString());
        if (name.Kind is NameKind.Person && (Bare(plain) ?? Shorter(name.Canonical, plain)) is { } bare)
        {
            return name with { Canonical = bare };
        }

        if (name.Kind is NameKind.Nationality || name.Kind is NameKind.Place && !IsSurname(name, plain) || (Person(name, plain) ?? _full.GetValueOrDefault(plain)) is not { } fuller)
        {
            return name;
        }

        // A surname that is an outlet's too: “Guardian, the mayor, said”.
        var isSurname = fuller.Kind is NameKind.Person && name.Kind is NameKind.Outlet or NameKind.Organisation && !plain.Contains(' ', StringComparison.Ordinal) && !IsAfter(name, "the");
        var isInitials = name.Kind is NameKind.Organisation && fuller.Kind is NameKind.Outlet && plain == Initials(Normal.Name(fuller.Canonical).Split(' '));
        var kind = name.Kind is NameKind.Other or NameKind.Place || isSurname || isInitials || (name.Kind is NameKind.Person && fuller.Kind is NameKind.Outlet) ? fuller.Kind : name.Kind;
        return kind == fuller.Kind ? name with { Canonical = fuller.Canonical, Kind = kind } : name;
    }

    // “Jordan said”, where “Omar Jordan” is named: no country
    private bool IsSurname(Name name, string plain) =>
        !plain.Contains(' ', StringComparison.Ordinal) && Speaks.Any(verb => _text.AsSpan(name.Where.End).StartsWith(verb, StringComparison.Ordinal))
        && _persons.TryGetValue(plain, out var persons) && persons.Exists(one => Normal.Name(one.Canonical).EndsWith(" " + plain, StringComparison.Ordinal));

    // “Republican Omar Hale”, where “Omar Hale” is named too
    private string? Bare(string plain)
    {
        var words = plain.Split(' ');
        return words.Length > 2 && GivenNames.Gender(words[0]) == 0 && GivenNames.Gender(words[1]) != 0 ? _whole.GetValueOrDefault(string.Join(' ', words[1..])) : null;
    }

    private Name? Person(Name name, string plain)
    {
        if (!_persons.TryGetValue(plain, out var persons))
        {
            return null;
        }

        var gender = IsAfter(name, "mrs.") || IsAfter(name, "ms.") || IsAfter(name, "mrs") || IsAfter(name, "ms") ? 1 : IsAfter(name, "mr.") || IsAfter(name, "mr") ? -1 : 0;
        Name? best = null;
        foreach (var one in persons.Where(one => one.Canonical.Length > name.Canonical.Length && gender * GivenNames.Gender(FirstOf(one)) >= 0))
        {
            best = best is null || Weight(one, plain, gender, name.Where.Start) > Weight(best, plain, gender, name.Where.Start) ? one : best;
        }

        // “Donald Hale” and “Donald J. Hale” are one, by the form that the report uses more.
        return best is null ? null
            : !plain.Contains(' ', StringComparison.Ordinal) ? Person(best, Normal.Name(best.Canonical)) ?? best
            : !IsWithInitial(Normal.Name(best.Canonical).Split(' '), plain) || Times(best.Canonical) >= Times(name.Canonical) ? best : null;
    }

    private int Times(string canonical) => _counts.GetValueOrDefault(canonical);

    private static string FirstOf(Name name) => Normal.Name(name.Canonical) is var plain && plain.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? plain[..blank] : "";

    private static bool IsWithInitial(string[] words, string plain) => words.Length == 3 && words[1].Length <= 2 && plain == $"{words[0]} {words[2]}";

    // “Omar J. Hale”, where “Omar Hale” stands more often
    private string? Shorter(string canonical, string plain)
    {
        var words = plain.Split(' ');
        return IsWithInitial(words, $"{words[0]} {words[^1]}") && _whole.GetValueOrDefault($"{words[0]} {words[2]}") is { } shorter && Times(shorter) > Times(canonical) ? shorter : null;
    }

    private double Weight(Name one, string plain, int gender, int at)
    {
        var words = Normal.Name(one.Canonical).Split(' ');
        var given = GivenNames.Gender(words[0]);
        var (times, end) = _met.GetValueOrDefault(one.Canonical, (0, -Near));
        return (words[^1] == plain || plain.EndsWith(words[^1], StringComparison.Ordinal) ? 10_000 : 0) + (1_000 * gender * given) + (given != 0 ? 200 : 0)
            + (100 * Math.Log2(1 + Math.Min(31, times))) + (at - end < Near ? JustNamed : 0) + Math.Min(90, 10 * _counts.GetValueOrDefault(one.Canonical));
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
            NameKind.Person => words.Length > 2 ? [words[^1], words[0], $"{words[0]} {words[^1]}", .. GivenNames.Gender(words[^2]) == 0 ? [$"{words[^2]} {words[^1]}"] : Array.Empty<string>()] : [words[^1], words[0]],
            NameKind.Organisation => [Initials(words), string.Join(' ', words[..^1])],
            NameKind.Outlet => words.Length == 2 && (char.IsDigit(words[1][0]) || words[1] is "news" or "tv" or "radio" or "television") ? [words[0]] : [Initials(words)],
            _ => [],
        };
    }

    private static string Initials(string[] words) =>
        string.Concat(words.Where(word => word.Length > 0 && word is not ("of" or "the" or "for" or "and")).Select(word => word[0]));
}
