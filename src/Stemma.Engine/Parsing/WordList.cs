using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>A text's tokens with what the finders ask of them again and again.</summary>
internal sealed class WordList
{
    private readonly string[] _lower;

    /// <summary>Reads the tokens once.</summary>
    public WordList(string text, IReadOnlyList<TextSpan> spans, IReadOnlyList<Sentence> sentences)
    {
        var shapes = SyntaxReader.Shapes(text, spans);
        var parsed = SyntaxReader.Read(shapes, sentences);
        (Encoded, NamesTold) = (parsed.Encoded, new NameTagger(shapes, parsed));
        Text = text;
        Sentences = sentences;
        var tokens = new Token[spans.Count];
        _lower = new string[spans.Count];
        foreach (var sentence in sentences)
        {
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                var word = spans[at].In(text).ToString();
                var isName = at > sentence.FirstToken && char.IsUpper(word[0]);
                _lower[at] = word.Replace('’', '\'').ToLowerInvariant();
                var (tag, fine, head, relation, margin, rival) = parsed.Readings[at];
                tokens[at] = new Token(spans[at], Lemmas.Of(word, isName)) { Tag = tag, FineTag = fine, HeadOffset = head, Relation = relation, Margin = margin, RivalOffset = rival };
            }
        }

        Tokens = tokens;
    }

    /// <summary>Cuts a text into sentences and tokens.</summary>
    public static WordList Of(string text)
    {
        var spans = Tokenizer.Tokens(text);
        return new WordList(text, spans, SentenceSplitter.Sentences(text, spans));
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The parser's states, token by token.</summary>
    public short[] Encoded { get; }

    /// <summary>What the model of names takes the tokens for.</summary>
    public NameTagger NamesTold { get; }

    /// <summary>The tokens with lemmas and what the parser says.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The sentences.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>How many tokens there are.</summary>
    public int Count => Tokens.Count;

    /// <summary>The token in lower case with straight apostrophes; empty beyond the ends.</summary>
    public string Lower(int at) => at >= 0 && at < _lower.Length ? _lower[at] : "";

    /// <summary>The token's lemma; empty beyond the ends.</summary>
    public string Lemma(int at) => at >= 0 && at < Count ? Tokens[at].Lemma : "";

    /// <summary>The token as printed.</summary>
    public ReadOnlySpan<char> Word(int at) => Tokens[at].Where.In(Text);

    /// <summary>From the first token to the last.</summary>
    public TextSpan Span(int first, int end) => new(Tokens[first].Where.Start, Tokens[end - 1].Where.End);

    /// <summary>Whether the token begins with a capital letter.</summary>
    public bool IsCapital(int at) => at >= 0 && at < Count && char.IsUpper(Text[Tokens[at].Where.Start]);

    /// <summary>Whether the token is a word, not a number or a mark.</summary>
    public bool IsWord(int at) => at >= 0 && at < Count && char.IsLetter(Text[Tokens[at].Where.Start]);

    /// <summary>Whether no white space lies between the token and the next.</summary>
    public bool Touches(int at) => at >= 0 && at + 1 < Count && Tokens[at].Where.End == Tokens[at + 1].Where.Start;

    /// <summary>Whether the token is a part, or a hyphen, of a compound: each of the three in “Veldan-led”.</summary>
    public bool IsJoined(int at) => IsHyphen(at) || IsHyphen(at - 1) || IsHyphen(at + 1);

    /// <summary>Whether the token is a hyphen between two words that touch it.</summary>
    public bool IsHyphen(int at) => Lower(at) is "-" or "‑" && Touches(at - 1) && Touches(at);

    /// <summary>How many words there are between two tokens when a compound counts as one.</summary>
    public int Words(int first, int end)
    {
        var words = end - first;
        for (var at = first + 1; at < end - 1; at++)
        {
            words -= IsHyphen(at) ? 2 : 0;
        }

        return words;
    }

    /// <summary>The tokens in lower case, a blank between them save about the hyphens of a compound.</summary>
    public string Joined(int first, int end)
    {
        var joined = Lower(first);
        for (var at = first + 1; at < end; at++)
        {
            joined += IsHyphen(at) || IsHyphen(at - 1) ? Lower(at) : " " + Lower(at);
        }

        return joined;
    }
}
