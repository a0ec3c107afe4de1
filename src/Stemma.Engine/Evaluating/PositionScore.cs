using System.Globalization;

namespace Stemma.Evaluating;

/// <summary>Who stands where: matched by actor, proposal and stance.</summary>
/// <param name="Matches">Right, extra and missed.</param>
/// <param name="DateShare">Of the right ones, those dated within three days of the gold.</param>
/// <param name="ReportShare">Of the right ones, those shown by the gold's report.</param>
public sealed record PositionScore(Score Matches, double DateShare, double ReportShare)
{
    private const double LeastSimilarity = 0.3;
    private const int MostDaysApart = 3;

    internal static PositionScore Of(StoryGold gold, HandIn handIn, StoryNames names)
    {
        var best = Assignment.Best(Weights(gold.Positions, handIn.Positions, names));
        var right = gold.Positions
            .Select((position, row) => (Gold: position, Found: best[row] is { } column ? handIn.Positions[column] : null))
            .Where(pair => pair.Found is not null)
            .ToList();
        return new PositionScore(
            new Score(right.Count, handIn.Positions.Count - right.Count, gold.Positions.Count - right.Count),
            Rate.Of(right.Count(pair => IsNear(pair.Gold.Date, pair.Found?.Date)), right.Count),
            Rate.Of(right.Count(pair => pair.Gold.Report is { } report && report == pair.Found?.Report), right.Count));
    }

    private static double?[,] Weights(IReadOnlyList<GoldPosition> gold, IReadOnlyList<HandInPosition> found, StoryNames names)
    {
        var wanted = gold.Select(position => Content.Of(position.Proposal)).ToList();
        var offered = found.Select(position => Content.Of(position.Proposal)).ToList();
        var weights = new double?[gold.Count, found.Count];
        for (var row = 0; row < gold.Count; row++)
        {
            for (var column = 0; column < found.Count; column++)
            {
                var isPossible = Firm(gold[row].Stance) == Firm(found[column].Stance) && names.SameActor(gold[row].Actor, found[column].Actor);
                weights[row, column] = isPossible && wanted[row].Similarity(offered[column]) is >= LeastSimilarity and var similarity ? similarity : null;
            }
        }

        return weights;
    }

    // To refuse and to oppose count as one.
    private static string Firm(string stance) => stance == "refuse" ? "oppose" : stance;

    private static bool IsNear(string? one, string? other) =>
        Day(one) is { } day && Day(other) is { } otherDay && Math.Abs(day.DayNumber - otherDay.DayNumber) <= MostDaysApart;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
