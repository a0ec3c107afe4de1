using System.Globalization;
using System.Text;
using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>Draws a claim's stemma on a time axis as SVG: who had it from whom, down to the origins.</summary>
/// <remarks>
/// Made for light and dark: ink is <c>currentColor</c>, paper the canvas, or <c>--stemma-paper</c>, <c>--stemma-accent</c> and
/// <c>--stemma-alarm</c> where a page sets them. No script, nothing loaded, all text escaped; the same stemma always gives the same drawing.
/// </remarks>
public static class StemmaDrawing
{
    private const int Top = 44;
    private const int GroupGap = 14;
    private const double LetterWidth = 6.9;
    internal const string Paper = "var(--stemma-paper, Canvas)";
    internal const string Accent = "var(--stemma-accent, #b0562b)";
    internal const string Alarm = "var(--stemma-alarm, #d0342c)";

    /// <summary>The drawing. Narrow ones put the time under the name.</summary>
    /// <param name="stemma">The stemma.</param>
    /// <param name="state">The story it is of.</param>
    /// <param name="width">How wide, in pixels; 320 at least.</param>
    public static string Svg(ClaimStemma stemma, StoryState state, int width = 760) => Drawn(stemma, state, width, "");

    /// <summary>The drawing for a file of its own, which follows the reader's light or dark by itself; <see cref="Svg"/> leaves that to the page.</summary>
    /// <param name="stemma">The stemma.</param>
    /// <param name="state">The story it is of.</param>
    /// <param name="width">How wide, in pixels; 320 at least.</param>
    public static string File(ClaimStemma stemma, StoryState state, int width = 760) =>
        Drawn(stemma, state, width, "<style>.stemma-drawing{color-scheme:light dark;color:CanvasText}</style>\n");

    private static string Drawn(ClaimStemma stemma, StoryState state, int width, string style)
    {
        var layout = new StemmaLayout(stemma, state, Math.Max(320, width));
        var svg = new StringBuilder();
        var legend = StemmaLegend.Of(stemma, layout);
        var height = Y(layout, layout.All.Count - 1) + 46 + StemmaLegend.HeightOf(legend);
        Head(svg, stemma, layout, height, style);
        Days(svg, layout, height - 22 - StemmaLegend.HeightOf(legend));
        Edges(svg, stemma.Edges.Where(edge => !layout.Main.Contains(edge)), layout, ".2");
        Edges(svg, layout.Main, layout, ".55");

        foreach (var circle in stemma.Circular.Where(one => one.Through.Count > 0))
        {
            Circle(svg, circle, layout);
        }

        foreach (var placed in layout.All)
        {
            Node(svg, placed, layout);
        }

        foreach (var entry in legend)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({N(entry.X)} {height - StemmaLegend.HeightOf(legend) + entry.Y})\" font-size=\"11\">{entry.Shape}<text x=\"19\" fill-opacity=\".7\">{entry.Words}</text></g>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Head(StringBuilder svg, ClaimStemma stemma, StemmaLayout layout, int height, string style)
    {
        var id = E(stemma.Claim.Value);
        var captured = layout.All.Count(one => one.Witness is Witness.Captured);
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" class="stemma-drawing" role="img" aria-labelledby="stemma-{id}-title stemma-{id}-desc" width="{layout.Width}" height="{height}" viewBox="0 0 {layout.Width} {height}" font-family="system-ui, sans-serif" font-size="12" fill="currentColor">
            <title id="stemma-{id}-title">Stemma of “{E(layout.TextOf(stemma.Claim))}”</title>
            <desc id="stemma-{id}-desc">{captured} reports, {stemma.Origins.Count} origins, {E(stemma.Independent.ToString())} independent: {E(string.Join("; ", stemma.Origins.Select(origin => $"{origin.Name} ({origin.Reports.Count})")))}.</desc>
            {style}<rect width="{layout.Width}" height="{height}" fill="{Paper}"/>

            """);
    }

    private static void Days(StringBuilder svg, StemmaLayout layout, int bottom)
    {
        if (!layout.Axis.HasTimes)
        {
            return;
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{N(layout.Axis.Left)} 30H{N(layout.Axis.Right)}\" stroke=\"currentColor\" stroke-opacity=\".35\"/>\n");
        foreach (var (x, label) in layout.Axis.Marks())
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{N(x)} 25V{bottom}\" stroke=\"currentColor\" stroke-opacity=\".13\"/><text x=\"{N(x + 4)}\" y=\"20\" fill-opacity=\".7\">{E(label)}</text>\n");
        }
    }

    // The opacity is the group's, or lines on one another would look surer than they are.
    private static void Edges(StringBuilder svg, IEnumerable<StemmaEdge> edges, StemmaLayout layout, string opacity)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<g fill=\"none\" stroke=\"currentColor\" opacity=\"{opacity}\">\n");
        foreach (var edge in edges.OrderBy(edge => layout[edge.Child].Row).ThenBy(edge => layout[edge.Parent].Row))
        {
            var why = string.Join("; ", edge.Evidence.Select(one => one.Note));
            svg.Append(CultureInfo.InvariantCulture,
                $"<path d=\"{Way(layout, edge.Parent, edge.Child)}\" stroke-width=\"{N(0.8 + (2.4 * Math.Clamp(edge.Probability, 0, 1)))}\"><title>{E(layout.NameOf(edge.Child))} had it from {E(layout.NameOf(edge.Parent))}, {Math.Round(edge.Probability * 100)} %: {E(why)}</title></path>\n");
        }

        svg.Append("</g>\n");
    }

    // Down from the parent and round the corner into the child; a bow on the left where the child is not later.
    private static string Way(StemmaLayout layout, Witness parent, Witness child)
    {
        var (px, py) = (layout.X(parent), Y(layout, layout[parent].Row));
        var (cx, cy) = (layout.X(child), Y(layout, layout[child].Row));
        if (cx < px + 3 || cy <= py)
        {
            var out_ = Math.Min(px, cx) - 22;
            return $"M{N(px)} {py}C{N(out_)} {py} {N(out_)} {cy} {N(cx)} {cy}";
        }

        var round = Math.Min(12, cx - px);
        return $"M{N(px)} {py}V{N(cy - round)}Q{N(px)} {cy} {N(px + round)} {cy}H{N(cx)}";
    }

    // Over the top, where no line of the tree runs: back to the same outlet's first report, or to the one that is cited.
    private static void Circle(StringBuilder svg, CircularReport circle, StemmaLayout layout)
    {
        var (from, cited) = (new Witness.Captured(circle.Report), new Witness.Captured(circle.Through[0]));
        if (!layout.Has(from) || !layout.Has(cited))
        {
            return;
        }

        var back = layout.All.Select(placed => placed.Witness).FirstOrDefault(witness => layout[witness].Row < layout[from].Row && layout.NameOf(witness) == layout.NameOf(from)) ?? cited;
        var (x1, y1, x2, y2) = (layout.X(from), Y(layout, layout[from].Row), layout.X(back), Y(layout, layout[back].Row));
        svg.Append(CultureInfo.InvariantCulture,
            $"<path d=\"M{N(x1)} {y1 - 6}C{N(x1 + 12)} {y2} {N(x2 + 90)} {y2 - 26} {N(x2 + 5)} {y2 - 6}m7 -5l-7 5l6 5\" fill=\"none\" stroke=\"{Alarm}\" stroke-width=\"1.8\" stroke-dasharray=\"5 3\"><title>Circular: {E(layout.NameOf(from))} cites {E(layout.NameOf(cited))}, which goes back to it</title></path>\n");
    }

    private static void Node(StringBuilder svg, StemmaLayout.Placed placed, StemmaLayout layout)
    {
        var (x, y) = (layout.X(placed.Witness), Y(layout, placed.Row));
        var isOrigin = layout.Origins.Contains(placed.Witness);
        var shape = placed.Witness is Witness.Lost
            ? $"<circle cx=\"{N(x)}\" cy=\"{y}\" r=\"7\" fill=\"{Paper}\" stroke=\"{Accent}\" stroke-width=\"2\" stroke-dasharray=\"3.2 2.3\"/>"
            : isOrigin ? $"<circle cx=\"{N(x)}\" cy=\"{y}\" r=\"7\" fill=\"{Accent}\" stroke=\"{Paper}\" stroke-width=\"2\"/>"
            : $"<circle cx=\"{N(x)}\" cy=\"{y}\" r=\"5\" stroke=\"{Paper}\" stroke-width=\"1.5\"/>";
        var (name, time) = (layout.NameOf(placed.Witness), TimeOf(layout, placed.Witness));
        var isNarrow = layout.Width < 560;
        var room = (int)((layout.Width - x - 14) / LetterWidth) - (isNarrow ? 0 : time.Length + 1);
        var after = isNarrow ? $"<tspan x=\"{N(x + 13)}\" dy=\"13\" font-weight=\"400\" font-size=\"10.5\" fill-opacity=\".7\">{E(time)}</tspan>" : $"<tspan dx=\"7\" font-weight=\"400\" font-size=\"11\" fill-opacity=\".7\">{E(time)}</tspan>";
        svg.Append(CultureInfo.InvariantCulture,
            $"<g>{shape}<text x=\"{N(x + 13)}\" y=\"{(isNarrow ? y - 1 : y + 4)}\" stroke=\"{Paper}\" stroke-width=\"3.5\" stroke-linejoin=\"round\" paint-order=\"stroke\"{(isOrigin ? " font-weight=\"600\"" : "")}>{E(Cut(name, room))}{after}</text><title>{E($"{name}, {time}{Headline(layout, placed.Witness)}")}</title></g>\n");
    }

    private static string Headline(StemmaLayout layout, Witness witness) => layout.ReportOf(witness)?.Title is { Length: > 0 } title ? $": {title}" : "";

    private static string TimeOf(StemmaLayout layout, Witness witness) => layout.ReportOf(witness)?.Published switch
    {
        { DayOnly: true } day => day.At.UtcDateTime.ToString("d MMM", CultureInfo.InvariantCulture),
        { } time => time.At.UtcDateTime.ToString("d MMM HH:mm", CultureInfo.InvariantCulture),
        null => witness is Witness.Lost ? "not captured" : "undated",
    };

    private static int Y(StemmaLayout layout, int row) =>
        Top + 8 + (Math.Max(0, row) * (layout.Width < 560 ? 34 : 28)) + (row < 0 || layout.All.Count is 0 ? 0 : layout.All[row].Group * GroupGap);

    private static string Cut(string name, int room)
    {
        var line = Quoting.OneLine(name);
        return line.Length <= Math.Max(8, room) ? line : line[..(Math.Max(8, room) - 1)].TrimEnd() + "…";
    }

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    // What XML may not hold is left out.
    private static string E(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value is 9 or 10 or >= 32 and not (>= 0x7F and <= 0x9F) and not (0xFFFE or 0xFFFF)))
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
