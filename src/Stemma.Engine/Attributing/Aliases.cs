using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Joins the short forms of a text's names to the long ones that the naming of the text left apart: “Velling” to “Samo Velling”.</summary>
internal sealed class Aliases
{
    private const int LongestName = 6;
    private const int LongestBody = 8;
    private const int ShortestMisspelt = 5;
    private const int MostSurnames = 200;

    private readonly Dictionary<string, Name?> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Name> _long = new(StringComparer.Ordinal);

    /// <summary>Reads the text's names once.</summary>
    public Aliases(Tape tape)
    {
        List<Name> names = [.. tape.Parsed.Names.DistinctBy(name => (name.Canonical, name.Kind))];
        foreach (var name in names)
        {
            if (Surname(name) is { } surname)
            {
                // Two of one surname: the short form is left to itself.
                _bySurname[surname] = _bySurname.TryGetValue(surname, out var other) && (other is null || !Plain(other.Canonical).SequenceEqual(Plain(name.Canonical))) ? null : other ?? name;
            }
        }

        var bodies = new Dictionary<string, Name?>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => name.Kind is NameKind.Organisation or NameKind.Outlet or NameKind.Other))
        {
            foreach (var form in ShortForms(name))
            {
                bodies[form] = bodies.TryGetValue(form, out var other) && other?.Canonical != name.Canonical ? null : name;
            }
        }

        foreach (var name in names.Where(name => name.Kind is not (NameKind.Place or NameKind.Nationality)))
        {
            if (bodies.GetValueOrDefault(Plainest(name.Canonical)) is { } body && body.Canonical.Length > name.Canonical.Length)
            {
                _long.TryAdd(name.Canonical, body);
            }
        }

        foreach (var name in names)
        {
            if (name.Kind is not (NameKind.Place or NameKind.Nationality) && Short(name.Canonical) is { } surname && (OfSurname(surname) ?? Misspelt(surname)) is { } full && full.Canonical != name.Canonical)
            {
                _long.TryAdd(name.Canonical, full);
            }
        }
    }

    /// <summary>The one person of the text with this surname, in lower case; null if there is none or two.</summary>
    public Name? OfSurname(string surname) => _bySurname.GetValueOrDefault(surname);

    // “Harbour Safety Commission”: H.S.C. and “Safety Commission”; “Port Vela Times”: “Times” and “Vela Times”
    private static IEnumerable<string> ShortForms(Name name)
    {
        var words = Plainest(name.Canonical).Split(' ');
        if (words.Length is < 2 or > LongestBody)
        {
            yield break;
        }

        yield return string.Concat(words.Where(word => word.Length > 0 && word is not ("of" or "the" or "for" or "and" or "&")).Select(word => word[0]));
        for (var first = 1; first < words.Length - (name.Kind is NameKind.Outlet ? 0 : 1); first++)
        {
            yield return string.Join(' ', words[first..]);
        }
    }

    // “The H.S.C.” as hsc
    private static string Plainest(string name)
    {
        var plain = name.Replace('’', '\'').Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain.StartsWith("the ", StringComparison.Ordinal) ? plain[4..] : plain;
    }

    // “Vellin” for “Velling”: one letter more, less or other, in a word of some length that begins alike.
    private Name? Misspelt(string surname)
    {
        var near = surname.Length < ShortestMisspelt || _bySurname.Count > MostSurnames ? [] : _bySurname.Where(one => one.Value is not null && one.Key.Length >= ShortestMisspelt && one.Key[0] == surname[0] && IsOneEdit(one.Key, surname)).Take(2).ToList();
        return near.Count == 1 ? near[0].Value : null;
    }

    private static bool IsOneEdit(string one, string other)
    {
        var (few, many) = one.Length <= other.Length ? (one, other) : (other, one);
        if (many.Length - few.Length > 1)
        {
            return false;
        }

        var at = 0;
        while (at < few.Length && few[at] == many[at])
        {
            at++;
        }

        return few.AsSpan(many.Length == few.Length ? Math.Min(few.Length, at + 1) : at).SequenceEqual(many.AsSpan(Math.Min(many.Length, at + 1)));
    }

    /// <summary>The long form of a name: itself if there is no longer one.</summary>
    public Name Long(Name name) => _long.GetValueOrDefault(name.Canonical, name);

    // “Samo Velling”, “Samo T. Velling Jr.”; with an office before it, the naming may take it for a body's.
    private static string? Surname(Name name)
    {
        var words = Plain(name.Canonical);
        return words.Length is > 1 and <= LongestName && words[^1].Length > 2 && !IsTitle(words[^2])
            && (name.Kind is NameKind.Person || (name.Kind is NameKind.Organisation or NameKind.Other && GivenNames.Gender(words[^2]) != 0)) ? words[^1] : null;
    }

    // “Velling”, “Mr Velling”, “Admiral Velling”
    private static string? Short(string canonical)
    {
        var words = Plain(canonical);
        return words.Length == 1 || (words.Length > 1 && words.SkipLast(1).All(IsTitle)) ? words[^1] : null;
    }

    private static string[] Plain(string name) =>
        [.. name.Replace('’', '\'').ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.TrimEnd('.') is not ("jr" or "sr" or "ii" or "iii" or "mr" or "mrs" or "ms"))];

    private static bool IsTitle(string word) =>
        word.TrimEnd('.') is "miss" or "dr" or "sir" or "sen" or "rep" or "gov" or "gen" or "col" or "prof" || SpeakerNouns.Of(word) is { IsPersonal: true };
}
