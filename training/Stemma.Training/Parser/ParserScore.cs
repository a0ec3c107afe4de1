using Stemma.Learning;

namespace Stemma.Training.Parser;

/// <summary>How well a network reads gold sentences: for progress; what counts is measured by <c>./dev eval parsing</c> on the shipped file.</summary>
internal static class ParserScore
{
    public static string Of(ParserNetwork net, Treebank bank, IReadOnlyList<TreeSentence> gold)
    {
        net.Prepare(false);
        var tags = bank.Tags.ToDictionary(pair => pair.Value, pair => pair.Key);
        var relations = bank.Relations.ToDictionary(pair => pair.Value, pair => pair.Key);
        int words = 0, tagged = 0, attached = 0, labelled = 0, exact = 0;
        foreach (var chunk in gold.OrderByDescending(sentence => sentence.Words.Length).Chunk(32))
        {
            var (shape, pass, _) = net.Encode(chunk, null);
            var scores = net.Score(pass.Output, shape.Rows);
            var pairs = net.LabelPair.Forward(scores.LabelDependent, shape.Rows);
            for (var s = 0; s < chunk.Length; s++)
            {
                var rows = Enumerable.Range(0, chunk[s].Words.Length).Select(t => shape.Row(s, t)).ToArray();
                var heads = SpanningTree.Best(net.Arcs(scores, rows));
                for (var t = 0; t < rows.Length; t++)
                {
                    words++;
                    tagged += tags[Best(scores.Tag.AsSpan(rows[t] * tags.Count, tags.Count))] == chunk[s].Tags[t] ? 1 : 0;
                    if (heads[t] == chunk[s].Heads[t])
                    {
                        attached++;
                        var relation = relations[Best(net.Labels(scores, pairs, rows[t], rows, t, heads[t]))];
                        exact += relation == chunk[s].Relations[t] ? 1 : 0;
                        labelled += relation.Split(':')[0] == chunk[s].Relations[t].Split(':')[0] ? 1 : 0;
                    }
                }
            }
        }

        return $"UPOS {100.0 * tagged / words:F2} UAS {100.0 * attached / words:F2} LAS {100.0 * labelled / words:F2} (with subtypes {100.0 * exact / words:F2})";
    }

    private static int Best(ReadOnlySpan<float> scores) => System.Numerics.Tensors.TensorPrimitives.IndexOfMax(scores);
}
