namespace Stemma.Training.Parser;

/// <summary>Writes the network as the engine reads it.</summary>
internal static class ParserFile
{
    public static void Save(TrainingRun run, ParserNetwork net, Treebank bank)
    {
        var weights = new Stemma.Learning.Weights();
        foreach (var parameter in net.Parameters)
        {
            weights.Add("float." + parameter.Name, parameter.Rows, parameter.Columns, parameter.Value);
        }

        File.WriteAllBytes(run.FileFor("parser", "floats.tmp"), weights.ToBytes());
    }
}
