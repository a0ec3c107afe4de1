namespace Stemma.Evaluating;

/// <summary>How well a hand-in agrees with the gold of a story.</summary>
public sealed record StoryScore
{
    /// <summary>Who had it from whom.</summary>
    public required DerivationScore Derivations { get; init; }

    /// <summary>Which reports share their main root.</summary>
    public required Score Lineages { get; init; }

    /// <summary>Which claim found stands for which of the gold.</summary>
    public required ClaimMatching Claims { get; init; }

    /// <summary>How many independent origins.</summary>
    public required OriginScore Origins { get; init; }

    /// <summary>What each report does with each claim.</summary>
    public required StanceScore Stances { get; init; }

    /// <summary>The share of the gold's claims with the right status at the end.</summary>
    public required double StatusAccuracy { get; init; }

    /// <summary>Who changed.</summary>
    public required ReversalScore Reversals { get; init; }

    /// <summary>Who stands where.</summary>
    public required PositionScore Positions { get; init; }

    /// <summary>The F1 of derivations: 1 where there was nothing to find and nothing was found.</summary>
    public double DerivationF1 => Rate.F1(Derivations.All);

    /// <summary>The F1 of derivations without those inferred.</summary>
    public double CitedDerivationF1 => Rate.F1(Derivations.Cited);

    /// <summary>The F1 of derivations of high certainty.</summary>
    public double CertainDerivationF1 => Rate.F1(Derivations.Certain);

    /// <summary>The F1 of reports with a shared main root.</summary>
    public double LineageF1 => Rate.F1(Lineages);

    /// <summary>The F1 of positions.</summary>
    public double PositionF1 => Rate.F1(Positions.Matches);
}
