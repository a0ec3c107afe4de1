namespace Stemma.Attributing;

/// <summary>What is tied to a mention in the tree of its sentence: appositions, predicates, titles, owners, the verbs it is the subject of.</summary>
internal sealed class KindTree
{
    private const int MostOfOne = 24;

    private readonly Tape _tape;
    private readonly int[] _firstChild;
    private readonly int[] _nextChild;

    /// <summary>Links every token with its children once.</summary>
    public KindTree(Tape tape)
    {
        _tape = tape;
        (_firstChild, _nextChild) = (new int[tape.Count], new int[tape.Count]);
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextChild, -1);
        for (var at = tape.Count - 1; at >= 0; at--)
        {
            if (Head(at) is >= 0 and var head)
            {
                (_nextChild[at], _firstChild[head]) = (_firstChild[head], at);
            }
        }
    }

    /// <summary>The ties of a mention: how a token is tied, and the token.</summary>
    public IEnumerable<(string Tie, int At)> Of(Run mention)
    {
        var top = Top(mention);
        if (top < 0)
        {
            return [];
        }

        return Ties(top, mention).Take(MostOfOne);
    }

    private IEnumerable<(string Tie, int At)> Ties(int top, Run mention)
    {
        var (relation, head) = (Relation(top), Head(top));
        if (head >= 0)
        {
            yield return ($"up {relation}", head);
            foreach (var child in Children(head))
            {
                // what its verb's subject is tied to there: “said on Monday”, “a spokesman for” above an apposition
                if (relation is "appos" or "nmod:poss" or "compound" && !In(child, mention))
                {
                    yield return ($"beside {relation} {Relation(child)}", child);
                }
                else if (relation is "nsubj" && Relation(child) is "obl" or "obj" or "xcomp" or "cop")
                {
                    yield return ($"verb {Relation(child)}", child);
                }
            }

            if (relation is "nmod" or "appos" or "conj" && Head(head) is >= 0 and var above)
            {
                yield return ($"up {relation} {Relation(head)}", above);
            }
        }

        foreach (var child in Children(top))
        {
            if (In(child, mention))
            {
                continue;
            }

            yield return ($"down {Relation(child)}", child);
            foreach (var under in Children(child))
            {
                if (Relation(under) is "compound" or "amod" or "nmod" or "nmod:poss" or "conj" or "obj" or "obl" or "case")
                {
                    yield return ($"down {Relation(child)} {Relation(under)}", under);
                }
            }
        }
    }

    // The token whose head lies outside the mention.
    private int Top(Run mention)
    {
        for (var at = mention.End - 1; at >= mention.First && at < _tape.Count; at--)
        {
            if (!In(Head(at), mention) && _tape.Parsed.Tokens[at].Relation is not (null or "punct" or "case"))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool In(int at, Run run) => at >= run.First && at < run.End;

    private int Head(int at) => _tape.Parsed.Tokens[at].HeadOffset is not 0 and var offset && at + offset >= 0 && at + offset < _tape.Count ? at + offset : -1;

    private string Relation(int at) => _tape.Parsed.Tokens[at].Relation is { } relation && relation is "nmod:poss" or "acl:relcl" or "nsubj:pass" ? relation : (_tape.Parsed.Tokens[at].Relation ?? "").Split(':')[0];

    private IEnumerable<int> Children(int at)
    {
        for (var child = _firstChild[at]; child >= 0; child = _nextChild[child])
        {
            yield return child;
        }
    }
}
