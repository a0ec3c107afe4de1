namespace Stemma.Model;

/// <summary>How far to believe one claim, as of a time, and why.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Reliability">The best rating among the sources behind the independent origins; F if none can be judged.</param>
/// <param name="Credibility">The Admiralty scale's 1 to 6, from the evidence on the content alone.</param>
/// <param name="Probability">Probability that the claim is so, 0 to 1; null when credibility is 6.</param>
/// <param name="Word">The ICD 203 word for the probability; null when there is none.</param>
/// <param name="Independent">Independent origins.</param>
/// <param name="Reports">How many reports carry the claim as so.</param>
/// <param name="Status">Where the claim stands.</param>
/// <param name="For">Reasons for, strongest first, in plain words.</param>
/// <param name="Against">Reasons against, strongest first.</param>
public sealed record Assessment(
    ClaimId Claim,
    Reliability Reliability,
    int Credibility,
    double? Probability,
    string? Word,
    IndependentRange Independent,
    int Reports,
    ClaimStatus Status,
    IReadOnlyList<Reason> For,
    IReadOnlyList<Reason> Against)
{
    /// <summary>The Admiralty pair: “B2”.</summary>
    public string Grade => $"{Reliability}{Credibility}";
}

/// <summary>One reason for or against a claim.</summary>
/// <param name="Text">In plain words.</param>
/// <param name="Passages">The words it rests on; may be empty for a rule.</param>
public sealed record Reason(string Text, IReadOnlyList<Passage> Passages);

/// <summary>Where a claim stands.</summary>
public enum ClaimStatus
{
    /// <summary>Open: nothing below holds.</summary>
    Unresolved,

    /// <summary>All reports go back to one origin.</summary>
    SingleOrigin,

    /// <summary>Two or more independent origins, none contradicting.</summary>
    Corroborated,

    /// <summary>The body that would know says on the record that it is so.</summary>
    OfficiallyConfirmed,

    /// <summary>The body that would know says on the record that it is not so, and nobody independent holds against it.</summary>
    Denied,

    /// <summary>Competing answers both have standing.</summary>
    Disputed,

    /// <summary>A later answer to the same question has taken its place.</summary>
    Superseded,

    /// <summary>Withdrawn by the one who made it.</summary>
    Retracted,
}
