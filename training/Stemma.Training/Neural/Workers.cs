namespace Stemma.Training.Neural;

/// <summary>The threads that share a batch. Their number is part of what makes a run repeatable, so it is fixed.</summary>
internal static class Workers
{
    public const int Count = 2;

    /// <summary>Runs the work once a worker and waits for all.</summary>
    public static void Run(Action<int> work)
    {
        var others = Enumerable.Range(1, Count - 1).Select(worker => Task.Run(() => work(worker))).ToArray();
        work(0);
        Task.WaitAll(others);
    }
}
