using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>What the signs of a drawing mean; only those that are in it, in as many lines as it takes.</summary>
internal static class StemmaLegend
{
    private const double Left = 14;
    private const int LineHeight = 18;

    public readonly record struct Entry(string Shape, string Words, double X, int Y);

    public static int HeightOf(IReadOnlyList<Entry> entries) => entries[^1].Y + 10;

    public static IReadOnlyList<Entry> Of(ClaimStemma stemma, StemmaLayout layout)
    {
        List<Entry> entries = [];
        var (x, y) = (Left, 8);
        foreach (var (shape, words) in Signs(stemma, layout))
        {
            var width = 34 + (words.Length * 5.9);
            if (x > Left && x + width > layout.Width)
            {
                (x, y) = (Left, y + LineHeight);
            }

            entries.Add(new Entry(shape, words, x, y));
            x += width;
        }

        return entries;
    }

    private static IEnumerable<(string Shape, string Words)> Signs(ClaimStemma stemma, StemmaLayout layout)
    {
        if (layout.All.Any(placed => placed.Witness is Witness.Lost))
        {
            yield return ($"<circle cx=\"6\" cy=\"-4\" r=\"5\" fill=\"none\" stroke=\"{StemmaDrawing.Accent}\" stroke-width=\"2\" stroke-dasharray=\"2.6 2\"/>", "not captured");
        }

        if (layout.Origins.Any(witness => witness is Witness.Captured))
        {
            yield return ($"<circle cx=\"6\" cy=\"-4\" r=\"5\" fill=\"{StemmaDrawing.Accent}\"/>", "origin");
        }

        yield return ("<circle cx=\"6\" cy=\"-4\" r=\"4\"/>", "report");
        if (stemma.Edges.Count > 0)
        {
            yield return ("<path d=\"M0 -4H14\" stroke=\"currentColor\" stroke-opacity=\".55\" stroke-width=\"3\"/>", "had it from (thicker: surer)");
        }

        if (stemma.Circular.Count > 0)
        {
            yield return ($"<path d=\"M0 -4H14\" stroke=\"{StemmaDrawing.Alarm}\" stroke-width=\"1.8\" stroke-dasharray=\"5 3\"/>", "circular");
        }
    }
}
