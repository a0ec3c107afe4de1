using System.Runtime.CompilerServices;
using Stemma.Capturing;
using Stemma.Model;

namespace Stemma.Cli;

/// <summary>Turns what was typed into captured inputs.</summary>
internal static class Inputs
{
    public static async IAsyncEnumerable<Captured> Of(InputOptions options, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var path in options.Inputs.SelectMany(FilesIn))
        {
            yield return await OneAsync(path, clock, cancel);
        }
    }

    private static IEnumerable<string> FilesIn(string input) => Directory.Exists(input)
        ? Directory.GetFiles(input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [input];

    private static async Task<Captured> OneAsync(string path, TimeProvider clock, CancellationToken cancel) => File.Exists(path)
        ? new Captured(path, new Snapshot($"file:{Path.GetFileName(path)}", "text/plain", [], clock.GetUtcNow(), await File.ReadAllBytesAsync(path, cancel)), null)
        : new Captured(path, null, new Problem(ProblemCode.Missing, path, null, "there is no such file or folder: check the spelling"));
}
