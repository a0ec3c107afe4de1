using Stemma.Words;

namespace Stemma.Linking;

/// <summary>How much a word tells when there is no collection to count it in: by its place among the common words of English.</summary>
internal static class TermWeight
{
    // The weight of a word that is not among the 90,000 common ones.
    private static readonly double Rare = Of(200_000);

    /// <summary>A word's stem, its possessive left out.</summary>
    public static string Stem(string lower)
    {
        var bare = lower.EndsWith("'s", StringComparison.Ordinal) || lower.EndsWith("’s", StringComparison.Ordinal) ? lower[..^2] : lower;
        return Normal.Stem(bare.Replace(",", "", StringComparison.Ordinal));
    }

    /// <summary>The weight of a word by its vector's row, from 0 to 1: frequency falls with rank (Zipf), so this grows as an inverse document frequency does.</summary>
    public static double OfRow(int row) => row < 0 ? Rare : Of(row);

    private static double Of(int rank) => Math.Log(1 + (rank / 50.0)) / Math.Log(1 + (200_000 / 50.0));
}
