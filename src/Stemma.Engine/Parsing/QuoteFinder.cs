using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Finds what stands between quotation marks.</summary>
/// <remarks>
/// A mark that is never closed holds nothing, unless the next paragraph opens again: then the quotation runs on, as is the
/// custom in print. An apostrophe is no mark. Single marks count only outside double ones.
/// </remarks>
internal sealed class QuoteFinder
{
    // Bounds what one missing mark can swallow.
    private const int LongestQuote = 8_000;
    private const int LongestSingle = 600;

    private readonly string _text;
    private readonly List<TextSpan> _quotes = [];
    private int _opened = -1;
    private char _closer;

    private QuoteFinder(string text) => _text = text;

    /// <summary>The insides of the quotations, in order; they do not overlap.</summary>
    public static List<TextSpan> Quotes(string text, IReadOnlyList<TextSpan> tokens, IReadOnlyList<Sentence> sentences)
    {
        var finder = new QuoteFinder(text);
        var sentence = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            while (sentence < sentences.Count && sentences[sentence].EndToken <= at)
            {
                sentence++;
            }

            var begins = sentences[sentence].FirstToken == at
                && (sentence == 0 || sentences[sentence].Paragraph != sentences[sentence - 1].Paragraph);
            finder.Read(tokens[at], begins);
        }

        return finder._quotes;
    }

    private void Read(TextSpan token, bool beginsParagraph)
    {
        var mark = token.In(_text);
        var closer = CloserOf(mark);
        if (beginsParagraph && _opened >= 0)
        {
            // Only a paragraph that opens again carries the quotation on.
            if (closer == _closer && closer is '”' or '"' && token.End - _opened < LongestQuote)
            {
                return;
            }

            _opened = -1;
        }

        if (_opened >= 0 && IsClosing(mark, token))
        {
            Close(token);
        }
        else if (closer != '\0' && MayOpen(token, closer))
        {
            (_opened, _closer) = (token.End, closer);
        }
    }

    private void Close(TextSpan token)
    {
        var most = _closer is '\'' or '’' ? LongestSingle : LongestQuote;
        if (token.Start > _opened && token.Start - _opened <= most)
        {
            _quotes.Add(new TextSpan(_opened, token.Start));
        }

        _opened = -1;
    }

    private bool IsClosing(ReadOnlySpan<char> mark, TextSpan token) => _closer switch
    {
        '"' => mark is "\"" or "''" or "”" or "’’" && !IsBlank(token.Start - 1),
        '”' => mark is "”" || (mark is "\"" or "’’" or "''" && !IsBlank(token.Start - 1)),
        '»' => mark is "»",
        '’' or '\'' => mark is "’" or "'" && !IsBlank(token.Start - 1) && !IsPossessive(token),
        _ => false,
    };

    // Inside double marks single ones are part of the quotation; a double one that opens again restarts.
    private bool MayOpen(TextSpan token, char closer) => closer switch
    {
        '”' => true,
        '"' => OpensHere(token),
        '»' => _opened < 0,
        _ => _opened < 0 && OpensHere(token) && token.End < _text.Length && char.IsLetter(_text[token.End]),
    };

    private bool OpensHere(TextSpan token) =>
        (IsBlank(token.Start - 1) || _text[token.Start - 1] is '(' or '[' or '-' or '—' or '–' or ':' or '/' or '‘') && !IsBlank(token.End);

    private bool IsPossessive(TextSpan token) => token.Start > 0 && _text[token.Start - 1] == 's' && token.End < _text.Length && _text[token.End] == ' '
        && token.End + 1 < _text.Length && char.IsLower(_text[token.End + 1]) && token.Start - _opened < 40;

    private bool IsBlank(int at) => at < 0 || at >= _text.Length || char.IsWhiteSpace(_text[at]);

    private static char CloserOf(ReadOnlySpan<char> mark) => mark switch
    {
        "“" or "„" or "‘‘" => '”',
        "\"" or "''" or "``" => '"',
        "«" => '»',
        "‘" => '’',
        "'" or "`" => '\'',
        _ => '\0',
    };
}
