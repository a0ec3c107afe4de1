using Stemma.Words;

namespace Stemma.Model;

/// <summary>What a person decided about which passages say the same. Kept in the ledger; it outlives every computation.</summary>
/// <param name="Act">What is to be done.</param>
/// <param name="These">The propositions it is about; never empty.</param>
/// <param name="With">One of the claim that they belong to, or no longer belong to.</param>
/// <param name="Why">The person's reason.</param>
public sealed record LinkDecision(LinkAct Act, IReadOnlyList<Anchor> These, Anchor With, string Why);

/// <summary>What a person can do with links.</summary>
public enum LinkAct
{
    /// <summary>This passage speaks to that claim's question.</summary>
    Link,

    /// <summary>This passage does not speak to that claim's question.</summary>
    Unlink,

    /// <summary>Two claims answer one question.</summary>
    Merge,

    /// <summary>These passages answer a question of their own.</summary>
    Split,
}

/// <summary>A proposition named by where it stands, so that it is found again when the engine reads the report otherwise.</summary>
/// <param name="Report">The report.</param>
/// <param name="Where">The clause.</param>
/// <param name="Facet">Which question about the clause.</param>
/// <param name="Point">The number it turns on; null when it turns on none.</param>
public readonly record struct Anchor(ReportId Report, TextSpan Where, Facet Facet, double? Point)
{
    /// <summary>The anchor of a proposition.</summary>
    public static Anchor Of(Proposition proposition) => new(
        proposition.Report, proposition.Where, proposition.Facet, proposition.Facet == Facet.HowMany ? proposition.Quantity?.Point : null);

    /// <summary>
    /// How well a proposition fits: the share of both clauses that is common, 0 when it is not meant. A number must be the same.
    /// </summary>
    public double Fits(Proposition proposition)
    {
        if (proposition.Report != Report || proposition.Facet != Facet || !proposition.Where.Overlaps(Where) || (Point is { } point && proposition.Quantity?.Point != point))
        {
            return 0;
        }

        var common = Math.Min(Where.End, proposition.Where.End) - Math.Max(Where.Start, proposition.Where.Start);
        return common / (double)(Where.Length + proposition.Where.Length - common);
    }
}

/// <summary>Two questions that may be one: near enough to ask a person, not near enough to link.</summary>
/// <param name="One">A claim of the first question.</param>
/// <param name="Other">A claim of the second.</param>
/// <param name="Score">The probability that they are one, by the trained pair model: at least .4.</param>
public sealed record LinkProposal(ClaimId One, ClaimId Other, double Score);
