namespace Stemma.Model;

/// <summary>A claim's family tree: which report had it from which, and the origins they all go back to.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Edges">From each report that carries the claim to where it had it; a report with no edge is its own witness. No cycles.</param>
/// <param name="Origins">The roots, in order of first appearance; never empty.</param>
/// <param name="Independent">How many of the origins do not depend on each other.</param>
/// <param name="Circular">Reports that cite, for a claim, what goes back to themselves: circular reporting.</param>
public sealed record ClaimStemma(
    ClaimId Claim,
    IReadOnlyList<StemmaEdge> Edges,
    IReadOnlyList<Origin> Origins,
    IndependentRange Independent,
    IReadOnlyList<CircularReport> Circular);

/// <summary>One edge of a claim's stemma.</summary>
/// <param name="Child">The witness that had it.</param>
/// <param name="Parent">The witness it had it from.</param>
/// <param name="Probability">How sure this is, 0 to 1.</param>
/// <param name="Evidence">Why, strongest first.</param>
public sealed record StemmaEdge(Witness Child, Witness Parent, double Probability, IReadOnlyList<Evidence> Evidence);

/// <summary>A root of a claim's stemma: what nothing earlier in the chain explains.</summary>
/// <param name="Witness">The root itself.</param>
/// <param name="Name">As a person would be told: “two intelligence officials, through Kestrel 24”.</param>
/// <param name="Speaker">Who it is, when reports say; null when a report asserts the claim in its own voice.</param>
/// <param name="Reports">The reports that go back to it, in story order.</param>
/// <param name="First">The earliest report behind it.</param>
public sealed record Origin(Witness Witness, string Name, Speaker? Speaker, IReadOnlyList<ReportId> Reports, ReportId First)
{
    /// <summary>Whether it was itself captured; if not it is a lost witness.</summary>
    public bool IsCaptured => Witness is Witness.Captured;
}

/// <summary>How many independent origins there are: at least <paramref name="Min"/>, at most <paramref name="Max"/>.</summary>
public readonly record struct IndependentRange(int Min, int Max)
{
    /// <summary>“2”, or “1–3”.</summary>
    public override string ToString() => Min == Max ? $"{Min}" : $"{Min}–{Max}";
}

/// <summary>Circular reporting: a report cites what itself goes back to that report.</summary>
/// <param name="Report">The report that comes back to itself.</param>
/// <param name="Through">The reports on the way, from the cited one back.</param>
public sealed record CircularReport(ReportId Report, IReadOnlyList<ReportId> Through);
