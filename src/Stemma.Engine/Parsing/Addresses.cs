using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Addresses of pages and mailboxes, names of hosts and files, hashtags and account names: one token each.</summary>
internal static class Addresses
{
    // RFC 5321: a mailbox has 64 characters at most before the @. The limit also bounds the look ahead.
    private const int LongestMailbox = 64;

    // RFC 1035: a host's name has at most 255.
    private const int LongestHost = 255;

    // What ends a host's or a file's name. Those that are English words (in, is, it, me, us, to) are left out.
    private static readonly FrozenSet<string> Endings = WordTable.Words(
        """
        com org net edu gov mil int info biz eu uk de fr ru cn jp nz au ca ch nl se pl ua br za ie es gr il tr ir pk io tv tw mx dk fm ly gl kr
        example test news app doc docx xls xlsx pdf ppt pptx txt rtf csv htm html xml php asp aspx jpg jpeg png gif zip exe url mp3 mp4 wav avi
        """);

    private static readonly FrozenSet<string> Newsgroups = WordTable.Words("alt comp misc rec sci soc talk");

    /// <summary>The end of the address that begins here; 0 if none does, or if it would begin inside a word.</summary>
    public static int EndAt(string text, int at)
    {
        var one = text[at];
        if (at > 0 && Letters.IsInWord(text, at - 1))
        {
            return 0;
        }

        return one is '#' or '@' ? EndOfTag(text, at)
            : one == '.' ? EndOfSuffix(text, at)
            : !char.IsAsciiLetterOrDigit(one) ? 0
            : HasScheme(text, at) ? EndOfPath(text, at)
            : EndOfMailbox(text, at) is > 0 and var mailbox ? mailbox
            : EndOfHost(text, at);
    }

    // a .pdf
    private static int EndOfSuffix(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at < 6 && Letters.IsInWord(text, end))
        {
            end++;
        }

        return end - at is > 3 and < 6 && (at == 0 || Letters.IsBlank(text[at - 1]) || text[at - 1] is '(') && Endings.Contains(text[(at + 1)..end].ToLowerInvariant()) ? end : 0;
    }

    // #harbour, @harbour_times
    private static int EndOfTag(string text, int at)
    {
        var (end, letters) = (at + 1, 0);
        while (end < text.Length && (Letters.IsInWord(text, end) || text[end] == '_'))
        {
            letters += char.IsLetter(text[end]) ? 1 : 0;
            end++;
        }

        return letters > 0 && (text[at] == '#' || letters > 1) && (at == 0 || Letters.IsBlank(text[at - 1]) || text[at - 1] is '(' or '“' or '"' or '.' or '[') ? end : 0;
    }

    private static bool HasScheme(string text, int at)
    {
        var rest = text.AsSpan(at);
        return text[at] is 'h' or 'H' or 'w' or 'W' or 'f' or 'm'
            && (Begins(rest, "http://") || Begins(rest, "https://") || Begins(rest, "www.") || Begins(rest, "ftp://") || Begins(rest, "mailto:"));
    }

    private static bool Begins(ReadOnlySpan<char> text, string start) => text.Length > start.Length && text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    // Up to white space; marks at its end belong to the sentence.
    private static int EndOfPath(string text, int at)
    {
        var (end, open) = (at, 0);
        while (end < text.Length && !Letters.IsBlank(text[end]) && text[end] is not ('"' or '”' or '“' or '<' or '>' or '’') && !(text[end] == ')' && open == 0))
        {
            open += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
            end++;
        }

        while (end > at + 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ']' or '*')
        {
            end--;
        }

        return end;
    }

    private static int EndOfMailbox(string text, int at)
    {
        var mark = at;
        while (mark < text.Length && mark - at <= LongestMailbox && (char.IsAsciiLetterOrDigit(text[mark]) || text[mark] is '.' or '_' or '%' or '+' or '-'))
        {
            mark++;
        }

        if (mark == at || mark + 1 >= text.Length || text[mark] != '@' || !char.IsAsciiLetterOrDigit(text[mark + 1]))
        {
            return 0;
        }

        return EndOfName(text, mark + 1);
    }

    private static int EndOfName(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestHost && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
        {
            end++;
        }

        while (end > at && text[end - 1] is '.' or '-' or '_')
        {
            end--;
        }

        return end;
    }

    // harbour-times.example/story, report.pdf
    private static int EndOfHost(string text, int at)
    {
        var end = EndOfName(text, at);
        var name = text.AsSpan(at, end - at);
        var dot = name.LastIndexOf('.');
        if (dot < 1 || (end < text.Length && Letters.IsInWord(text, end)))
        {
            return 0;
        }

        var ending = name[(dot + 1)..];
        var isKnown = Endings.Contains(ending.ToString().ToLowerInvariant()) && IsOneCase(ending);
        var isGroup = name.IndexOf('.') is var first && first < dot && Newsgroups.Contains(name[..first].ToString());
        return !isKnown && !isGroup ? 0 : end < text.Length && text[end] == '/' ? EndOfPath(text, at) : end;
    }

    private static bool IsOneCase(ReadOnlySpan<char> word) => !word.ContainsAnyInRange('A', 'Z') || !word.ContainsAnyInRange('a', 'z');
}
