using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>Whom a report names, or hides, as its sources.</summary>
internal sealed class Citations(Archive archive)
{
    // A cited outlet's report must hold this share of the cited words, or carry the same claim, to be the one that is meant.
    private const double LeastInCommon = 0.5;
    private const double LeastToRecall = 0.6;

    public IEnumerable<Hint> All() =>
        from child in archive.Reports
        let meant = Meant(child)
        from statement in child.Extract.Statements
        where CarriesContent(statement)
        from hint in Of(child, statement, meant)
        select hint;

    /// <summary>Of an outlet's reports the one that a child's words come from: not later, and alike; null if none is.</summary>
    public Wording? Report(Wording child, string outlet, TextSpan words)
    {
        var content = child.ContentOf(words);
        return archive.Outlets.ReportsOf(outlet)
            .Where(parent => parent.Place != child.Place && TimeOrder.Allows(child, parent))
            .Select(parent => (Report: parent, Share: Share(content, parent), Claims: archive.SharedClaims(child, parent)))
            .Where(one => one.Claims > 0 || (one.Share >= LeastInCommon && content.Count >= 3))
            .OrderByDescending(one => one.Share + (0.2 * Math.Min(3, one.Claims)) + archive.Reuse.Between(child.Place, one.Report.Place).Contained(child.Place))
            .ThenByDescending(one => one.Report.Place)
            .Select(one => one.Report)
            .FirstOrDefault();
    }

    /// <summary>The earlier report of a child's own outlet that some words recall; null if they recall none.</summary>
    public Wording? Recalled(Wording child, string outlet, TextSpan words) =>
        Report(child, outlet, words) is { } earlier && earlier.Place < child.Place && Share(child.ContentOf(words), earlier) >= LeastToRecall ? earlier : null;

    /// <summary>Whether a speaker is an outlet, and which.</summary>
    public bool IsOutlet(Speaker speaker, out string key)
    {
        key = speaker.Kind == SpeakerKind.Media ? archive.Outlets.Key(speaker.Name) : archive.Outlets.ExactKey(speaker.Name);
        return Cast.IsKnown(speaker) && ((speaker.Kind == SpeakerKind.Media && Sourcing.IsNamedOutlet(speaker)) || archive.Outlets.ReportsOf(key).Any());
    }

    private static bool CarriesContent(Statement statement) => statement.Sense is not (CueSense.Decline or CueSense.Ask);

    // The report that a child means by an outlet's name, as far as one of its citations can be placed.
    private Dictionary<string, Wording> Meant(Wording child)
    {
        Dictionary<string, Wording> meant = new(StringComparer.Ordinal);
        foreach (var statement in child.Extract.Statements.Where(CarriesContent))
        {
            foreach (var hop in statement.Chain)
            {
                if (IsOutlet(hop, out var key) && !meant.ContainsKey(key) && Report(child, key, statement.Reach) is { } report)
                {
                    meant[key] = report;
                }
            }
        }

        return meant;
    }

    private IEnumerable<Hint> Of(Wording child, Statement statement, Dictionary<string, Wording> meant)
    {
        var underOutlet = false;
        foreach (var hop in Sourcing.Of(statement.Chain, statement.Sense, archive.Places).Where(hop => !Sourcing.IsUnnamedPublisher(hop)))
        {
            if (IsOutlet(hop, out var key))
            {
                var isOwn = key == archive.Outlets.Key(child);
                underOutlet |= !isOwn;
                if (statement.Sense != CueSense.Doubt && (!isOwn || RecallsOwn(child, key, statement)))
                {
                    yield return Outlet(child, statement, hop, Report(child, key, statement.Reach) ?? meant.GetValueOrDefault(key), key);
                }
            }
            else if (Cast.IsKnown(hop) && hop.Kind != SpeakerKind.Media && Sourcing.IsTold(hop, statement.Sense, archive.Places))
            {
                yield return Speaker(child, statement, hop, archive.Cast.Known(hop), $"It names {hop.Name} as its source.");
            }
            else if (hop is { Identity: SpeakerIdentity.AnonymousDescribed } && hop.Kind != SpeakerKind.Media && !underOutlet && !IsTheirs(hop, meant.Values) && Naming.Description(hop.Name).Count > 0)
            {
                var hidden = Cast.Hidden(hop, archive.Outlets.Key(child), child.Report.Outlet);
                yield return Speaker(child, statement, hop, hidden with { Name = Naming.Face(hop.Name) }, $"It rests on “{hop.Name}”, who are not named.");
            }
        }
    }

    // “One of the sources”, of the outlet that was cited before.
    private static bool IsTheirs(Speaker hidden, IEnumerable<Wording> cited) =>
        cited.SelectMany(report => report.Extract.Statements).SelectMany(one => one.Chain).Any(other => other.IsAnonymous && Naming.CanBeSame(hidden, other));

    // “Kestrel 24's report”, in Kestrel 24; but “told Kestrel 24” leads nowhere.
    private bool RecallsOwn(Wording child, string key, Statement statement) =>
        statement.Chain.Count == 1 && Recalled(child, key, statement.Reach) is not null;

    private Hint Outlet(Wording child, Statement statement, Speaker hop, Wording? report, string key)
    {
        var name = archive.Outlets.Name(hop.Name);
        return report is null
            ? Speaker(child, statement, hop, new Witness.Lost(key, name), $"It cites {name}, whose report is not here.")
            : new Hint(child, new Witness.Captured(report.Id), Weight.CitedByName, new Evidence(
                EvidenceKind.CitedByName, Place(statement, hop), default(TextSpan), $"It cites {name} by name."));
    }

    private static Hint Speaker(Wording child, Statement statement, Speaker hop, Witness.Lost parent, string note) =>
        new(child, parent, Weight.CitedWithoutMatch, new Evidence(EvidenceKind.CitedByName, Place(statement, hop), null, note));

    private static TextSpan Place(Statement statement, Speaker hop) =>
        hop.Where.Length > 0 ? hop.Where : statement.Source ?? statement.Cue ?? statement.Content[0];

    private static double Share(IReadOnlySet<string> content, Wording parent) =>
        content.Count == 0 ? 0 : (double)content.Count(parent.Content.Contains) / content.Count;
}
