namespace Stemma.Linking;

/// <summary>What the sentences of a text have in common with a claim, and under which marks.</summary>
internal sealed class ClaimMatch
{
    // A word whose vector is this near to one of the claim's counts for part of it.
    private const double LeastLike = .55;

    // How many tokens on a neighbour may stand to be one still.
    private const int Near = 4;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (int Place, double Like)> _alike = [];
    private readonly List<double> _weights = [];
    private readonly List<float[]> _vectors = [];
    private readonly bool _soft;

    /// <summary>Reads a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="soft">Whether words that are used alike count too.</param>
    public ClaimMatch(ComparedText claim, bool soft = true)
    {
        (Claim, _soft) = (claim, soft);
        for (var at = 0; at < claim.Stems.Length; at++)
        {
            if (claim.Stems[at] is { } stem && _places.TryAdd(stem, _places.Count))
            {
                _weights.Add(TermWeight.OfRow(claim.Rows[at]));
                _vectors.Add(WordSimilarity.Unit(claim.Rows[at]));
            }
        }

        Whole = _weights.Sum();
    }

    /// <summary>The claim.</summary>
    public ComparedText Claim { get; }

    /// <summary>The weight of all its terms.</summary>
    public double Whole { get; }

    /// <summary>How many terms it has.</summary>
    public int Count => _weights.Count;

    /// <summary>The weight of each of its terms.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>Which of the claim's terms a token stands for, and how well, 0 to 1.</summary>
    public (int Place, double Like) Of(ComparedText text, int token)
    {
        if (text.Stems[token] is not { } stem)
        {
            return (-1, 0);
        }

        if (_places.TryGetValue(stem, out var place))
        {
            return (place, 1);
        }

        return _soft && text.Rows[token] is >= 0 and var row ? Alike(row) : (-1, 0);
    }

    /// <summary>The match of each sentence.</summary>
    public SentenceMatch[] In(ComparedText text) => [.. text.Text.Sentences.Select((sentence, at) => One(text, at, sentence.FirstToken, sentence.EndToken))];

    private SentenceMatch One(ComparedText text, int number, int first, int end)
    {
        var (best, under) = (new double[_weights.Count], new StanceMark[_weights.Count]);
        var (marks, pairs, last, lastAt) = (StanceMark.None, 0, -2, 0);
        for (var at = first; at < end; at++)
        {
            marks |= text.Own[at];
            var (place, like) = Of(text, at);
            if (place >= 0)
            {
                pairs += place == last + 1 && at - lastAt <= Near ? 1 : 0;
                (last, lastAt) = (place, at);
            }

            if (place >= 0 && like >= best[place])
            {
                best[place] = like;
                under[place] |= text.Over[at];
            }
        }

        var (cover, against) = (0.0, 0.0);
        var shares = new double[SentenceMatch.Marks.Count];
        for (var place = 0; place < best.Length; place++)
        {
            var share = Whole == 0 ? 0 : best[place] * _weights[place] / Whole;
            cover += share;

            // “Denied that no soldier was sent” says that some were.
            against += (under[place] & StanceMark.Negates) != 0 != ((under[place] & StanceMark.Refutes) != 0) ? share : 0;
            for (var mark = 0; mark < shares.Length; mark++)
            {
                shares[mark] += (under[place] & SentenceMatch.Marks[mark]) != 0 ? share : 0;
            }
        }

        return new SentenceMatch(number, cover, best, marks, shares) { Pairs = best.Length < 2 ? 0 : Math.Min(1, pairs / (double)(best.Length - 1)), Against = against };
    }

    private (int Place, double Like) Alike(int row)
    {
        if (_alike.TryGetValue(row, out var known))
        {
            return known;
        }

        var (best, vector) = ((Place: -1, Like: LeastLike), WordSimilarity.Unit(row));
        for (var place = 0; place < _vectors.Count; place++)
        {
            var like = WordSimilarity.Dot(_vectors[place], vector);
            best = like > best.Like ? (place, like) : best;
        }

        return _alike[row] = best.Place < 0 ? (-1, 0) : (best.Place, Math.Min(1, best.Like));
    }
}

/// <summary>What one sentence has in common with a claim.</summary>
/// <param name="Number">Its place among the sentences.</param>
/// <param name="Cover">The share of the claim's weight that it holds, 0 to 1.</param>
/// <param name="Terms">How well it holds each of the claim's terms, 0 to 1.</param>
/// <param name="Any">The marks anywhere in it.</param>
/// <param name="Under">For each of <see cref="Marks"/>, the share of the claim's weight that stands under it.</param>
internal sealed record SentenceMatch(int Number, double Cover, double[] Terms, StanceMark Any, double[] Under)
{
    /// <summary>The marks one by one.</summary>
    public static readonly IReadOnlyList<StanceMark> Marks =
        [StanceMark.Negates, StanceMark.Refutes, StanceMark.Doubts, StanceMark.Hedges, StanceMark.Reports, StanceMark.Confirms, StanceMark.Asks, StanceMark.Undoes, StanceMark.Rumours];

    /// <summary>The share of the claim's neighbouring terms that are neighbours here.</summary>
    public double Pairs { get; init; }

    /// <summary>The share of the claim that is negated, or refuted, and not both.</summary>
    public double Against { get; init; }

    /// <summary>The share of the claim that stands under a mark.</summary>
    public double ShareUnder(StanceMark mark) => Under[Marks.Index().First(one => one.Item == mark).Index];
}
