using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>The trees of a text's sentences, linked once so that children, phrases, names, times and places are at hand. Linear in the text.</summary>
internal sealed class SyntaxTree
{
    // Times and places lie no deeper than this below the predicate they belong to.
    private const int Climb = 10;

    private readonly int[] _firstChild;
    private readonly int[] _nextChild;
    private readonly int[] _low;
    private readonly int[] _high;
    private readonly Name?[] _names;
    private readonly Nearest<TimeMention>[] _times;
    private readonly Nearest<Name>[] _places;

    public SyntaxTree(ParsedText text)
    {
        Text = text;
        var count = text.Tokens.Count;
        (_firstChild, _nextChild, _low, _high) = (new int[count], new int[count], new int[count], new int[count]);
        (_names, _times, _places) = (new Name?[count], new Nearest<TimeMention>[count], new Nearest<Name>[count]);
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextChild, -1);
        for (var at = count - 1; at >= 0; at--)
        {
            (_low[at], _high[at]) = (at, at + 1);
            if (HeadOf(at) is >= 0 and var head)
            {
                (_nextChild[at], _firstChild[head]) = (_firstChild[head], at);
            }
        }

        SpanPhrases();
        PlaceNames();
        PlaceTimes();
    }

    /// <summary>The text.</summary>
    public ParsedText Text { get; }

    /// <summary>How many tokens there are.</summary>
    public int Count => _firstChild.Length;

    /// <summary>A token.</summary>
    public Token this[int at] => Text.Tokens[at];

    /// <summary>The token that one depends on; -1 for a root, and for a link out of the text.</summary>
    public int HeadOf(int at) => Text.Tokens[at].HeadOffset is not 0 and var offset && at + offset >= 0 && at + offset < Text.Tokens.Count ? at + offset : -1;

    /// <summary>A token's relation with subtype; empty if it has none.</summary>
    public string Relation(int at) => Text.Tokens[at].Relation ?? "";

    /// <summary>Whether a token's relation is this one, with any subtype.</summary>
    public bool Is(int at, string relation) =>
        Relation(at) is var own && own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');

    /// <summary>What depends on a token, in reading order.</summary>
    public IEnumerable<int> Children(int at)
    {
        for (var child = _firstChild[at]; child >= 0; child = _nextChild[child])
        {
            yield return child;
        }
    }

    /// <summary>The first child by a relation, with any subtype; -1 if there is none.</summary>
    public int Child(int at, string relation)
    {
        for (var child = _firstChild[at]; child >= 0; child = _nextChild[child])
        {
            if (Is(child, relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The tokens of the phrase of a token: all below it but relative clauses, asides and marks. The end is not included.</summary>
    public (int First, int End) Phrase(int at) => (_low[at], _high[at]);

    /// <summary>The place of a run of tokens.</summary>
    public TextSpan Place(int first, int end) => new(Text.Tokens[first].Where.Start, Text.Tokens[end - 1].Where.End);

    /// <summary>A token's word in lower case.</summary>
    public string Word(int at) => Text.Tokens[at].Where.In(Text.Text).ToString().ToLowerInvariant();

    /// <summary>The name that a token is part of.</summary>
    public Name? NameAt(int at) => _names[at];

    /// <summary>The nearest time told below a token in its clause.</summary>
    public TimeMention? TimeAt(int at) => _times[at].Found;

    /// <summary>The nearest place named below a token in its clause behind “in”, “at”, “near” and their like.</summary>
    public Name? PlaceAt(int at) => _places[at].Found;

    // From the leaves up: a token's phrase is its own token and the phrases of its children.
    private void SpanPhrases()
    {
        var order = new List<int>(Count);
        for (var at = 0; at < Count; at++)
        {
            if (HeadOf(at) < 0)
            {
                order.Add(at);
            }
        }

        for (var next = 0; next < order.Count; next++)
        {
            order.AddRange(Children(order[next]));
        }

        for (var next = order.Count - 1; next >= 0; next--)
        {
            var at = order[next];
            if (HeadOf(at) is >= 0 and var head && Relation(at) is not ("punct" or "acl:relcl" or "parataxis"))
            {
                (_low[head], _high[head]) = (Math.Min(_low[head], _low[at]), Math.Max(_high[head], _high[at]));
            }
        }
    }

    private void PlaceNames()
    {
        foreach (var name in Text.Names)
        {
            var (first, end) = TokensIn(name.Where);
            for (var at = first; at < end; at++)
            {
                _names[at] = name;
            }

            if (name.Kind is NameKind.Place && first < end && TopOf(first, end) is var top && IsWhere(top))
            {
                Climbing(top, name, _places);
            }
        }
    }

    private void PlaceTimes()
    {
        foreach (var time in Text.Times)
        {
            var (first, end) = TokensIn(time.Where);
            if (first < end)
            {
                Climbing(TopOf(first, end), time, _times);
            }
        }
    }

    // “in Port Vela”, “at the harbour of Port Vela”: a place of places counts as where they are.
    private bool IsWhere(int at)
    {
        for (var step = 0; step < Climb && at >= 0 && Relation(at) is "nmod" or "obl" or "compound" or "nmod:poss" or "appos" or "conj"; step++)
        {
            if (Child(at, "case") is >= 0 and var preposition && FrameWords.TellsWhere(this[preposition].Lemma))
            {
                return true;
            }

            at = HeadOf(at);
        }

        return false;
    }

    private void Climbing<T>(int from, T found, Nearest<T>[] nearest)
        where T : class
    {
        var at = from;
        for (var step = 0; step < Climb && at >= 0; step++)
        {
            if (nearest[at].Found is null || step < nearest[at].Steps)
            {
                nearest[at] = new Nearest<T>(found, step);
            }

            if (FrameWords.OpensClause(Relation(at)) && (this[at].Tag is PartOfSpeech.Verb || Child(at, "nsubj") >= 0))
            {
                return;
            }

            at = HeadOf(at);
        }
    }

    private int TopOf(int first, int end)
    {
        for (var at = end - 1; at >= first; at--)
        {
            if ((HeadOf(at) is var head && (head < first || head >= end)) && Relation(at) is not ("case" or "punct" or "det"))
            {
                return at;
            }
        }

        return end - 1;
    }

    private (int First, int End) TokensIn(TextSpan where)
    {
        var first = Ordered.FirstEndingAfter(Text.Tokens, where.Start, token => token.Where);
        var end = first;
        while (end < Count && Text.Tokens[end].Where.Start < where.End)
        {
            end++;
        }

        return (first, end);
    }

    private readonly record struct Nearest<T>(T? Found, int Steps)
        where T : class;
}
