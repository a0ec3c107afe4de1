using Stemma.Model;

namespace Stemma.Tracing;

/// <summary>The unnamed sources of one claim, by the outlet that carried them.</summary>
/// <remarks>One outlet's “two intelligence officials” and its later “the sources” are one; the sources of two outlets may be two.</remarks>
internal sealed class HiddenSources
{
    private readonly Dictionary<string, List<Speaker>> _byOutlet = new(StringComparer.Ordinal);

    /// <summary>Notes a source before any is asked for.</summary>
    public void Note(Speaker speaker, string outletKey)
    {
        if (!_byOutlet.TryGetValue(outletKey, out var known))
        {
            _byOutlet[outletKey] = known = [];
        }

        known.Add(speaker);
    }

    /// <summary>The source as a lost witness: the fullest description that the outlet gives of what can be the same people.</summary>
    public (Witness.Lost Witness, Speaker Speaker) Of(Speaker speaker, string outletKey, string outlet)
    {
        var description = Naming.Description(speaker.Name);
        var fullest = _byOutlet.GetValueOrDefault(outletKey, [])
            .Where(other => description.All(Naming.Description(other.Name).Contains))
            .OrderByDescending(other => Naming.Description(other.Name).Count)
            .FirstOrDefault() ?? speaker;
        return (Cast.Hidden(fullest, outletKey, outlet), fullest);
    }
}
