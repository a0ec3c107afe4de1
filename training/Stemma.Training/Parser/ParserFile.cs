using Stemma.Learning;
using Stemma.Training.Neural;

namespace Stemma.Training.Parser;

/// <summary>The network as the engine reads it.</summary>
internal static class ParserFile
{
    public static Weights Of(ParserNetwork net, Treebank bank)
    {
        var weights = new Weights();
        foreach (var table in net.Inputs.Parameters.Append(net.ArcRoot).Append(net.LabelRoot))
        {
            weights.AddEmbedding(table);
        }

        weights.Add(net.Encoder);
        foreach (var layer in net.Layers)
        {
            weights.Add(layer);
        }

        weights.AddLines("tags", bank.Tags.OrderBy(pair => pair.Value).Select(pair => pair.Key));
        weights.AddLines("fines", bank.Fine.OrderBy(pair => pair.Value).Select(pair => pair.Key));
        weights.AddLines("relations", bank.Relations.OrderBy(pair => pair.Value).Select(pair => pair.Key));
        return weights;
    }
}
