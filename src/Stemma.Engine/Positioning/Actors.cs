using Stemma.Model;
using Stemma.Words;

namespace Stemma.Positioning;

/// <summary>Says who a position belongs to: the state or body, and the person or office that spoke for it.</summary>
internal sealed class Actors
{
    // How far before a speaker its nationality may stand: “Veldanian Defence Minister Omar Hale”.
    private const int Reach = 40;

    private readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _partyOf = new(StringComparer.Ordinal);

    /// <summary>Learns from a story's reports which countries there are, and whom officials speak for.</summary>
    public Actors(IReadOnlyList<Extract> reports)
    {
        foreach (var name in reports.SelectMany(report => report.Names).Where(name => name.Kind == NameKind.Place))
        {
            _countries.TryAdd(NameKey.Of(name.Canonical), name.Canonical);
        }

        foreach (var (report, speaker) in from report in reports from statement in report.Statements from speaker in statement.Chain select (report, speaker))
        {
            if (!speaker.IsAnonymous && PartyNear(report, speaker) is { } party)
            {
                _partyOf.TryAdd(NameKey.Of(speaker.Name), party);
            }
        }
    }

    /// <summary>The actor behind a speaker: “Veldania (Omar Hale)”, or the name alone; null for those who hold no positions.</summary>
    public string? Of(Speaker speaker)
    {
        if (speaker.IsAnonymous || speaker.Identity == SpeakerIdentity.None || speaker.Traits.HasFlag(SpeakerTraits.Plural)
            || speaker.Kind is SpeakerKind.Media or SpeakerKind.Analyst or SpeakerKind.Witness or SpeakerKind.Document or SpeakerKind.Poll or SpeakerKind.Post)
        {
            return null;
        }

        return _partyOf.GetValueOrDefault(NameKey.Of(speaker.Name)) is { } party && !NameKey.Agree(party, speaker.Name)
            ? $"{party} ({speaker.Name})"
            : speaker.Name;
    }

    /// <summary>The actor that a clause's subject names: a country or a body; null for persons and things.</summary>
    public string? Of(Extract report, Proposition proposition)
    {
        var name = Ordered.Inside(report.Names, proposition.Where, one => one.Where)
            .FirstOrDefault(one => NameKey.Of(one.Canonical) == proposition.Subject);
        return name switch
        {
            { Kind: NameKind.Place or NameKind.Nationality } => Country(name.Canonical),
            { Kind: NameKind.Organisation } => name.Canonical,
            _ => null,
        };
    }

    /// <summary>Whom an actor belongs to, as a key: the part before the bracket.</summary>
    public static string PartyOf(string actor) =>
        NameKey.Of(actor.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? actor[..at] : actor);

    private string Country(string name) => _countries.GetValueOrDefault(NameKey.Of(name), name);

    private string? PartyNear(Extract report, Speaker speaker)
    {
        if (speaker.Kind is not (SpeakerKind.Official or SpeakerKind.Military or SpeakerKind.Intelligence or SpeakerKind.Politician or SpeakerKind.Unknown)
            || speaker.Where.Length == 0)
        {
            return null;
        }

        var around = new TextSpan(Math.Max(0, speaker.Where.Start - Reach), speaker.Where.End);
        var nearest = Ordered.Inside(report.Names, around, name => name.Where)
            .LastOrDefault(name => name.Kind == NameKind.Nationality || (name.Kind == NameKind.Place && speaker.Where.Holds(name.Where)));
        return nearest is null || report.Words(new TextSpan(nearest.Where.End, Math.Max(nearest.Where.End, speaker.Where.Start))).AsSpan().ContainsAny('.', '\n', ',')
            ? null
            : Country(nearest.Canonical);
    }
}
