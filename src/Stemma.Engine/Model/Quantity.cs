using Stemma.Words;

namespace Stemma.Model;

/// <summary>A number with what it counts, as the interval of values that a careful reader would allow.</summary>
/// <remarks>The intervals follow the table of Stemma's method notes for “about”, “up to”, “dozens” and round numbers.</remarks>
/// <param name="Where">The number with its approximator and unit: “up to 20,000”, “about 40 km”.</param>
/// <param name="Low">The least value meant.</param>
/// <param name="High">The greatest value meant.</param>
/// <param name="Point">The value as stated; for “up to x” the bound itself.</param>
/// <param name="Approximator">“about”, “up to”, “more than” in lower case, if there is one.</param>
/// <param name="Unit">“%”, “USD”, “km” and so on; null when things are counted.</param>
/// <param name="Noun">The counted noun's lemma, singular: “soldier”; null when none was found.</param>
public sealed record Quantity(
    TextSpan Where,
    double Low,
    double High,
    double Point,
    string? Approximator,
    string? Unit,
    string? Noun)
{
    /// <summary>Whether the stated value is a ceiling, not an estimate: “up to 20,000”.</summary>
    public bool IsUpperBound { get; init; } = Approximator is "up to" or "as many as" or "at most" or "no more than";

    /// <summary>Whether the stated value is a floor: “at least 20,000”.</summary>
    public bool IsLowerBound { get; init; }

    /// <summary>Whether both ends are stated: “8–10”, “between 2,000 and 3,500”, “more than 100 but fewer than 300”.</summary>
    public bool IsRange { get; init; }

    /// <summary>The value to reckon with: a little over a floor (1.05 of it, as the method notes have it), none for a ceiling, else as stated.</summary>
    public double? Estimate => IsUpperBound ? null : IsLowerBound ? 1.05 * Point : Point;

    /// <summary>What sort of number it is. Those of a report's text are <see cref="QuantityKind.Cardinal"/>, <see cref="QuantityKind.Share"/> or <see cref="QuantityKind.Multiple"/>.</summary>
    public QuantityKind Kind { get; init; }

    /// <summary>What the unit measures.</summary>
    public Dimension Dimension { get; init; }

    /// <summary>The unit's or noun's name below the bar of a rate: <c>hour</c> in “80 tonnes an hour”; null if it is no rate.</summary>
    public string? Per { get; init; }

    /// <summary>For a share, the lemma of what it is a share of: <c>voter</c> in “half of the voters”; null if that is not said.</summary>
    public string? ShareOf { get; init; }

    /// <summary>The change that it tells of: “rose by”, “rose to”; null if it tells of none.</summary>
    public QuantityChange? Change { get; init; }
}

/// <summary>What sort of number an expression is.</summary>
public enum QuantityKind
{
    /// <summary>A count or a measure.</summary>
    Cardinal,

    /// <summary>A part of a whole: “half of”, “a third”, “one in five”, “12 per cent”.</summary>
    Share,

    /// <summary>A factor: “twice”, “fivefold”, “doubled”, “three times”.</summary>
    Multiple,

    /// <summary>A place in an order: “the third”, “21st”.</summary>
    Ordinal,

    /// <summary>The age of a person or thing.</summary>
    Age,

    /// <summary>A year, a day of a month or a time of the clock.</summary>
    Date,

    /// <summary>A part of a name, an address or a number of a page, a law or a telephone.</summary>
    Label,
}
