using Stemma.Model;

namespace Stemma.Grading;

/// <summary>Says how far to believe each claim, and why.</summary>
public static class Grader
{
    /// <summary>One assessment a claim, in the order of the claims. Pure.</summary>
    public static IReadOnlyList<Assessment> Grade(IReadOnlyList<Extract> reports, Linked linked, Traced traced, SourceBook book) => [];
}
