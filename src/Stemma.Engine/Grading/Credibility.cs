using Stemma.Model;

namespace Stemma.Grading;

/// <summary>The Admiralty scale's second half, from the evidence on the content alone.</summary>
internal static class Credibility
{
    /// <summary>Nothing to judge by.</summary>
    public const int CannotBeJudged = 6;

    private const double Confirmed = 0.9;
    private const double ProbablyTrue = 0.7;
    private const double PossiblyTrue = 0.4;
    private const double Doubtful = 0.2;

    /// <summary>1 to 5. “Confirmed by other sources” takes two origins that certainly do not depend on each other, and nobody against.</summary>
    public static int Of(double probability, IndependentRange independent, bool isContradicted) => probability switch
    {
        >= Confirmed when independent.Min >= 2 && !isContradicted => 1,
        >= ProbablyTrue => 2,
        >= PossiblyTrue => 3,
        >= Doubtful => 4,
        _ => 5,
    };
}
