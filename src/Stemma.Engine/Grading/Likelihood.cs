namespace Stemma.Grading;

/// <summary>The words of ICD 203 for a probability.</summary>
/// <remarks>
/// The standard's bands share their ends; here each holds its lower end and not its upper (ADR 0050), so that every probability has
/// one word. 0 and 1 have none: the scale has no word for the impossible and the certain.
/// </remarks>
internal static class Likelihood
{
    private static readonly (double From, string Word)[] Bands =
    [
        (0.95, "almost certain"),
        (0.80, "very likely"),
        (0.55, "likely"),
        (0.45, "roughly even chance"),
        (0.20, "unlikely"),
        (0.05, "very unlikely"),
        (0.00, "almost no chance"),
    ];

    /// <summary>The word for a probability; null at 0 and at 1, and where there is none.</summary>
    public static string? Word(double? probability) =>
        probability is > 0 and < 1 and var p ? Bands.First(band => p >= band.From).Word : null;
}
