using System.Text.Json;

namespace Stemma.Evaluating;

/// <summary>What a system says of a story, in the form in which it is scored. A part that is missing is empty and scores 0.</summary>
public sealed partial record HandIn
{
    /// <summary>Which report had its news from where.</summary>
    public IReadOnlyList<Derivation> Derivations { get; init => field = value ?? []; } = [];

    /// <summary>The roots of each report, the main one first; a report that is left out has a root of its own.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lineages { get; init => field = value ?? EmptyLineages; } = EmptyLineages;

    /// <summary>The claims found.</summary>
    public IReadOnlyList<HandInClaim> Claims { get; init => field = value ?? []; } = [];

    /// <summary>The changes of position found.</summary>
    public IReadOnlyList<HandInReversal> Reversals { get; init => field = value ?? []; } = [];

    /// <summary>The positions found.</summary>
    public IReadOnlyList<HandInPosition> Positions { get; init => field = value ?? []; } = [];

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> EmptyLineages { get; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Reads a hand-in.</summary>
    /// <exception cref="JsonException">The text is not such a file.</exception>
    public static HandIn Parse(string json) =>
        JsonSerializer.Deserialize(json, StoryJson.Default.HandIn) ?? throw new JsonException("The hand-in is null.");

    /// <summary>Writes it as one JSON object.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, StoryJson.Default.HandIn);
}

/// <summary>One report having its news from a report or a name.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Parent">A report's id, or a name.</param>
public sealed record Derivation(string Report, string Parent);

/// <summary>A claim as found.</summary>
/// <param name="Id">The system's own id.</param>
/// <param name="Text">The statement.</param>
/// <param name="Origins">How many independent origins; null if that was not found out.</param>
/// <param name="Status">Confirmed, denied, unresolved or superseded.</param>
public sealed record HandInClaim(string Id, string Text, OriginRange? Origins = null, string? Status = null)
{
    /// <summary>What each report does with it.</summary>
    public IReadOnlyList<ReportStance> Stances { get; init => field = value ?? []; } = [];
}

/// <summary>A change of position as found.</summary>
/// <param name="Actor">Who.</param>
/// <param name="From">The report that shows the earlier position.</param>
/// <param name="To">The report that shows the later one.</param>
public sealed record HandInReversal(string Actor, string From, string To);

/// <summary>A position as found.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Proposal">On what.</param>
/// <param name="Stance">Support, conditional, oppose, refuse, deny or undecided.</param>
/// <param name="Date">When, as year-month-day.</param>
/// <param name="Report">The report that shows it.</param>
public sealed record HandInPosition(string Actor, string Proposal, string Stance, string? Date = null, string? Report = null);
