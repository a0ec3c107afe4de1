namespace Stemma.Learning;

/// <summary>
/// Fixed-point numbers: networks run in whole numbers, so that a text gives the same analysis on every machine, whatever its vector width.
/// </summary>
internal static class Fixed
{
    /// <summary>Bits after the point of what flows between layers: values within ±32.</summary>
    public const int ActivationBits = 10;

    /// <summary>Bits after the point of a weight: within ±8.</summary>
    public const int WeightBits = 12;

    /// <summary>Bits after the point of what a layer's sums hold.</summary>
    public const int SumBits = ActivationBits + WeightBits;

    /// <summary>What a sum is multiplied by to become a real number.</summary>
    public const float FromSum = 1f / (1 << SumBits);

    /// <summary>A real number as an activation; beyond the range the nearest bound.</summary>
    public static short Activation(float value) => Rounded(value * (1 << ActivationBits));

    /// <summary>A real number as a weight.</summary>
    public static short Weight(float value) => Rounded(value * (1 << WeightBits));

    /// <summary>A real number as a bias: at the scale of a sum.</summary>
    public static int Bias(float value) => unchecked((int)Math.Clamp(MathF.Round(value * (1 << SumBits)), -1e9f, 1e9f));

    private static short Rounded(float value) => unchecked((short)Math.Clamp(MathF.Round(value), short.MinValue + 1, short.MaxValue));
}
