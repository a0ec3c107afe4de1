using Stemma.Model;

namespace Stemma.Grading;

/// <summary>The probability that the witnesses make together.</summary>
internal static class Odds
{
    // An open question of yes or no, before anybody speaks.
    private const double Prior = 0.5;

    // Even witnesses that depend on nobody read the same mood: the later ones count a little less (a ≤ 1 of the method notes §8).
    private const double LaterIndependent = 0.8;

    // One that may be another's echo says little more than the other.
    private const double PerhapsDependent = 0.15;

    // Nothing in the news is certain, and no number of unnamed voices makes it so.
    private const double Most = 0.98;

    /// <summary>The probability, from the testimonies on each side, strongest first.</summary>
    public static double Of(IReadOnlyList<Testimony> supporting, IReadOnlyList<Testimony> opposing, IndependentRange independent)
    {
        var odds = Math.Log(Prior / (1 - Prior)) + Sum(supporting, independent.Min) - Sum(opposing, 1);
        return Math.Round(Math.Clamp(1 / (1 + Math.Exp(-odds)), 1 - Most, Most), 2);
    }

    private static double Sum(IReadOnlyList<Testimony> side, int independent) => side.Select((one, at) => Share(at, independent) * one.Weight).Sum();

    private static double Share(int at, int independent) => at == 0 ? 1 : at < independent ? LaterIndependent : PerhapsDependent;
}
