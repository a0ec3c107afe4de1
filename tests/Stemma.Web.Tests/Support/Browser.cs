using System.Diagnostics;

namespace Stemma.Web.Tests.Support;

/// <summary>A headless Chromium with a profile of its own, for one page at a time.</summary>
internal sealed class Browser(string program) : IDisposable
{
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Always =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-proxy-server", "--virtual-time-budget=4000",
    ];

    private readonly string _profile = Directory.CreateTempSubdirectory("stemma-browser-").FullName;

    /// <summary>The browser of this computer, or null.</summary>
    public static Browser? Find() => Programs.FirstOrDefault(File.Exists) is { } program ? new Browser(program) : null;

    /// <summary>The page as the browser has it after loading, scripts and all.</summary>
    public Task<string> DomAsync(Uri page, CancellationToken cancel) => RunAsync(["--dump-dom", page.AbsoluteUri], cancel);

    /// <summary>A picture of the page.</summary>
    public Task<string> ShootAsync(Uri page, string file, int width, int height, bool dark, CancellationToken cancel) => RunAsync(
    [
        $"--screenshot={file}",
        $"--window-size={width},{height}",
        dark ? "--blink-settings=preferredColorScheme=0" : "--blink-settings=preferredColorScheme=1",
        page.AbsoluteUri,
    ], cancel);

    public void Dispose() => Directory.Delete(_profile, recursive: true);

    private async Task<string> RunAsync(IEnumerable<string> words, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, [.. Always, $"--user-data-dir={_profile}", .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var browser = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var (said, grumbled) = (browser.StandardOutput.ReadToEndAsync(cancel), browser.StandardError.ReadToEndAsync(cancel));
        try
        {
            await browser.WaitForExitAsync(cancel);
        }
        finally
        {
            if (!browser.HasExited)
            {
                browser.Kill(entireProcessTree: true);
            }
        }

        await grumbled;
        return await said;
    }
}
