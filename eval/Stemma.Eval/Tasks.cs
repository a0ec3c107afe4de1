namespace Stemma.Eval;

/// <summary>All that can be measured. A new task is one file beside this one and one line here.</summary>
internal static class Tasks
{
    public static readonly IReadOnlyList<EvalTask> All =
    [
        FeedsTask.Task,
        PagesTask.Task,
    ];
}
