namespace Stemma.Training.Certainty;

/// <summary>How well numbers found agree with numbers given.</summary>
internal static class Correlation
{
    /// <summary>Pearson's r; 0 where either side does not vary.</summary>
    public static double Pearson(IReadOnlyList<double> found, IReadOnlyList<double> gold)
    {
        var (meanFound, meanGold) = (found.Average(), gold.Average());
        double both = 0, ownFound = 0, ownGold = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var (f, g) = (found[i] - meanFound, gold[i] - meanGold);
            both += f * g;
            ownFound += f * f;
            ownGold += g * g;
        }

        return ownFound > 0 && ownGold > 0 ? both / Math.Sqrt(ownFound * ownGold) : 0;
    }

    /// <summary>The mean of the absolute differences.</summary>
    public static double MeanError(IReadOnlyList<double> found, IReadOnlyList<double> gold) =>
        found.Zip(gold, (f, g) => Math.Abs(f - g)).Average();
}
