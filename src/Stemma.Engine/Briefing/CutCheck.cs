using System.Text;
using System.Text.RegularExpressions;
using Stemma.Words;

namespace Stemma.Briefing;

/// <summary>Part of verifying: whether quoted words are verbatim, and cut so that nothing that turns them is lost.</summary>
internal static partial class CutCheck
{
    private const int Reach = 400;

    /// <summary>Whether the quotation occurs in the passage, and at one such place its clause has no negation, hedge or condition left outside.</summary>
    public static bool StandsAlone(string quote, string text, TextSpan where)
    {
        var needle = Flat(quote.TrimStart('…', ' ').TrimEnd('…', ' '));
        if (needle.Length is 0 || where.End > text.Length)
        {
            return false;
        }

        var (flat, places) = Flattened(text, where);
        for (var at = flat.IndexOf(needle, StringComparison.Ordinal); at >= 0; at = flat.IndexOf(needle, at + 1, StringComparison.Ordinal))
        {
            if (IsWhole(flat, at, needle.Length) && !IsTurned(text, places[at], places[at + needle.Length - 1] + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words occur verbatim.</summary>
    public static bool Occurs(string words, string passage)
    {
        var (needle, flat) = (Flat(words), Flat(passage));
        for (var at = flat.IndexOf(needle, StringComparison.Ordinal); at >= 0 && needle.Length > 0; at = flat.IndexOf(needle, at + 1, StringComparison.Ordinal))
        {
            if (IsWhole(flat, at, needle.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>White space as single blanks, and one sort of quotation mark.</summary>
    public static string Flat(string text) => Flattened(text, new TextSpan(0, text.Length)).Flat.Trim();

    private static (string Flat, List<int> Places) Flattened(string text, TextSpan where)
    {
        var (flat, places) = (new StringBuilder(where.Length), new List<int>(where.Length));
        for (var at = where.Start; at < where.End; at++)
        {
            var one = char.IsWhiteSpace(text[at]) ? ' ' : text[at] is '“' or '”' or '"' or '«' or '»' or '„' or '‘' or '’' ? '\'' : text[at];
            if (one is not ' ' || flat.Length is 0 || flat[^1] is not ' ')
            {
                flat.Append(one);
                places.Add(at);
            }
        }

        return (flat.ToString(), places);
    }

    // Not the middle of a longer word or number.
    private static bool IsWhole(string flat, int at, int length) =>
        !(at > 0 && char.IsLetterOrDigit(flat[at - 1]) && char.IsLetterOrDigit(flat[at]))
        && !(at + length < flat.Length && char.IsLetterOrDigit(flat[at + length]) && char.IsLetterOrDigit(flat[at + length - 1]))
        && !(at > 1 && flat[at - 1] is ',' or '.' && char.IsDigit(flat[at]) && char.IsDigit(flat[at - 2]))
        && !(at + length + 1 < flat.Length && flat[at + length] is ',' or '.' && char.IsDigit(flat[at + length - 1]) && char.IsDigit(flat[at + length + 1]));

    private static bool IsTurned(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && start - from < Reach && !IsBoundary(text[from - 1]))
        {
            from--;
        }

        var to = end;
        while (to < text.Length && to - end < Reach && !IsBoundary(text[to]))
        {
            to++;
        }

        var after = to < text.Length && text[to] is ',' or ';' or ':' or '—' or '–' ? text.AsSpan(to + 1, Math.Min(40, text.Length - to - 1)) : [];
        return Turning.IsMatch(text.AsSpan(from, start - from)) || Turning.IsMatch(text.AsSpan(end, to - end)) || Leaning.IsMatch(after);
    }

    private static bool IsBoundary(char one) => one is ',' or ';' or ':' or '.' or '!' or '?' or '—' or '–' or '\n' or '\r' or '"' or '“' or '”' or '(' or ')';

    [GeneratedRegex(@"\b(?:not|no|never|none|nobody|neither|nor|without|cannot|den(?:y|ies|ied|ying)|dismiss(?:e[sd])?|reject(?:s|ed)?|refuted?|false|untrue|baseless|refuse[sd]?|reportedly|allegedly|purportedly|apparently|supposedly|possibly|perhaps|unclear|unconfirmed|may|might|could|would|if|unless|whether)\b|n['’]t\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Turning { get; }

    [GeneratedRegex(@"^\s*(?:if|unless|provided|reportedly|allegedly|purportedly|apparently|except|not|only)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Leaning { get; }
}
