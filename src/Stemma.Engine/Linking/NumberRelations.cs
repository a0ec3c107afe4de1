using Stemma.Model;

namespace Stemma.Linking;

/// <summary>How two numbers stand to each other, after Stemma's method notes.</summary>
internal static class NumberRelations
{
    // Two values within two per cent are one value told twice.
    private const double SameValue = .02;

    /// <summary>The relation of the first to the second.</summary>
    /// <param name="one">A number.</param>
    /// <param name="other">Another, of the same measure.</param>
    /// <param name="grows">Whether what they count can only grow, and the second was told later.</param>
    public static NumberRelation Of(Quantity one, Quantity other, bool grows = false)
    {
        if (SamePoint(one.Point, other.Point))
        {
            return Side(one) == Side(other) && one.IsRange == other.IsRange ? NumberRelation.Equal : Side(one) * Side(other) < 0 ? NumberRelation.Conflict : NumberRelation.Compatible;
        }

        if (one.Low <= other.High && other.Low <= one.High)
        {
            return NumberRelation.Compatible;
        }

        return grows && other.Point > one.Point ? NumberRelation.Update : NumberRelation.Conflict;
    }

    /// <summary>The larger over the smaller; infinite if one is zero.</summary>
    public static double Ratio(Quantity one, Quantity other)
    {
        var (low, high) = (Math.Min(Math.Abs(one.Point), Math.Abs(other.Point)), Math.Max(Math.Abs(one.Point), Math.Abs(other.Point)));
        return low == high ? 1 : low > 0 ? high / low : double.PositiveInfinity;
    }

    /// <summary>Whether two values are one value told twice.</summary>
    public static bool SamePoint(double one, double other) =>
        one == other || (one * other > 0 && Math.Abs(Math.Log(one / other)) < SameValue);

    // -1 for what lies below the stated value, “fewer than”; 1 for what lies above it; 0 for what may lie on both sides.
    private static int Side(Quantity quantity) => quantity switch
    {
        { IsRange: true } => 0,
        { IsUpperBound: true } => -1,
        { IsLowerBound: true } => 1,
        _ when quantity.Low >= quantity.Point && quantity.High > quantity.Point => 1,
        _ when quantity.High <= quantity.Point && quantity.Low < quantity.Point => -1,
        _ => 0,
    };
}

/// <summary>How two numbers stand to each other.</summary>
internal enum NumberRelation
{
    /// <summary>One value told twice.</summary>
    Equal,

    /// <summary>Both can be true: “about 20,000” and “up to 22,000”.</summary>
    Compatible,

    /// <summary>The later of two counts of what can only grow.</summary>
    Update,

    /// <summary>One counts a part of what the other counts: “including”, “of whom”.</summary>
    PartOf,

    /// <summary>Both cannot be true of one thing at one time.</summary>
    Conflict,
}
