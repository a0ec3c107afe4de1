using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Stemma.Briefing;

/// <summary>A brief as one page that needs nothing else: every sentence opens its passages, without script.</summary>
public static class BriefHtml
{
    internal const string Opening = """<script type="application/json" id="stemma-brief">""";
    internal const string Closing = "</script>";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // Only our own style may apply, and nothing may load or run.
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(BriefStyle.Css)))}'; base-uri 'none'; form-action 'none'";

    /// <summary>The page, with the brief's JSON in it, so that it can be verified.</summary>
    public static string Of(Brief brief)
    {
        var notes = new BriefNotes(brief);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>{E(brief.About)} · Stemma brief</title>
            <style>{BriefStyle.Css}</style>
            </head>
            <body>
            <main>
            <header>
            <p class="kind">Stemma brief · {E(brief.Story)}</p>
            <h1>{E(brief.About)}</h1>
            <p class="reach">{E(notes.Reach())}{E(AsOf(brief))}. Every sentence opens the stored words it rests on.</p>
            </header>

            """);
        for (var at = 0; at < brief.Sections.Count; at++)
        {
            Section(page, brief.Sections[at], at + 1, notes);
        }

        return page.Append(CultureInfo.InvariantCulture, $"</main>\n{Opening}{BriefJson.Line(brief)}{Closing}\n</body>\n</html>\n").ToString();
    }

    private static string AsOf(Brief brief) =>
        brief.AsOf is { } time ? $"; as of {time.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC" : "";

    private static void Section(StringBuilder page, BriefSection section, int number, BriefNotes notes)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"q{number}\">\n<h2 id=\"q{number}\"><span class=\"number\">{number}</span> {E(section.Heading)}</h2>\n");
        foreach (var sentence in section.Sentences)
        {
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"{Class(sentence)}\">{E(sentence.Text)}");
            if (sentence.Citations.Count > 0)
            {
                Passages(page, sentence, notes);
            }

            page.Append("</div>\n");
        }

        page.Append("</section>\n");
    }

    private static string Class(BriefSentence sentence) => sentence.Template switch
    {
        "nothing" => "sentence nothing",
        "source.rated" => "sentence source",
        "part.likelihood" or "part.unjudged" or "grade.for" or "grade.against" or "watch.spoken" or "watch.silent" or "watch.declined" or "watch.nobody" => "sentence under",
        _ => "sentence",
    };

    private static void Passages(StringBuilder page, BriefSentence sentence, BriefNotes notes)
    {
        page.Append(CultureInfo.InvariantCulture, $"&nbsp;<details><summary aria-label=\"{Label(sentence)}\">{Ranges(notes.Of(sentence))}</summary><ol>");
        foreach (var citation in sentence.Citations.DistinctBy(one => notes[one]).OrderBy(one => notes[one]))
        {
            page.Append(CultureInfo.InvariantCulture, $"<li value=\"{notes[citation]}\">{Passage(citation)}</li>");
        }

        page.Append("</ol></details>");
    }

    private static string Label(BriefSentence sentence) =>
        sentence.Citations.Count is 1 ? "1 passage" : string.Create(CultureInfo.InvariantCulture, $"{sentence.Citations.Count} passages");

    // 1–4, 7
    private static string Ranges(IReadOnlyList<int> numbers)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (ranges is [.., var last] && last.Last == number - 1)
            {
                ranges[^1] = (last.First, number);
            }
            else
            {
                ranges.Add((number, number));
            }
        }

        return string.Join(", ", ranges.Select(range =>
            range.First == range.Last ? $"{range.First}" : range.Last == range.First + 1 ? $"{range.First}, {range.Last}" : $"{range.First}–{range.Last}"));
    }

    private static string Passage(Citation citation)
    {
        var title = citation.Title.Length > 0 ? citation.Title : citation.Address;
        var link = Uri.TryCreate(citation.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? $"<a href=\"{E(address.AbsoluteUri)}\" rel=\"noopener noreferrer nofollow\">{E(title)}</a>"
            : E(title);
        return $"<q>{E(Quoting.OneLine(citation.Words))}</q><p class=\"where\"><b>{E(citation.Outlet)}</b>, {link}, {E(BriefNotes.DateOf(citation))}"
            + string.Create(CultureInfo.InvariantCulture, $" · characters {citation.Where.Start}–{citation.Where.End} of snapshot <code>{E(Start(citation.Snapshot.Value))}</code></p>");
    }

    private static string Start(string hash) => hash.Length > 12 ? hash[..12] : hash;

    private static string E(string text) => Encoder.Encode(text);
}
