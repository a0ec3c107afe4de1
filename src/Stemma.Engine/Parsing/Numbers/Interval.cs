namespace Stemma.Parsing.Numbers;

/// <summary>The values that a careful reader would allow for a number.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
/// <param name="Point">As stated.</param>
internal readonly record struct Interval(double Low, double High, double Point)
{
    /// <summary>The interval of a stated value, by the table in the method notes.</summary>
    public static Interval Of(double stated, Approximation approximation) => stated < 0 ? Mirrored(Of(-stated, Turned(approximation))) : approximation switch
    {
        Approximation.About => Around(stated, SignificantDigits(stated) == 1 && stated >= 1_000 ? 0.25 : 0.1),
        Approximation.Nearly => new(0.9 * stated, stated, stated),
        Approximation.Above => new(stated, 1.25 * stated, stated),
        Approximation.UpTo => new(0, stated, stated),
        Approximation.Below => new(0.75 * stated, stated, stated),
        Approximation.Exact => new(stated, stated, stated),
        _ => Bare(stated),
    };

    /// <summary>Between two stated ends.</summary>
    public static Interval Between(double low, double high) =>
        new(low, high, low <= 0 ? (low + high) / 2 : Math.Clamp(Rounded(Math.Sqrt(low) * Math.Sqrt(high)), low, high));

    /// <summary>A share of a whole, in per cent: “a third” is 33 to 34.</summary>
    public static Interval OfShare(double share)
    {
        var stated = Math.Round(share * 100, 1);
        return new(Math.Floor(stated), Math.Ceiling(stated), stated);
    }

    private static Interval Mirrored(Interval positive) => new(-positive.High, -positive.Low, -positive.Point);

    // “more than −5” lies nearer to nought.
    private static Approximation Turned(Approximation approximation) => approximation switch
    {
        Approximation.Above => Approximation.Below,
        Approximation.Below => Approximation.Above,
        _ => approximation,
    };

    // Round numbers are read imprecisely.
    private static Interval Bare(double stated)
    {
        var digits = SignificantDigits(stated);
        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(stated, 1))) - digits + 1);
        return (digits, unit) switch
        {
            (_, < 10) => new(stated, stated, stated),
            (1, _) when stated >= 100 => Around(stated, 0.1),
            (1, _) => new(stated, stated, stated),
            (2, _) => Around(stated, 0.025),
            _ => new(stated - (unit / 2), stated + (unit / 2), stated),
        };
    }

    private static Interval Around(double stated, double share) => new(stated * (1 - share), stated * (1 + share), stated);

    // Two digits are as exact as a word like “dozens” can be.
    private static double Rounded(double value)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 1))) - 1);
        return Math.Round(value / unit) * unit;
    }

    private static int SignificantDigits(double stated)
    {
        if (stated != Math.Floor(stated) || stated is 0 or > 1e15)
        {
            return 9;
        }

        var (digits, rest) = (1, (long)stated);
        while (rest % 10 == 0)
        {
            rest /= 10;
        }

        for (; rest >= 10; rest /= 10)
        {
            digits++;
        }

        return digits;
    }
}
