using System.Numerics.Tensors;
using Stemma.Training.Neural;

namespace Stemma.Training.Parser;

/// <summary>The loss of a batch and its gradients.</summary>
internal sealed class ParserLoss(ParserNetwork net, Treebank bank)
{
    /// <summary>Learns from some sentences, longest first; gives the sum of the losses of heads.</summary>
    public double Learn(IReadOnlyList<TreeSentence> batch, Draw draw, float weight, int worker)
    {
        var (shape, pass, hidden) = net.Encode(batch, draw);
        var n = shape.Rows;
        var h = pass.Output;
        var scores = net.Score(h, n);
        var pairs = net.LabelPair.Forward(scores.LabelDependent, n);
        float[] dTag = new float[scores.Tag.Length], dFine = new float[scores.Fine.Length], dArcHead = new float[scores.ArcHead.Length];
        float[] dArcPair = new float[scores.ArcPair.Length], dLabelHead = new float[scores.LabelHead.Length];
        float[] dPairs = new float[pairs.Length], dOwn = new float[scores.LabelOwn.Length];
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            var rows = Enumerable.Range(0, batch[s].Words.Length).Select(t => shape.Row(s, t)).ToArray();
            loss += Arcs(batch[s], scores, rows, dArcPair, dArcHead, weight, worker);
            Labels(batch[s], scores, pairs, rows, dPairs, dLabelHead, dOwn, weight, worker);
            for (var t = 0; t < rows.Length; t++)
            {
                SoftMax.Loss(Row(scores.Tag, rows[t], bank.Tags.Count), bank.Tags[batch[s].Tags[t]], Row(dTag, rows[t], bank.Tags.Count), weight);
                SoftMax.Loss(Row(scores.Fine, rows[t], bank.Fine.Count), bank.Fine[batch[s].Fine[t]], Row(dFine, rows[t], bank.Fine.Count), weight * 0.5f);
            }
        }

        var dh = new float[h.Length];
        var dArcDependent = new float[scores.ArcDependent.Length];
        var dLabelDependent = new float[scores.LabelDependent.Length];
        net.Tag.Backward(h, dTag, n, dh, worker);
        net.Fine.Backward(h, dFine, n, dh, worker);
        net.ArcPair.Backward(scores.ArcDependent, dArcPair, n, dArcDependent, worker);
        net.ArcDependent.Backward(h, Unbent(dArcDependent, scores.ArcDependent), n, dh, worker);
        net.ArcHead.Backward(h, Unbent(dArcHead, scores.ArcHead), n, dh, worker);
        net.LabelPair.Backward(scores.LabelDependent, dPairs, n, dLabelDependent, worker);
        net.LabelOwn.Backward(scores.LabelDependent, dOwn, n, dLabelDependent, worker);
        net.LabelDependent.Backward(h, Unbent(dLabelDependent, scores.LabelDependent), n, dh, worker);
        net.LabelHead.Backward(h, Unbent(dLabelHead, scores.LabelHead), n, dh, worker);
        var dx = net.Encoder.Backward(pass, dh, worker);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var t = 0; t < batch[s].Words.Length; t++)
            {
                var row = shape.Row(s, t);
                net.Inputs.Learn(batch[s].Shapes[t], Row(dx, row, WordInputs.Width), hidden[row], worker);
            }
        }

        return loss;
    }

    private double Arcs(TreeSentence sentence, ParserNetwork.Scores scores, int[] rows, float[] dPair, float[] dHead, float weight, int worker)
    {
        const int A = ParserNetwork.Arc;
        var arcs = net.Arcs(scores, rows);
        var loss = 0.0;
        Span<float> line = new float[rows.Length + 1];
        Span<float> d = new float[rows.Length + 1];
        for (var t = 0; t < rows.Length; t++)
        {
            for (var head = 0; head <= rows.Length; head++)
            {
                line[head] = head == t + 1 ? -1e4f : arcs[t, head];
            }

            loss += SoftMax.Loss(line, sentence.Heads[t], d, weight);
            var pair = Row(scores.ArcPair, rows[t], A);
            var dpair = Row(dPair, rows[t], A);
            for (var head = 0; head <= rows.Length; head++)
            {
                if (MathF.Abs(d[head]) > 1e-9f)
                {
                    TensorPrimitives.MultiplyAdd(ParserNetwork.HeadOf(scores.ArcHead, net.ArcRoot.Value, rows, head, A), d[head], dpair, dpair);
                    var dhead = ParserNetwork.HeadOf(dHead, net.ArcRoot.Gradient(worker), rows, head, A);
                    TensorPrimitives.MultiplyAdd(pair, d[head], dhead, dhead);
                }
            }
        }

        return loss;
    }

    private void Labels(TreeSentence sentence, ParserNetwork.Scores scores, float[] pairs, int[] rows, float[] dPairs, float[] dHead, float[] dOwn, float weight, int worker)
    {
        const int L = ParserNetwork.Label;
        var relations = bank.Relations.Count;
        for (var t = 0; t < rows.Length; t++)
        {
            var head = sentence.Heads[t];
            var line = net.Labels(scores, pairs, rows[t], rows, t, head);
            var d = Row(dOwn, rows[t], relations);
            SoftMax.Loss(line, bank.Relations[sentence.Relations[t]], d, weight);
            var over = ParserNetwork.HeadOf(scores.LabelHead, net.LabelRoot.Value, rows, head, L);
            var dover = ParserNetwork.HeadOf(dHead, net.LabelRoot.Gradient(worker), rows, head, L);
            for (var r = 0; r < relations; r++)
            {
                if (MathF.Abs(d[r]) > 1e-9f)
                {
                    var at = (rows[t] * relations * L) + (r * L);
                    TensorPrimitives.MultiplyAdd(pairs.AsSpan(at, L), d[r], dover, dover);
                    TensorPrimitives.MultiplyAdd(over, d[r], dPairs.AsSpan(at, L), dPairs.AsSpan(at, L));
                }
            }
        }
    }

    private static float[] Unbent(float[] d, float[] y)
    {
        for (var i = 0; i < d.Length; i++)
        {
            d[i] = y[i] < 0 ? d[i] * 0.1f : d[i];
        }

        return d;
    }

    private static Span<float> Row(float[] cells, int row, int width) => cells.AsSpan(row * width, width);
}
