using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Briefing;

/// <summary>A brief as Markdown with a footnote for every passage.</summary>
public static partial class BriefMarkdown
{
    internal const string Opening = "<!-- stemma-brief ";
    internal const string Closing = " -->";

    // More footnotes than this at one sentence are gathered in one.
    private const int MostMarks = 4;

    /// <summary>The brief, with its JSON in a comment at the end, so that it can be verified.</summary>
    public static string Of(Brief brief)
    {
        var notes = new BriefNotes(brief);
        var text = new StringBuilder();
        var gathered = new List<IReadOnlyList<int>>();
        text.Append(CultureInfo.InvariantCulture, $"# {Escaped(Quoting.OneLine(brief.About))}\n\n*{Escaped(Quoting.OneLine(brief.Story))}: {notes.Reach()}{AsOf(brief)}.*\n");
        for (var at = 0; at < brief.Sections.Count; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {at + 1}. {brief.Sections[at].Heading}\n\n");
            foreach (var sentence in brief.Sections[at].Sentences)
            {
                text.Append(Bullet(sentence)).Append(Escaped(sentence.Text)).Append(Marks(notes.Of(sentence), gathered)).Append('\n');
            }
        }

        text.Append('\n');
        for (var at = 0; at < notes.All.Count; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"[^{at + 1}]: {Note(notes.All[at])}\n");
        }

        for (var at = 0; at < gathered.Count; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"[^all{at + 1}]: {string.Concat(gathered[at].Select(number => $"[^{number}]"))}\n");
        }

        return $"{text}\n{Opening}{Convert.ToBase64String(Encoding.UTF8.GetBytes(BriefJson.Line(brief)))}{Closing}\n";
    }

    private static string AsOf(Brief brief) =>
        brief.AsOf is { } time ? $"; as of {time.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC" : "";

    private static string Bullet(BriefSentence sentence) => sentence.Template is "nothing" ? "" : "- ";

    private static string Marks(IReadOnlyList<int> numbers, List<IReadOnlyList<int>> gathered)
    {
        if (numbers.Count <= MostMarks)
        {
            return string.Concat(numbers.Select(number => $"[^{number}]"));
        }

        var at = gathered.FindIndex(one => one.SequenceEqual(numbers));
        if (at < 0)
        {
            gathered.Add(numbers);
            at = gathered.Count - 1;
        }

        return string.Create(CultureInfo.InvariantCulture, $"[^all{at + 1}]");
    }

    private static string Note(Citation citation)
    {
        var title = citation.Title.Length > 0 ? $", “{Escaped(Quoting.OneLine(citation.Title))}”" : "";
        return $"{Escaped(Quoting.OneLine(citation.Outlet))}{title}, {BriefNotes.DateOf(citation)}, {Linked(citation.Address)}; "
            + string.Create(CultureInfo.InvariantCulture, $"snapshot {Escaped(Start(citation.Snapshot.Value))}, characters {citation.Where.Start}–{citation.Where.End}: ")
            + $"“{Escaped(Quoting.OneLine(citation.Words))}”";
    }

    private static string Start(string hash) => hash.Length > 12 ? hash[..12] : hash;

    private static string Linked(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? $"<{Escaped(url.AbsoluteUri, inLink: true)}>" : Escaped(Quoting.OneLine(address));

    // Strangers' words: nothing in them may become a heading, a link, a footnote or HTML.
    private static string Escaped(string text, bool inLink = false) => Special.Replace(text, match => match.Value switch
    {
        "<" => "&lt;",
        ">" => "&gt;",
        "&" => "&amp;",
        var mark => inLink ? mark : $"\\{mark}",
    });

    [GeneratedRegex(@"[\\`*_\[\]<>&|~#]", RegexOptions.NonBacktracking)]
    private static partial Regex Special { get; }
}
