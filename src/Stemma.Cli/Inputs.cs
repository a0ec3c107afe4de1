using System.Runtime.CompilerServices;
using Stemma.Capturing;

namespace Stemma.Cli;

/// <summary>Turns what was typed into captured inputs.</summary>
internal static class Inputs
{
    public static async IAsyncEnumerable<Captured> Of(InputOptions options, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var capture = new Capture(clock, new CaptureOptions { Match = options.Match, Offline = options.IsOffline });
        await foreach (var captured in capture.AllAsync(options.Inputs, cancel))
        {
            yield return captured;
        }
    }
}
