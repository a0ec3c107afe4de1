using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>Turns one report into what it says is so.</summary>
public static class ClaimExtractor
{
    /// <summary>The propositions of a report in reading order. Pure: the same input always gives the same ones.</summary>
    public static IReadOnlyList<Proposition> PropositionsIn(Report report, ParsedText text, IReadOnlyList<Statement> statements) => [];
}
