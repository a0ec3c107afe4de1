using System.Numerics.Tensors;
using Stemma.Learning;

namespace Stemma.Training.Neural;

/// <summary>What a network sees of a word: its vector, fixed, and learned embeddings of itself, its ends and its shape.</summary>
internal sealed class WordInputs
{
    /// <summary>Widths of the learned embeddings, in the order of <see cref="WordShape"/>.</summary>
    private static readonly (string Name, int Buckets, int Width)[] Tables =
    [
        ("itself", WordShape.Buckets.Itself, 32),
        ("suffix2", WordShape.Buckets.Suffix2, 12),
        ("suffix3", WordShape.Buckets.Suffix3, 24),
        ("prefix3", WordShape.Buckets.Prefix3, 16),
        ("shape", WordShape.Buckets.Shape, 12),
    ];

    private readonly WordVectors _vectors;
    private readonly Parameter[] _tables;

    public WordInputs(string name, WordVectors vectors, Draw draw)
    {
        _vectors = vectors;
        _tables = [.. Tables.Select(table => new Parameter($"{name}.{table.Name}", table.Buckets, table.Width, 0.1f, draw))];
    }

    /// <summary>How many numbers a word becomes.</summary>
    public static int Width { get; } = WordVectors.Width + Tables.Sum(table => table.Width);

    public IEnumerable<Parameter> Parameters => _tables;

    /// <summary>Writes a word's numbers. In training the vector or the word itself is sometimes hidden, so that neither is relied on alone.</summary>
    public void Write(WordShape word, Span<float> into, Draw? draw, out bool hidden)
    {
        _vectors.Write(draw is not null && draw.Unit() < 0.05f ? -1 : word.Word, into);
        hidden = draw is not null && draw.Unit() < 0.2f;
        var at = WordVectors.Width;
        for (var table = 0; table < _tables.Length; table++)
        {
            var row = _tables[table].Row(Bucket(word, table));
            if (table == 0 && hidden)
            {
                into.Slice(at, row.Length).Clear();
            }
            else
            {
                row.CopyTo(into[at..]);
            }

            at += row.Length;
        }
    }

    /// <summary>Adds a word's gradient to its embeddings'.</summary>
    public void Learn(WordShape word, ReadOnlySpan<float> d, bool hidden, int worker)
    {
        var at = WordVectors.Width;
        for (var table = 0; table < _tables.Length; table++)
        {
            var width = _tables[table].Columns;
            if (table > 0 || !hidden)
            {
                var row = _tables[table].Gradient(worker).AsSpan(Bucket(word, table) * width, width);
                TensorPrimitives.Add(row, d.Slice(at, width), row);
            }

            at += width;
        }
    }

    private static int Bucket(WordShape word, int table) => table switch
    {
        0 => word.Itself,
        1 => word.Suffix2,
        2 => word.Suffix3,
        3 => word.Prefix3,
        _ => word.Shape,
    };
}
