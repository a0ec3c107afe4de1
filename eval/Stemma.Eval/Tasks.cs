namespace Stemma.Eval;

/// <summary>All that can be measured. A new task is one file beside this one and one line here.</summary>
internal static class Tasks
{
    public static readonly IReadOnlyList<EvalTask> All =
    [
        SpeedTask.Task, // first, so that the peak of memory is its own
        ParsingTask.Task,
        NamesTask.Task,
        AttributionTask.Task,
        NumbersTask.Task,
        DatesTask.Task,
        SpeakersTask.Task,
        ChainsTask.Task,
        CertaintyTask.Task,
        RetrievalTask.Task,
        StanceTask.Task,
        FeedsTask.Task,
        PagesTask.Task,
        SentencesTask.Task,
        DistortionsTask.Task,
        MeasuresTask.Task,
        EntailmentTask.Task,
        TellingsTask.Task,
        StoriesTask.Task,
        LinkingTask.Task,
        PairsTask.Task,
        ScenarioTask.Task,
        BundledTask.Task,
        DecompositionTask.Task,
        GrowthTask.Task,
    ];
}
