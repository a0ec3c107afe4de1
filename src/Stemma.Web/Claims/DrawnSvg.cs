using System.Xml;
using System.Xml.Linq;

namespace Stemma.Web.Claims;

/// <summary>A drawing may stand in a page unescaped: so it is looked at once more, although it is our own.</summary>
internal static class DrawnSvg
{
    private static readonly string[] Allowed =
    [
        "svg", "g", "a", "title", "desc", "defs", "marker", "symbol", "use", "pattern",
        "line", "path", "rect", "circle", "ellipse", "polygon", "polyline", "text", "tspan",
    ];

    /// <summary>The drawing as well-formed XML; null when anything in it could act or fetch.</summary>
    /// <param name="svg">The drawing. Its own style sheet, which is for files that stand alone, is left out: the page has one.</param>
    /// <param name="suffix">Put behind its ids, so that two drawings of one stemma can stand in one page.</param>
    public static string? Checked(string svg, string suffix)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
            root.Descendants().Where(element => element.Name.LocalName == "style").Remove();
            Rename(root, suffix);
            return root.Name.LocalName == "svg" && root.DescendantsAndSelf().All(IsHarmless) ? root.ToString(SaveOptions.DisableFormatting) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Rename(XElement root, string suffix)
    {
        foreach (var attribute in root.DescendantsAndSelf().Attributes().Where(one => one.Name.LocalName is "id" or "aria-labelledby" or "aria-describedby"))
        {
            attribute.Value = string.Join(' ', attribute.Value.Split(' ').Select(id => id + suffix));
        }
    }

    private static bool IsHarmless(XElement element) =>
        Allowed.Contains(element.Name.LocalName) && element.Attributes().All(IsHarmless);

    private static bool IsHarmless(XAttribute attribute)
    {
        var name = attribute.Name.LocalName;
        return !name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            && name != "style"
            && (name != "href" || attribute.Value is ['#', ..] or ['/', not '/', ..]);
    }
}
