using System.Globalization;

namespace Stemma.Eval;

/// <summary>The committed file of what was measured when: one row a line.</summary>
internal static class History
{
    private const string Head = "date,task,set,figures,seed,command";

    /// <summary>Adds a row for each line measured. Nothing here draws lots, so the seed is <c>none</c>.</summary>
    public static void Append(string path, IEnumerable<EvalLine> lines, DateOnly today, string command)
    {
        var date = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var rows = lines.Select(line => string.Join(
            ',', date, Cell(line.Task), Cell(line.Set), Cell(string.Join(' ', [.. line.Figures, $"n={line.Items}"])), "none", Cell(command)));
        File.AppendAllLines(path, File.Exists(path) ? rows : rows.Prepend(Head));
    }

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
