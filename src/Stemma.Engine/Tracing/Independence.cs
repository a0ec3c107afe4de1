using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>How many of a claim's origins certainly, and how many possibly, do not depend on each other.</summary>
/// <remarks>
/// Certain are: named speakers, offices and documents of different bodies. All unnamed sources together may be one person, and that
/// person may be one of the named; they count for certain only where their description puts them in another state or body.
/// What a report says in its own voice proves no source at all: it counts only when there is nothing else.
/// </remarks>
internal sealed class Independence(Archive archive)
{
    private static readonly FrozenSet<string> ProperBodies = FrozenSet.ToFrozenSet(
        ["council", "union", "league", "alliance", "commission", "court", "bank", "fund", "agency", "organisation", "organization", "company", "university", "institute", "church"],
        StringComparer.Ordinal);

    public IndependentRange Of(IReadOnlyList<Origin> origins)
    {
        List<Origin> certain = [];
        foreach (var origin in origins.Where(IsOnTheRecord).OrderByDescending(origin => Bodies(origin).Count))
        {
            if (certain.TrueForAll(other => AreApart(origin, other)))
            {
                certain.Add(origin);
            }
        }

        var hidden = origins.FirstOrDefault(origin => origin.Speaker is { IsAnonymous: true } && !Naming.IsPaper(origin.Speaker)
            && certain.TrueForAll(other => HaveOtherCallings(origin, other) || (Bodies(origin).Count > 0 && AreApart(origin, other))));
        var min = certain.Count + (hidden is null ? 0 : 1);
        return new IndependentRange(Math.Max(1, min), Math.Max(1, Most(origins)));
    }

    // Unnamed “reports” besides others are most likely those others.
    private static int Most(IReadOnlyList<Origin> origins) =>
        origins.Count(origin => origin.Speaker is not { Identity: SpeakerIdentity.AnonymousBare, Kind: SpeakerKind.Media });

    private bool IsOnTheRecord(Origin origin) =>
        (origin.Speaker is { } speaker && Cast.IsKnown(speaker) && speaker.Kind is not (SpeakerKind.Media or SpeakerKind.Post or SpeakerKind.Unknown))
        || SourceOf(origin)?.Kind == SourceKind.Institution;

    private bool AreApart(Origin one, Origin other)
    {
        if (FamilyOf(one) is { } family && family == FamilyOf(other))
        {
            return false;
        }

        var (first, second) = (Bodies(one), Bodies(other));
        if (IsOfAnotherBody(one, other) || IsOfAnotherBody(other, one))
        {
            return true;
        }

        if (first.Count == 0 || second.Count == 0)
        {
            return AreOfDifferentSorts(one, other);
        }

        return !first.Any(word => second.Any(known => NameWords.SameRoot(word, known)))
            && (AreOfDifferentSorts(one, other) || (HasState(first) && HasState(second)));
    }

    // A minister of a state, and a lawyer of a council that no office of a state is called.
    private static bool IsOfAnotherBody(Origin office, Origin body) =>
        office.Speaker is { IsAnonymous: false, Role: { } role } && body.Speaker is { IsAnonymous: false, Role: { } other }
        && !NameWords.Of(role).Any(ProperBodies.Contains)
        && NameWords.Of(other).Any(ProperBodies.Contains) && !NameWords.Of(other).Contains("national");

    // Whoever hides as a member of an intelligence service is no minister or lawyer who speaks under a name.
    private static bool HaveOtherCallings(Origin hidden, Origin named) =>
        hidden.Speaker is { Kind: SpeakerKind.Intelligence }
        && named.Speaker is { } open && (!open.IsAnonymous || Naming.IsPaper(open)) && open is { Kind: not (SpeakerKind.Intelligence or SpeakerKind.Military or SpeakerKind.Unknown) };

    // An aid agency and a ministry; not two officials of whom it is not said whose.
    private static bool AreOfDifferentSorts(Origin one, Origin other) =>
        one.Speaker is { IsAnonymous: false } first && other.Speaker is { IsAnonymous: false } second
        && (first.Kind != second.Kind || !Naming.IsOfState(first))
        && !(Naming.IsOfState(first) && Naming.IsOfState(second));

    private bool HasState(HashSet<string> bodies) => bodies.Any(archive.Places.Tell);

    private HashSet<string> Bodies(Origin origin) => origin.Speaker switch
    {
        { IsAnonymous: true } hidden => NameWords.Telling(hidden.Name).Where(archive.Places.Tell).ToHashSet(StringComparer.Ordinal),
        { } speaker => archive.Cast.Bodies(speaker),
        null => SourceOf(origin) is { Kind: SourceKind.Institution } body ? NameWords.Telling(body.Name).ToHashSet(StringComparer.Ordinal) : [],
    };

    private string? FamilyOf(Origin origin) => SourceOf(origin) is { } source ? Normal.Name(source.Family ?? source.Name) : null;

    private Source? SourceOf(Origin origin) => origin.Witness switch
    {
        Witness.Captured captured => archive.Report(captured.Report) is { } report ? archive.Book.Of(report.Report) : null,
        Witness.Lost lost => archive.Book.Named(lost.Name) ?? archive.Book.Named(lost.Key),
        _ => null,
    };
}
