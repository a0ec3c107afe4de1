namespace Stemma.Learning;

/// <summary>Word vectors: 100 numbers for each of some 90,000 common words, in lower case, found by the word's hash.</summary>
/// <remarks>
/// GloVe (Pennington et al. 2014), public domain. Each vector is stored as signed bytes with one scale; the words themselves are not stored,
/// so two words of one 64-bit hash would share a vector, which does not happen among the words shipped (the trainer checks).
/// </remarks>
internal sealed class WordVectors
{
    /// <summary>How many numbers a vector has.</summary>
    public const int Width = 100;

    private static readonly Lazy<WordVectors> TheShipped = new(() => new WordVectors(Models.Load("vectors")));

    private readonly Dictionary<ulong, int> _rows;
    private readonly sbyte[] _cells;
    private readonly float[] _scales;

    public WordVectors(Weights weights)
    {
        var keys = weights.Cells<int>("keys");
        _cells = weights.Cells<sbyte>("cells");
        _scales = weights.Cells<float>("scales");
        _rows = new Dictionary<ulong, int>(_scales.Length);
        for (var row = 0; row < _scales.Length; row++)
        {
            _rows[unchecked(((ulong)(uint)keys[2 * row] << 32) | (uint)keys[(2 * row) + 1])] = row;
        }
    }

    /// <summary>The vectors that ship.</summary>
    /// <exception cref="Stemma.Model.ProblemException">The file is missing or damaged.</exception>
    public static WordVectors Shipped => TheShipped.Value;

    /// <summary>How many words have one.</summary>
    public int Count => _scales.Length;

    /// <summary>The row of a word in lower case; -1 if it has none.</summary>
    public int Find(ReadOnlySpan<char> lower) => _rows.GetValueOrDefault(WordHash.Of(lower), -1);

    /// <summary>Writes the vector of a row; zeros for -1.</summary>
    public void Write(int row, Span<float> into)
    {
        if (row < 0)
        {
            into[..Width].Clear();
            return;
        }

        var scale = _scales[row];
        var cells = _cells.AsSpan(row * Width, Width);
        for (var i = 0; i < Width; i++)
        {
            into[i] = cells[i] * scale;
        }
    }
}
