using System.Text;
using Stemma.Learning;

namespace Stemma.Training.Neural;

/// <summary>Puts layers into a model's tables as the engine's fixed-point run time reads them.</summary>
internal static class Shipping
{
    public static void Add(this Weights weights, Linear layer)
    {
        Sixteen(weights, layer.Weight, Fixed.Weight);
        Sums(weights, layer.Bias);
    }

    public static void Add(this Weights weights, BiLstm layers)
    {
        foreach (var one in layers.Directions)
        {
            Sixteen(weights, one.In, Fixed.Weight);
            Sixteen(weights, one.Again, Fixed.Weight);
            Sums(weights, one.Bias);
        }
    }

    /// <summary>Embeddings flow into layers: they are stored as activations.</summary>
    public static void AddEmbedding(this Weights weights, Parameter table) => Sixteen(weights, table, Fixed.Activation);

    /// <summary>A list of names, one a line.</summary>
    public static void AddLines(this Weights weights, string name, IEnumerable<string> lines)
    {
        sbyte[] cells = [.. Encoding.ASCII.GetBytes(string.Join('\n', lines)).Select(b => (sbyte)b)];
        weights.Add(name, 1, cells.Length, cells);
    }

    private static void Sixteen(Weights weights, Parameter table, Func<float, short> round) =>
        weights.Add<short>(table.Name, table.Rows, table.Columns, [.. table.Value.Select(round)]);

    private static void Sums(Weights weights, Parameter table) =>
        weights.Add<int>(table.Name, table.Rows, table.Columns, [.. table.Value.Select(Fixed.Bias)]);
}
