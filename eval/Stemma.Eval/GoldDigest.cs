using System.Text;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>A fingerprint of the files that a figure was measured on: other files, other figure.</summary>
internal static class GoldDigest
{
    /// <summary>The fingerprint of every file below a folder but Markdown, which only describes; null if there is no such folder.</summary>
    public static string? Of(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var files = new StringBuilder();
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!file.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            {
                var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
                files.Append(ContentHash.Of(File.ReadAllBytes(file))).Append(' ').Append(name).Append('\n');
            }
        }

        return ContentHash.Prefix(files.ToString());
    }
}
