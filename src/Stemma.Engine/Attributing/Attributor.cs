using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Finds who is said to have said what.</summary>
public static class Attributor
{
    /// <summary>The statements in reading order of their content. Pure: the same text always gives the same ones.</summary>
    public static IReadOnlyList<Statement> StatementsIn(ParsedText text, SourceBook book) => [];
}
