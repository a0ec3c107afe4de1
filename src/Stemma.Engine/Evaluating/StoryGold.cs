using System.Text.Json;

namespace Stemma.Evaluating;

/// <summary>The gold of one story: what a person found in its reports. A part that is missing in the file is empty.</summary>
public sealed record StoryGold
{
    /// <summary>The story's name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>What it is about.</summary>
    public string Topic { get; init => field = value ?? ""; } = "";

    /// <summary>The reports, with what each derives from.</summary>
    public IReadOnlyList<GoldReport> Reports { get; init => field = value ?? []; } = [];

    /// <summary>The claims, with each report's stance.</summary>
    public IReadOnlyList<GoldClaim> Claims { get; init => field = value ?? []; } = [];

    /// <summary>Who changed, between which reports.</summary>
    public IReadOnlyList<GoldReversal> Reversals { get; init => field = value ?? []; } = [];

    /// <summary>Who stands where.</summary>
    public IReadOnlyList<GoldPosition> Positions { get; init => field = value ?? []; } = [];

    /// <summary>Reads a gold file.</summary>
    /// <exception cref="JsonException">The text is not such a file.</exception>
    public static StoryGold Parse(string json) =>
        JsonSerializer.Deserialize(json, StoryJson.Default.StoryGold) ?? throw new JsonException("The gold is null.");

    /// <summary>Reads a file of other names: canonical name to the others.</summary>
    /// <exception cref="JsonException">The text is not such a file.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ParseAliases(string json) =>
        JsonSerializer.Deserialize(json, StoryJson.Default.IReadOnlyDictionaryStringIReadOnlyListString)
        ?? throw new JsonException("The aliases are null.");
}

/// <summary>A report of the gold.</summary>
/// <param name="Id">Its file's name without the ending.</param>
/// <param name="Outlet">Who published it; what stands in brackets says whose text it is.</param>
public sealed record GoldReport(string Id, string? Outlet = null)
{
    /// <summary>Where it had its news from.</summary>
    public IReadOnlyList<GoldParent> DerivesFrom { get; init => field = value ?? []; } = [];

    /// <summary>The roots it goes back to, the main one first.</summary>
    public IReadOnlyList<string> Lineage { get; init => field = value ?? []; } = [];

    /// <summary>Names or ids that it answers; never a derivation.</summary>
    public IReadOnlyList<string> Rebuts { get; init => field = value ?? []; } = [];
}

/// <summary>One thing that a report derives from: a name or a report.</summary>
/// <param name="Outlet">An outlet, body or person; null if it is a report.</param>
/// <param name="Report">The id of a report; null if it is a name.</param>
/// <param name="Evidence">How it shows: “cited by name” and so on.</param>
/// <param name="Certainty">High, medium or low.</param>
public sealed record GoldParent(string? Outlet = null, string? Report = null, string? Evidence = null, string? Certainty = null);

/// <summary>A claim of the gold.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Claim">The statement.</param>
/// <param name="IndependentOrigins">How many origins do not depend on each other.</param>
/// <param name="StatusAtEnd">Confirmed, denied, unresolved or superseded.</param>
public sealed record GoldClaim(string Id, string Claim, OriginRange IndependentOrigins, string? StatusAtEnd = null)
{
    /// <summary>What each report does with it; a report that is not listed does nothing.</summary>
    public IReadOnlyList<ReportStance> Stances { get; init => field = value ?? []; } = [];

    /// <summary>Where it stood as of some days, in Stemma's own words; may be empty.</summary>
    public IReadOnlyList<StatusAsOf> StatusByDay { get; init => field = value ?? []; } = [];
}

/// <summary>What one report does with a claim.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Stance">The label: one of <see cref="StanceLabel"/>.</param>
public sealed record ReportStance(string Report, string Stance);

/// <summary>Where a claim stood as of a time.</summary>
/// <param name="AsOf">A day, meaning its end, or a time.</param>
/// <param name="Status">A status in Stemma's words, snake case, or <c>absent</c>.</param>
public sealed record StatusAsOf(string AsOf, string Status);

/// <summary>A change of position in the gold.</summary>
/// <param name="Actor">Who.</param>
/// <param name="From">The report that shows the earlier position.</param>
/// <param name="To">The report that shows the later one.</param>
/// <param name="Uncertain">True in the file when the annotator was not sure; other notes do not count.</param>
public sealed record GoldReversal(string Actor, string From, string To, JsonElement? Uncertain = null)
{
    /// <summary>Whether missing it is forgiven.</summary>
    internal bool IsUncertain => Uncertain is { ValueKind: JsonValueKind.True };
}

/// <summary>A position in the gold.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Proposal">On what.</param>
/// <param name="Stance">Support, conditional, oppose, refuse, deny or undecided.</param>
/// <param name="Date">When, as year-month-day.</param>
/// <param name="Report">The report that shows it.</param>
public sealed record GoldPosition(string Actor, string Proposal, string Stance, string? Date = null, string? Report = null);
