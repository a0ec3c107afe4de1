using System.Collections.Concurrent;
using Stemma.Learning;

namespace Stemma.Linking;

/// <summary>How alike two words are used: the cosine of their vectors, summed in one order on every machine.</summary>
internal static class WordSimilarity
{
    private static readonly ConcurrentDictionary<int, float[]> Units = new();

    /// <summary>The vector of a row, of length 1; zeros for -1.</summary>
    public static float[] Unit(int row) => Units.GetOrAdd(row, static one =>
    {
        var vector = new float[WordVectors.Width];
        WordVectors.Shipped.Write(one, vector);
        return Levelled(vector);
    });

    /// <summary>A vector brought to length 1; zeros stay.</summary>
    public static float[] Levelled(float[] vector)
    {
        var length = Math.Sqrt(Dot(vector, vector));
        return length == 0 ? vector : [.. vector.Select(one => (float)(one / length))];
    }

    /// <summary>The scalar product.</summary>
    public static double Dot(float[] one, float[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += (double)one[i] * other[i];
        }

        return sum;
    }
}
