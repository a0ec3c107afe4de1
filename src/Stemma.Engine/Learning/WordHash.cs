namespace Stemma.Learning;

/// <summary>Hashes of words and parts of words: the same on every machine and in every release (FNV-1a, Fowler et al.).</summary>
internal static class WordHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of some characters, as they are.</summary>
    public static ulong Of(ReadOnlySpan<char> characters, ulong salt = 0)
    {
        var hash = Start ^ salt;
        foreach (var character in characters)
        {
            hash = unchecked((hash ^ character) * Prime);
        }

        return hash;
    }

    /// <summary>A bucket from 0 up to <paramref name="buckets"/>, which is left out. The upper bits decide: FNV mixes them best.</summary>
    public static int Bucket(ReadOnlySpan<char> characters, ulong salt, int buckets)
    {
        var hash = Of(characters, salt);
        hash ^= hash >> 32;
        return (int)(unchecked(hash * 0x9E3779B97F4A7C15) >> 33) % buckets;
    }
}
