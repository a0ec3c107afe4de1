using Stemma.Model;

namespace Stemma.Capturing;

/// <summary>Finds and reads files.</summary>
internal static class Files
{
    private const string Other = "text/plain";

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = Other,
        [".md"] = "text/markdown",
        [".html"] = "text/html",
        [".htm"] = "text/html",
        [".json"] = "application/json",
        [".jsonl"] = "application/x-ndjson",
        [".xml"] = "application/xml",
        [".rss"] = "application/rss+xml",
        [".atom"] = "application/atom+xml",
    };

    // No hidden files, and no links, which may lead out of the folder or round in a circle.
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 32,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>The files of known kinds below a folder by their relative names, with slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", Below)
            .Where(path => MediaTypes.ContainsKey(Path.GetExtension(path)))
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether the path is a folder.</summary>
    public static bool IsFolder(string path) => Directory.Exists(path);

    /// <summary>The file's bytes as a snapshot at <c>file:NAME</c>, or the problem with it.</summary>
    public static async Task<Captured> ReadAsync(string path, string name, long most, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, useAsync: true);
            if (file.Length > most || await Bytes.UpToAsync(file, most, cancel) is not { } bytes)
            {
                return Captured.Failed(ProblemCode.TooLarge, path, $"More than {most} bytes.");
            }

            return bytes.Length == 0
                ? Captured.Failed(ProblemCode.Empty, path, "The file is empty.")
                : new Captured(path, new Snapshot($"file:{name}", MediaTypes.GetValueOrDefault(Path.GetExtension(path), Other), [], now, bytes), null);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return Captured.Failed(ProblemCode.Missing, path, "There is no such file or folder.");
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException or NotSupportedException or ArgumentException)
        {
            return Captured.Failed(ProblemCode.NotAllowed, path, $"It may not or cannot be read: {failure.Message}");
        }
    }
}
