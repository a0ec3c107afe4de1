using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Stemma.Evaluating;

/// <summary>What a feedparser case expects of a feed's titles and number of items, where that is all it expects.</summary>
/// <remarks>
/// feedparser gives some titles as markup and some as words, and a case does not say which: a title passes if it equals the expected one
/// as it stands or the words of its markup, white space aside. A title of markup without words cannot be told from none and is not scored.
/// </remarks>
public sealed partial class FeedExpectation
{
    private const int TimeoutMs = 5_000;

    // Cases state themselves at the top.
    private const int Reach = 4_000;

    private readonly IReadOnlyList<(string Of, string[] Values)> _terms;

    private FeedExpectation(IReadOnlyList<(string Of, string[] Values)> terms) => _terms = terms;

    /// <summary>The expectation in a case's comment; null if there is none about titles and counts alone.</summary>
    public static FeedExpectation? In(string test)
    {
        var stated = Stated.Match(test, 0, Math.Min(test.Length, Reach));
        if (!stated.Success)
        {
            return null;
        }

        List<(string, string[])> terms = [];
        foreach (var part in Conjunction.Split(Bozo.Replace(stated.Groups[1].Value.Trim(), "")))
        {
            if (Terms(part) is not { } found)
            {
                return null;
            }

            terms.AddRange(found);
        }

        return terms.Count > 0 ? new FeedExpectation(terms) : null;
    }

    /// <summary>Whether the feed is as expected.</summary>
    /// <param name="title">The feed's title in plain words.</param>
    /// <param name="items">The items' titles, in order.</param>
    public bool Holds(string title, IReadOnlyList<string> items) => _terms.All(term => term.Of switch
    {
        "feed" => term.Values.Contains(Words(title)),
        "count" => term.Values.Contains(items.Count.ToString(CultureInfo.InvariantCulture)),
        _ => int.Parse(term.Of, CultureInfo.InvariantCulture) is var at && at < items.Count && term.Values.Contains(Words(items[at])),
    });

    // entries[0]['title'] == entries[1]['title'] == 'x' states two terms; null when a part is about something else.
    private static List<(string Of, string[] Values)>? Terms(string part)
    {
        var sides = Equal.Split(part.Trim());
        if (sides.Length < 2 || Values(sides[^1]) is not { Length: > 0 } values)
        {
            return null;
        }

        List<(string, string[])> terms = [];
        foreach (var side in sides[..^1])
        {
            var term = Subject.Match(side);
            if (!term.Success)
            {
                return null;
            }

            terms.Add((term.Groups["item"] is { Success: true } item ? item.Value : term.Groups["count"].Success ? "count" : "feed", values));
        }

        return terms;
    }

    // 'a' + "b", u'c', or a number: what is as good; none if it is neither or has no words.
    private static string[] Values(string written)
    {
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return [written];
        }

        var text = Literals.IsMatch(written) ? string.Concat(Literal.Matches(written).Select(one => Unescaped(one.Groups["text"].Value))) : "";
        var words = Words(WebUtility.HtmlDecode(Tag.Replace(text, "")));
        return words.Length > 0 ? [words, Words(text)] : [];
    }

    private static string Unescaped(string text) => Escape.Replace(text, match => match.Value[1] switch
    {
        'n' or 'r' or 't' => " ",
        'x' or 'u' or 'U' => char.ConvertFromUtf32(int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        var other => other.ToString(),
    });

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"Expect:[ \t]*(.+?)(?: -->"",?)?[ \t\r]*(?:\n|$)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Stated { get; }

    [GeneratedRegex(@"^(?:not )?bozo(?: and |$)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Bozo { get; }

    [GeneratedRegex(@" and (?=(?:feed|entries|len)\b)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Conjunction { get; }

    [GeneratedRegex(@" == (?=u?['""]|entries\[|feed|\d)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Equal { get; }

    [GeneratedRegex(@"^(?:feed(?:\['title'\]|\.title)|entries\[(?<item>\d{1,3})\](?:\['title'\]|\.title)|(?<count>len\(entries\)))$", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Subject { get; }

    [GeneratedRegex(@"^u?(?:'(?:[^'\\]|\\.)*'|""(?:[^""\\]|\\.)*"")(?: \+ u?(?:'(?:[^'\\]|\\.)*'|""(?:[^""\\]|\\.)*""))*$", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Literals { get; }

    [GeneratedRegex(@"'(?<text>(?:[^'\\]|\\.)*)'|""(?<text>(?:[^""\\]|\\.)*)""", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Literal { get; }

    [GeneratedRegex(@"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Escape { get; }

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Tag { get; }
}
