namespace Stemma.Training;

/// <summary>One thing that can be trained: a verb of the command.</summary>
/// <param name="Name">The verb and, for a model, its folder under <c>models</c>.</param>
/// <param name="About">One line for the list.</param>
/// <param name="Run">Trains and writes what it makes.</param>
internal sealed record Trainer(string Name, string About, Action<TrainingRun> Run);

/// <summary>What a training run is given.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="Models">The folder that the model's folder is written to.</param>
/// <param name="Seed">Decides every random choice.</param>
/// <param name="Command">The command as it can be typed again, for the model's card.</param>
/// <param name="Log">Where progress goes.</param>
internal sealed record TrainingRun(string Data, string Models, int Seed, string Command, TextWriter Log)
{
    /// <summary>A file for this run's model, in a folder that exists.</summary>
    public string FileFor(string model, string name) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(Models, model)).FullName, name);
}
