using System.Globalization;
using Stemma.Words;

namespace Stemma.Parsing.Numbers;

/// <summary>What an atom is made of.</summary>
internal enum AtomKind
{
    /// <summary>The end of a sentence; it has no characters.</summary>
    Break,

    /// <summary>Letters, with the apostrophes and full stops between them.</summary>
    Word,

    /// <summary>ASCII digits.</summary>
    Digits,

    /// <summary>Anything else: a mark, a symbol.</summary>
    Mark,
}

/// <summary>A text cut as finely as numbers need it: digits, letters and marks apart, whatever the tokens are.</summary>
/// <remarks>“US$20m”, “20,000-strong” and “10km/h” are read alike however the tokenizer cuts them. A sentence ends with an atom of its own, so that nothing is read across.</remarks>
internal sealed class Atoms
{
    private readonly List<(int Start, int End, AtomKind Kind, string Lower, int Token)> _atoms;
    private readonly WordList _words;

    /// <summary>Cuts the tokens of every sentence.</summary>
    public Atoms(WordList words)
    {
        _words = words;
        _atoms = new(words.Count + words.Sentences.Count);
        foreach (var sentence in words.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                Cut(token);
            }

            _atoms.Add((sentence.Where.End, sentence.Where.End, AtomKind.Break, "", sentence.EndToken));
        }
    }

    /// <summary>How many atoms there are, breaks too.</summary>
    public int Count => _atoms.Count;

    /// <summary>The whole text.</summary>
    public string Text => _words.Text;

    /// <summary>The atom in lower case, full stops dropped; empty at a break and beyond the ends.</summary>
    public string Lower(int at) => Has(at) ? _atoms[at].Lower : "";

    /// <summary>The atom as printed; empty beyond the ends.</summary>
    public ReadOnlySpan<char> Raw(int at) => Has(at) ? Text.AsSpan(_atoms[at].Start, _atoms[at].End - _atoms[at].Start) : [];

    /// <summary>Where the atom lies.</summary>
    public TextSpan Where(int at) => new(_atoms[at].Start, _atoms[at].End);

    /// <summary>From the first atom to the last.</summary>
    public TextSpan Span(int first, int end) => new(_atoms[first].Start, _atoms[end - 1].End);

    /// <summary>Whether the atom is a word.</summary>
    public bool IsWord(int at) => Is(at, AtomKind.Word);

    /// <summary>Whether the atom is digits.</summary>
    public bool IsDigits(int at) => Is(at, AtomKind.Digits);

    /// <summary>Whether the atom ends a sentence, or lies beyond the text.</summary>
    public bool IsBreak(int at) => !Has(at) || Is(at, AtomKind.Break);

    /// <summary>Whether the atom is this mark.</summary>
    public bool IsMark(int at, char mark) => Is(at, AtomKind.Mark) && Text[_atoms[at].Start] == mark && Length(at) == 1;

    /// <summary>Whether the atom is a hyphen or a dash of any length.</summary>
    public bool IsDash(int at) => Is(at, AtomKind.Mark) && Text[_atoms[at].Start] is '-' or '‐' or '‑' or '–' or '—' or '−';

    /// <summary>Whether it begins with a capital letter.</summary>
    public bool IsCapital(int at) => IsWord(at) && char.IsUpper(Text[_atoms[at].Start]);

    /// <summary>Whether nothing lies between this atom and the next, and both are of one sentence.</summary>
    public bool Touches(int at) => Has(at) && Has(at + 1) && !IsBreak(at) && !IsBreak(at + 1) && _atoms[at].End == _atoms[at + 1].Start;

    /// <summary>Whether one blank, of any width, lies between this atom and the next.</summary>
    public bool IsBlankAfter(int at) => Has(at) && Has(at + 1) && !IsBreak(at + 1) && _atoms[at + 1].Start == _atoms[at].End + 1;

    /// <summary>Whether the atom begins its sentence.</summary>
    public bool IsFirst(int at) => IsBreak(at - 1);

    /// <summary>How many characters it has.</summary>
    public int Length(int at) => Has(at) ? _atoms[at].End - _atoms[at].Start : 0;

    /// <summary>The dictionary form of the word.</summary>
    public string Lemma(int at) => !IsWord(at) ? Lower(at)
        : _words.Tokens[_atoms[at].Token] is var token && token.Where == Where(at) ? token.Lemma
        : Lemmas.Of(Raw(at).ToString(), isName: false);

    private bool Has(int at) => at >= 0 && at < _atoms.Count;

    private bool Is(int at, AtomKind kind) => Has(at) && _atoms[at].Kind == kind;

    private void Cut(int token)
    {
        var (where, lower) = (_words.Tokens[token].Where, _words.Lower(token));
        var text = where.In(Text);
        if (IsAllWord(text))
        {
            _atoms.Add((where.Start, where.End, AtomKind.Word, lower.Contains('.', StringComparison.Ordinal) ? lower.Replace(".", "", StringComparison.Ordinal) : lower, token));
            return;
        }

        if (!text.ContainsAnyInRange('0', '9') && !char.IsLetter(text[0]))
        {
            _atoms.Add((where.Start, where.End, AtomKind.Mark, lower, token));
            return;
        }

        if (text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            _atoms.Add((where.Start, where.End, AtomKind.Mark, "", token));
            return;
        }

        for (var at = where.Start; at < where.End;)
        {
            at = Run(at, where.End, token);
        }
    }

    private int Run(int at, int end, int token)
    {
        var kind = KindOf(Text[at]);
        var stop = at + 1;
        while (kind != AtomKind.Mark && stop < end && KindOf(Text[stop]) == kind)
        {
            stop++;
        }

        _atoms.Add((at, stop, kind, Text[at..stop].ToLowerInvariant(), token));
        return stop;
    }

    private static AtomKind KindOf(char one) => char.IsAsciiDigit(one) ? AtomKind.Digits : IsLetter(one) ? AtomKind.Word : AtomKind.Mark;

    private static bool IsLetter(char one) =>
        char.IsLetter(one) || (one > '\u02ff' && char.GetUnicodeCategory(one) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);

    private static bool IsAllWord(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var one in text)
        {
            if (IsLetter(one))
            {
                letters++;
            }
            else if (one is not ('.' or '\'' or '’' or 'ʼ'))
            {
                return false;
            }
        }

        return letters > 0;
    }
}
