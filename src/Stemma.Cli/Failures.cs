using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Cli;

/// <summary>Says in one line what ended a command.</summary>
internal static class Failures
{
    /// <summary>The line for standard error; null for a bug and for being interrupted, which are no bad input.</summary>
    public static string? LineOf(Exception failure, string workspace) => failure switch
    {
        _ when StoreFailure.ProblemOf(failure, workspace) is { } problem => LineOf(problem),
        IOException or UnauthorizedAccessException => $"stemma: {Clean.Line(failure.Message)}",
        _ => null,
    };

    /// <summary>The line for a problem.</summary>
    public static string LineOf(Problem problem) => Clean.Line($"stemma: {problem}");
}
