namespace Stemma.Learning;

/// <summary>Layers from a model's tables.</summary>
internal static class Tables
{
    /// <summary>A table of 16-bit weights.</summary>
    public static Matrix16 Matrix(Weights weights, string name) =>
        new(weights.Cells<short>(name), weights.Rows(name), weights.Columns(name));
}
