namespace Stemma.Parsing;

/// <summary>What a token looks like to the splitter of sentences. The numbers are part of the trained model.</summary>
internal enum TokenKind : byte
{
    /// <summary>There is none: before the paragraph's first token.</summary>
    Before = 0,

    /// <summary>There is none: after its last.</summary>
    After = 1,

    /// <summary>A word in small letters.</summary>
    Small = 2,

    /// <summary>A word with a capital.</summary>
    Capital = 3,

    /// <summary>A word all in capitals.</summary>
    Capitals = 4,

    /// <summary>A small letter first, capitals later: iPhone.</summary>
    Mixed = 5,

    /// <summary>The word I.</summary>
    First = 6,

    /// <summary>A single capital.</summary>
    Letter = 7,

    /// <summary>A letter with a full stop: B.</summary>
    Initial = 8,

    /// <summary>A listed abbreviation with its full stop.</summary>
    Abbreviation = 9,

    /// <summary>Another word that ends with a full stop: U.S.</summary>
    Dotted = 10,

    /// <summary>One or two figures: 2.</summary>
    Number = 11,

    /// <summary>Another number.</summary>
    LongNumber = 12,

    /// <summary>An address, a tag or the name of an account.</summary>
    Address = 13,

    /// <summary>A full stop.</summary>
    Stop = 14,

    /// <summary>A question mark.</summary>
    Question = 15,

    /// <summary>An exclamation mark.</summary>
    Cry = 16,

    /// <summary>Dots: ...</summary>
    Dots = 17,

    /// <summary>Several question and exclamation marks.</summary>
    Cries = 18,

    /// <summary>A colon.</summary>
    Colon = 19,

    /// <summary>A semicolon.</summary>
    Semicolon = 20,

    /// <summary>A comma.</summary>
    Comma = 21,

    /// <summary>A hyphen.</summary>
    Hyphen = 22,

    /// <summary>A dash.</summary>
    Dash = 23,

    /// <summary>An opening bracket.</summary>
    Open = 24,

    /// <summary>A closing bracket.</summary>
    Close = 25,

    /// <summary>An opening square bracket.</summary>
    OpenSquare = 26,

    /// <summary>A closing square bracket.</summary>
    CloseSquare = 27,

    /// <summary>A straight quotation mark.</summary>
    Quote = 28,

    /// <summary>An opening quotation mark.</summary>
    OpenQuote = 29,

    /// <summary>A closing quotation mark.</summary>
    CloseQuote = 30,

    /// <summary>A single quotation mark or apostrophe.</summary>
    Single = 31,

    /// <summary>A bullet or a row of marks.</summary>
    Bullet = 32,

    /// <summary>A face or another sign outside the plain characters.</summary>
    Face = 33,

    /// <summary>A mark of money or number.</summary>
    Money = 34,

    /// <summary>Anything else.</summary>
    Other = 35,
}

/// <summary>Tells the kind of a token.</summary>
internal static class TokenKinds
{
    /// <summary>The kind of the token; <paramref name="lower"/> is the same in small letters.</summary>
    public static TokenKind Of(ReadOnlySpan<char> token, string lower) => token[0] switch
    {
        var one when char.IsLetter(one) => OfWord(token, lower),
        var one when char.IsDigit(one) => token.Length < 3 && !token.ContainsAnyExceptInRange('0', '9') ? TokenKind.Number : TokenKind.LongNumber,
        _ when token.Length == 1 => OfMark(token[0]),
        _ => OfMarks(token),
    };

    /// <summary>Whether a sentence commonly ends with it: a stop, a question or exclamation mark, dots.</summary>
    public static bool IsFinal(TokenKind kind) => kind is TokenKind.Stop or TokenKind.Question or TokenKind.Cry or TokenKind.Dots;

    /// <summary>Whether it closes what was opened before.</summary>
    public static bool IsCloser(TokenKind kind) => kind is TokenKind.Close or TokenKind.CloseSquare or TokenKind.CloseQuote or TokenKind.Quote or TokenKind.Single;

    /// <summary>Whether it opens something.</summary>
    public static bool IsOpener(TokenKind kind) =>
        kind is TokenKind.Open or TokenKind.OpenSquare or TokenKind.OpenQuote or TokenKind.Quote or TokenKind.Single or TokenKind.Hyphen or TokenKind.Bullet;

    /// <summary>Whether it may stand in a run of names, numbers and addresses.</summary>
    public static bool IsCapital(TokenKind kind) =>
        kind is TokenKind.Capital or TokenKind.Capitals or TokenKind.LongNumber or TokenKind.Number or TokenKind.Address or TokenKind.Initial or TokenKind.Letter or TokenKind.Hyphen;

    private static TokenKind OfWord(ReadOnlySpan<char> token, string lower) => token switch
    {
        _ when token.Contains("://", StringComparison.Ordinal) || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || token.Contains('@') => TokenKind.Address,
        _ when token[^1] == '.' => token.Length == 2 ? TokenKind.Initial : Abbreviations.Holds(lower[..^1]) ? TokenKind.Abbreviation : TokenKind.Dotted,
        _ when !char.IsUpper(token[0]) => token.ContainsAnyInRange('A', 'Z') ? TokenKind.Mixed : TokenKind.Small,
        _ when token.Length == 1 => token[0] == 'I' ? TokenKind.First : TokenKind.Letter,
        _ => HasSmall(token) ? TokenKind.Capital : TokenKind.Capitals,
    };

    private static bool HasSmall(ReadOnlySpan<char> token)
    {
        foreach (var one in token)
        {
            if (char.IsLower(one))
            {
                return true;
            }
        }

        return false;
    }

    private static TokenKind OfMark(char mark) => mark switch
    {
        '.' or '。' => TokenKind.Stop,
        '?' or '？' => TokenKind.Question,
        '!' or '！' => TokenKind.Cry,
        '…' => TokenKind.Dots,
        ':' => TokenKind.Colon,
        ';' => TokenKind.Semicolon,
        ',' => TokenKind.Comma,
        '-' or '‑' => TokenKind.Hyphen,
        '–' or '—' => TokenKind.Dash,
        '(' => TokenKind.Open,
        ')' => TokenKind.Close,
        '[' => TokenKind.OpenSquare,
        ']' => TokenKind.CloseSquare,
        '"' => TokenKind.Quote,
        '“' or '„' or '«' => TokenKind.OpenQuote,
        '”' or '»' => TokenKind.CloseQuote,
        '\'' or '’' or '‘' or '`' => TokenKind.Single,
        '*' or '•' or '·' or '~' or '=' => TokenKind.Bullet,
        '$' or '£' or '€' or '#' => TokenKind.Money,
        _ => TokenKind.Other,
    };

    private static TokenKind OfMarks(ReadOnlySpan<char> token) => token[0] switch
    {
        '.' => char.IsDigit(token[1]) ? TokenKind.LongNumber : TokenKind.Dots,
        '?' or '!' => TokenKind.Cries,
        '-' => token[^1] == '-' ? TokenKind.Dash : TokenKind.Other,
        '\'' or '’' or '`' or '‘' => Letters.IsLetter(token.ToString(), 1) ? TokenKind.Small : token.Length == 2 && token[0] == token[1] ? TokenKind.Quote : TokenKind.Single,
        '*' or '~' or '=' or '_' => TokenKind.Bullet,
        '#' or '@' => TokenKind.Address,
        '+' => TokenKind.LongNumber,
        '[' => TokenKind.Dots,
        ':' or ';' or '<' or '(' => TokenKind.Face,
        _ => char.IsSurrogate(token[0]) ? TokenKind.Face : TokenKind.Other,
    };
}
