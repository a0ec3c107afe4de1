namespace Stemma.Eval;

/// <summary>Where things are: the repository, its examples, the data.</summary>
internal static class Places
{
    /// <summary>The folder that holds the solution; the current folder if the program does not run inside it.</summary>
    public static string Repository => Training.Places.Repository;

    public static string Examples => Path.Combine(Repository, "examples");

    /// <summary>Our own stories that nothing was built with.</summary>
    public static string HeldStories => Path.Combine(Repository, "eval", "stories");

    public static string Specs => Path.Combine(Repository, "specs");

    public static string Floors => Path.Combine(Repository, "eval", "floors.json");

    public static string History => Path.Combine(Repository, "eval", "history.csv");

    /// <summary>The data folder: as given, else as the environment says, else beside the repository.</summary>
    public static string Data(string? given) => Training.Places.Data(given);

    /// <summary>The part of annotated corpora to measure in detail: dev, or as <c>STEMMA_SPLIT</c> says (<c>train</c>, to tune on).</summary>
    public static string Split { get; } = Environment.GetEnvironmentVariable("STEMMA_SPLIT") is { Length: > 0 } split ? split : "dev";
}
