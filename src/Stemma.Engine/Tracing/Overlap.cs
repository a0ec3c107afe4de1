namespace Stemma.Tracing;

/// <summary>How much of their words two reports share, of the rarer more than of the common.</summary>
/// <param name="One">The place of the one that stands earlier in the story.</param>
/// <param name="Other">The place of the other.</param>
/// <param name="Fives">How many five-word runs they share.</param>
/// <param name="OfOne">The share of the earlier one's five-word runs that stand in the other.</param>
/// <param name="OfOther">The share of the later one's five-word runs that stand in the earlier.</param>
/// <param name="ThreesOfOne">The same of three-word runs.</param>
/// <param name="ThreesOfOther">The same of three-word runs.</param>
internal readonly record struct Overlap(
    int One, int Other, int Fives, double OfOne, double OfOther, double ThreesOfOne, double ThreesOfOther)
{
    /// <summary>The share of a report's five-word runs that stand in the other.</summary>
    public double Contained(int place) => place == One ? OfOne : OfOther;

    /// <summary>The share of a report's three-word runs that stand in the other.</summary>
    public double ContainedLoosely(int place) => place == One ? ThreesOfOne : ThreesOfOther;
}
