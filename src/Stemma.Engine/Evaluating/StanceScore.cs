namespace Stemma.Evaluating;

/// <summary>What each report does with each claim, over every cell in which gold or hand-in says something.</summary>
/// <param name="Accuracy">The share of cells that are right.</param>
/// <param name="MacroF1">The mean F1 over the labels that occur.</param>
/// <param name="Lenient">The share of right cells when a denial and a doubt count as one.</param>
/// <param name="Majority">What answering “reports with attribution” everywhere would give.</param>
/// <param name="Cells">How many cells there are.</param>
public sealed record StanceScore(double Accuracy, double MacroF1, double Lenient, double Majority, int Cells)
{
    private static readonly string[] Labels =
        [StanceLabel.Asserts, StanceLabel.Reports, StanceLabel.Denies, StanceLabel.Questions, StanceLabel.Absent];

    internal static StanceScore Of(ClaimMatching claims)
    {
        List<(string Gold, string Found)> cells = [.. claims.Pairs.SelectMany(pair => CellsOf(pair.Gold.Stances, pair.Found?.Stances ?? []))];
        var bothEmpty = cells.Count == 0;
        var given = cells.Where(cell => cell.Gold != StanceLabel.Absent).ToList();
        return new StanceScore(
            Rate.Of(cells.Count(cell => cell.Gold == cell.Found), cells.Count, bothEmpty),
            MacroF1Of(cells),
            Rate.Of(cells.Count(cell => Lenience(cell.Gold) == Lenience(cell.Found)), cells.Count, bothEmpty),
            Rate.Of(given.Count(cell => cell.Gold == StanceLabel.Reports), given.Count, bothEmpty),
            cells.Count);
    }

    private static IEnumerable<(string Gold, string Found)> CellsOf(IReadOnlyList<ReportStance> gold, IReadOnlyList<ReportStance> found)
    {
        var (golds, founds) = (ByReport(gold), ByReport(found));
        return golds.Keys.Union(founds.Keys, StringComparer.Ordinal).Select(report =>
            (golds.GetValueOrDefault(report, StanceLabel.Absent), founds.GetValueOrDefault(report, StanceLabel.Absent)));
    }

    // One label a report: the first.
    private static Dictionary<string, string> ByReport(IReadOnlyList<ReportStance> stances) => stances
        .DistinctBy(one => one.Report, StringComparer.Ordinal)
        .ToDictionary(one => one.Report, one => one.Stance, StringComparer.Ordinal);

    private static double MacroF1Of(List<(string Gold, string Found)> cells)
    {
        var present = Labels.Where(label => cells.Any(cell => cell.Gold == label || cell.Found == label)).ToList();
        return present.Count == 0 ? 1 : present.Average(label => new Score(
            cells.Count(cell => cell.Gold == label && cell.Found == label),
            cells.Count(cell => cell.Gold != label && cell.Found == label),
            cells.Count(cell => cell.Gold == label && cell.Found != label)).F1);
    }

    private static string Lenience(string label) => label == StanceLabel.Questions ? StanceLabel.Denies : label;
}
