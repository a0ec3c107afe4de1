using System.Diagnostics;

namespace Stemma.Tests.Support;

/// <summary>The real <c>stemma</c>, run in a folder of its own.</summary>
internal sealed class Binary : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("stemma-").FullName;

    public string Workspace => Path.Combine(Folder, ".stemma");

    /// <summary>A path in the folder.</summary>
    public string At(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Writes a file into the folder.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs it to its end, with its output into pipes.</summary>
    public async Task<Ran> RunAsync(params string[] words)
    {
        using var process = Start(words);
        var (printed, errors) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        return new Ran(process.ExitCode, await printed, await errors);
    }

    /// <summary>Starts it and does not wait.</summary>
    public Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "stemma.dll"), .. words])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["STEMMA_WORKSPACE"] = null, ["NO_COLOR"] = "1" },
        };
        return Process.Start(start) ?? throw new InvalidOperationException("stemma did not start");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

/// <summary>How a run ended, and what it printed.</summary>
internal sealed record Ran(int Exit, string Printed, string Errors);
