using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>Which hops of an attribution chain are sources: somebody who can have told something.</summary>
internal static class Sourcing
{
    private static readonly FrozenSet<string> Persons = FrozenSet.ToFrozenSet(
        [
            "source", "sources", "official", "officials", "person", "people", "diplomat", "diplomats", "officer", "officers", "insider",
            "insiders", "aide", "aides", "adviser", "advisers", "member", "members", "witness", "witnesses", "lawmaker", "lawmakers",
            "interlocutor", "analyst", "analysts", "soldier", "soldiers", "commander", "commanders", "resident", "residents", "agent", "agents",
        ],
        StringComparer.Ordinal);

    // In lower case: in a name they would be written large.
    private static readonly FrozenSet<string> Publishers = FrozenSet.ToFrozenSet(
        [
            "newspaper", "newspapers", "paper", "papers", "channel", "channels", "broadcaster", "broadcasters", "site", "website", "media",
            "organisations", "organizations", "organisation", "organization", "outlet", "outlets", "press", "report", "reports", "television", "magazine",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Nobody = FrozenSet.ToFrozenSet(
        ["who", "he", "she", "they", "it", "we", "i", "you", "this", "that", "which", "report", "reports", "article", "statement", "text", "agency", "news"],
        StringComparer.Ordinal);

    /// <summary>The chain without what is no source: the report's own voice, a pronoun, a thing that was taken for a person, a state that only acts.</summary>
    public static IReadOnlyList<Speaker> Of(IReadOnlyList<Speaker> chain, CueSense? sense, Places places) =>
        [.. chain.Where(hop => IsSource(hop, sense, places))];

    /// <summary>Whether a publisher is named, not only described: “a leading newspaper in Ostrel” is somebody, but not told who.</summary>
    public static bool IsNamedOutlet(Speaker hop) =>
        Cast.IsKnown(hop) && !hop.Name.Split(' ').Any(Publishers.Contains);

    /// <summary>Whether it stands for publishers that are not told: “two news organisations”, “media reports”.</summary>
    public static bool IsUnnamedPublisher(Speaker hop) =>
        (hop.Kind == SpeakerKind.Media && !IsNamedOutlet(hop)) || Publishers.Contains(hop.Name.Split(' ')[^1]);

    /// <summary>Whether a known speaker says enough of who it is to be told as a source: not “the ministry”, nor a country that “says”.</summary>
    public static bool IsTold(Speaker hop, CueSense? sense, Places places) =>
        hop.Kind == SpeakerKind.Document
        || (NameWords.Telling(hop.Name).Any(word => !Nobody.Contains(word)) && (sense is CueSense.Deny or CueSense.Confirm || !places.Name(hop.Name)));

    private static bool IsSource(Speaker hop, CueSense? sense, Places places) => hop switch
    {
        { Identity: SpeakerIdentity.None } => false,
        _ when Words(hop) is ["that" or "which" or "what", ..] => false,
        { Kind: SpeakerKind.Media } => true,
        _ when Naming.IsPaper(hop) => true,
        { Identity: SpeakerIdentity.AnonymousDescribed, Kind: SpeakerKind.Unknown or SpeakerKind.Document } => Words(hop).Any(Persons.Contains),
        { IsAnonymous: true } => true,
        _ when Words(hop).All(Nobody.Contains) => false,
        _ => Speaks(sense) || !places.Name(hop.Name),
    };

    // “Veldania agreed to send”: what it did, not what it told the reporter.
    private static bool Speaks(CueSense? sense) => sense is CueSense.Say or CueSense.Deny or CueSense.Confirm or null;

    private static string[] Words(Speaker hop) => Normal.Name(hop.Name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
