using System.Text;
using Stemma.Words;

namespace Stemma.Evaluating;

/// <summary>When two names in gold and hand-in are the same: normalised, with the story's other names.</summary>
internal sealed class StoryNames
{
    private readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal);

    public StoryNames(IReadOnlyDictionary<string, IReadOnlyList<string>> aliases)
    {
        foreach (var (name, others) in aliases.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var one in others.Prepend(name))
            {
                _canonical[Norm(one)] = Norm(name);
            }
        }

        // A name that heads an entry is its own canonical form, whatever another entry lists it under.
        foreach (var name in aliases.Keys)
        {
            _canonical[Norm(name)] = Norm(name);
        }
    }

    /// <summary>The one form of a name.</summary>
    public string Canonical(string name) => Norm(name) is var norm && _canonical.TryGetValue(norm, out var canonical) ? canonical : norm;

    /// <summary>The names of a report: its outlet without the bracket, and what stands in the bracket.</summary>
    public IReadOnlySet<string> OfOutlet(string? outlet)
    {
        var (before, inside) = Bracketed(outlet ?? "");
        string?[] names = [before, inside is null ? null : BareCredit(inside)];
        return names.OfType<string>().Select(Canonical).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether two actors are one: equal, or one is the name before the other's bracket or inside it.</summary>
    public bool SameActor(string one, string other) =>
        Canonical(one) == Canonical(other) || IsPartOf(one, other) || IsPartOf(other, one);

    /// <summary>Compatibility form, lower case, all but letters and digits to single blanks, without a leading “the”.</summary>
    public static string Norm(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Normal.Compatible(text).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                plain.Append(rune);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        var words = plain.ToString().TrimEnd();
        return words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
    }

    private bool IsPartOf(string one, string other)
    {
        var (before, inside) = Bracketed(other);
        return inside is not null && Canonical(one) is var name && (name == Canonical(before) || name == Canonical(inside));
    }

    // "LBC Group (AFP)" gives LBC Group and AFP.
    private static (string Before, string? Inside) Bracketed(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var close = name.LastIndexOf(')');
        return open >= 0 && close > open ? (name[..open].Trim(), name[(open + 1)..close].Trim()) : (name, null);
    }

    private static string BareCredit(string inside)
    {
        foreach (var lead in (string[])["mirror of ", "post carrying "])
        {
            inside = inside.StartsWith(lead, StringComparison.OrdinalIgnoreCase) ? inside[lead.Length..] : inside;
        }

        return inside.EndsWith(" text", StringComparison.OrdinalIgnoreCase) ? inside[..^5] : inside;
    }
}
