using System.Text;
using Stemma.Evaluating;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>A passage with its attributions marked inside it: <c>{S Ana Ortiz} {C said} {T that it was over}.</c></summary>
/// <param name="Text">The passage without the marks; paragraphs stand a blank line apart.</param>
/// <param name="Gold">What was marked: S a source, C a cue, T a content, T1 and again T1 the pieces of one content.</param>
internal sealed record MarkedText(string Text, BratGold Gold)
{
    private const string Paragraph = " ¶ ";

    /// <summary>Whether the passage attributes nothing.</summary>
    public bool IsPlain => Gold.Cues.Count == 0 && Gold.Contents.Count == 0;

    /// <summary>Every passage of a file: one a line; empty lines and lines that begin with # are passed over.</summary>
    /// <exception cref="FormatException">A mark is not closed, is empty, or begins with no role; the message names the line.</exception>
    public static IEnumerable<MarkedText> In(string file) =>
        from line in File.ReadLines(file).Select((text, at) => (Text: text.Trim(), Number: at + 1))
        where line.Text.Length > 0 && line.Text[0] != '#'
        select Parse(line.Text, $"{Path.GetFileName(file)}:{line.Number}");

    /// <summary>Reads one passage.</summary>
    /// <param name="marked">The passage with its marks, on one line.</param>
    /// <param name="where">What to call it in a message.</param>
    /// <exception cref="FormatException">See <see cref="In"/>.</exception>
    public static MarkedText Parse(string marked, string where = "passage")
    {
        var rest = marked.Replace(Paragraph, "\n\n", StringComparison.Ordinal).AsSpan();
        var text = new StringBuilder(rest.Length);
        List<(string Role, TextSpan Where)> spans = [];
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            var close = rest.IndexOf('}');
            var mark = close < open ? "" : rest[(open + 1)..close];
            var blank = mark.IndexOf(' ');
            if (blank < 0 || blank == mark.Length - 1 || mark.Contains('{') || !IsRole(mark[..blank]))
            {
                throw new FormatException($"{where}: a mark is {{S words}}, {{C words}}, {{T words}} or {{T1 words}}; marks do not nest.");
            }

            text.Append(rest[..open]);
            spans.Add((mark[..blank].ToString(), new TextSpan(text.Length, text.Length + mark.Length - blank - 1)));
            text.Append(mark[(blank + 1)..]);
            rest = rest[(close + 1)..];
        }

        var plain = text.Append(rest).ToString();
        return plain.Contains('}', StringComparison.Ordinal) ? throw new FormatException($"{where}: a mark is closed that was not opened.") : new MarkedText(plain, GoldOf(plain, spans));
    }

    private static bool IsRole(ReadOnlySpan<char> role) =>
        role is "S" or "C" || (role.StartsWith("T", StringComparison.Ordinal) && !role[1..].ContainsAnyExceptInRange('0', '9'));

    private static BratGold GoldOf(string text, List<(string Role, TextSpan Where)> spans) => new(
        spans.Where(span => span.Role == "S").Select(span => span.Where).ToHashSet(),
        spans.Where(span => span.Role == "C").Select(span => span.Where).ToHashSet(),
        [
            .. spans.Where(span => span.Role[0] == 'T')
                .GroupBy(span => span.Role == "T" ? $"T at {span.Where.Start}" : span.Role, span => span.Where)
                .Select(pieces => SpanScore.Merged(pieces, text)),
        ]);
}
