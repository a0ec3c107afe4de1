using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Cli;

/// <summary>Says in one line what ended a command.</summary>
internal static class Failures
{
    private const int ShownOfOneKind = 5;

    /// <summary>The line for standard error; null for a bug and for being interrupted, which are no bad input.</summary>
    public static string? LineOf(Exception failure, string workspace) => failure switch
    {
        _ when StoreFailure.ProblemOf(failure, workspace) is { } problem => LineOf(problem),
        IOException => $"stemma: {Clean.Line(failure.Message)}",
        _ => null,
    };

    /// <summary>The line for a problem.</summary>
    public static string LineOf(Problem problem) => Clean.Line($"stemma: {problem}");

    /// <summary>A line for each problem; of one kind only the first few, and then how many more there are.</summary>
    public static IEnumerable<string> LinesOf(IEnumerable<Problem> problems)
    {
        foreach (var alike in problems.GroupBy(problem => problem.Code))
        {
            foreach (var problem in alike.Take(ShownOfOneKind))
            {
                yield return LineOf(problem);
            }

            if (alike.Skip(ShownOfOneKind).Count() is > 0 and var more)
            {
                yield return $"stemma: {Problem.Printed(alike.Key)} and {more} more of this kind (`stemma status` lists all)";
            }
        }
    }
}
