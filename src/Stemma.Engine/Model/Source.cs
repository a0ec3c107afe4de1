namespace Stemma.Model;

/// <summary>A publisher, institution or person that says things and can be rated.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Family">The owner or group it belongs to; sources of one family are not independent of each other.</param>
/// <param name="Reliability">The rating, A to F.</param>
/// <param name="Why">Why it is rated so; shown wherever the rating is.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Domains">Web domains without <c>www.</c>; sub-domains count.</param>
public sealed record Source(
    string Name,
    SourceKind Kind,
    string? Family,
    Reliability Reliability,
    string Why,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Domains);

/// <summary>What a source is.</summary>
public enum SourceKind
{
    /// <summary>Cannot be told.</summary>
    Unknown,

    /// <summary>A news agency whose text others print.</summary>
    Agency,

    /// <summary>A newspaper, magazine or news site.</summary>
    Press,

    /// <summary>A broadcaster.</summary>
    Broadcaster,

    /// <summary>A site that mainly carries others' text.</summary>
    Aggregator,

    /// <summary>A government, ministry or international body.</summary>
    Institution,

    /// <summary>A person.</summary>
    Person,
}

/// <summary>The Admiralty scale's rating of a source. F is “cannot be judged”, not a middle.</summary>
public enum Reliability
{
    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Cannot be judged.</summary>
    F,
}
