namespace Stemma.Parsing;

/// <summary>Where a mark ends: most are one character, some are runs: <c>...</c>, <c>?!</c>, <c>--</c>, and an emoji is all its parts.</summary>
internal static class Marks
{
    private const char Joiner = '\u200d';

    /// <summary>The end of the mark that begins here.</summary>
    public static int EndAt(string text, int at) => text[at] switch
    {
        '.' or '*' or '_' or '~' or '+' or '<' or '>' or '#' or '^' => EndOfRun(text, at),
        '-' or '=' => Arrow(text, EndOfRun(text, at)),
        '!' or '?' => EndOfCries(text, at),
        '[' when text.AsSpan(at).StartsWith("[...]", StringComparison.Ordinal) => at + 5,
        '\'' or '`' or '‘' or '’' when at + 1 < text.Length && text[at + 1] == text[at] => at + 2,
        _ => EndOfSign(text, at),
    };

    private static int EndOfRun(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] == text[at])
        {
            end++;
        }

        return end;
    }

    private static int EndOfCries(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] is '!' or '?')
        {
            end++;
        }

        return end;
    }

    private static int Arrow(string text, int end) => end < text.Length && text[end] == '>' && (end + 1 == text.Length || text[end + 1] != '>') ? end + 1 : end;

    // A flag is two letters, a family its members with joiners between, a thumb has its shade behind it.
    private static int EndOfSign(string text, int at)
    {
        var end = at + Width(text, at);
        if (IsFlagLetter(text, at) && IsFlagLetter(text, end))
        {
            return end + 2;
        }

        while (end < text.Length)
        {
            if (text[end] is '\ufe0f' or '\u20e3' || IsShade(text, end))
            {
                end += Width(text, end);
            }
            else if (text[end] == Joiner && end + 1 < text.Length && !Letters.IsBlank(text[end + 1]) && !Letters.IsInWord(text, end + 1))
            {
                end += 1 + Width(text, end + 1);
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static int Width(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    // The five shades of skin: U+1F3FB to U+1F3FF.
    private static bool IsShade(string text, int at) => at + 1 < text.Length && text[at] == '\ud83c' && text[at + 1] is >= '\udffb' and <= '\udfff';

    // Regional indicators: U+1F1E6 to U+1F1FF.
    private static bool IsFlagLetter(string text, int at) => at + 1 < text.Length && text[at] == '\ud83c' && text[at + 1] is >= '\udde6' and <= '\uddff';
}
