namespace Stemma.Learning;

/// <summary>What a network sees of a word: its vector and learned embeddings of itself, its ends and its shape.</summary>
internal sealed class WordEmbedding(Weights weights, string name, WordVectors vectors)
{
    private static readonly string[] Parts = ["itself", "suffix2", "suffix3", "prefix3", "shape"];

    private readonly short[][] _tables = [.. Parts.Select(part => weights.Cells<short>($"{name}.{part}"))];
    private readonly int[] _widths = [.. Parts.Select(part => weights.Columns($"{name}.{part}"))];

    /// <summary>How many numbers a word becomes.</summary>
    public int Width { get; } = WordVectors.Width + Parts.Sum(part => weights.Columns($"{name}.{part}"));

    /// <summary>Writes a word's activations.</summary>
    public void Write(WordShape word, Span<short> into)
    {
        Span<float> vector = stackalloc float[WordVectors.Width];
        vectors.Write(word.Word, vector);
        for (var i = 0; i < vector.Length; i++)
        {
            into[i] = Fixed.Activation(vector[i]);
        }

        var at = WordVectors.Width;
        ReadOnlySpan<int> buckets = [word.Itself, word.Suffix2, word.Suffix3, word.Prefix3, word.Shape];
        for (var part = 0; part < buckets.Length; part++)
        {
            var width = _widths[part];
            _tables[part].AsSpan(buckets[part] * width, width).CopyTo(into[at..]);
            at += width;
        }
    }
}
