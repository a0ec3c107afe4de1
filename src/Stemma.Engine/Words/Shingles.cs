namespace Stemma.Words;

/// <summary>The runs of k words in a text, as hashes: what two texts share when one copies the other.</summary>
public static class Shingles
{
    /// <summary>The hash of every run of <paramref name="k"/> words, in order; one for the whole if there are fewer words; none if there are none.</summary>
    public static IReadOnlyList<ulong> Of(IReadOnlyList<string> words, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        if (words.Count == 0)
        {
            return [];
        }

        var runs = Math.Max(1, words.Count - k + 1);
        var hashes = new ulong[runs];
        for (var at = 0; at < runs; at++)
        {
            hashes[at] = Hash(words, at, Math.Min(k, words.Count));
        }

        return hashes;
    }

    // FNV-1a over UTF-16 with a separator: stable from run to run, unlike string.GetHashCode.
    private static ulong Hash(IReadOnlyList<string> words, int from, int count)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            for (var at = from; at < from + count; at++)
            {
                foreach (var one in words[at])
                {
                    hash = (hash ^ one) * 1099511628211UL;
                }

                hash = (hash ^ 0x1F) * 1099511628211UL;
            }

            return hash;
        }
    }
}
