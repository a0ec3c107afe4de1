using System.Text;
using Stemma.Words;

namespace Stemma.Training.Linking;

/// <summary>Puts the tokens of ECB+ together to text as it was printed, sentence by sentence, and tells where each token lies in it.</summary>
internal sealed class EcbText
{
    private static readonly HashSet<string> Closing = new([".", ",", ";", ":", "?", "!", ")", "]", "}", "%", "'s", "'S", "'m", "'re", "'ve", "'d", "'ll", "n't", "''", "”", "’s", "…", "..."], StringComparer.Ordinal);
    private static readonly HashSet<string> Opening = new(["(", "[", "{", "$", "``", "“", "‘", "#"], StringComparer.Ordinal);
    private static readonly HashSet<string> Endings = new(["s", "t", "re", "ve", "d", "m", "ll"], StringComparer.Ordinal);

    private readonly StringBuilder _text = new();
    private bool _inQuote;
    private bool _joins = true;

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Begins a sentence: a paragraph of its own.</summary>
    public void BeginSentence()
    {
        _text.Append(_text.Length > 0 ? "\n\n" : "");
        (_inQuote, _joins) = (false, true);
    }

    /// <summary>Writes a token and tells where.</summary>
    /// <param name="token">As in the corpus.</param>
    /// <param name="before">The token before it in its sentence.</param>
    /// <param name="next">The token after it in its sentence.</param>
    /// <param name="cutsHyphens">Whether the document stands apart from its hyphens: “co - workers”.</param>
    public TextSpan Add(string token, string? before, string? next, bool cutsHyphens)
    {
        var closesQuote = token is "\"" && _inQuote;
        var isClitic = before is "’" or "'" && Endings.Contains(token);
        var isApostrophe = token is "’" or "'" && next is not null && Endings.Contains(next);
        var joins = _joins || Closing.Contains(token) || closesQuote || isClitic || isApostrophe || (cutsHyphens && token is "-" or "/" && before is not null);
        _text.Append(joins || _text.Length == 0 || _text[^1] == '\n' ? "" : " ");
        var start = _text.Length;
        _text.Append(token is "``" or "''" ? "\"" : token);
        _joins = Opening.Contains(token) || (token is "\"" && !_inQuote) || isApostrophe || (cutsHyphens && token is "-" or "/");
        _inQuote ^= token is "\"";
        return new TextSpan(start, _text.Length);
    }
}
