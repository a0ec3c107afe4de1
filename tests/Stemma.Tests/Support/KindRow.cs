using Stemma.Words;

namespace Stemma.Tests.Support;

/// <summary>One row of a page in <c>specs/attributing/kinds</c>: a text whose source stands in brackets, and what the source is.</summary>
public sealed record KindRow(string Page, string Text, TextSpan Source, string Expected)
{
    public static IEnumerable<KindRow> In(Func<string, bool> pages) =>
        from file in Directory.GetFiles(Repo.At("specs", "attributing", "kinds"), "*.md").Order(StringComparer.Ordinal)
        where pages(Path.GetFileNameWithoutExtension(file))
        from line in File.ReadLines(file)
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        where cells.Length >= 6 && cells[1].Contains('[', StringComparison.Ordinal)
        select Of(Path.GetFileNameWithoutExtension(file), cells);

    public override string ToString() => $"{Page}: {Text}";

    private static KindRow Of(string page, string[] cells)
    {
        var start = cells[1].IndexOf('[', StringComparison.Ordinal);
        var end = cells[1].IndexOf(']', StringComparison.Ordinal) - 1;
        var traits = cells[4].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        return new KindRow(
            page,
            cells[1].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal),
            new TextSpan(start, end),
            $"{cells[2]} | {cells[3]} | {string.Join(", ", traits)}");
    }
}
