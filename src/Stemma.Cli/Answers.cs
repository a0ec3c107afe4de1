using Stemma.Exchanging;
using Stemma.Words;

namespace Stemma.Cli;

/// <summary>How the parts of a claim are said to a person.</summary>
internal static class Answers
{
    /// <summary>“yes”, “no”, or the number or purpose as printed.</summary>
    public static string Of(ClaimJson claim) => Clean.Line(claim.Answer.Words ?? claim.Answer.Kind);

    /// <summary>“1 origin behind 7 reports”.</summary>
    public static string Origins(AssessmentJson one)
    {
        var count = one.IndependentMin == one.IndependentMax ? $"{one.IndependentMax}" : $"{one.IndependentMin}–{one.IndependentMax}";
        return $"{count} {(one.IndependentMax == 1 ? "origin" : "origins")} behind {one.Reports} {(one.Reports == 1 ? "report" : "reports")}";
    }

    /// <summary>“single origin”.</summary>
    public static string Words<T>(T value)
        where T : struct, Enum => EnumNames.Of(value).Replace('_', ' ');
}
