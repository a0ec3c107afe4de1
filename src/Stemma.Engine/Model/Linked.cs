namespace Stemma.Model;

/// <summary>What linking made of a story's propositions.</summary>
/// <param name="Questions">The questions, most salient first.</param>
/// <param name="Claims">The claims, by question.</param>
/// <param name="Assertions">The assertions, by claim, then in story order.</param>
public sealed record Linked(
    IReadOnlyList<Question> Questions,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Assertion> Assertions)
{
    /// <summary>Questions that may be one, the nearest first.</summary>
    public IReadOnlyList<LinkProposal> Proposals { get; init; } = [];
}

/// <summary>What tracing made of a story.</summary>
/// <param name="Dependences">Who had anything from whom, by child in story order, then by probability.</param>
/// <param name="Stemmas">One stemma a claim, in the order of the claims.</param>
public sealed record Traced(IReadOnlyList<Dependence> Dependences, IReadOnlyList<ClaimStemma> Stemmas);
