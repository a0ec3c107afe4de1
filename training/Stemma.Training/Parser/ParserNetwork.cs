using System.Numerics.Tensors;
using Stemma.Learning;
using Stemma.Training.Neural;

namespace Stemma.Training.Parser;

/// <summary>
/// One network for parts of speech and dependencies: a two-way LSTM read by linear taggers and by a deep biaffine parser
/// (Dozat &amp; Manning 2017), smaller.
/// </summary>
internal sealed class ParserNetwork
{
    public const int Arc = 64;
    public const int Label = 32;

    private readonly int _relations;

    public ParserNetwork(WordVectors vectors, int hidden, int tags, int fine, int relations, Draw draw)
    {
        _relations = relations;
        Inputs = new WordInputs("word", vectors, draw);
        Encoder = new BiLstm("encoder", WordInputs.Width, hidden, 2, 0.33f, draw);
        Tag = new Linear("tag", Encoder.Outputs, tags, draw);
        Fine = new Linear("fine", Encoder.Outputs, fine, draw);
        ArcDependent = new Linear("arc.dependent", Encoder.Outputs, Arc, draw);
        ArcHead = new Linear("arc.head", Encoder.Outputs, Arc, draw);
        ArcPair = new Linear("arc.pair", Arc, Arc, draw);
        ArcRoot = new Parameter("arc.root", 1, Arc, 0.1f, draw);
        LabelDependent = new Linear("label.dependent", Encoder.Outputs, Label, draw);
        LabelHead = new Linear("label.head", Encoder.Outputs, Label, draw);
        LabelPair = new Linear("label.pair", Label, relations * Label, draw);
        LabelOwn = new Linear("label.own", Label, relations, draw);
        LabelRoot = new Parameter("label.root", 1, Label, 0.1f, draw);
    }

    public WordInputs Inputs { get; }

    public BiLstm Encoder { get; }

    public Linear Tag { get; }

    public Linear Fine { get; }

    public Linear ArcDependent { get; }

    public Linear ArcHead { get; }

    public Linear ArcPair { get; }

    public Parameter ArcRoot { get; }

    public Linear LabelDependent { get; }

    public Linear LabelHead { get; }

    public Linear LabelPair { get; }

    public Linear LabelOwn { get; }

    public Parameter LabelRoot { get; }

    public IEnumerable<Linear> Layers => [Tag, Fine, ArcDependent, ArcHead, ArcPair, LabelDependent, LabelHead, LabelPair, LabelOwn];

    public IReadOnlyList<Parameter> Parameters =>
        [.. Inputs.Parameters, .. Encoder.Parameters, .. Layers.SelectMany(layer => new[] { layer.Weight, layer.Bias }), ArcRoot, LabelRoot];

    public void Prepare(bool learn)
    {
        Encoder.Prepare(learn);
        foreach (var layer in Layers)
        {
            layer.Prepare(learn);
        }
    }

    /// <summary>Runs the words of some sentences, longest first, through the encoder.</summary>
    public (Ragged Shape, BiLstm.Pass Pass, bool[] Hidden) Encode(IReadOnlyList<TreeSentence> batch, Draw? draw)
    {
        var shape = new Ragged([.. batch.Select(sentence => sentence.Words.Length)]);
        var x = new float[shape.Rows * WordInputs.Width];
        var hidden = new bool[shape.Rows];
        for (var s = 0; s < batch.Count; s++)
        {
            for (var t = 0; t < batch[s].Words.Length; t++)
            {
                var row = shape.Row(s, t);
                Inputs.Write(batch[s].Shapes[t], x.AsSpan(row * WordInputs.Width, WordInputs.Width), draw, out hidden[row]);
            }
        }

        return (shape, Encoder.Forward(shape, x, draw), hidden);
    }

    /// <summary>The heads' layers over encoded rows.</summary>
    public Scores Score(float[] h, int rows)
    {
        var arcDependent = Bent(ArcDependent.Forward(h, rows));
        var labelDependent = Bent(LabelDependent.Forward(h, rows));
        return new Scores(
            Tag.Forward(h, rows), Fine.Forward(h, rows), arcDependent, Bent(ArcHead.Forward(h, rows)), ArcPair.Forward(arcDependent, rows),
            labelDependent, Bent(LabelHead.Forward(h, rows)), LabelOwn.Forward(labelDependent, rows));
    }

    /// <summary>How well each word of a sentence goes under each head: row = word, column = head, 0 = root.</summary>
    public float[,] Arcs(Scores scores, int[] rows)
    {
        var arcs = new float[rows.Length, rows.Length + 1];
        for (var d = 0; d < rows.Length; d++)
        {
            var pair = scores.ArcPair.AsSpan(rows[d] * Arc, Arc);
            for (var h = 0; h <= rows.Length; h++)
            {
                arcs[d, h] = TensorPrimitives.Dot(pair, HeadOf(scores.ArcHead, ArcRoot.Value, rows, h, Arc));
            }
        }

        return arcs;
    }

    /// <summary>The scores of the relations of one word under one head.</summary>
    public float[] Labels(Scores scores, float[] pairs, int pairRow, int[] rows, int dependent, int head)
    {
        var labels = scores.LabelOwn.AsSpan(rows[dependent] * _relations, _relations).ToArray();
        var over = HeadOf(scores.LabelHead, LabelRoot.Value, rows, head, Label);
        for (var r = 0; r < labels.Length; r++)
        {
            labels[r] += TensorPrimitives.Dot(pairs.AsSpan((pairRow * _relations * Label) + (r * Label), Label), over);
        }

        return labels;
    }

    /// <summary>The row of a head's layer: the root's own for 0.</summary>
    public static Span<float> HeadOf(float[] layer, float[] root, int[] rows, int head, int width) =>
        head == 0 ? root : layer.AsSpan(rows[head - 1] * width, width);

    /// <summary>A leaky rectifier, in place.</summary>
    public static float[] Bent(float[] x)
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = x[i] < 0 ? x[i] * 0.1f : x[i];
        }

        return x;
    }

    /// <summary>What the heads' layers give, row by row.</summary>
    internal sealed record Scores(float[] Tag, float[] Fine, float[] ArcDependent, float[] ArcHead, float[] ArcPair, float[] LabelDependent, float[] LabelHead, float[] LabelOwn);
}
