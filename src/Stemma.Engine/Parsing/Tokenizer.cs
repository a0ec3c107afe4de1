using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Cuts text into words, numbers and marks. One pass; every token is a span of the text.</summary>
/// <remarks>
/// Tokens are those of the English treebanks of Universal Dependencies: clitics are tokens (do n’t, Omar ’s), and so are the
/// parts and the hyphens of a compound (Veldan - led), save after a prefix that is no word of its own (non-aligned, ex-minister).
/// </remarks>
internal sealed class Tokenizer
{
    private readonly string _text;
    private readonly List<TextSpan> _tokens = [];

    private Tokenizer(string text) => _text = text;

    /// <summary>The tokens of <paramref name="text"/> in order; white space, control and zero-width characters lie between them.</summary>
    public static List<TextSpan> Tokens(string text)
    {
        var tokenizer = new Tokenizer(text);
        for (var at = 0; at < text.Length;)
        {
            at = Letters.IsBlank(text[at]) ? at + 1 : tokenizer.Next(at);
        }

        return tokenizer._tokens;
    }

    /// <summary>Whether the character is an apostrophe, straight or curly.</summary>
    public static bool IsApostrophe(char one) => one is '\'' or '’' or 'ʼ';

    private int Next(int at) => _text[at] switch
    {
        _ when Addresses.EndAt(_text, at) is > 0 and var end => Add(at, end),
        _ when Emoticons.EndAt(_text, at) is > 0 and var end => Add(at, end),
        var one when char.IsDigit(one) || Figures.LeadsIn(_text, at) => Number(at),
        var one when IsApostrophe(one) && Clitics.LeadingEnd(_text, at) is > 0 and var end => Add(at, end),
        _ when Letters.IsLetter(_text, at) => Word(at),
        _ => Add(at, Marks.EndAt(_text, at)),
    };

    // 20,000; 5:30 pm; 1990s; F-16's 16
    private int Number(int at)
    {
        var end = Figures.EndAt(_text, at);
        var tail = end;
        while (tail < _text.Length && Letters.IsInWord(_text, tail))
        {
            tail++;
        }

        return Add(at, tail > end && Figures.KeepsTail(_text, at, end, tail) ? tail : end);
    }

    private int Word(int at)
    {
        var (end, part) = (at + 1, at);
        for (; end < _text.Length && (Letters.IsInWord(_text, end) || Joins(at, part, end)); end++)
        {
            part = Hyphens.IsHyphen(_text[end]) ? end + 1 : part;
        }

        end = Letters.WithoutTrailingMarks(_text, at, end);
        return IsMoney(at, end) || (end < _text.Length && _text[end] == '.' && TakesStop(at, end)) ? Add(at, end + 1) : Split(at, end);
    }

    // Ana’s -> Ana ’s, didn’t -> did n’t, cannot -> can not
    private int Split(int at, int end)
    {
        var start = at;
        foreach (var cut in Clitics.Cuts(_text.AsSpan(at, end - at)))
        {
            Add(start, at + cut);
            start = at + cut;
        }

        return Add(start, end);
    }

    private int Add(int start, int end)
    {
        _tokens.Add(new TextSpan(start, end));
        return end;
    }

    // O’Malley, non-aligned, U.S, R&D, saem_aero: the mark stands between two letters.
    private bool Joins(int word, int part, int at) =>
        at + 1 < _text.Length && Letters.IsInWord(_text, at + 1) && Letters.IsInWord(_text, at - 1) && _text[at] switch
        {
            '\'' or '’' or 'ʼ' or '`' or '´' => Letters.IsLetter(_text, at + 1) && !char.IsDigit(_text[at - 1]),
            '&' => at - word < 4,
            '_' or '*' => true,
            '.' => IsInitial(at),
            var one => Hyphens.IsHyphen(one) && Hyphens.Joins(_text, part, at),
        };

    // U.S, p.m, Ph.D: single letters about the stop.
    private bool IsInitial(int at) => Letters.IsLetter(_text, at + 1)
        && (at < 2 || !Letters.IsLetter(_text, at - 2) || (_text.AsSpan(at - 2, 2) is "Ph" && (at == 2 || !Letters.IsLetter(_text, at - 3))))
        && (at + 2 >= _text.Length || !Letters.IsLetter(_text, at + 2));

    // The full stop of U.S., Gen. and of an initial belongs to the word.
    private bool TakesStop(int at, int end)
    {
        var word = _text.AsSpan(at, end - at);
        var after = end + 1 < _text.Length ? _text[end + 1] : '\n';
        if (after == '.')
        {
            return false;
        }

        // “Hale, O., and” and “dept.,”: before a comma a full stop ends no sentence.
        return word.Contains('.') || (after is ',' or ';' && word.Length <= Abbreviations.Longest && !char.IsDigit(word[0]))
            || (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I' && (char.IsUpper(after) || (after == ' ' && end + 2 < _text.Length && char.IsUpper(_text[end + 2]))))
            || (word.Length <= Abbreviations.Longest && Abbreviations.Holds(word.ToString().ToLowerInvariant()) && !EndsLine(end, word));
    }

    // “He said no.” is no abbreviation of number; a capital or a digit must follow words that lead on.
    private bool EndsLine(int end, ReadOnlySpan<char> word)
    {
        var next = end + 1;
        while (next < _text.Length && _text[next] == ' ' && next - end < 8)
        {
            next++;
        }

        return next >= _text.Length || _text[next] is '\n' or '\r' or '”' or '"' || _text[next - 1] == '.' && char.IsLetter(_text[next]) && char.IsLower(word[0])
            || (word is "etc" && char.IsUpper(_text[next]))
            || ((char.IsLower(word[0]) || word is "No") && !Abbreviations.StaysSmall(word) && !char.IsDigit(_text[next]));
    }

    // US$20
    private bool IsMoney(int at, int end) =>
        end + 1 < _text.Length && _text[end] == '$' && char.IsAsciiDigit(_text[end + 1]) && _text.AsSpan(at, end - at) is "US" or "U" or "A" or "AU" or "C" or "CA" or "HK" or "NZ" or "S" or "R" or "NT";
}
