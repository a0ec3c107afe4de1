namespace Stemma.Training;

/// <summary>Where things are: the repository, its models, the data.</summary>
internal static class Places
{
    /// <summary>The folder that holds the solution; the current folder if the program does not run inside it.</summary>
    public static string Repository { get; } = Climb(new DirectoryInfo(AppContext.BaseDirectory)) ?? Directory.GetCurrentDirectory();

    public static string Models => Path.Combine(Repository, "models");

    /// <summary>The data folder: as given, else as the environment says, else beside the repository.</summary>
    public static string Data(string? given) => (given, Environment.GetEnvironmentVariable("STEMMA_DATA")) switch
    {
        ({ Length: > 0 } folder, _) => folder,
        (_, { Length: > 0 } folder) => folder,
        _ => Path.GetFullPath(Path.Combine(Repository, "..", "shared", "data")),
    };

    private static string? Climb(DirectoryInfo? folder) => folder switch
    {
        null => null,
        _ when File.Exists(Path.Combine(folder.FullName, "Stemma.slnx")) => folder.FullName,
        _ => Climb(folder.Parent),
    };
}
