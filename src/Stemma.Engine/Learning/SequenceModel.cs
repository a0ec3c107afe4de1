using System.Buffers;

namespace Stemma.Learning;

/// <summary>A stretch of words as a sequence model sees it.</summary>
/// <param name="Words">The words' features.</param>
/// <param name="Encoded">The parser's states, word by word.</param>
/// <param name="Categories">For each word one number for each category of the model.</param>
internal sealed record SequenceInput(WordShape[] Words, ReadOnlyMemory<short> Encoded, byte[] Categories);

/// <summary>Labels words in a row: a two-way LSTM over the parser's states, the words and some categories, under a conditional random field.</summary>
internal sealed class SequenceModel
{
    private const int Together = 18;

    private readonly short[][] _categories;
    private readonly int[] _widths;
    private readonly Recurrent _encoder;
    private readonly Layer _emit;

    /// <summary>Reads the tables that <c>./dev train</c> wrote.</summary>
    public SequenceModel(Weights weights, WordVectors vectors, IReadOnlyList<string> categories)
    {
        _categories = [.. categories.Select(name => weights.Cells<short>("category." + name))];
        _widths = [.. categories.Select(name => weights.Columns("category." + name))];
        _encoder = new Recurrent(weights, "encoder", new WordEmbedding(weights, "word", vectors));
        _emit = new Layer(weights, "emit");
        Transitions = weights.Cells<float>("transitions");
        Labels = _emit.Outputs;
    }

    /// <summary>How many labels there are.</summary>
    public int Labels { get; }

    /// <summary>From row to column; the last row is for the start.</summary>
    public float[] Transitions { get; }

    /// <summary>The best labels of each stretch.</summary>
    public IReadOnlyList<int[]> Label(IReadOnlyList<SequenceInput> stretches) =>
        [.. Scores(stretches).Select(scores => ChainDecoder.Best(scores, Transitions, Labels))];

    /// <summary>The emission scores of each stretch, word by word.</summary>
    public IReadOnlyList<float[]> Scores(IReadOnlyList<SequenceInput> stretches)
    {
        var scores = new float[stretches.Count][];
        var order = Enumerable.Range(0, stretches.Count).OrderByDescending(i => stretches[i].Words.Length).ThenBy(i => i);
        foreach (var group in order.Chunk(Together))
        {
            var shape = new Ragged([.. group.Select(i => stretches[i].Words.Length)]);
            var (words, rest) = Input(shape, [.. group.Select(i => stretches[i])]);
            var states = ArrayPool<short>.Shared.Rent(shape.Rows * _encoder.Outputs);
            _encoder.Run(shape, words, rest, states);
            var sums = new int[shape.Rows * Labels];
            _emit.Run(states, _encoder.Outputs, shape.Rows, sums);
            ArrayPool<short>.Shared.Return(states);
            ArrayPool<short>.Shared.Return(rest);
            for (var s = 0; s < group.Length; s++)
            {
                var own = scores[group[s]] = new float[shape.Lengths[s] * Labels];
                for (var t = 0; t < shape.Lengths[s]; t++)
                {
                    for (var label = 0; label < Labels; label++)
                    {
                        own[(t * Labels) + label] = sums[(shape.Row(s, t) * Labels) + label] * Fixed.FromSum;
                    }
                }
            }
        }

        return scores;
    }

    private (WordShape[] Words, short[] Beside) Input(Ragged shape, SequenceInput[] stretches)
    {
        var width = _encoder.Rest;
        var all = new WordShape[shape.Rows];
        var rest = ArrayPool<short>.Shared.Rent(Math.Max(1, shape.Rows * width));
        for (var s = 0; s < stretches.Length; s++)
        {
            var (words, encoded, categories) = stretches[s];
            var states = words.Length == 0 ? 0 : encoded.Length / words.Length;
            for (var t = 0; t < words.Length; t++)
            {
                var row = shape.Row(s, t);
                all[row] = words[t];
                var into = rest.AsSpan(row * width, width);
                encoded.Span.Slice(t * states, states).CopyTo(into);
                var at = states;
                for (var c = 0; c < _categories.Length; c++)
                {
                    _categories[c].AsSpan(categories[(t * _categories.Length) + c] * _widths[c], _widths[c]).CopyTo(into[at..]);
                    at += _widths[c];
                }

                into[at..].Clear();
            }
        }

        return (all, rest);
    }
}
