using System.Net;

namespace Stemma.Capturing;

/// <summary>Reads XML as feeds really are: names not closed, entities not declared, ampersands bare. Never fails, linear in the input.</summary>
/// <remarks>Nothing outside is ever read and no entity is expanded but HTML's own, so there is nothing to bomb.</remarks>
internal sealed class LooseXml
{
    private const int Deepest = 100;
    private const int MostNodes = 400_000;

    private readonly string _xml;
    private readonly Stack<(FeedNode Node, string Name, Dictionary<string, string> Prefixes)> _open = new();
    private int _nodes;
    private bool _declaresEntities;

    private LooseXml(string xml)
    {
        _xml = xml;
        _open.Push((new FeedNode("", xml), "", []));
    }

    /// <summary>A node around everything, and whether the document declares entities of its own.</summary>
    public static (FeedNode Root, bool DeclaresEntities) Read(string xml)
    {
        var reader = new LooseXml(xml);
        for (var at = 0; at < xml.Length && !reader._declaresEntities;)
        {
            at = xml[at] == '<' ? reader.Markup(at) : reader.Text(at);
        }

        while (reader._open.Count > 1)
        {
            reader.CloseTop(xml.Length);
        }

        return (reader._open.Pop().Node, reader._declaresEntities);
    }

    private int Text(int at)
    {
        var end = _xml.IndexOf('<', at) is >= 0 and var next ? next : _xml.Length;
        _open.Peek().Node.Words.Append(Unescaped(_xml[at..end]));
        return end;
    }

    private int Markup(int at)
    {
        if (Begins(at, "<![CDATA["))
        {
            var end = After("]]>", at + 9, out var inner);
            _open.Peek().Node.Words.Append(_xml, at + 9, inner - at - 9);
            return end;
        }

        if (Begins(at, "<!--"))
        {
            return After("-->", at + 4, out _);
        }

        if (Begins(at, "<?"))
        {
            return After(">", at, out _);
        }

        var next = at + 1 < _xml.Length ? _xml[at + 1] : ' ';
        return next == '!' ? Declaration(at)
            : next == '/' ? Close(at)
            : char.IsLetter(next) || next == '_' ? Open(at)
            : Literally(at);
    }

    private int Literally(int at)
    {
        _open.Peek().Node.Words.Append('<');
        return at + 1;
    }

    // <!DOCTYPE rss PUBLIC "…" "…"> is passed over; one that declares entities ends the reading.
    private int Declaration(int at)
    {
        var end = After(">", at, out var inner);
        var subset = _xml.IndexOf('[', at, inner - at);
        if (subset < 0)
        {
            return end;
        }

        end = After("]", subset, out inner);
        _declaresEntities = _xml.IndexOf("<!ENTITY", subset, inner - subset, StringComparison.OrdinalIgnoreCase) >= 0;
        return After(">", Math.Min(end, _xml.Length), out _);
    }

    private int Open(int at)
    {
        var (name, afterName) = Name(at + 1);
        List<(string Name, string Value)> attributes = [];
        var end = Attributes(afterName, attributes);
        if (_open.Count > Deepest || ++_nodes > MostNodes)
        {
            return end;
        }

        var prefixes = Namespaces.With(_open.Peek().Prefixes, attributes);
        var node = new FeedNode(Namespaces.Key(name, prefixes), _xml) { Inside = (end, end) };
        foreach (var (attribute, value) in attributes)
        {
            node.Attributes.TryAdd(attribute[(attribute.IndexOf(':', StringComparison.Ordinal) + 1)..].ToLowerInvariant(), value);
        }

        _open.Peek().Node.Children.Add(node);
        if (_xml[end - 1] != '>' || end < 2 || _xml[end - 2] != '/')
        {
            _open.Push((node, name, prefixes));
        }

        return end;
    }

    // A closing name closes what is inside it too; one that nothing opened is passed over.
    private int Close(int at)
    {
        var (name, _) = Name(at + 2);
        if (_open.Any(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) && name.Length > 0)
        {
            while (!_open.Peek().Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                CloseTop(at);
            }

            CloseTop(at);
        }

        return After(">", at, out _);
    }

    private void CloseTop(int at)
    {
        var (node, _, _) = _open.Pop();
        node.Inside = (node.Inside.Start, Math.Max(node.Inside.Start, at));
    }

    private (string Name, int After) Name(int at)
    {
        var end = at;
        while (end < _xml.Length && end - at < 100 && !char.IsWhiteSpace(_xml[end]) && _xml[end] is not ('>' or '/' or '<' or '='))
        {
            end++;
        }

        return (_xml[at..end], end);
    }

    private int Attributes(int at, List<(string Name, string Value)> attributes)
    {
        while (at < _xml.Length && _xml[at] is not ('>' or '<'))
        {
            var (name, after) = Name(at);
            if (name.Length == 0)
            {
                at++;
                continue;
            }

            at = Value(after, out var value);
            if (attributes.Count < 100)
            {
                attributes.Add((name, Unescaped(value)));
            }
        }

        return at < _xml.Length && _xml[at] == '>' ? at + 1 : at;
    }

    private int Value(int at, out string value)
    {
        value = "";
        while (at < _xml.Length && char.IsWhiteSpace(_xml[at]))
        {
            at++;
        }

        if (at >= _xml.Length || _xml[at] != '=')
        {
            return at;
        }

        at++;
        while (at < _xml.Length && char.IsWhiteSpace(_xml[at]))
        {
            at++;
        }

        if (at < _xml.Length && _xml[at] is '"' or '\'')
        {
            var end = After(_xml[at].ToString(), at + 1, out var inner);
            value = _xml[(at + 1)..inner];
            return end;
        }

        (value, at) = Name(at);
        return at;
    }

    private bool Begins(int at, string with) => string.CompareOrdinal(_xml, at, with, 0, with.Length) == 0;

    // The position after the next mark, or the end of all; where the mark is, likewise.
    private int After(string mark, int from, out int at)
    {
        var found = from < _xml.Length ? _xml.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        at = found < 0 ? _xml.Length : found;
        return found < 0 ? _xml.Length : found + mark.Length;
    }

    private static string Unescaped(string text) => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
}
