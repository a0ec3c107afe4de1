using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>The outlets of a story: which reports are theirs, under all the names they are cited by.</summary>
internal sealed class Outlets
{
    private readonly SourceBook _book;
    private readonly string[] _keys;
    private readonly HashSet<string> _brackets;
    private readonly ILookup<string, Wording> _reports;

    private Outlets(IReadOnlyList<Wording> story, SourceBook book)
    {
        _book = book;
        _brackets = Brackets(story);
        _keys = [.. story.Select(report => KeyOf(report.Report, book))];
        _reports = story.ToLookup(report => _keys[report.Place], StringComparer.Ordinal);
    }

    public static Outlets Of(IReadOnlyList<Wording> story, SourceBook book) => new(story, book);

    /// <summary>The key of the outlet that published a report.</summary>
    public string Key(Wording report) => _keys[report.Place];

    /// <summary>The key of an outlet cited by a name: as the book knows it, or one of the story's outlets that the name holds or is part of.</summary>
    public string Key(string name)
    {
        var plain = Normal.Name(Unbracketed(name));
        var key = ExactKey(name);
        if (_reports.Contains(key))
        {
            return key;
        }

        var near = _reports.Select(one => one.Key).Where(one => Holds(one, plain) || Holds(plain, one)).ToList();
        return near.Count == 1 ? near[0] : key;
    }

    /// <summary>The key of an outlet by its name alone, as the book knows it.</summary>
    public string ExactKey(string name) => Normal.Name(_book.Named(name)?.Name ?? Unbracketed(name));

    /// <summary>The story's reports of an outlet, in story order.</summary>
    public IEnumerable<Wording> ReportsOf(string key) => _reports[key];

    /// <summary>The outlet's usual name.</summary>
    public string Name(string name) => _book.Named(name)?.Name ?? Unbracketed(name);

    /// <summary>Whether the outlet supplies its text to others.</summary>
    public bool IsAgency(Wording report) => _book.Of(report.Report)?.Kind == SourceKind.Agency;

    /// <summary>Whose text an outlet's name says it is: <c>AFP</c> of “Herald (AFP)”, <c>CNN</c> of “mirror.example (CNN text)”; null if it says nothing.</summary>
    public string? Bracketed(Report report)
    {
        if (InBrackets(report.Outlet) is not { } inside)
        {
            return null;
        }

        var name = inside.Replace("post carrying ", "", StringComparison.Ordinal).Replace("mirror of ", "", StringComparison.Ordinal);
        name = name.EndsWith(" text", StringComparison.Ordinal) ? name[..^5] : name;
        return name.Length > 1 && (name != inside || _book.Named(name) is not null || _brackets.Contains(inside)) ? name : null;
    }

    // A name behind several outlets' names is an agency's; “The Nation (Pakistan)” is one place.
    private static HashSet<string> Brackets(IReadOnlyList<Wording> story) =>
    [
        .. from report in story
           let inside = InBrackets(report.Report.Outlet)
           where inside is not null
           group report.Report.Outlet by inside into outlets
           where outlets.Distinct(StringComparer.Ordinal).Count() > 1
           select outlets.Key,
    ];

    private static string? InBrackets(string outlet)
    {
        var (open, close) = (outlet.IndexOf('(', StringComparison.Ordinal), outlet.LastIndexOf(')'));
        return open > 0 && close > open ? outlet[(open + 1)..close] : null;
    }

    private static string KeyOf(Report report, SourceBook book) => Normal.Name(book.Of(report)?.Name ?? Unbracketed(report.Outlet));

    private static string Unbracketed(string outlet) =>
        outlet.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? outlet[..open].TrimEnd() : outlet;

    // “kestrel 24 television” holds “kestrel 24”, and “the courier” is part of “harbour courier” only if the word is long enough to be a name.
    private static bool Holds(string whole, string part) =>
        part.Length >= 5 && $" {whole} ".Contains($" {part} ", StringComparison.Ordinal);
}
