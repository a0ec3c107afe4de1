using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>A text read for comparing: the stem, the weight and the marks of every token, and the marks of all that a token hangs under.</summary>
internal sealed class ComparedText
{
    // How far up a tree is followed; deeper trees are hardly ever read right.
    private const int MostSteps = 10;

    private readonly Lazy<Dictionary<string, (int Count, double Weight)>> _counts;

    public ComparedText(ParsedText text, IReadOnlyList<Statement> statements)
    {
        (Text, Statements) = (text, statements);
        var tokens = text.Tokens;
        (Stems, Rows, Own) = (new string?[tokens.Count], new int[tokens.Count], StanceMarks.Of(text));
        for (var at = 0; at < tokens.Count; at++)
        {
            var word = tokens[at].Where.In(text.Text).ToString().ToLowerInvariant();
            var isTerm = char.IsLetterOrDigit(word[0]) && Own[at] == StanceMark.None && !StopWords.Contains(word) && !StopWords.Contains(tokens[at].Lemma);
            Stems[at] = isTerm ? TermWeight.Stem(word) : null;
            Rows[at] = isTerm ? WordVectors.Shipped.Find(word) : -1;
        }

        Over = Inherited();
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
        var tokens = Text.Tokens;
        var with = (StanceMark[])Own.Clone();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Head(at) is { } head && (tokens[at].Relation ?? "").Split(':')[0] is "advmod" or "amod" or "det" or "aux" or "cop" or "mark" or "case" or "compound" or "cc" or "nmod" or "parataxis")
            {
                with[head] |= Own[at];
            }
        }

        var over = new StanceMark[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            int? up = at;
            for (var step = 0; step < MostSteps && up is { } here; step++)
            {
                over[at] |= with[here];
                up = Head(here);
            }
        }

        foreach (var statement in Statements)
        {
            var mark = MarkOf(statement.Sense);
            foreach (var piece in statement.Content)
            {
                for (var at = Ordered.FirstEndingAfter(tokens, piece.Start, token => token.Where); at < tokens.Count && tokens[at].Where.Start < piece.End; at++)
                {
                    over[at] |= mark;
                }
            }
        }

        return over;
    }

    private static StanceMark MarkOf(CueSense sense) => sense switch
    {
        CueSense.Deny or CueSense.Refuse => StanceMark.Refutes,
        CueSense.Doubt => StanceMark.Doubts,
        CueSense.Ask => StanceMark.Asks,
        CueSense.Confirm => StanceMark.Confirms,
        CueSense.Believe => StanceMark.Hedges,
        _ => StanceMark.Reports,
    };

    private int? Head(int at) =>
        Text.Tokens[at].HeadOffset is not 0 and var offset && at + offset >= 0 && at + offset < Text.Tokens.Count ? at + offset : null;
}
