using System.Text.RegularExpressions;
using Stemma.Model;

namespace Stemma.Reading;

/// <summary>Finds whose text a report says it is: the agency of a dateline, a byline or a closing line.</summary>
internal static partial class CreditFinder
{
    private const int TimeoutMs = 5_000;

    // A credit stands in the first or the last few paragraphs.
    private const int FirstParagraphs = 3;
    private const int LastParagraphs = 6;

    /// <summary>The agency or outlet, by its usual name if the book knows it, else as printed; null if the report credits nobody.</summary>
    public static string? In(string text, string? byline, SourceBook book)
    {
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return paragraphs.Take(FirstParagraphs).Select(line => AtHead(line, book)).FirstOrDefault(name => name is not null)
            ?? InByline(byline, book)
            ?? paragraphs.TakeLast(LastParagraphs).Reverse().Select(line => AtFoot(line, book)).FirstOrDefault(name => name is not null);
    }

    /// <summary>The agency that a byline names: “By Jane Roe, Associated Press”.</summary>
    public static string? InByline(string? byline, SourceBook book) => byline is not { Length: < 300 } ? null : Separator
        .Split(By.Replace(byline, ""))
        .Select(part => book.Named(Role.Replace(part, "").Trim()))
        .FirstOrDefault(source => source?.Kind == SourceKind.Agency)?.Name;

    private static string? AtHead(string line, SourceBook book)
    {
        var start = line.Length > 160 ? line[..160] : line;
        if (Dateline.Match(start) is { Success: true } match)
        {
            var name = match.Groups["name"].Value.Trim();
            return book.Named(name)?.Name ?? (match.Groups["place"].Length > 0 && !Aside.IsMatch(name) ? name : null);
        }

        return ByLine.Match(start) is { Success: true } by ? InByline(by.Groups["names"].Value, book) : null;
    }

    private static string? AtFoot(string line, SourceBook book)
    {
        if (line.Length > 300)
        {
            return null;
        }

        if (book.Named(line.Trim('(', ')', '—', '–', '-', ' ', '.')) is { Kind: SourceKind.Agency } alone)
        {
            return alone.Name;
        }

        // “The Associated Press contributed to this report.” names an agency; “Jane Roe contributed” a person.
        var contributed = Contributed.Match(line);
        if (contributed.Success)
        {
            return Separator.Split(contributed.Groups["name"].Value).Select(name => book.Named(name.Trim())).FirstOrDefault(source => source is not null)?.Name;
        }

        var stated = Stated.Match(line);
        var printed = stated.Groups["name"].Value.Trim();
        return stated.Success ? book.Named(printed)?.Name ?? (Capitalised.IsMatch(printed) ? printed : null) : null;
    }

    // LONDON (Reuters) -   MOSCOW, March 3. /TASS/.   (AP) —
    [GeneratedRegex(
        @"^(?<place>\p{Lu}[^()\n/]{1,70}?)?[ ,.]*(?:\((?<name>\p{Lu}[\w .&'’-]{1,40})\)(?:[ ,]*\p{L}{3,9}\.? \d{1,2})? *[-–—―:|]|/(?<name>\p{Lu}[\w .-]{1,30})/ *[-–—.:])",
        RegexOptions.CultureInvariant,
        TimeoutMs)]
    private static partial Regex Dateline { get; }

    // What stands in brackets before a dash in ordinary sentences.
    [GeneratedRegex(@"^(?:D|R|I|Photo|Image|File|Video|Updated?|\p{Lu}-.*)$|\d", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Aside { get; }

    [GeneratedRegex(@"^(?:[Bb][Yy]|BY)[ :]+(?<names>.{3,140})$", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex ByLine { get; }

    [GeneratedRegex(@"^\s*by[ :]\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex By { get; }

    [GeneratedRegex(@"\s*(?:[,|/;•·]|\band\b|\bfor\b|\bof\b|\bwith\b| [-–—] )\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Separator { get; }

    [GeneratedRegex(@"\b(?:staff|reporters?|writers?|correspondents?|news ?desk|news|agency|in [\p{L} ]{3,30})\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Role { get; }

    [GeneratedRegex(@"^\W*(?<name>[\p{L}\d ,.&'’-]{2,160}?) (?:also )?contributed(?: reporting)? (?:to|for) th(?:is|e) (?:report|story|article)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Contributed { get; }

    // Source: Reuters   With inputs from PTI   (With ANI inputs)   Originally published by The Guardian   © 2026 AFP
    [GeneratedRegex(
        @"^\W*(?:(?:source|agency|via|credit)s?\s*:|(?:this (?:story|article|report) )?(?:was |were )?(?:originally|first) (?:published|appeared|posted|printed)(?: (?:by|in|on|at)){1,2}|with (?:additional )?(?:inputs?|reporting|files|material|reports?) (?:from|by)|(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}\s*)?)\s*(?<name>[\p{L}\d][\p{L}\d .&'’-]{1,50}?)(?: and is republished.*| under .*| on \p{Lu}.*|[.)\]]?\s*(?:all rights reserved.*)?)$|^\W*with (?<name>[\p{L} ]{2,30}?) inputs?\W*$|\((?:with )?(?<name>[\p{Lu}\d]{2,8})(?: inputs?)?\)\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex Stated { get; }

    [GeneratedRegex(@"^\p{Lu}[\w.&'’-]*(?: (?:of|the|and|de|\p{Lu}[\w.&'’-]*)){0,4}$", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Capitalised { get; }
}
