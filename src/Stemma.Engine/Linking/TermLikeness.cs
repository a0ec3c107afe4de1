using Stemma.Learning;

namespace Stemma.Linking;

/// <summary>How far two short texts say the same, in figures from 0 to 1. Remembers how alike words are: one for each thread.</summary>
/// <param name="rarityOf">How much a stem tells: its inverse document frequency, more than 0.</param>
internal sealed class TermLikeness(Func<string, double> rarityOf)
{
    /// <summary>The names of the figures, in their order.</summary>
    public static readonly IReadOnlyList<string> Figures =
    [
        "inside", "covers", "pairs", "pairs-back", "skips", "skips-back", "grams", "names", "names-back", "numbers", "numbers-back",
        "soft", "soft-back", "centre", "run",
    ];

    // A word whose vector stands at less than this cosine to another says something else.
    private const double LeastLike = .4;

    private const int MostRemembered = 1_000_000;

    private readonly Dictionary<(int, int), double> _cosines = [];

    /// <summary>Which share of the weight of some stems stands among others; 0 if there are none.</summary>
    public double Share(IReadOnlySet<string> of, IReadOnlySet<string> among)
    {
        var (all, shared) = (0.0, 0.0);
        foreach (var stem in of)
        {
            var weight = Rarity(stem);
            all += weight;
            shared += among.Contains(stem) ? weight : 0;
        }

        return all == 0 ? 0 : shared / all;
    }

    /// <summary>The figures for two texts.</summary>
    public float[] Of(ShortText one, ShortText other) =>
    [
        (float)Share(one.Set, other.Set),
        (float)Share(other.Set, one.Set),
        (float)Share(one.Pairs, other.Pairs),
        (float)Share(other.Pairs, one.Pairs),
        (float)Share(one.Skips, other.Skips),
        (float)Share(other.Skips, one.Skips),
        (float)Cosine(one.Grams, other.Grams),
        (float)Share(one.Names, other.Set),
        (float)Share(other.Names, one.Set),
        (float)Share(one.Numbers, other.Numbers),
        (float)Share(other.Numbers, one.Numbers),
        (float)Soft(one, other),
        (float)Soft(other, one),
        (float)Centres(one, other),
        LongestRun(one.Stems, other.Stems) / (float)Math.Max(1, Math.Min(one.Stems.Count, other.Stems.Count)),
    ];

    // As Share, but a word may also be met by one that is used like it.
    private double Soft(ShortText of, ShortText among)
    {
        var (all, met) = (0.0, 0.0);
        foreach (var (stem, row) in of.Rows)
        {
            var weight = Rarity(stem);
            all += weight;
            met += weight * (among.Set.Contains(stem) ? 1 : Nearest(row, among));
        }

        return all == 0 ? 0 : met / all;
    }

    private double Nearest(int row, ShortText among)
    {
        var best = 0.0;
        foreach (var (_, other) in among.Rows)
        {
            best = Math.Max(best, row < 0 || other < 0 ? 0 : Like(row, other));
        }

        return Math.Max(0, (best - LeastLike) / (1 - LeastLike));
    }

    private double Centres(ShortText one, ShortText other) => WordSimilarity.Dot(Centre(one), Centre(other));

    /// <summary>The weighted mean of a text's word vectors, of length 1; zeros if it has none.</summary>
    public float[] Centre(ShortText text)
    {
        var sum = new float[WordVectors.Width];
        foreach (var (stem, row) in text.Rows)
        {
            var weight = row < 0 ? 0 : (float)Rarity(stem);
            var vector = WordSimilarity.Unit(row);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += weight * vector[i];
            }
        }

        return WordSimilarity.Levelled(sum);
    }

    // A pair of stems tells as much as both.
    private double Rarity(string stem)
    {
        var blank = stem.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? rarityOf(stem) : rarityOf(stem[..blank]) + rarityOf(stem[(blank + 1)..]);
    }

    private double Like(int one, int other)
    {
        var key = one < other ? (one, other) : (other, one);
        if (!_cosines.TryGetValue(key, out var cosine))
        {
            if (_cosines.Count >= MostRemembered)
            {
                _cosines.Clear();
            }

            _cosines[key] = cosine = WordSimilarity.Dot(WordSimilarity.Unit(one), WordSimilarity.Unit(other));
        }

        return cosine;
    }

    private static double Cosine(IReadOnlyDictionary<string, int> one, IReadOnlyDictionary<string, int> other)
    {
        var (smaller, larger) = one.Count < other.Count ? (one, other) : (other, one);
        var (shared, first, second) = (0L, Square(one), Square(other));
        foreach (var (gram, count) in smaller)
        {
            shared += (long)count * larger.GetValueOrDefault(gram);
        }

        return shared == 0 ? 0 : shared / Math.Sqrt((double)first * second);
    }

    private static long Square(IReadOnlyDictionary<string, int> grams) => grams.Values.Sum(count => (long)count * count);

    // The most stems in a row that both have.
    private static int LongestRun(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (before, best) = (new int[other.Count + 1], 0);
        for (var at = 0; at < one.Count; at++)
        {
            var now = new int[other.Count + 1];
            for (var with = 0; with < other.Count; with++)
            {
                now[with + 1] = one[at] == other[with] ? before[with] + 1 : 0;
                best = Math.Max(best, now[with + 1]);
            }

            before = now;
        }

        return best;
    }
}
