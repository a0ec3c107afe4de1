using Stemma.Model;

namespace Stemma.Learning;

/// <summary>The trained models that ship beside the program: <c>models/NAME/weights.bin</c>.</summary>
internal static class Models
{
    /// <summary>The file of a model.</summary>
    public static string FileOf(string name) => Path.Combine(AppContext.BaseDirectory, "models", name, "weights.bin");

    /// <summary>A model's tables.</summary>
    /// <exception cref="ProblemException">The file is not there or damaged: the problem names it and the command that restores it.</exception>
    public static Weights Load(string name) => LoadFile(name, FileOf(name));

    /// <summary>As <see cref="Load"/>, from a file anywhere.</summary>
    public static Weights LoadFile(string name, string file)
    {
        try
        {
            return Weights.From(File.ReadAllBytes(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            var what = failure is InvalidDataException ? failure.Message : "It cannot be read.";
            throw new ProblemException(new Problem(
                ProblemCode.ModelDamaged,
                file,
                null,
                $"The language model '{name}' is missing or damaged. {what} Restore it with: git checkout -- models/{name} && dotnet build (or install Stemma again)."));
        }
    }
}
