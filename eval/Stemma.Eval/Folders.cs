namespace Stemma.Eval;

/// <summary>Finds data sets by what their folders hold, not by their names.</summary>
internal static class Folders
{
    /// <summary>The folders directly below <paramref name="parent"/>, in order; none when there is no parent.</summary>
    public static IEnumerable<string> In(string parent) =>
        Directory.Exists(parent) ? Directory.GetDirectories(parent).Order(StringComparer.Ordinal) : [];

    /// <summary>Those of them that hold a file of this name.</summary>
    public static IEnumerable<string> Holding(string parent, string file) =>
        In(parent).Where(folder => File.Exists(Path.Combine(folder, file)));
}
