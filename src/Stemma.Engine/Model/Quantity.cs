using Stemma.Words;

namespace Stemma.Model;

/// <summary>A number with what it counts, as the interval of values that a careful reader would allow.</summary>
/// <remarks>The intervals follow the table of Stemma's method notes for “about”, “up to”, “dozens” and round numbers.</remarks>
/// <param name="Where">The number with its approximator: “up to 20,000”.</param>
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
    public bool IsUpperBound => Approximator is "up to" or "as many as" or "at most" or "no more than";
}
