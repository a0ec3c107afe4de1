namespace Stemma.Linking;

/// <summary>The weight of a shared term: Okapi BM25 (Robertson and Zaragoza 2009) in fixed point, so that sums do not depend on their order.</summary>
/// <param name="Documents">How many documents there are.</param>
/// <param name="Length">The length of all of them in terms.</param>
/// <param name="Saturation">BM25's k1: from how many repeats on a term tells hardly more. Claims are short and hardly repeat.</param>
/// <param name="Levelling">BM25's b: how far long documents are held back, 0 to 1.</param>
internal readonly record struct Bm25(int Documents, long Length, double Saturation, double Levelling)
{
    /// <summary>One unit of weight as the fixed-point number that scores are counted in.</summary>
    public const double Unit = 1 << 20;

    private const double Fine = 1 << 10;

    /// <summary>How much a term tells that stands in <paramref name="documents"/> of them: ln(1 + (N − n + ½) / (n + ½)), times 1,024.</summary>
    public long Rarity(int documents) =>
        (long)Math.Round(Fine * Math.Log(1 + ((Documents - documents + .5) / (documents + .5))));

    /// <summary>The weight of a term of this rarity that stands <paramref name="count"/> times in a document of this length.</summary>
    public long Weight(long rarity, int count, int length)
    {
        var mean = (double)Length / Math.Max(1, Documents);
        var damped = count + (Saturation * (1 - Levelling + (Levelling * length / Math.Max(1, mean))));
        return rarity * (long)Math.Round(Fine * count * (Saturation + 1) / damped);
    }

    /// <summary>The most that a term of this rarity can weigh.</summary>
    public long Most(long rarity) => rarity * (long)Math.Ceiling(Fine * (Saturation + 1));
}
