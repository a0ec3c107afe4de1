using System.Collections.Frozen;
using System.Text;

namespace Stemma.Reading;

/// <summary>A page's markup without what can hurt a parser or is not read anyway: one pass, linear, never fails.</summary>
/// <remarks>
/// A browser's parser is quadratic in open elements, in attributes of one tag and in formatting elements left open;
/// a stranger can choose all three; what finds the article is quadratic in rows and breaks. Limits are far above what
/// articles have: of the 181 pages of article_bench, so tamed, the longest has 202,000 characters and 3,100 tags, the deepest
/// nests 48, and none leaves more than 3 formatting elements open or has more than 41 rows. Scripts, styles, comments and
/// drawings go; linked data stays.
/// </remarks>
internal sealed class TamedHtml
{
    private const int MostCharacters = 1_000_000;
    private const int MostTags = 20_000;
    private const int DeepestNesting = 64;
    private const int MostFormatting = 6;
    private const int MostAttributes = 200;
    private const int MostTables = 6;

    // Of these, some step later on compares each with each.
    private static readonly FrozenDictionary<string, int> MostOf = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["tr"] = 1_000,
        ["br"] = 2_000,
        ["li"] = 3_000,
        ["option"] = 500,
        ["meta"] = 300,
        ["link"] = 300,
        ["img"] = 1_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Void = Words("area base br col embed hr img input link meta param source track wbr frame");

    // A parser closes these by itself, so they may stay open without nesting.
    private static readonly FrozenSet<string> SelfClosing = Words("p li dt dd tr td th thead tbody tfoot option optgroup html head body colgroup");

    private static readonly FrozenSet<string> Formatting = Words("a b big code em font i nobr s small strike strong tt u");

    private static readonly FrozenSet<string> Dropped = Words("script style svg math iframe object applet canvas template noembed noframes xmp plaintext");

    private readonly string _html;
    private readonly StringBuilder _kept;
    private readonly List<string> _open = [];
    private readonly List<string> _formatting = []; // apart: a parser reopens these after the block they were left open in

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _tags;

    private TamedHtml(string html)
    {
        _html = html;
        _kept = new StringBuilder(Math.Min(html.Length, MostCharacters));
    }

    /// <summary>The markup that is safe to parse, and whether anything was cut off its end.</summary>
    public static (string Html, bool WasCut) Of(string html)
    {
        var tamed = new TamedHtml(html);
        var wasCut = tamed.Run();
        return (tamed._kept.ToString(), wasCut);
    }

    private bool Run()
    {
        for (var at = 0; at < _html.Length;)
        {
            var next = _html.IndexOf('<', at);
            var end = next < 0 ? _html.Length : next;
            _kept.Append(_html, at, Math.Min(end - at, Math.Max(0, MostCharacters - _kept.Length)));
            if (_kept.Length >= MostCharacters || _tags > MostTags)
            {
                return end < _html.Length;
            }

            at = next < 0 ? end : AfterTag(next);
        }

        return false;
    }

    private int AfterTag(int at)
    {
        var next = at + 1 < _html.Length ? _html[at + 1] : ' ';
        if (next is '!' or '?')
        {
            return AfterDeclaration(at);
        }

        var isEnd = next == '/';
        var nameAt = isEnd ? at + 2 : at + 1;
        if (nameAt >= _html.Length || !char.IsAsciiLetter(_html[nameAt]))
        {
            _kept.Append("&lt;");
            return at + 1;
        }

        var name = NameAt(nameAt);
        var (close, attributes) = EndOfTag(nameAt + name.Length);
        if (close < 0)
        {
            return _html.Length;
        }

        if (isEnd)
        {
            Close(name);
            return close + 1;
        }

        return Dropped.Contains(name) ? AfterDropped(name, at, close) : Keep(name, at, close, attributes);
    }

    private int Keep(string name, int at, int close, int attributes)
    {
        if (MostOf.TryGetValue(name, out var limit) && (_counts[name] = _counts.GetValueOrDefault(name) + 1) > limit)
        {
            _kept.Append(' ');
            return close + 1;
        }

        if (!Void.Contains(name) && !SelfClosing.Contains(name))
        {
            if (name == "table" && _open.Count(one => one == "table") >= MostTables)
            {
                return close + 1;
            }

            var (open, most) = Formatting.Contains(name) ? (_formatting, MostFormatting) : (_open, DeepestNesting);
            if (open.Count >= most)
            {
                return close + 1;
            }

            open.Add(name);
        }

        _tags++;
        if (attributes > MostAttributes)
        {
            _kept.Append('<').Append(name).Append('>');
        }
        else
        {
            _kept.Append(_html, at, close + 1 - at);
        }

        return close + 1;
    }

    private void Close(string name)
    {
        if (!SelfClosing.Contains(name))
        {
            var isFormatting = Formatting.Contains(name);
            var open = isFormatting ? _formatting : _open;
            var last = open.LastIndexOf(name);
            if (last < 0)
            {
                return;
            }

            open.RemoveRange(last, isFormatting ? 1 : open.Count - last);
        }

        _tags++;
        _kept.Append("</").Append(name).Append('>');
    }

    private int AfterDropped(string name, int at, int close)
    {
        if (name == "plaintext" || (_html[close - 1] == '/' && name is "svg" or "math"))
        {
            return close + 1;
        }

        var end = _html.IndexOf($"</{name}", close, StringComparison.OrdinalIgnoreCase);
        var after = end < 0 ? _html.Length : _html.IndexOf('>', end) is >= 0 and var bracket ? bracket + 1 : _html.Length;
        if (name == "script" && _html.AsSpan(at, close - at).Contains("ld+json", StringComparison.OrdinalIgnoreCase) && _kept.Length + after - at < MostCharacters)
        {
            _kept.Append(_html, at, after - at);
        }

        return after;
    }

    private int AfterDeclaration(int at)
    {
        var isComment = string.CompareOrdinal(_html, at, "<!--", 0, 4) == 0;
        var end = isComment ? _html.IndexOf("-->", at + 2, StringComparison.Ordinal) : _html.IndexOf('>', at);
        return end < 0 ? _html.Length : end + (isComment ? 3 : 1);
    }

    private string NameAt(int at)
    {
        var end = at;
        while (end < _html.Length && end - at < 40 && !char.IsWhiteSpace(_html[end]) && _html[end] is not ('>' or '/' or '<'))
        {
            end++;
        }

        return _html[at..end].ToLowerInvariant();
    }

    // Where the tag closes, outside quotation marks, and about how many attributes it has.
    private (int Close, int Attributes) EndOfTag(int at)
    {
        var attributes = 0;
        for (var (quote, last) = ('\0', '\0'); at < _html.Length; last = char.IsWhiteSpace(_html[at]) && last == '=' ? last : _html[at], at++)
        {
            var one = _html[at];
            if (quote != '\0')
            {
                quote = one == quote ? '\0' : quote;
            }
            else if (one == '>')
            {
                return (at, attributes);
            }
            else if (one is '"' or '\'' && last == '=')
            {
                quote = one;
            }
            else if (char.IsWhiteSpace(one) || one == '/' || last is '"' or '\'')
            {
                attributes++;
            }
        }

        return (-1, attributes);
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
