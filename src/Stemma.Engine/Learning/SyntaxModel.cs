using System.Buffers;
using System.Text;

namespace Stemma.Learning;

/// <summary>The tagger and parser: for each word of a sentence its part of speech, its head and its relation to it.</summary>
/// <remarks>
/// A two-way LSTM of two layers under linear taggers and a biaffine parser (Dozat &amp; Manning 2017), trained on Universal
/// Dependencies by <c>./dev train parser</c>; see <c>models/parser/card.md</c>.
/// </remarks>
internal sealed class SyntaxModel
{
    /// <summary>The longest stretch that is read as one; a longer sentence is read in pieces, each with a root of its own.</summary>
    public const int Longest = 160;

    private const int Together = 18;

    private static readonly Lazy<SyntaxModel> TheShipped = new(() => new SyntaxModel(Models.Load("parser"), WordVectors.Shipped));

    private readonly Recurrent _encoder;
    private readonly Layer _tag;
    private readonly Layer _fine;
    private readonly ArcScorer _arcs;

    public SyntaxModel(Weights weights, WordVectors vectors)
    {
        _encoder = new Recurrent(weights, "encoder", new WordEmbedding(weights, "word", vectors));
        (_tag, _fine) = (new Layer(weights, "tag"), new Layer(weights, "fine"));
        _arcs = new ArcScorer(weights);
        (Tags, FineTags, Relations) = (Lines(weights, "tags"), Lines(weights, "fines"), Lines(weights, "relations"));
    }

    /// <summary>The model that ships.</summary>
    /// <exception cref="Stemma.Model.ProblemException">The file is missing or damaged.</exception>
    public static SyntaxModel Shipped => TheShipped.Value;

    /// <summary>Universal parts of speech, by number.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>Penn Treebank tags, by number.</summary>
    public IReadOnlyList<string> FineTags { get; }

    /// <summary>Universal relations with their subtypes, by number.</summary>
    public IReadOnlyList<string> Relations { get; }

    /// <summary>How many numbers stand for a word after the encoder.</summary>
    public int Width => _encoder.Outputs;

    /// <summary>Reads some stretches of words, none longer than <see cref="Longest"/>.</summary>
    public Syntax[] Read(IReadOnlyList<WordShape[]> stretches)
    {
        var read = new Syntax[stretches.Count];
        var order = Enumerable.Range(0, stretches.Count).Where(i => stretches[i].Length > 0).OrderByDescending(i => stretches[i].Length).ThenBy(i => i);
        foreach (var group in order.Chunk(Together))
        {
            Group(stretches, group, read);
        }

        for (var i = 0; i < read.Length; i++)
        {
            read[i] ??= new Syntax([], [], [], [], [], [], []);
        }

        return read;
    }

    private void Group(IReadOnlyList<WordShape[]> stretches, int[] group, Syntax[] read)
    {
        var shape = new Ragged([.. group.Select(i => stretches[i].Length)]);
        var words = new WordShape[shape.Rows];
        for (var s = 0; s < group.Length; s++)
        {
            for (var t = 0; t < shape.Lengths[s]; t++)
            {
                words[shape.Row(s, t)] = stretches[group[s]][t];
            }
        }

        var encoded = ArrayPool<short>.Shared.Rent(shape.Rows * Width);
        _encoder.Run(shape, words, [], encoded);
        var tags = new int[shape.Rows * Tags.Count];
        var fine = new int[shape.Rows * FineTags.Count];
        _tag.Run(encoded, Width, shape.Rows, tags);
        _fine.Run(encoded, Width, shape.Rows, fine);
        var arcs = _arcs.Over(encoded, Width, shape.Rows);
        for (var s = 0; s < group.Length; s++)
        {
            var length = shape.Lengths[s];
            var rows = new int[length];
            var own = new short[length * Width];
            for (var t = 0; t < length; t++)
            {
                rows[t] = shape.Row(s, t);
                encoded.AsSpan(rows[t] * Width, Width).CopyTo(own.AsSpan(t * Width));
            }

            var (margins, rivals) = (new short[length], new int[length]);
            var heads = arcs.Heads(rows, margins, rivals);
            read[group[s]] = new Syntax(
                [.. rows.Select(row => (byte)Best(tags.AsSpan(row * Tags.Count, Tags.Count)))],
                [.. rows.Select(row => (byte)Best(fine.AsSpan(row * FineTags.Count, FineTags.Count)))],
                heads,
                arcs.Relations(rows, heads),
                own,
                margins,
                rivals);
        }

        ArrayPool<short>.Shared.Return(encoded);
    }

    private static int Best(ReadOnlySpan<int> sums)
    {
        var best = 0;
        for (var i = 1; i < sums.Length; i++)
        {
            best = sums[i] > sums[best] ? i : best;
        }

        return best;
    }

    private static string[] Lines(Weights weights, string name) =>
        Encoding.ASCII.GetString([.. weights.Cells<sbyte>(name).Select(cell => (byte)cell)]).Split('\n');
}

/// <summary>What the parser found in one stretch of words.</summary>
/// <param name="Tags">Numbers in <see cref="SyntaxModel.Tags"/>.</param>
/// <param name="FineTags">Numbers in <see cref="SyntaxModel.FineTags"/>.</param>
/// <param name="Heads">The head's number in the stretch from 1; 0 for the root.</param>
/// <param name="Relations">Numbers in <see cref="SyntaxModel.Relations"/>.</param>
/// <param name="Encoded">The encoder's states, word by word: what other models read.</param>
/// <param name="Margins">How sure each head is: see <see cref="ArcScorer.Rows.Heads"/>.</param>
/// <param name="Rivals">The next best head of each word, as <paramref name="Heads"/>.</param>
internal sealed record Syntax(byte[] Tags, byte[] FineTags, int[] Heads, byte[] Relations, short[] Encoded, short[] Margins, int[] Rivals);
