namespace Stemma.Model;

/// <summary>What an analyst follows.</summary>
/// <param name="Name">Its short name: letters, digits, dash and underscore.</param>
/// <param name="About">What it is about, in the analyst's words.</param>
public sealed record Story(string Name, string About);

/// <summary>Everything that was made of a story's reports, as of a time: a pure function of the reports, the source book and the decisions.</summary>
/// <remarks>The order in which reports arrived leaves no trace in it. All lists are in a fixed order.</remarks>
public sealed record StoryState
{
    /// <summary>The story.</summary>
    public required Story Story { get; init; }

    /// <summary>Only what was published up to then was used; null for all.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The reports in use, in story order: of each address the latest version.</summary>
    public required IReadOnlyList<Extract> Reports { get; init; }

    /// <summary>Earlier versions of the reports in use, in story order.</summary>
    public IReadOnlyList<Extract> EarlierVersions { get; init; } = [];

    /// <summary>The questions, most salient first.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>The claims, by question, then by answer in order of first appearance.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>The assertions, by claim, then in story order.</summary>
    public required IReadOnlyList<Assertion> Assertions { get; init; }

    /// <summary>Questions that may be one, for a person to decide, the nearest first.</summary>
    public IReadOnlyList<LinkProposal> Proposals { get; init; } = [];

    /// <summary>Who had anything from whom, by child in story order, then by probability.</summary>
    public required IReadOnlyList<Dependence> Dependences { get; init; }

    /// <summary>One stemma a claim, in the order of the claims.</summary>
    public required IReadOnlyList<ClaimStemma> Stemmas { get; init; }

    /// <summary>One assessment a claim, in the order of the claims.</summary>
    public required IReadOnlyList<Assessment> Assessments { get; init; }

    /// <summary>Who stands where, by actor and time.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>Who changed.</summary>
    public required IReadOnlyList<Reversal> Reversals { get; init; }
}
