namespace Stemma.Learning;

/// <summary>The part of a network's first layer that depends on the word alone; kept for frequent words once it is worked out.</summary>
/// <remarks>Of two words that would have one place the more frequent is kept. What is kept is exact, so it changes nothing but the time; threads may share it.</remarks>
internal sealed class WordProjection
{
    // A prime, so that words spread over it.
    private const int Places = 6007;

    private readonly WordEmbedding _words;
    private readonly Matrix16 _matrix;
    private readonly int[] _bias;
    private readonly Entry?[] _kept = new Entry?[Places];

    /// <param name="words">The embeddings.</param>
    /// <param name="matrix">From embeddings to sums.</param>
    /// <param name="bias">What each row of sums begins with.</param>
    public WordProjection(WordEmbedding words, Matrix16 matrix, int[] bias) => (_words, _matrix, _bias) = (words, matrix, bias);

    /// <summary>Sets each row of <paramref name="sums"/> to the bias and its word's part.</summary>
    public void Write(ReadOnlySpan<WordShape> words, Span<int> sums)
    {
        var width = _matrix.Columns;
        List<(int Row, int Fresh)> missing = [];
        Dictionary<WordShape, int> fresh = [];
        for (var row = 0; row < words.Length; row++)
        {
            if (_kept[Place(words[row])] is { } entry && entry.Word == words[row])
            {
                entry.Sums.CopyTo(sums[(row * width)..]);
                continue;
            }

            fresh.TryAdd(words[row], fresh.Count);
            missing.Add((row, fresh[words[row]]));
        }

        var found = Work([.. fresh.OrderBy(pair => pair.Value).Select(pair => pair.Key)]);
        foreach (var (row, at) in missing)
        {
            found.AsSpan(at * width, width).CopyTo(sums[(row * width)..]);
        }
    }

    // The rows of some words. Vectors are in the order of their words' frequency, so the lower number is the more frequent word.
    private int[] Work(WordShape[] words)
    {
        var width = _matrix.Columns;
        var x = new short[words.Length * _matrix.Stride];
        var sums = new int[words.Length * width];
        for (var i = 0; i < words.Length; i++)
        {
            _words.Write(words[i], x.AsSpan(i * _matrix.Stride, _matrix.Stride));
            _bias.CopyTo(sums, i * width);
        }

        _matrix.MultiplyAdd(x, _matrix.Stride, words.Length, sums, width);
        for (var i = 0; i < words.Length; i++)
        {
            ref var kept = ref _kept[Place(words[i])];
            if (words[i].Word >= 0 && (kept is null || words[i].Word < kept.Word.Word))
            {
                kept = new Entry(words[i], sums.AsSpan(i * width, width).ToArray());
            }
        }

        return sums;
    }

    private static int Place(WordShape word) => (int)((uint)((word.Itself * 131) + word.Shape) % Places);

    private sealed record Entry(WordShape Word, int[] Sums);
}
