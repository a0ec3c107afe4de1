using System.Collections.Frozen;

namespace Stemma.Words;

/// <summary>Reads the word tables that the stages keep as raw strings.</summary>
internal static class WordTable
{
    private static readonly char[] Blanks = [' ', '\n', '\r', '\t'];

    /// <summary>The words of a table, apart by blanks or line ends.</summary>
    public static FrozenSet<string> Words(string table) =>
        table.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The phrases of a table, apart by commas or line ends.</summary>
    public static FrozenSet<string> Phrases(string table) =>
        table.Split((char[])[',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lines of a table, each split at blanks; the first word of a line is its head.</summary>
    public static IEnumerable<string[]> Rows(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries));
}
