using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using Stemma.Capturing;
using Stemma.Model;
using Stemma.Reading;

namespace Stemma.Running;

/// <summary>Reads inputs without keeping anything: the first two stages as a tool on their own.</summary>
public static class Readings
{
    /// <summary>What each input gave, in the order of the inputs. An input that fails has a problem.</summary>
    public static async IAsyncEnumerable<Read> OfAsync(IAsyncEnumerable<Captured> inputs, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var captured in inputs.WithCancellation(cancel))
        {
            var (report, problems) = captured.Snapshot is { } snapshot ? OneReport.Read(snapshot, NullLogger.Instance) : new ReadResult(null, []);
            yield return new Read(captured.Input, captured.Snapshot, report, captured.Problem is { } problem ? [problem, .. problems] : problems);
        }
    }
}

/// <summary>What one input gave.</summary>
/// <param name="Input">The input as a person would name it.</param>
/// <param name="Snapshot">Its bytes.</param>
/// <param name="Report">The report in them.</param>
/// <param name="Problems">What was wrong.</param>
public sealed record Read(string Input, Snapshot? Snapshot, Report? Report, IReadOnlyList<Problem> Problems);
