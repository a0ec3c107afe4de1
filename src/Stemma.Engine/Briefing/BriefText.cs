using System.Globalization;
using System.Text;

namespace Stemma.Briefing;

/// <summary>A brief for reading on a terminal: plain lines, with the numbers of the passages behind each sentence.</summary>
/// <remarks>It carries no data to verify: what is kept or sent on is written as Markdown, HTML or JSON.</remarks>
public static class BriefText
{
    // More passages than this behind one sentence are counted, not listed.
    private const int MostMarks = 4;

    /// <summary>The brief in lines.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="withNotes">Whether the passages are listed at the end, a line each.</param>
    public static string Of(Brief brief, bool withNotes)
    {
        var notes = new BriefNotes(brief);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Plain(brief.About)}\n{Plain(brief.Story)}: {notes.Reach()}.\n");
        for (var at = 0; at < brief.Sections.Count; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{at + 1}. {brief.Sections[at].Heading.ToUpperInvariant()}\n");
            foreach (var sentence in brief.Sections[at].Sentences)
            {
                text.Append("   ").Append(Plain(sentence.Text)).Append(Marks(notes.Of(sentence))).Append('\n');
            }
        }

        for (var at = 0; withNotes && at < notes.All.Count; at++)
        {
            var note = notes.All[at];
            text.Append(CultureInfo.InvariantCulture, $"{(at == 0 ? "\n" : "")}[{at + 1}] {Plain(note.Outlet)}, {BriefNotes.DateOf(note)}: “{Plain(note.Words)}”\n");
        }

        return text.ToString();
    }

    private static string Marks(IReadOnlyList<int> numbers) => numbers.Count switch
    {
        0 => "",
        > MostMarks => string.Create(CultureInfo.InvariantCulture, $" [{numbers[0]} and {numbers.Count - 1} more]"),
        _ => $" [{string.Join(", ", numbers)}]",
    };

    // Strangers' text must not move the cursor: control characters become blanks.
    private static string Plain(string words) => string.Concat(Quoting.OneLine(words).Select(one => char.IsControl(one) ? ' ' : one));
}
