using Stemma.Model;
using Stemma.Words;

namespace Stemma.Reading;

/// <summary>Makes a readable report of a snapshot. Pure: the same snapshot and book always give the same result.</summary>
public static class ReportReader
{
    /// <summary>Longer text is cut there.</summary>
    public const int MostCharacters = 2_000_000;

    /// <summary>The report, or the problems that kept it from being one; a report may have problems too.</summary>
    public static ReadResult Read(Snapshot snapshot, SourceBook book)
    {
        if (DecodedText.Of(snapshot.Bytes.Span, Charset(snapshot)) is not { } decoded)
        {
            return new ReadResult(null, [About(snapshot, ProblemCode.NotText, "The bytes are not text; give the page or the plain text instead.")]);
        }

        List<Problem> problems = [];
        if (decoded.IsDoubtful)
        {
            problems.Add(About(snapshot, ProblemCode.WrongEncoding, $"Not in the encoding it claims; read as {decoded.Encoding}, with replacements where needed."));
        }

        var (draft, failure) = DraftOf(snapshot, decoded.Text);
        if (draft is null || failure is not null)
        {
            return new ReadResult(null, [.. problems, failure ?? About(snapshot, ProblemCode.NoArticle, "No article was found.")]);
        }

        return new ReadResult(Finished(draft, snapshot, book, problems), problems);
    }

    private static (Draft? Draft, Problem? Failure) DraftOf(Snapshot snapshot, string text)
    {
        var address = WebAddress.Of(snapshot.Address);
        var kind = snapshot.MediaType;
        var start = text.AsSpan(0, Math.Min(text.Length, 1000)).TrimStart();
        if (kind is "application/json" or "application/x-ndjson")
        {
            return ItemReader.Read(text) is not { } item ? (null, About(snapshot, ProblemCode.BadLine, "Not a JSON object with a text; see the README for its fields."))
                : item.Text.Length == 0 ? (null, About(snapshot, ProblemCode.NoArticle, "The object has no text."))
                : (item, null);
        }

        var isPage = kind.Contains("html", StringComparison.Ordinal) || kind.EndsWith("xml", StringComparison.Ordinal)
            || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
        var draft = isPage ? PageReader.Read(text, address) : PlainReader.Read(Noise.Without(text.ReplaceLineEndings("\n")));
        return draft.Text.Length > 0 ? (draft, null)
            : (null, About(snapshot, ProblemCode.NoArticle, isPage ? "No article was found in the page; save its text as a .txt file to use it." : "There is no text."));
    }

    private static Report Finished(Draft draft, Snapshot snapshot, SourceBook book, List<Problem> problems)
    {
        var where = Publication.Where(draft, snapshot);
        var address = WebAddress.Of(where);
        var text = draft.Text.Length > MostCharacters ? Cut(draft.Text) : draft.Text;
        var outlet = Publication.Outlet(draft, address, snapshot, book);
        var (published, refused) = Publication.When(draft, address, snapshot);
        var language = LanguageFinder.Of(text, draft.Language);
        problems.AddRange(Remarks(snapshot, draft.WasCut || text.Length < draft.Text.Length, published, refused, language));
        return new Report
        {
            Snapshot = snapshot.Id,
            Address = where,
            Outlet = outlet,
            Title = Headline(draft.Title, outlet),
            Text = text,
            Byline = Byline(draft.Byline),
            Credit = OneLine(draft.Credit) is { Length: > 0 } given ? book.Named(given)?.Name ?? given : CreditFinder.In(text, draft.Byline, book),
            Published = published,
            Language = language,
            Links = [.. draft.Links.Where(link => link.Where.End <= text.Length)],
        };
    }

    private static IEnumerable<Problem> Remarks(Snapshot snapshot, bool wasCut, Moment? published, Moment? refused, string language)
    {
        if (wasCut)
        {
            yield return About(snapshot, ProblemCode.TextCut, $"Longer than {MostCharacters} characters; the rest was left out.");
        }

        if (refused is { } future)
        {
            yield return About(snapshot, ProblemCode.FutureDate, $"Dated {future}, after it was captured; the date is not used.");
        }

        if (published is null)
        {
            yield return About(snapshot, ProblemCode.Undated, "No date of publication was found; put one in a header line “published:” if you know it.");
        }

        if (language is not ("en" or "und"))
        {
            yield return About(snapshot, ProblemCode.NotEnglish, $"In the language “{language}”: kept and marked, not analysed.");
        }
    }

    // Never inside a pair of surrogates.
    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];

    // “Ministry denies report | The Paper” without the paper.
    private static string Headline(string? title, string outlet)
    {
        var line = OneLine(title) ?? "";
        foreach (var separator in (string[])[" | ", " - ", " – ", " — ", " :: "])
        {
            var at = line.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && Normal.Name(line[(at + separator.Length)..]) == Normal.Name(outlet))
            {
                return line[..at];
            }
        }

        return line;
    }

    private static string? Byline(string? byline)
    {
        var line = OneLine(byline);
        var names = line?.StartsWith("by ", StringComparison.OrdinalIgnoreCase) == true ? line[3..] : line;
        return names is { Length: > 0 and < 300 } ? names : null;
    }

    private static string? OneLine(string? text) =>
        text is null ? null : string.Join(' ', Noise.Without(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Charset(Snapshot snapshot)
    {
        var type = snapshot.Headers.FirstOrDefault(header => header.Name.Equals("content-type", StringComparison.OrdinalIgnoreCase)).Value ?? "";
        var at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : type[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'');
    }

    private static Problem About(Snapshot snapshot, ProblemCode code, string detail) => new(code, snapshot.Address, null, detail);
}

/// <summary>What reading a snapshot gave.</summary>
/// <param name="Report">The report, if the bytes hold one.</param>
/// <param name="Problems">What was wrong.</param>
public sealed record ReadResult(Report? Report, IReadOnlyList<Problem> Problems);
