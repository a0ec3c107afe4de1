using Stemma.Words;

namespace Stemma.Model;

/// <summary>One report carrying one claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Report">The report.</param>
/// <param name="Proposition">The index of the proposition in the report's extract.</param>
/// <param name="Where">The clause, verbatim.</param>
/// <param name="Sentence">The sentence around it.</param>
/// <param name="Stance">What the report does with the claim: towards the claim's own answer, so a denial of a yes is <see cref="Stance.Denies"/>.</param>
/// <param name="Certainty">How sure the words are, 0 to 1.</param>
/// <param name="Sense">The cue's sense; null in the report's own voice.</param>
/// <param name="Chain">Who is said to have said it, from the report outwards; empty in the report's own voice.</param>
public sealed record Assertion(
    ClaimId Claim,
    ReportId Report,
    int Proposition,
    TextSpan Where,
    TextSpan Sentence,
    Stance Stance,
    double Certainty,
    CueSense? Sense,
    IReadOnlyList<Speaker> Chain)
{
    /// <summary>How far the words commit to what they say, in the world of whoever says it; null if that is not known.</summary>
    public FactualityClass? Commits { get; init; }

    /// <summary>Whether the report carries the claim as so: in its own voice or from somebody.</summary>
    public bool Supports => Stance is Stance.Asserts or Stance.Reports;
}
