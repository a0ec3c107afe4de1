using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>The countries, towns and peoples that a story's reports name.</summary>
internal sealed class Places
{
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _names;

    private Places(IEnumerable<Name> names)
    {
        var all = names.Where(name => name.Kind is NameKind.Place or NameKind.Nationality).Select(name => name.Canonical).Distinct(StringComparer.Ordinal).ToList();
        _names = [.. all.Select(Normal.Name)];
        _words = [.. all.SelectMany(NameWords.Telling)];
    }

    public static Places Of(IReadOnlyList<Wording> story) => new(story.SelectMany(report => report.Extract.Names));

    /// <summary>Whether a word of a name says which country or people is meant.</summary>
    public bool Tell(string word) => _words.Contains(word) || _words.Any(place => NameWords.SameRoot(place, word));

    /// <summary>Whether the whole name is a place's.</summary>
    public bool Name(string name) => _names.Contains(Normal.Name(name));
}
