namespace Stemma.Eval;

/// <summary>Finds data sets by what their folders hold, not by their names.</summary>
internal static class Folders
{
    /// <summary>The folders directly below <paramref name="parent"/> that hold a file of this name, in order; none when there is no parent.</summary>
    public static IEnumerable<string> Holding(string parent, string file) => Directory.Exists(parent)
        ? Directory.GetDirectories(parent).Where(folder => File.Exists(Path.Combine(folder, file))).Order(StringComparer.Ordinal)
        : [];
}
