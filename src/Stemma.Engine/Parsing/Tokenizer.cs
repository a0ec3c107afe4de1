using System.Globalization;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Cuts text into words, numbers and marks. One pass; every token is a span of the text.</summary>
internal sealed class Tokenizer
{
    private static readonly string[] Clitics = ["'s", "'ll", "'re", "'ve", "'d", "'m"];

    private readonly string _text;
    private readonly List<TextSpan> _tokens = [];

    private Tokenizer(string text) => _text = text;

    /// <summary>The tokens of <paramref name="text"/> in order; white space lies between them.</summary>
    public static List<TextSpan> Tokens(string text)
    {
        var tokenizer = new Tokenizer(text);
        for (var at = 0; at < text.Length;)
        {
            at = char.IsWhiteSpace(text[at]) || char.IsControl(text[at]) ? at + 1 : tokenizer.Next(at);
        }

        return tokenizer._tokens;
    }

    /// <summary>Whether the character is an apostrophe, straight or curly.</summary>
    public static bool IsApostrophe(char one) => one is '\'' or '’' or 'ʼ';

    private int Next(int at) => _text[at] switch
    {
        'h' or 'w' when IsAddress(at) => Add(at, EndOfAddress(at)),
        var one when char.IsDigit(one) => Number(at),
        var one when IsLetter(one) => Word(at),
        _ => Mark(at),
    };

    private int Number(int at)
    {
        var end = at + 1;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || JoinsDigits(end)))
        {
            end++;
        }

        return Add(at, end);
    }

    private int Word(int at)
    {
        var end = at + 1;
        while (end < _text.Length && (IsLetter(_text[end]) || char.IsDigit(_text[end]) || JoinsLetters(end)))
        {
            end++;
        }

        return end < _text.Length && _text[end] == '.' && TakesStop(at, end) ? Add(at, end + 1) : Split(at, end);
    }

    // Ana’s -> Ana ’s, didn’t -> did n’t, they’ll -> they ’ll
    private int Split(int at, int end)
    {
        var word = _text.AsSpan(at, end - at);
        if (word.Length > 3 && word[^1] is 't' or 'T' && IsApostrophe(word[^2]) && word[^3] is 'n' or 'N')
        {
            Add(at, end - 3);
            return Add(end - 3, end);
        }

        foreach (var clitic in Clitics)
        {
            var cut = end - clitic.Length;
            if (cut > at && IsApostrophe(_text[cut]) && word[(cut + 1 - at)..].Equals(clitic.AsSpan(1), StringComparison.OrdinalIgnoreCase))
            {
                Add(at, cut);
                return Add(cut, end);
            }
        }

        return Add(at, end);
    }

    // “...”, “--” and '' are one mark each.
    private int Mark(int at)
    {
        var end = at + 1;
        if (char.IsHighSurrogate(_text[at]) && end < _text.Length && char.IsLowSurrogate(_text[end]))
        {
            return Add(at, end + 1);
        }

        var most = _text[at] switch
        {
            '.' => 4,
            '-' => 3,
            '\'' or '`' => 2,
            _ => 1,
        };
        while (end < _text.Length && end - at < most && _text[end] == _text[at])
        {
            end++;
        }

        return Add(at, end);
    }

    private int Add(int start, int end)
    {
        _tokens.Add(new TextSpan(start, end));
        return end;
    }

    // 20,000 and 3.5
    private bool JoinsDigits(int at) =>
        _text[at] is ',' or '.' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]) && char.IsAsciiDigit(_text[at - 1]);

    // O’Malley, so-called, U.S
    private bool JoinsLetters(int at) =>
        at + 1 < _text.Length && IsLetter(_text[at - 1]) && (_text[at] switch
        {
            '\'' or '’' or 'ʼ' => IsLetter(_text[at + 1]),
            '-' or '‑' or '&' => IsLetter(_text[at + 1]) || char.IsDigit(_text[at + 1]),
            '.' => IsLetter(_text[at + 1]) && (at < 2 || !IsLetter(_text[at - 2])) && (at + 2 >= _text.Length || !IsLetter(_text[at + 2])),
            _ => false,
        });

    // The full stop of U.S., Gen. and of an initial belongs to the word.
    private bool TakesStop(int at, int end)
    {
        var word = _text.AsSpan(at, end - at);
        return word.Contains('.')
            || (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I' && end + 2 < _text.Length && _text[end + 1] == ' ' && char.IsUpper(_text[end + 2]))
            || (word.Length <= 6 && Abbreviations.Holds(word.ToString().ToLowerInvariant()) && !EndsLine(end, word));
    }

    // “He said no.” is no abbreviation of number; a capital or a digit must follow words that lead on.
    private bool EndsLine(int end, ReadOnlySpan<char> word)
    {
        var next = end + 1;
        while (next < _text.Length && _text[next] == ' ')
        {
            next++;
        }

        return next >= _text.Length || _text[next] is '\n' or '\r' or '”' or '"'
            || (char.IsLower(word[0]) && word is not ("etc" or "vs" or "v" or "approx" or "est") && !char.IsDigit(_text[next]));
    }

    private bool IsAddress(int at)
    {
        var rest = _text.AsSpan(at);
        return rest.StartsWith("http://", StringComparison.Ordinal) || rest.StartsWith("https://", StringComparison.Ordinal) || rest.StartsWith("www.", StringComparison.Ordinal);
    }

    private int EndOfAddress(int at)
    {
        while (at < _text.Length && !char.IsWhiteSpace(_text[at]) && _text[at] is not ('"' or '”' or '<' or '>' or ')'))
        {
            at++;
        }

        return _text[at - 1] is '.' or ',' ? at - 1 : at;
    }

    private static bool IsLetter(char one) =>
        char.IsLetter(one) || char.GetUnicodeCategory(one) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
}
