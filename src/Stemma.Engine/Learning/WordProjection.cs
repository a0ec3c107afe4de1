namespace Stemma.Learning;

/// <summary>The part of a network's first layer that depends on the word alone; kept for the most frequent words once it is worked out.</summary>
/// <remarks>Two in three words of a text are among the frequent ones. What is kept is exact, so it changes nothing but the time.</remarks>
internal sealed class WordProjection
{
    private const int Kept = 6000;

    private readonly WordEmbedding _words;
    private readonly Matrix16 _matrix;
    private readonly int[] _bias;
    private readonly Entry?[] _kept = new Entry?[Kept];

    /// <param name="words">The embeddings.</param>
    /// <param name="matrix">From embeddings to sums.</param>
    /// <param name="bias">What each row of sums begins with.</param>
    public WordProjection(WordEmbedding words, Matrix16 matrix, int[] bias) => (_words, _matrix, _bias) = (words, matrix, bias);

    /// <summary>Sets each row of <paramref name="sums"/> to the bias and its word's part.</summary>
    public void Write(ReadOnlySpan<WordShape> words, Span<int> sums)
    {
        var width = _matrix.Columns;
        List<int> missing = [];
        for (var row = 0; row < words.Length; row++)
        {
            if (words[row].Word is >= 0 and < Kept and var slot && _kept[slot] is { } entry && entry.Word == words[row])
            {
                entry.Sums.CopyTo(sums[(row * width)..]);
            }
            else
            {
                missing.Add(row);
            }
        }

        var x = new short[missing.Count * _matrix.Stride];
        var fresh = new int[missing.Count * width];
        for (var i = 0; i < missing.Count; i++)
        {
            _words.Write(words[missing[i]], x.AsSpan(i * _matrix.Stride, _matrix.Stride));
            _bias.CopyTo(fresh, i * width);
        }

        _matrix.MultiplyAdd(x, _matrix.Stride, missing.Count, fresh, width);
        for (var i = 0; i < missing.Count; i++)
        {
            var word = words[missing[i]];
            var own = fresh.AsSpan(i * width, width);
            own.CopyTo(sums[(missing[i] * width)..]);
            if (word.Word is >= 0 and < Kept && _kept[word.Word] is null)
            {
                _kept[word.Word] = new Entry(word, own.ToArray());
            }
        }
    }

    private sealed record Entry(WordShape Word, int[] Sums);
}
