namespace Stemma.Model;

/// <summary>A report that speaks to a claim.</summary>
/// <param name="Report">The report.</param>
/// <param name="Stance">What it does with the claim.</param>
/// <param name="Score">How sure that is, 0 to 1: a ranking, no probability.</param>
/// <param name="Passages">The sentences that show it, best first.</param>
public sealed record SpokenStance(ReportId Report, Stance Stance, double Score, IReadOnlyList<Passage> Passages);
