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

    /// <summary>Whether it is told as this claim, or bears on it by what more or less it says.</summary>
    public Bearing Bearing { get; init; }

    /// <summary>Whether the report carries the claim as so: in its own voice or from somebody.</summary>
    public bool Supports => Stance is Stance.Asserts or Stance.Reports;
}

/// <summary>How a clause bears on a claim.</summary>
public enum Bearing
{
    /// <summary>It says that claim, or speaks to its question.</summary>
    Same,

    /// <summary>It says more than the claim, and so the claim too: “sent 1,500 men by ship” that men were sent.</summary>
    SaysMore,

    /// <summary>It denies or doubts what the claim says and more besides: “no soldiers were sent” that 1,500 were.</summary>
    SaysLess,
}
