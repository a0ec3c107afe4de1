using System.Collections.Frozen;
using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>A text read for comparing: the stem, the weight and the marks of every token, and the marks of all that a token hangs under.</summary>
internal sealed class ComparedText
{
    // How far up a tree is followed; deeper trees are hardly ever read right.
    private const int MostSteps = 10;

    // “Does not think that he left”: what is denied is that he left.
    private static readonly FrozenSet<string> Raises = WordTable.Words("think believe expect plan intend want");

    // “The report that he left is false”: what is false is that he left.
    internal static readonly FrozenSet<string> Carriers = WordTable.Words("report claim rumour rumor story allegation news suggestion assertion statement account letter message post video idea accusation");

    private readonly Lazy<Dictionary<string, (int Count, double Weight)>> _counts;

    /// <summary>Reads a parsed text.</summary>
    public ComparedText(ParsedText text, IReadOnlyList<Statement> statements)
        : this(text, statements, compared => compared.Inherited())
    {
    }

    /// <summary>Reads a report whose parse is not kept: what stands over its words is told by its propositions and statements instead of by its trees.</summary>
    public ComparedText(Extract extract)
        : this(PlainWords.Of(extract), extract.Statements, compared => PropositionMarks.Over(extract, compared))
    {
    }

    private ComparedText(ParsedText text, IReadOnlyList<Statement> statements, Func<ComparedText, StanceMark[]> over)
    {
        (Text, Statements) = (text, statements);
        var tokens = text.Tokens;
        (Stems, Rows, Own) = (new string?[tokens.Count], new int[tokens.Count], StanceMarks.Of(text));
        for (var at = 0; at < tokens.Count; at++)
        {
            var word = tokens[at].Where.In(text.Text).ToString().ToLowerInvariant();
            var isTerm = char.IsLetterOrDigit(word[0]) && (Own[at] & ~(StanceMark.Rumours | StanceMark.Undoes)) == StanceMark.None && !StopWords.Contains(word) && !StopWords.Contains(tokens[at].Lemma);
            Stems[at] = isTerm ? TermWeight.Stem(word) : null;
            Rows[at] = isTerm ? WordVectors.Shipped.Find(word) : -1;
        }

        Over = over(this);
        _counts = new Lazy<Dictionary<string, (int Count, double Weight)>>(Counted);
    }

    /// <summary>How often each stem stands, and its weight.</summary>
    public IReadOnlyDictionary<string, (int Count, double Weight)> Counts => _counts.Value;

    /// <summary>The text.</summary>
    public ParsedText Text { get; }

    /// <summary>Its statements.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>The stem of each token; null for one that says nothing of what the text is about.</summary>
    public string?[] Stems { get; }

    /// <summary>The row of each token's vector; -1 if it has none or has no stem.</summary>
    public int[] Rows { get; }

    /// <summary>What each token marks.</summary>
    public StanceMark[] Own { get; }

    /// <summary>The marks under which each token stands: of what it hangs under in the tree, with modifiers, and of who says it.</summary>
    public StanceMark[] Over { get; }

    /// <summary>The weighted mean of the vectors of its first tokens, of length 1.</summary>
    public float[] Centre(int tokens)
    {
        var sum = new float[WordVectors.Width];
        for (var at = 0; at < Math.Min(tokens, Rows.Length); at++)
        {
            var weight = Rows[at] < 0 ? 0 : (float)TermWeight.OfRow(Rows[at]);
            for (var i = 0; weight > 0 && i < sum.Length; i++)
            {
                sum[i] += weight * WordSimilarity.Unit(Rows[at])[i];
            }
        }

        return WordSimilarity.Levelled(sum);
    }

    private Dictionary<string, (int Count, double Weight)> Counted()
    {
        Dictionary<string, (int Count, double Weight)> counts = new(StringComparer.Ordinal);
        for (var at = 0; at < Stems.Length; at++)
        {
            if (Stems[at] is { } stem)
            {
                counts[stem] = (counts.GetValueOrDefault(stem).Count + 1, TermWeight.OfRow(Rows[at]));
            }
        }

        return counts;
    }

    private StanceMark[] Inherited()
    {
        var with = WithModifiers();
        var over = new StanceMark[with.Length];
        for (var at = 0; at < with.Length; at++)
        {
            over[at] = with[at] | Above(at, with);
        }

        foreach (var statement in Statements)
        {
            var mark = MarkOf(statement.Sense);
            foreach (var piece in statement.Content)
            {
                for (var at = Ordered.FirstEndingAfter(Text.Tokens, piece.Start, token => token.Where); at < with.Length && Text.Tokens[at].Where.Start < piece.End; at++)
                {
                    over[at] |= mark;
                }
            }
        }

        return over;
    }

    // Each token's marks with those of the words that modify it. “Did not deny” neither denies nor affirms.
    private StanceMark[] WithModifiers()
    {
        var with = (StanceMark[])Own.Clone();
        for (var at = 0; at < with.Length; at++)
        {
            if (Head(at) is { } head && Relation(at) is "advmod" or "amod" or "det" or "aux" or "cop" or "mark" or "case" or "compound" or "cc" or "nmod" or "parataxis" or "discourse")
            {
                with[head] |= Own[at];
            }
        }

        return [.. with.Select((marks, at) => (Own[at] & StanceMark.Refutes) != 0 && (marks & StanceMark.Negates) != 0 ? (marks & ~(StanceMark.Refutes | StanceMark.Negates)) | StanceMark.Doubts : marks)];
    }

    // What stands above a token rules it, but not from the clause around a relative clause, and what is not said is not thereby untrue.
    private StanceMark Above(int token, StanceMark[] with)
    {
        var marks = StanceMark.None;
        var at = token;
        for (var step = 0; step < MostSteps && Head(at) is { } head; step++)
        {
            var relation = Relation(at);
            if ((Text.Tokens[at].Relation is "acl:relcl" && !Carriers.Contains(Text.Tokens[head].Lemma)) || relation is "advcl" or "appos" or "parataxis")
            {
                break;
            }

            var above = relation == "conj" ? StanceMark.None : with[head];
            marks |= relation is "ccomp" or "acl" or "csubj" && !Raises.Contains(Text.Tokens[head].Lemma) ? above & ~StanceMark.Negates : above;
            at = head;
        }

        return marks;
    }

    private string Relation(int at) => (Text.Tokens[at].Relation ?? "").Split(':')[0];

    /// <summary>What a statement's sense marks in what is said.</summary>
    internal static StanceMark MarkOf(CueSense sense) => sense switch
    {
        CueSense.Deny or CueSense.Refuse => StanceMark.Refutes,
        CueSense.Doubt => StanceMark.Doubts,
        CueSense.Ask => StanceMark.Asks,
        CueSense.Confirm => StanceMark.Confirms,
        CueSense.Believe => StanceMark.Hedges,
        CueSense.Decline => StanceMark.Doubts,
        _ => StanceMark.Reports,
    };

    private int? Head(int at) =>
        Text.Tokens[at].HeadOffset is not 0 and var offset && at + offset >= 0 && at + offset < Text.Tokens.Count ? at + offset : null;
}
