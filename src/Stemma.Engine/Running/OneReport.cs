using Microsoft.Extensions.Logging;
using Stemma.Model;
using Stemma.Reading;
using Stemma.Storing;

namespace Stemma.Running;

/// <summary>The per-report stages for one snapshot; their failure is a problem of this report alone.</summary>
internal static partial class OneReport
{
    /// <summary>What reading and analysing give, ready to be kept.</summary>
    public static KeptExtract Analysed(Snapshot snapshot, ILogger log, Func<Snapshot, SourceBook, (Extract? Extract, IReadOnlyList<Problem> Problems)> analyse)
    {
        var capture = ReportId.Of(snapshot.Address, snapshot.Id);
        return Guarded(
            snapshot,
            log,
            () =>
            {
                var (extract, problems) = analyse(snapshot, Books.Shipped);
                return new KeptExtract(capture, extract, problems);
            },
            problem => new KeptExtract(capture, null, [problem]));
    }

    /// <summary>What reading alone gives.</summary>
    public static ReadResult Read(Snapshot snapshot, ILogger log) =>
        Guarded(snapshot, log, () => ReportReader.Read(snapshot, Books.Shipped), problem => new ReadResult(null, [problem]));

    private static T Guarded<T>(Snapshot snapshot, ILogger log, Func<T> work, Func<Problem, T> instead)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The engine's only catch-all: one bad report must not cost the other nine thousand.
            LogFailure(log, failure, snapshot.Address);
            return instead(new Problem(
                ProblemCode.Internal, snapshot.Address, null, $"the engine failed on this report and went on without it: {failure.Message}"));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Report {Address} failed")]
    private static partial void LogFailure(ILogger log, Exception failure, string address);
}
