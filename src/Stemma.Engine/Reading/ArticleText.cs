using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Reading;

/// <summary>Writes the words of a page's element as paragraphs, and remembers where the links were.</summary>
internal sealed class ArticleText
{
    private static readonly FrozenSet<string> Blocks = Words(
        "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul");

    private static readonly FrozenSet<string> Silent = Words("button head input noscript script select style svg template textarea title");

    private readonly Uri? _home;
    private readonly Func<string, bool> _isFurniture;
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _paragraph = new();
    private readonly List<Link> _links = [];
    private readonly List<(int Start, int End, string Target)> _linksHere = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private ArticleText(Uri? home, Func<string, bool> isFurniture) => (_home, _isFurniture) = (home, isFurniture);

    /// <summary>The words below <paramref name="element"/>, paragraphs apart by a blank line, and the links in them.</summary>
    /// <param name="element">The element; its depth has been limited.</param>
    /// <param name="home">What relative links are relative to; null drops them.</param>
    /// <param name="isFurniture">Which paragraphs to leave out.</param>
    public static (string Text, IReadOnlyList<Link> Links) Of(IElement element, Uri? home, Func<string, bool> isFurniture)
    {
        var writer = new ArticleText(home, isFurniture);
        writer.Add(element);
        writer.EndParagraph();
        return (writer._text.ToString(), writer._links);
    }

    private void Add(INode node)
    {
        if (node is IText words)
        {
            Add(words.Data);
        }
        else if (node is IElement element && !Silent.Contains(element.LocalName))
        {
            Add(element);
        }
    }

    private void Add(IElement element)
    {
        var isBlock = Blocks.Contains(element.LocalName);
        if (isBlock)
        {
            EndParagraph();
        }
        else if (element.LocalName == "br")
        {
            AddBreak();
        }
        else if (element.LocalName is "td" or "th")
        {
            Add(" ");
        }

        AddChildren(element);
        if (isBlock)
        {
            EndParagraph();
        }
    }

    private void AddChildren(IElement element)
    {
        var start = _paragraph.Length;
        foreach (var child in element.ChildNodes)
        {
            Add(child);
        }

        if (element.LocalName == "a" && _paragraph.Length >= start && Target(element.GetAttribute("href")) is { } target)
        {
            _linksHere.Add((start, _paragraph.Length, target));
        }
    }

    private void Add(string words)
    {
        foreach (var one in words)
        {
            if (!char.IsWhiteSpace(one))
            {
                _ = Noise.Is(one) ? _paragraph : _paragraph.Append(one);
            }
            else if (_paragraph.Length > 0 && _paragraph[^1] is not (' ' or '\n'))
            {
                _paragraph.Append(' ');
            }
        }
    }

    private void AddBreak()
    {
        while (_paragraph.Length > 0 && _paragraph[^1] == ' ')
        {
            _paragraph.Length--;
        }

        if (_paragraph.Length > 0 && _paragraph[^1] != '\n')
        {
            _paragraph.Append('\n');
        }
    }

    private void EndParagraph()
    {
        var paragraph = _paragraph.ToString().TrimEnd();
        if (paragraph.Length > 0 && !IsRepeated(paragraph) && !_isFurniture(paragraph))
        {
            _text.Append(_text.Length > 0 ? "\n\n" : "");
            var start = _text.Length;
            _text.Append(paragraph);
            _links.AddRange(_linksHere.Select(link => Placed(link, paragraph, start)).OfType<Link>());
        }

        _paragraph.Clear();
        _linksHere.Clear();
    }

    // The same long paragraph again is a caption or a teaser, not the article saying it twice.
    private bool IsRepeated(string paragraph) => paragraph.Length >= 40 && !_seen.Add(paragraph);

    private static Link? Placed((int Start, int End, string Target) link, string paragraph, int offset)
    {
        var (start, end) = (Math.Min(link.Start, paragraph.Length), Math.Min(link.End, paragraph.Length));
        var words = new TextSpan(start, end).TrimmedIn(paragraph);
        return words.Length == 0 ? null : new Link(new TextSpan(offset + words.Start, offset + words.End), link.Target);
    }

    private string? Target(string? href) =>
        href is { Length: > 0 and < 2000 } && href[0] != '#' && WebAddress.Of(href, _home) is { } target ? target.AbsoluteUri : null;

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
