using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>What the span tagger sees of a text beside its words: categories of each token, and the stretches it is read in.</summary>
internal sealed class SpanFeatures
{
    /// <summary>The longest stretch that is read as one.</summary>
    public const int Longest = 200;

    /// <summary>How many classes of cue rate there are; the last three are cue-like.</summary>
    public const int CueRates = 7;

    /// <summary>Names of the categories, in their order, with the number of values and the width of the embedding.</summary>
    public static readonly IReadOnlyList<(string Name, int Values, int Width)> Categories =
        [("tag", 18, 8), ("relation", 64, 12), ("under", 66, 16), ("quote", 5, 6), ("cue", CueRates, 8), ("start", 2, 2)];

    private const int CueLike = CueRates - 3;
    private const int Climb = 12;

    private static readonly Lazy<Dictionary<string, int>> RelationNumbers =
        new(() => SyntaxModel.Shipped.Relations.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number));

    private readonly ParsedText _text;
    private readonly byte[] _quotes;

    public SpanFeatures(ParsedText text)
    {
        _text = text;
        _quotes = QuoteStates(text);
    }

    /// <summary>The bucket of a lemma in the table of cue rates.</summary>
    public static int CueBucket(string lemma) => WordHash.Bucket(lemma, 7, WordShape.Buckets.Itself);

    /// <summary>The class of a share of cues among the uses of a lemma; 0 if it was seen too seldom to say.</summary>
    public static byte CueRate(int cues, int uses) => uses < 3 ? (byte)0 : (byte)(((double)cues / uses) switch
    {
        < .02 => 1,
        < .1 => 2,
        < .25 => 3,
        < .45 => 4,
        < .7 => 5,
        _ => 6,
    });

    /// <summary>Paragraphs as ranges of tokens; one that is too long is cut between sentences, or else where it must be.</summary>
    public static IEnumerable<(int First, int End)> Stretches(ParsedText text)
    {
        var (first, end, paragraph) = (0, 0, -1);
        foreach (var sentence in text.Sentences)
        {
            if (end > first && (sentence.Paragraph != paragraph || sentence.EndToken - first > Longest))
            {
                yield return (first, end);
                first = end;
            }

            if (end == first)
            {
                first = sentence.FirstToken;
            }

            for (; sentence.EndToken - first > Longest; first += Longest)
            {
                yield return (first, first + Longest);
            }

            (end, paragraph) = (sentence.EndToken, sentence.Paragraph);
        }

        if (end > first)
        {
            yield return (first, end);
        }
    }

    /// <summary>A stretch as the model reads it.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="cueRate">The cue rate of each of the text's tokens.</param>
    public SequenceInput Input(int first, int end, Func<int, byte> cueRate)
    {
        var width = _text.Encoded.Length / Math.Max(1, _text.Tokens.Count);
        var categories = new byte[(end - first) * Categories.Count];
        var words = new WordShape[end - first];
        for (var at = first; at < end; at++)
        {
            var token = _text.Tokens[at];
            words[at - first] = WordShape.Of(token.Where.In(_text.Text), WordVectors.Shipped);
            var into = categories.AsSpan((at - first) * Categories.Count);
            into[0] = (byte)token.Tag;
            into[1] = Number(token.Relation);
            into[2] = Under(at, cueRate);
            into[3] = _quotes[at];
            into[4] = cueRate(at);
            into[5] = (byte)(at == first || _text.Text.AsSpan(_text.Tokens[at - 1].Where.End, token.Where.Start - _text.Tokens[at - 1].Where.End).Contains('\n') ? 1 : 0);
        }

        return new SequenceInput(words, _text.Encoded.AsMemory(first * width, (end - first) * width), categories);
    }

    // The relation by which the token hangs, over some others, under the nearest word that is often a cue.
    private byte Under(int at, Func<int, byte> cueRate)
    {
        for (var step = 0; step < Climb; step++)
        {
            var offset = _text.Tokens[at].HeadOffset;
            var head = at + offset;
            if (offset == 0 || head < 0 || head >= _text.Tokens.Count)
            {
                return 0;
            }

            if (cueRate(head) >= CueLike)
            {
                return (byte)(1 + Number(_text.Tokens[at].Relation));
            }

            at = head;
        }

        return 0;
    }

    private static byte Number(string? relation) =>
        (byte)(relation is not null && RelationNumbers.Value.TryGetValue(relation, out var number) ? Math.Min(number, 63) : 63);

    // 0 outside, 1 inside, 2 inside a quotation that a paragraph before opened, 3 a mark, 4 just inside.
    private static byte[] QuoteStates(ParsedText text)
    {
        var states = new byte[text.Tokens.Count];
        var at = 0;
        foreach (var quote in text.Quotes)
        {
            while (at < states.Length && text.Tokens[at].Where.End <= quote.Start)
            {
                at++;
            }

            var (inside, crossed) = (false, false);
            for (; at < states.Length && text.Tokens[at].Where.Start < quote.End; at++)
            {
                crossed |= inside && text.Text.AsSpan(text.Tokens[at - 1].Where.End, text.Tokens[at].Where.Start - text.Tokens[at - 1].Where.End).Contains('\n');
                states[at] = (byte)(!inside ? 4 : crossed ? 2 : 1);
                inside = true;
            }
        }

        for (at = 0; at < states.Length; at++)
        {
            states[at] = text.Text[text.Tokens[at].Where.Start] is '"' or '“' or '”' ? (byte)3 : states[at];
        }

        return states;
    }
}
