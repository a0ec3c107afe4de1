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
            return IsBound(one) == IsBound(other) ? NumberRelation.Equal : NumberRelation.Compatible;
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

    private static bool IsBound(Quantity quantity) => quantity.IsUpperBound || quantity.IsLowerBound;
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
