using System.Numerics;

namespace Stemma.Linking;

/// <summary>In how many texts each term occurs, and what a term therefore weighs.</summary>
internal sealed class TermStatistics
{
    private readonly Dictionary<int, int> _counts = [];

    /// <summary>How many texts were counted.</summary>
    public int Texts { get; private set; }

    /// <summary>Counts a text's terms, each once.</summary>
    public void Add(IEnumerable<int> terms)
    {
        Texts++;
        foreach (var term in terms.Distinct())
        {
            _counts[term] = _counts.GetValueOrDefault(term) + 1;
        }
    }

    /// <summary>In how many of the texts a term occurs.</summary>
    public int CountOf(int term) => _counts.GetValueOrDefault(term);

    /// <summary>log2 of the texts over those with the term, smoothed: 0 for what stands in all.</summary>
    public double WeightOf(int term) => Log2(((Texts + 1.0) / (CountOf(term) + 1.0)) + 1e-9);

    /// <summary>A binary logarithm by straight lines between the powers of two: off by less than 0.09, and the same bits on every machine.</summary>
    public static double Log2(double value)
    {
        if (value <= 1)
        {
            return 0;
        }

        var power = BitOperations.Log2((ulong)value);
        return power + (value / (1UL << power)) - 1;
    }
}
