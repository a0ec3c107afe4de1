using System.Globalization;
using System.Text;
using Stemma.Model;

namespace Stemma.Evaluating;

/// <summary>Where each claim stood as of each day that the gold names.</summary>
public static class DayScore
{
    private const string Absent = "absent";

    /// <summary>The times as of which the gold says where claims stood, each once, earliest first.</summary>
    /// <exception cref="FormatException">The gold names something that is no day or time.</exception>
    public static IReadOnlyList<DateTimeOffset> TimesIn(StoryGold gold) =>
        [.. gold.Claims.SelectMany(claim => claim.StatusByDay).Select(day => TimeOf(day.AsOf)).Distinct().Order()];

    /// <summary>The share of the gold's claims and days with the right status; a claim that was not found is wrong on every day.</summary>
    /// <param name="claims">Which claim stands for which, as matched at the end.</param>
    /// <param name="states">The state of the story as of each of <see cref="TimesIn"/>.</param>
    public static double Of(ClaimMatching claims, IReadOnlyDictionary<DateTimeOffset, StoryState> states)
    {
        var cells = claims.Pairs.SelectMany(pair => pair.Gold.StatusByDay.Select(day =>
            pair.Found is { } found && StatusOf(found, states[TimeOf(day.AsOf)]) == day.Status)).ToList();
        return Rate.Of(cells.Count(isRight => isRight), cells.Count);
    }

    // The claim's id stays the same from day to day unless its question was raised by another report then; its words may still do.
    private static string StatusOf(HandInClaim found, StoryState state)
    {
        var claim = state.Claims.FirstOrDefault(claim => claim.Id.Value == found.Id)
            ?? state.Claims.FirstOrDefault(claim => StoryNames.Norm(claim.Text) == StoryNames.Norm(found.Text));
        var assessment = claim is null ? null : state.Assessments.FirstOrDefault(assessment => assessment.Claim == claim.Id);
        return claim is null ? Absent : SnakeCase(assessment?.Status ?? ClaimStatus.Unresolved);
    }

    private static string SnakeCase(ClaimStatus status)
    {
        var snake = new StringBuilder();
        foreach (var letter in $"{status}")
        {
            snake.Append(char.IsUpper(letter) && snake.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }

    // A day means its end.
    private static DateTimeOffset TimeOf(string asOf) =>
        DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Moment.On(day).Latest
            : DateTimeOffset.Parse(asOf, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
