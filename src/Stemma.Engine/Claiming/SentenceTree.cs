using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>One sentence's tree of dependencies. Tokens go by their index in the text.</summary>
/// <remarks>Everything takes time linear in the sentence, which <see cref="Longest"/> bounds.</remarks>
internal sealed class SentenceTree
{
    // Longer sentences are lists and tables, and their trees are not to be trusted.
    private const int Longest = 120;

    // Stands for the head of a token that is left out.
    private const int Nowhere = -2;

    // What was hung elsewhere is there for a reason.
    private const short Sure = short.MaxValue;

    private readonly int[] _heads;
    private readonly string[] _relations;
    private readonly List<int>[] _children;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly short[] _margins;

    private SentenceTree(ParsedText text, int first, int[] heads, string[] relations, short[] margins)
    {
        (Text, First, End, _heads, _relations, _margins) = (text, first, first + heads.Length, heads, relations, margins);
        _children = [.. heads.Select(_ => new List<int>())];
        _first = [.. Enumerable.Range(first, heads.Length)];
        _last = [.. _first];
        List<int> order = [];
        for (var at = First; at < End; at++)
        {
            if (HeadOf(at) is var head and not Nowhere)
            {
                (head < 0 ? order : _children[head - first]).Add(at);
            }
        }

        for (var next = 0; next < order.Count; next++)
        {
            order.AddRange(Children(order[next]));
        }

        IsTree = order.Count == heads.Count(head => head != Nowhere);
        for (var i = order.Count - 1; i >= 0; i--)
        {
            if (HeadOf(order[i]) is >= 0 and var head)
            {
                _first[head - first] = Math.Min(FirstOf(head), FirstOf(order[i]));
                _last[head - first] = Math.Max(LastOf(head), LastOf(order[i]));
            }
        }
    }

    public ParsedText Text { get; }

    /// <summary>The first token.</summary>
    public int First { get; }

    /// <summary>The token after the last.</summary>
    public int End { get; }

    /// <summary>Whether every token hangs below a root.</summary>
    private bool IsTree { get; }

    /// <summary>The sentence's tree; null if it was not parsed, is too long, or hangs together in no tree.</summary>
    public static SentenceTree? Of(ParsedText text, Sentence sentence)
    {
        var (first, count) = (sentence.FirstToken, sentence.EndToken - sentence.FirstToken);
        if (count is < 1 or > Longest)
        {
            return null;
        }

        var (heads, relations) = (new int[count], new string[count]);
        for (var i = 0; i < count; i++)
        {
            var token = text.Tokens[first + i];
            heads[i] = token.HeadOffset == 0 ? -1 : first + i + token.HeadOffset;
            if (token.Relation is null || (heads[i] >= 0 && (heads[i] < first || heads[i] >= first + count)))
            {
                return null;
            }

            relations[i] = token.Relation;
        }

        short[] margins = [.. Enumerable.Range(first, count).Select(at => text.Tokens[at].Margin)];
        return new SentenceTree(text, first, heads, relations, margins) is { IsTree: true } tree ? tree : null;
    }

    /// <summary>The same tree with only some of the tokens; those whose head is left out are roots.</summary>
    public SentenceTree Only(Func<int, bool> keeps) => new(
        Text,
        First,
        [.. _heads.Select((head, i) => !keeps(First + i) ? Nowhere : head >= 0 && !keeps(head) ? -1 : head)],
        _relations,
        _margins);

    /// <summary>The same tree with one token hung elsewhere; itself if that would make a ring.</summary>
    public SentenceTree With(int at, int head, string relation)
    {
        if (head >= 0 && IsUnder(head, at))
        {
            return this;
        }

        var (heads, relations, margins) = ((int[])_heads.Clone(), (string[])_relations.Clone(), (short[])_margins.Clone());
        (heads[at - First], relations[at - First], margins[at - First]) = (head, relation, Sure);
        return new SentenceTree(Text, First, heads, relations, margins);
    }

    /// <summary>The tokens that hang on nothing.</summary>
    public IEnumerable<int> Roots => Enumerable.Range(First, End - First).Where(at => HeadOf(at) == -1);

    /// <summary>The token's lemma.</summary>
    public string Lemma(int at) => Text.Tokens[at].Lemma;

    /// <summary>The token as printed.</summary>
    public ReadOnlySpan<char> Word(int at) => Token(at).Where.In(Text.Text);

    public Token Token(int at) => Text.Tokens[at];

    /// <summary>The token's head; −1 for the root.</summary>
    public int HeadOf(int at) => _heads[at - First];

    /// <summary>By how much the parser preferred the token's head to the next best one: the difference of their log likelihoods.</summary>
    public double MarginOf(int at) => _margins[at - First] / (double)ArcScorer.MarginScale;

    /// <summary>The next best head; −1 for the root, and where there is none in the tree.</summary>
    public int RivalOf(int at) => Token(at).RivalOffset is not 0 and var offset && at + offset >= First && at + offset < End && Holds(at + offset) ? at + offset : -1;

    /// <summary>Whether the token is in the tree.</summary>
    public bool Holds(int at) => HeadOf(at) != Nowhere;

    /// <summary>What depends on the token, in order.</summary>
    public IReadOnlyList<int> Children(int at) => _children[at - First];

    /// <summary>The relation to the head, with its subtype.</summary>
    public string Label(int at) => _relations[at - First];

    /// <summary>The relation to the head, without subtype.</summary>
    public ReadOnlySpan<char> Relation(int at) =>
        _relations[at - First] is var relation && relation.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? relation.AsSpan(0, colon) : relation;

    /// <summary>Whether the relation, with or without subtype, is this one.</summary>
    public bool Is(int at, string relation) => relation.Contains(':', StringComparison.Ordinal) ? _relations[at - First] == relation : Relation(at).SequenceEqual(relation);

    /// <summary>The leftmost token that hangs below, or itself.</summary>
    public int FirstOf(int at) => _first[at - First];

    /// <summary>The rightmost token that hangs below, or itself.</summary>
    public int LastOf(int at) => _last[at - First];

    /// <summary>The token and all that hangs below it, in no order.</summary>
    public List<int> Subtree(int at)
    {
        List<int> found = [at];
        for (var next = 0; next < found.Count; next++)
        {
            found.AddRange(Children(found[next]));
        }

        return found;
    }

    /// <summary>Whether the token hangs below another, or is it.</summary>
    public bool IsUnder(int at, int other)
    {
        for (var steps = End - First; at >= 0 && at != other && steps > 0; steps--)
        {
            at = HeadOf(at);
        }

        return at == other;
    }

    /// <summary>The first dependent in this relation; −1 if there is none.</summary>
    public int Child(int at, string relation)
    {
        foreach (var child in Children(at))
        {
            if (Is(child, relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The subject that the token has itself, a clause counted too; −1 if there is none.</summary>
    public int SubjectOf(int at) => Child(at, "nsubj") is >= 0 and var noun ? noun : Child(at, "csubj") is >= 0 and var clause ? clause : Child(at, "expl");

    /// <summary>Whether the token can be the head of a clause: a verb, or what a copula or subject hangs on.</summary>
    public bool IsClause(int at) =>
        Relation(at) is not ("amod" or "compound" or "case" or "fixed" or "mark" or "flat" or "aux" or "cop" or "det" or "cc")
        && (Token(at).Tag is PartOfSpeech.Verb || SubjectOf(at) >= 0 || Child(at, "cop") >= 0);

    /// <summary>Whether the clause is finite: has a subject of its own, an auxiliary, or a verb in a finite form.</summary>
    public bool IsFinite(int at) => SubjectOf(at) >= 0 || Token(at).FineTag is "VBD" or "VBZ" or "VBP" or "MD" || Child(at, "cop") >= 0;

    /// <summary>Whether the clause is marked by this word: “to”, “that”.</summary>
    public bool HasMark(int at, string lemma) => Children(at).Any(child => Is(child, "mark") && Lemma(child) == lemma);

    /// <summary>Whether the token is a noun, a name, a pronoun, a number, or an adjective that stands for a noun.</summary>
    public bool IsNominal(int at) => Token(at).Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Numeral or PartOfSpeech.Symbol
        || (Token(at).Tag is PartOfSpeech.Adjective && Child(at, "det") >= 0);

    /// <summary>Whether the token is a mark of punctuation.</summary>
    public bool IsMark(int at) => at >= First && at < End && (Token(at).Tag is PartOfSpeech.Punctuation || Is(at, "punct"));

    /// <summary>The token's first character.</summary>
    public char Sign(int at) => at >= First && at < End ? Text.Text[Token(at).Where.Start] : '\0';

    /// <summary>The first word below the token, or itself.</summary>
    public int FirstWordOf(int at)
    {
        var first = FirstOf(at);
        while (first < at && (IsMark(first) || !IsUnder(first, at)))
        {
            first++;
        }

        return first;
    }

    /// <summary>Whether a comma, dash or bracket stands just before the words that hang below the token.</summary>
    public bool IsSetOff(int at)
    {
        var before = FirstWordOf(at) - 1;
        return Sign(Sign(before) is '“' or '"' or '‘' ? before - 1 : before) is ',' or '–' or '—' or '(';
    }
}
