using System.Runtime.InteropServices;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>The dependency tree about one token: its sentence, cut to what lies near.</summary>
internal sealed class FactualityTree
{
    /// <summary>How many tokens to either side are looked at: no tree of the parser's is longer.</summary>
    public const int Reach = 160;

    private const int Deepest = 12;

    private readonly IReadOnlyList<Token> _tokens;
    private readonly int[] _firstChild;
    private readonly int[] _nextChild;

    /// <summary>Reads the sentence of a token.</summary>
    public FactualityTree(ParsedText parsed, int token)
    {
        (Parsed, _tokens) = (parsed, parsed.Tokens);
        var number = Ordered.FirstEndingAfter(parsed.Sentences, parsed.Tokens[token].Where.Start, one => one.Where);
        var sentence = number < parsed.Sentences.Count ? parsed.Sentences[number] : new Sentence(default, 0, token, token + 1);
        First = Math.Max(sentence.FirstToken, token - Reach);
        End = Math.Max(token + 1, Math.Min(sentence.EndToken, token + Reach));
        First = Math.Min(First, token);
        (_firstChild, _nextChild) = (new int[End - First], new int[End - First]);
        Array.Fill(_firstChild, -1);
        for (var at = End - 1; at >= First; at--)
        {
            var head = Head(at);
            _nextChild[at - First] = head < 0 ? -1 : _firstChild[head - First];
            if (head >= 0)
            {
                _firstChild[head - First] = at;
            }
        }
    }

    /// <summary>The text.</summary>
    public ParsedText Parsed { get; }

    /// <summary>The first token.</summary>
    public int First { get; }

    /// <summary>After the last token.</summary>
    public int End { get; }

    /// <summary>Whether a token lies in it.</summary>
    public bool Holds(int at) => at >= First && at < End;

    /// <summary>The token that one depends on; -1 for a root or one beyond reach.</summary>
    public int Head(int at)
    {
        var head = at + _tokens[at].HeadOffset;
        return head != at && head >= First && head < End ? head : -1;
    }

    /// <summary>The first token that depends on this one; -1 for none.</summary>
    public int FirstChild(int at) => _firstChild[at - First];

    /// <summary>The next with the same head; -1 for none.</summary>
    public int NextChild(int at) => _nextChild[at - First];

    /// <summary>Its dictionary form.</summary>
    public string Lemma(int at) => _tokens[at].Lemma;

    /// <summary>Its relation, with subtype.</summary>
    public string Relation(int at) => _tokens[at].Relation ?? "";

    /// <summary>Its Penn Treebank tag.</summary>
    public string Fine(int at) => _tokens[at].FineTag ?? "";

    /// <summary>Its part of speech.</summary>
    public PartOfSpeech Tag(int at) => _tokens[at].Tag;

    /// <summary>Its words.</summary>
    public ReadOnlySpan<char> Word(int at) => _tokens[at].Where.In(Parsed.Text);

    /// <summary>Whether its relation is this one, whatever the subtype.</summary>
    public bool Is(int at, string relation) =>
        _tokens[at].Relation is { } own && own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');

    /// <summary>The first child in this relation; -1 for none.</summary>
    public int Child(int at, string relation)
    {
        for (var child = FirstChild(at); child >= 0; child = NextChild(child))
        {
            if (Is(child, relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The token and those above it, from it upwards, at most twelve.</summary>
    public ReadOnlySpan<int> Path(int at)
    {
        var path = new List<int>(Deepest);
        for (; at >= 0 && path.Count < Deepest; at = Head(at))
        {
            path.Add(at);
        }

        return CollectionsMarshal.AsSpan(path);
    }
}
