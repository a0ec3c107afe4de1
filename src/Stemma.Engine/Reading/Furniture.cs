using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Stemma.Reading;

/// <summary>What stands among an article's paragraphs and is not the article: captions, boxes of links, invitations.</summary>
internal static partial class Furniture
{
    private const int TimeoutMs = 5_000;

    // Longer paragraphs are never taken for furniture by their words.
    private const int LongestLine = 240;

    // A block of which more than this share is linked words leads elsewhere (set on article_bench: .8 beat .7 and .9).
    private const double MostLinked = 0.8;

    private const string Captions = "figcaption, figure p, :is(p, div, span, small, dd, ul)[class*='caption' i]";

    // A whole article inside an element that is named after its captions is not a caption.
    private const int LongestCaption = 600;

    private const string MayBeLinks = "p, div, ul, ol, dl, section, aside, li, h2, h3, h4, h5, table, nav";

    /// <summary>Takes captions out of a page, before the names of its elements' classes are lost.</summary>
    public static void ClearCaptions(IElement page)
    {
        foreach (var caption in page.QuerySelectorAll(Captions).Where(one => one.TextContent.Length <= LongestCaption).ToList())
        {
            caption.Remove();
        }
    }

    /// <summary>Takes blocks of links out of an article.</summary>
    public static void ClearLinks(IElement article) => Weigh(article);

    /// <summary>Whether the paragraph is an invitation, a label or a stamp, not a sentence of the article.</summary>
    public static bool IsLine(string paragraph) => paragraph.Length <= LongestLine && Line.IsMatch(paragraph);

    // Children first and from the last, as they may go; one visit an element: the letters in it and those of them that are linked.
    private static (int Letters, int Linked) Weigh(IElement element)
    {
        var (letters, linked) = (0, 0);
        for (var at = element.ChildNodes.Length - 1; at >= 0; at--)
        {
            var (more, moreLinked) = element.ChildNodes[at] switch
            {
                IText text => (Letters(text.Data), 0),
                IElement inner => Weigh(inner),
                _ => (0, 0),
            };
            (letters, linked) = (letters + more, linked + moreLinked);
        }

        linked = element.LocalName == "a" ? letters : linked;
        if (letters > 0 && linked > MostLinked * letters && element.Parent is not null && element.Matches(MayBeLinks))
        {
            element.Remove();
        }

        return (letters, linked);
    }

    private static int Letters(string text) => text.Count(one => !char.IsWhiteSpace(one));

    [GeneratedRegex(
        """
        ^(?:
          (?:(?:last\ )?updated?|posted|published)(?:\ (?:on|at))?\s*:?\s+[^.]{0,60}\d[^.]{0,40}(?:[ap]\.m\.)?[^.]{0,12}
        | (?:advert(?:isement|s)?|caption|close|comments?|sponsored|related|sign\ in|log\ in|subscribe|share|print|read\ more|loading\W*|watch\ live|warning)[.:]?
        | (?:story|article)\ continues\ below.*|continue\ reading.*
        | (?:read|see|watch|listen|click|also|more|related|don['’]t\ miss|on\ the\ blog|recommended)(?:\ (?:more|also|now|here|on|from|stories|coverage|articles?|reading|next))*\s*[:|»>].*
        | image\s+\d+\s+of\s+/?\s*\d+|\d+\s+(?:comments?|shares?|views?|likes?)
        | (?:photo|image|picture|credit|photograph)s?(?:\ (?:by|credit))?\s*:.*
        | \((?:photo|image|picture|credit)[^)]*\)
        | [^.!?]{0,200}\((?:image|photo|picture|pic)\s*(?:credit)?\s*:[^)]*\)
        | [^.!?]{0,200}\((?:[A-Z]{2,4}|Getty|Reuters)\ (?:photo|images?)[^)]*\)
        | ©.*|copyright\ .{0,80}|all\ rights\ reserved.*
        | (?:sign\ up|subscribe)\ (?:for|to|here|now)\b.*|get\ (?:the\ (?:latest|best|day)|breaking|our)\b.*\b(?:inbox|email|e-mail|newsletters?|alerts?|delivered)\b.*
        | (?:follow|like|join|find)\ (?:us|me|him|her|them|@\S+|\S+\ \S+)\ on\ (?:twitter|facebook|instagram|telegram|whatsapp|x|linkedin)\b.*
        | .{0,120}\bfollow\ (?:him|her|them|me|us)\b.{0,30}\btwitter\b.*
        | (?:share|tweet|email|pin)(?:\ (?:this|on|via|it|with)\b.{0,60})?
        | this\ (?:website|site)\ uses\ cookies.*|this\ slideshow\ requires.*
        | https?://\S+|(?:twitter|facebook)\.com/\S+|\S+@\S+\.\w{2,6}
        | [^\w]*
        )$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline,
        TimeoutMs)]
    private static partial Regex Line { get; }
}
