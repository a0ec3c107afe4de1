namespace Stemma.Training.Neural;

/// <summary>A stream of random numbers that is the same for the same seed on every machine (splitmix64, Steele et al. 2014).</summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Sixty-four random bits.</summary>
    public ulong Bits()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to 1.</summary>
    public float Unit() => (Bits() >> 40) * (1f / (1 << 24));

    /// <summary>Even between two bounds.</summary>
    public float Between(float low, float high) => low + ((high - low) * Unit());

    /// <summary>From 0 up to <paramref name="count"/>, which is left out.</summary>
    public int Below(int count) => (int)(Bits() % (ulong)count);

    /// <summary>Puts a list into random order.</summary>
    public void Shuffle<T>(IList<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }

    /// <summary>A mask for dropout: 0 with the chance <paramref name="rate"/>, else 1 / (1 - rate).</summary>
    public float[] Mask(int length, float rate)
    {
        var keep = 1 / (1 - rate);
        var mask = new float[length];
        var limit = (ulong)(rate * 65536);
        for (var i = 0; i < length; i += 4)
        {
            var bits = Bits();
            for (var j = i; j < Math.Min(i + 4, length); j++, bits >>= 16)
            {
                mask[j] = (bits & 0xFFFF) < limit ? 0 : keep;
            }
        }

        return mask;
    }
}
