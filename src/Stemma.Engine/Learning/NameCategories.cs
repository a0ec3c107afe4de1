namespace Stemma.Learning;

/// <summary>The categories that the name model reads beside words and states.</summary>
internal static class NameCategories
{
    /// <summary>Names of the categories, with the number of values and the width of the embedding.</summary>
    public static readonly IReadOnlyList<(string Name, int Values, int Width)> All = [("tag", 18, 8), ("relation", 64, 8), ("set", 8, 8)];

    /// <summary>The categories of a parsed stretch; <paramref name="set"/> is the corpus whose habits are wanted.</summary>
    public static byte[] Of(Syntax syntax, byte set)
    {
        var categories = new byte[syntax.Tags.Length * All.Count];
        for (var t = 0; t < syntax.Tags.Length; t++)
        {
            categories[t * All.Count] = Math.Min(syntax.Tags[t], (byte)17);
            categories[(t * All.Count) + 1] = Math.Min(syntax.Relations[t], (byte)63);
            categories[(t * All.Count) + 2] = set;
        }

        return categories;
    }
}
