namespace Stemma.Linking;

/// <summary>How much of a story turns on a question.</summary>
internal static class Salience
{
    /// <summary>The number of reports that speak to it, more when they disagree, when it has an action and when it leads reports.</summary>
    public static double Of(IReadOnlyList<Item> cluster, int answers)
    {
        var reports = cluster.Select(item => item.Proposition.Report).Distinct().Count();
        var leads = cluster.Count(item => item.Proposition.Sentence.Start < 400) / (double)cluster.Count;
        var action = cluster[0].Proposition.Predicate is null ? 0 : .5;
        return reports * (1 + (answers > 1 ? .25 : 0)) + leads + action;
    }
}
