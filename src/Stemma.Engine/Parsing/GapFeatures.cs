using Stemma.Learning;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>What tells whether a sentence ends in the gap after a token: one paragraph, laid out once.</summary>
/// <remarks>
/// Words, kinds and gaps about the place, how far the sentence has come, what is open, and how far it is to the next mark that ends
/// one. A feature is a bucket number below <see cref="Buckets"/>; which features there are is part of the trained model.
/// </remarks>
internal sealed class GapFeatures
{
    /// <summary>How many buckets the features are hashed into.</summary>
    public const int Buckets = 1 << 19;

    /// <summary>The most features a gap has.</summary>
    public const int Most = 48;

    private const int FurthestMark = 4;
    private const ulong NoWordBefore = 1;
    private const ulong NoWordAfter = 2;

    private readonly ulong[] _words;
    private readonly ulong[] _endings;
    private readonly TokenKind[] _kinds;
    private readonly byte[] _gaps;
    private readonly bool[] _isVerb;
    private readonly bool[] _verbAhead;
    private readonly bool[] _inQuote;
    private readonly int[] _ahead;
    private readonly byte[] _capitalsBefore;
    private readonly byte[] _capitalsAfter;
    private readonly int _finals;
    private readonly int _style;

    /// <summary>Lays a paragraph out.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="first">The paragraph's first token.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="style">How the text writes: see <see cref="StyleOf"/>.</param>
    public GapFeatures(string text, IReadOnlyList<TextSpan> tokens, int first, int end, int style)
    {
        (Count, _style) = (end - first, style);
        (_words, _endings, _kinds, _gaps) = (new ulong[Count], new ulong[Count], new TokenKind[Count], new byte[Count]);
        (_isVerb, _verbAhead, _inQuote) = (new bool[Count], new bool[Count], new bool[Count]);
        (_ahead, _capitalsBefore, _capitalsAfter) = (new int[Count], new byte[Count], new byte[Count]);
        var inQuote = false;
        for (var at = 0; at < Count; at++)
        {
            var token = tokens[first + at].In(text);
            var lower = Lower(token);
            _words[at] = WordHash.Of(lower);
            _endings[at] = WordHash.Of(lower.AsSpan(Math.Max(0, lower.Length - 3)));
            _gaps[at] = (byte)(at + 1 < Count && tokens[first + at].End == tokens[first + at + 1].Start ? 0 : 1);
            _isVerb[at] = IsVerb(lower);
            _kinds[at] = TokenKinds.Of(token, lower) is var kind and not TokenKind.Quote ? kind : SideOf(at, inQuote);
            inQuote = _kinds[at] is TokenKind.OpenQuote || (inQuote && _kinds[at] is not TokenKind.CloseQuote);
            _inQuote[at] = inQuote;
            _finals += TokenKinds.IsFinal(_kinds[at]) ? 1 : 0;
            _capitalsBefore[at] = (byte)(!TokenKinds.IsCapital(_kinds[at]) ? 0 : at > 0 ? Math.Min(6, _capitalsBefore[at - 1] + 1) : 1);
        }

        LookBack();
    }

    /// <summary>How many tokens the paragraph has.</summary>
    public int Count { get; }

    /// <summary>How a text begins what follows a full stop: 0 = always with capitals, to 3 = mostly without.</summary>
    public static int StyleOf(string text, IReadOnlyList<TextSpan> tokens)
    {
        var (small, capital) = (0, 0);
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            var next = text[tokens[at + 1].Start];
            if (text[tokens[at].Start] is '.' or '?' or '!' && tokens[at].End < tokens[at + 1].Start)
            {
                small += char.IsLower(next) ? 1 : 0;
                capital += char.IsUpper(next) ? 1 : 0;
            }
        }

        return small == 0 ? 0 : small * 4 < capital ? 1 : small < capital ? 2 : 3;
    }

    /// <summary>The kind of a token of the paragraph, or that there is none.</summary>
    public TokenKind Kind(int at) => at < 0 ? TokenKind.Before : at >= Count ? TokenKind.After : _kinds[at];

    /// <summary>The kind of the mark behind which only closing ones stand: the full stop of “We will.”)</summary>
    public TokenKind MarkKind(int at, int first) => Kind(Mark(at, first));

    /// <summary>Whether a sentence can end after the token: white space or a final mark, and not within plain running words.</summary>
    public bool MayEnd(int at) =>
        at + 1 < Count
        && (_gaps[at] > 0 || TokenKinds.IsFinal(_kinds[at]) || _kinds[at] is TokenKind.Cries)
        && !(_kinds[at] is TokenKind.Small or TokenKind.Comma or TokenKind.CloseQuote && _kinds[at + 1] is TokenKind.Small)
        && !(_gaps[at] == 0 && _kinds[at + 1] is TokenKind.CloseQuote or TokenKind.Close or TokenKind.CloseSquare);

    /// <summary>Takes a token into what is known of the sentence that it is in.</summary>
    public void Take(int at, ref SentenceSoFar sentence)
    {
        sentence.HasVerb |= _isVerb[at];
        sentence.Depth += _kinds[at] is TokenKind.Open or TokenKind.OpenSquare ? 1 : _kinds[at] is TokenKind.Close or TokenKind.CloseSquare && sentence.Depth > 0 ? -1 : 0;
    }

    /// <summary>Writes the features of the gap after a token.</summary>
    /// <returns>How many there are.</returns>
    public int Write(int at, SentenceSoFar sentence, Span<int> features)
    {
        var (before, after) = ((ulong)Kind(at - 1), (ulong)Kind(at + 2));
        var gap = ((((ulong)Kind(at) * 64) + (ulong)Kind(at + 1)) * 4) + _gaps[at];
        var mark = Mark(at, sentence.First);
        var content = Content(at);
        var about = ((ulong)Kind(mark) * 64) + (ulong)Kind(content);
        var length = Bucket(at + 1 - sentence.First);
        var ahead = Bucket(_ahead[at]);
        var verbs = (sentence.HasVerb ? 2UL : 0) + (_verbAhead[at] ? 1UL : 0);
        var capitals = ((ulong)Math.Min(_capitalsBefore[at], (byte)5) * 8) + Math.Min(_capitalsAfter[at + 1], (byte)5);
        var (word, next) = (Word(at), Word(at + 1));
        ReadOnlySpan<ulong> values =
        [
            0, gap, (ulong)Kind(at), (ulong)Kind(at + 1),
            (gap * 64) + before, (gap * 64) + after, (((gap * 64) + before) * 64) + after,
            (((((gap * 64) + before) * 64) + (ulong)Kind(at - 2)) * 64) + after,
            word, next, Word(at - 1), Word(at + 2), Mixed(word, next), Mixed(Word(at - 1), word), Mixed(next, Word(at + 2)),
            Mixed(next, (ulong)Kind(at)), Mixed(word, (ulong)Kind(at + 1)), Mixed(Word(at - 1), gap >> 2), Mixed(Word(at + 2), gap >> 2),
            Mixed(about, _gaps[at]), Mixed(Word(content), (ulong)Kind(mark)),
            (gap * 16) + length, Mixed(about, length), Mixed(gap, (ulong)Kind(sentence.First)), Mixed(Word(sentence.First), gap >> 2),
            (gap * 2) + (verbs >> 1), Mixed(gap, (ulong)Math.Min(sentence.Depth, 2)), Mixed(gap, _inQuote[at] ? 1UL : 0),
            (gap * 16) + ahead, (gap * 4) + verbs, Mixed((gap * 16) + length, ahead),
            Mixed(gap, (ulong)Math.Min(_finals, 3)), Mixed(about, (ulong)_style), Mixed(gap, Bucket(Count - at - 1)),
            Mixed(gap, _endings[at]), Mixed(gap, _endings[at + 1]), Mixed(Mixed(gap, after), (ulong)Kind(at + 3)),
            Mixed(gap, (ulong)_kinds[^1]), Mixed(gap, capitals),
            Mixed(Mixed(gap, capitals & 7), Word(at + 1 + _capitalsAfter[at + 1])),
            Mixed(Mixed(gap, ahead), verbs & 1), Mixed((ahead * 16) + length, verbs), Mixed(Mixed(Word(sentence.First), length), (ulong)Kind(mark)),
        ];
        for (var id = 0; id < values.Length; id++)
        {
            features[id] = (int)(Mixed(Mixed((ulong)id, values[id]), 17) >> 40) & (Buckets - 1);
        }

        return values.Length;
    }

    private void LookBack()
    {
        var (distance, hasVerb) = (0, false);
        for (var at = Count - 1; at >= 0; at--)
        {
            (_ahead[at], _verbAhead[at]) = (distance, hasVerb);
            var isFinal = TokenKinds.IsFinal(_kinds[at]);
            (distance, hasVerb) = isFinal ? (0, false) : (distance + 1, hasVerb | _isVerb[at]);
            _capitalsAfter[at] = (byte)(!TokenKinds.IsCapital(_kinds[at]) ? 0 : at + 1 < Count ? Math.Min(6, _capitalsAfter[at + 1] + 1) : 1);
        }
    }

    // The mark before the closing ones: the stop of “We will.”)
    private int Mark(int at, int first)
    {
        var mark = at;
        while (mark > first && at - mark < FurthestMark && _gaps[mark - 1] == 0 && TokenKinds.IsCloser(_kinds[mark]))
        {
            mark--;
        }

        return mark;
    }

    // The word after the opening marks.
    private int Content(int at)
    {
        var content = at + 1;
        while (content < Count - 1 && content - at <= FurthestMark && TokenKinds.IsOpener(_kinds[content]))
        {
            content++;
        }

        return content;
    }

    // Which way a straight mark faces: white space before it opens, white space after it closes, else the open one is closed.
    private TokenKind SideOf(int at, bool inQuote) =>
        (at == 0 || _gaps[at - 1] == 1, _gaps[at] == 1) switch
        {
            (true, false) => TokenKind.OpenQuote,
            (false, true) => TokenKind.CloseQuote,
            _ => inQuote ? TokenKind.CloseQuote : TokenKind.OpenQuote,
        };

    private ulong Word(int at) => at < 0 ? NoWordBefore : at >= Count ? NoWordAfter : _words[at];

    private static ulong Bucket(int count) => count switch
    {
        < 4 => (ulong)count,
        < 6 => 4,
        < 9 => 5,
        < 14 => 6,
        < 21 => 7,
        < 31 => 8,
        < 50 => 9,
        _ => 10,
    };

    // A multiplicative mix of two numbers (the constants are those of splitmix64 and of rrmxmx).
    private static ulong Mixed(ulong one, ulong other) => unchecked(((one * 0x9E3779B97F4A7C15) ^ other) * 0xD6E8FEB86659FD93);

    private static string Lower(ReadOnlySpan<char> token) =>
        token is "“" or "”" or "''" or "``" ? "\"" : token.ToString().Replace('’', '\'').ToLowerInvariant();

    private static bool IsVerb(string lower) =>
        VerbTable.Bases.ContainsKey(lower) || (lower.Length > 4 && lower.EndsWith("ed", StringComparison.Ordinal)) || lower is "'s" or "'re" or "'m" or "ca" or "wo";

    /// <summary>What is known of a sentence up to a token.</summary>
    /// <param name="First">Its first token, counted in the paragraph.</param>
    internal record struct SentenceSoFar(int First)
    {
        /// <summary>Whether a verb has come.</summary>
        public bool HasVerb { get; set; }

        /// <summary>How many brackets are open.</summary>
        public int Depth { get; set; }
    }
}
