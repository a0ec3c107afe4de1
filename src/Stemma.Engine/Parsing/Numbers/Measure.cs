namespace Stemma.Parsing.Numbers;

/// <summary>A number with its unit, if it has one.</summary>
/// <param name="First">Its first atom: the mark of money, or the number's.</param>
/// <param name="End">The atom after its last.</param>
/// <param name="Number">The number.</param>
/// <param name="Unit">The unit; null for a bare number.</param>
internal readonly record struct Measure(int First, int End, Numeral Number, UnitOfMeasure? Unit)
{
    /// <summary>The value in the unit; that of the number, but “6 foot 3 inches” is 6.25 and “30 MUSD” 30 million.</summary>
    public double Value { get; init; } = Number.Value;

    /// <summary>Whether it is an age: “12 years old”, “aged 12”.</summary>
    public bool IsAge { get; init; }

    /// <summary>Whether the unit stands before the number: “$5”.</summary>
    public bool IsLed => Unit is not null && Number.First > First;
}
