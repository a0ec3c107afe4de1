using System.Xml.Linq;

namespace Stemma.Tests.Docs;

/// <summary>What the engine's own documentation comments say.</summary>
internal static class XmlDocs
{
    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Stemma.Engine.xml"))
        .Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);

    public static string SummaryOf(string member) => Plain(Members[member].Element("summary")!);

    public static string ParameterOf(string member, string name) =>
        Plain(Members[member].Elements("param").Single(param => (string?)param.Attribute("name") == name));

    private static string Plain(XElement element) => string.Join(' ', string.Concat(element.Nodes().Select(Plain)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "paramref" } name => $"`{((string)name.Attribute("name")!).ToLowerInvariant()}`",
        XElement other => other.Value,
        _ => "",
    };
}
