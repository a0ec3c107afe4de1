using Stemma.Words;

namespace Stemma.Parsing.Times;

/// <summary>A text cut into runs of digits, runs of letters and single marks, so that “30am”, “mid-March” and “4/22” read alike however words are cut elsewhere.</summary>
internal sealed class TimeText
{
    private readonly string _text;
    private readonly List<Piece> _pieces = [];

    /// <summary>Reads the text once.</summary>
    /// <param name="text">The words.</param>
    /// <param name="now">What relative times are counted from, if known.</param>
    /// <param name="isDay">Whether only the day of that is known.</param>
    public TimeText(string text, DateTime? now, bool isDay)
    {
        (_text, Now, IsDay) = (text, now, isDay);
        for (var at = 0; at < text.Length;)
        {
            at = char.IsWhiteSpace(text[at]) ? at + 1 : Add(at);
        }
    }

    /// <summary>The whole text.</summary>
    public string Text => _text;

    /// <summary>What relative times are counted from, if known.</summary>
    public DateTime? Now { get; }

    /// <summary>Whether only the day of <see cref="Now"/> is known.</summary>
    public bool IsDay { get; }

    /// <summary>How many pieces there are.</summary>
    public int Count => _pieces.Count;

    /// <summary>The piece in lower case with straight apostrophes; empty beyond the ends.</summary>
    public string Lower(int at) => at >= 0 && at < _pieces.Count ? _pieces[at].Lower : "";

    /// <summary>The number of a run of at most so many digits; null if it is none.</summary>
    public int? Digits(int at, int most = 4) => Width(at) is > 0 and var width && width <= most ? _pieces[at].Number : null;

    /// <summary>How many digits the piece has; 0 for a word or a mark.</summary>
    public int Width(int at) => at >= 0 && at < _pieces.Count && _pieces[at].Number >= 0 ? _pieces[at].End - _pieces[at].Start : 0;

    /// <summary>Whether no white space lies between the piece and the next.</summary>
    public bool Touches(int at) => at >= 0 && at + 1 < _pieces.Count && _pieces[at].End == _pieces[at + 1].Start;

    /// <summary>Whether the piece begins with a capital letter.</summary>
    public bool IsCapital(int at) => at >= 0 && at < _pieces.Count && char.IsUpper(_text[_pieces[at].Start]);

    /// <summary>Whether the piece is a word.</summary>
    public bool IsWord(int at) => Lower(at) is { Length: > 0 } lower && char.IsLetter(lower[0]);

    /// <summary>Whether an empty line lies between the piece and the one before.</summary>
    public bool StartsParagraph(int at) => at >= 0 && at < _pieces.Count && _pieces[at].AfterBreak;

    /// <summary>The place from the first piece up to the end, which is not included.</summary>
    public TextSpan Span(int first, int end) => new(_pieces[first].Start, _pieces[end - 1].End);

    /// <summary>The piece after these words, or 0 if others stand there. An empty word matches nothing.</summary>
    public int After(int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Lower(at) != word || word.Length == 0)
            {
                return 0;
            }

            at++;
        }

        return at;
    }

    private int Add(int at)
    {
        var end = at + 1;
        var (number, lower) = (-1, "");
        if (char.IsAsciiDigit(_text[at]))
        {
            while (end < _text.Length && char.IsAsciiDigit(_text[end]))
            {
                end++;
            }

            number = end - at <= 9 ? int.Parse(_text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue;
        }
        else if (char.IsLetter(_text[at]))
        {
            while (end < _text.Length && char.IsLetter(_text[end]))
            {
                end++;
            }

            // No word of time is longer.
            lower = end - at <= 16 ? _text[at..end].ToLowerInvariant() : "…";
        }
        else
        {
            end = char.IsHighSurrogate(_text[at]) && end < _text.Length && char.IsLowSurrogate(_text[end]) ? end + 1 : end;
            lower = Mark(_text[at]);
        }

        _pieces.Add(new Piece(at, end, number, lower, IsBroken(at)));
        return end;
    }

    private static string Mark(char one) => one switch
    {
        '’' or 'ʼ' or '‘' or '\'' => "'",
        '–' or '—' or '‑' or '‐' or '−' or '-' => "-",
        ',' => ",",
        '.' => ".",
        _ => one.ToString(),
    };

    private bool IsBroken(int at)
    {
        var from = _pieces.Count == 0 ? 0 : _pieces[^1].End;
        return at - from > 1 && _text.AsSpan(from, at - from) is var gap && gap.IndexOf('\n') is >= 0 and var first && gap[(first + 1)..].Contains('\n');
    }

    private readonly record struct Piece(int Start, int End, int Number, string Lower, bool AfterBreak);
}
