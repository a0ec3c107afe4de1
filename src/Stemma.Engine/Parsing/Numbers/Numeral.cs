namespace Stemma.Parsing.Numbers;

/// <summary>A number as written, before anything is known of what it counts.</summary>
/// <param name="First">Its first atom.</param>
/// <param name="End">The atom after its last.</param>
/// <param name="Value">Its value.</param>
/// <param name="Kind">Its form.</param>
internal readonly record struct Numeral(int First, int End, double Value, NumeralKind Kind)
{
    /// <summary>The scale that its last word gives, a million in “2.5 million”; 1 without one.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Whether it is in figures, at least in its first part.</summary>
    public bool IsFigure { get; init; }

    /// <summary>Whether the fraction, or the ratio, is written as one: “a third”, “3/4”, “one in five”.</summary>
    public bool IsRatio { get; init; }
}

/// <summary>The form of a number.</summary>
internal enum NumeralKind
{
    /// <summary>Three, 3, 3.5, 3 million.</summary>
    Cardinal,

    /// <summary>A third, 3/4, two and a half, one in five.</summary>
    Fraction,

    /// <summary>Third, 3rd.</summary>
    Ordinal,

    /// <summary>1e6, 10^6.</summary>
    Power,

    /// <summary>Dozens, thousands: the value is that of one.</summary>
    Vague,
}
