namespace Stemma.Eval;

/// <summary>Where things are: the repository, its examples, the data.</summary>
internal static class Places
{
    /// <summary>The folder that holds the solution; the current folder if the program does not run inside it.</summary>
    public static string Repository { get; } = Climb(new DirectoryInfo(AppContext.BaseDirectory)) ?? Directory.GetCurrentDirectory();

    public static string Examples => Path.Combine(Repository, "examples");

    public static string Specs => Path.Combine(Repository, "specs");

    public static string Floors => Path.Combine(Repository, "eval", "floors.json");

    public static string History => Path.Combine(Repository, "eval", "history.csv");

    /// <summary>The data folder: as given, else as the environment says, else beside the repository.</summary>
    public static string Data(string? given) => (given, Environment.GetEnvironmentVariable("STEMMA_DATA")) switch
    {
        ({ Length: > 0 } folder, _) => folder,
        (_, { Length: > 0 } folder) => folder,
        _ => Path.GetFullPath(Path.Combine(Repository, "..", "shared", "data")),
    };

    /// <summary>The part of annotated corpora to measure in detail: dev, or as <c>STEMMA_SPLIT</c> says (<c>train</c>, to tune on).</summary>
    public static string Split { get; } = Environment.GetEnvironmentVariable("STEMMA_SPLIT") is { Length: > 0 } split ? split : "dev";

    private static string? Climb(DirectoryInfo? folder) => folder switch
    {
        null => null,
        _ when File.Exists(Path.Combine(folder.FullName, "Stemma.slnx")) => folder.FullName,
        _ => Climb(folder.Parent),
    };
}
