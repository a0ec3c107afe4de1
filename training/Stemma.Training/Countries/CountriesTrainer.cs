namespace Stemma.Training.Countries;

/// <summary>Makes the engine's table of countries; the data folder is the unpacked package <c>world-countries</c>.</summary>
internal static class CountriesTrainer
{
    public static Trainer Trainer { get; } = new("countries", "the table of countries, from the npm package world-countries in --data", Run);

    private static void Run(TrainingRun run)
    {
        var table = Path.Combine(Places.Repository, "src", "Stemma.Engine", "Words", "countries.tsv");
        File.WriteAllText(table, CountryTable.Of(File.ReadAllText(Path.Combine(run.Data, "countries.json"))));
        run.Log.WriteLine(table);
    }
}
