using System.Globalization;
using System.Text;

namespace Stemma.Cli;

/// <summary>Makes strangers' text fit to be shown on a terminal or in a line of a table.</summary>
internal static class Clean
{
    /// <summary>
    /// The text on one line: white space of any kind to single blanks, and without control characters, so that no escape
    /// sequence reaches the terminal, nor direction marks, so that nothing reads backwards.
    /// </summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isBlank = Rune.IsWhiteSpace(rune);
            if (isBlank && line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
            else if (!isBlank && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse))
            {
                line.Append(rune);
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The beginning of a line, with “…” where it was cut.</summary>
    public static string Short(string text, int characters)
    {
        var line = Line(text);
        return line.Length <= characters ? line : $"{line.AsSpan(0, characters - 1).TrimEnd()}…";
    }
}
