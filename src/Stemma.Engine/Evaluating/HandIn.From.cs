using System.Globalization;
using Stemma.Model;

namespace Stemma.Evaluating;

public sealed partial record HandIn
{
    // Below one half the engine itself thinks that it is rather not so.
    private const double LeastProbability = 0.5;

    /// <summary>What the engine made of a story, in the form in which it is scored.</summary>
    /// <param name="state">What the engine made.</param>
    /// <param name="files">The id under which the gold knows each report; what concerns other reports is left out.</param>
    /// <param name="spoken">By a claim's words, which reports speak to it by theirs: counted for reports of which no clause is linked to it.</param>
    public static HandIn From(StoryState state, IReadOnlyDictionary<ReportId, string> files, Func<string, IEnumerable<(ReportId Report, Stance Stance)>>? spoken = null) => new()
    {
        Derivations = [.. DerivationsIn(state, files).Distinct()],
        Lineages = LineagesIn(state, files),
        Claims = [.. ClaimsIn(state, files, spoken ?? (_ => []))],
        Reversals = [.. ReversalsIn(state, files)],
        Positions = [.. PositionsIn(state, files)],
    };

    private static IEnumerable<Derivation> DerivationsIn(StoryState state, IReadOnlyDictionary<ReportId, string> files) =>
        from dependence in state.Dependences
        where dependence.Probability >= LeastProbability
        let child = files.GetValueOrDefault(dependence.Child)
        let parent = NameOf(dependence.Parent, files)
        where child is not null && parent is not null
        select new Derivation(child, parent);

    private static string? NameOf(Witness witness, IReadOnlyDictionary<ReportId, string> files) => witness switch
    {
        Witness.Captured captured => files.GetValueOrDefault(captured.Report),
        Witness.Lost lost => lost.Name,
        _ => null,
    };

    // The main root is the one behind most of what the report carries; of two, the one that comes up first in its text.
    private static Dictionary<string, IReadOnlyList<string>> LineagesIn(StoryState state, IReadOnlyDictionary<ReportId, string> files)
    {
        var stemmas = state.Stemmas.ToDictionary(stemma => stemma.Claim);
        var days = state.Reports.ToDictionary(extract => extract.Report.Id, extract => extract.Report.Published?.Day);
        var carried =
            from assertion in state.Assertions
            where assertion.Supports && files.ContainsKey(assertion.Report) && stemmas.ContainsKey(assertion.Claim)
            from origin in stemmas[assertion.Claim].Origins
            where origin.Reports.Contains(assertion.Report)
            group assertion.Where.Start by (assertion.Report, Root: LabelOf(origin, days.GetValueOrDefault(origin.First))) into starts
            orderby starts.Count() descending, starts.Min(), starts.Key.Root
            select starts.Key;
        return carried
            .GroupBy(one => files[one.Report], one => one.Root, StringComparer.Ordinal)
            .OrderBy(roots => roots.Key, StringComparer.Ordinal)
            .ToDictionary(roots => roots.Key, roots => (IReadOnlyList<string>)[.. roots], StringComparer.Ordinal);
    }

    // One root is one utterance: what the same speaker said on another day is another root.
    private static string LabelOf(Origin origin, DateOnly? day) =>
        origin.IsCaptured || day is null ? $"{origin.Witness}" : string.Create(CultureInfo.InvariantCulture, $"{origin.Witness} {day:yyyy-MM-dd}");

    private static IEnumerable<HandInClaim> ClaimsIn(StoryState state, IReadOnlyDictionary<ReportId, string> files, Func<string, IEnumerable<(ReportId Report, Stance Stance)>> spoken)
    {
        var ranges = state.Stemmas.ToDictionary(stemma => stemma.Claim, stemma => stemma.Independent);
        var statuses = state.Assessments.ToDictionary(assessment => assessment.Claim, assessment => assessment.Status);
        var assertions = state.Assertions.ToLookup(assertion => assertion.Claim);
        return state.Claims.Select(claim => new HandInClaim(
            claim.Id.Value,
            claim.Text,
            ranges.TryGetValue(claim.Id, out var range) ? new OriginRange(range.Min, range.Max) : null,
            LabelOf(statuses.GetValueOrDefault(claim.Id)))
        {
            Stances = [.. StancesIn([.. assertions[claim.Id]], files, spoken(claim.Text))],
        });
    }

    // Where a report does two things with a claim, what it does first is its stance.
    private static IEnumerable<ReportStance> StancesIn(IReadOnlyList<Assertion> assertions, IReadOnlyDictionary<ReportId, string> files, IEnumerable<(ReportId Report, Stance Stance)> spoken)
    {
        var linked = assertions.GroupBy(one => one.Report).Select(sameReport => (Report: sameReport.Key, sameReport
            .OrderBy(one => one.Sentence.Start).ThenBy(one => one.Where.Start).ThenBy(one => one.Proposition).First().Stance)).ToList();
        var known = linked.Select(one => one.Report).ToHashSet();
        return from one in linked.Concat(spoken.Where(one => !known.Contains(one.Report)))
               where files.ContainsKey(one.Report)
               orderby files[one.Report]
               select new ReportStance(files[one.Report], LabelOf(one.Stance));
    }

    private static IEnumerable<HandInReversal> ReversalsIn(StoryState state, IReadOnlyDictionary<ReportId, string> files) =>
        from reversal in state.Reversals
        let before = files.GetValueOrDefault(reversal.From.Evidence.Report)
        let after = files.GetValueOrDefault(reversal.To.Evidence.Report)
        where before is not null && after is not null
        select new HandInReversal(reversal.Actor, before, after);

    private static IEnumerable<HandInPosition> PositionsIn(StoryState state, IReadOnlyDictionary<ReportId, string> files) =>
        from position in state.Positions
        let day = position.At?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        select new HandInPosition(
            position.Actor, position.Proposal, LabelOf(position.Stance), day, files.GetValueOrDefault(position.Evidence.Report));

    private static string LabelOf(Stance stance) => stance switch
    {
        Stance.Asserts => StanceLabel.Asserts,
        Stance.Reports => StanceLabel.Reports,
        Stance.Denies => StanceLabel.Denies,
        _ => StanceLabel.Questions,
    };

    private static string LabelOf(ClaimStatus status) => status switch
    {
        ClaimStatus.OfficiallyConfirmed => "confirmed",
        ClaimStatus.Denied => "denied",
        ClaimStatus.Superseded => "superseded",
        _ => "unresolved",
    };

    private static string LabelOf(PositionStance stance) => stance switch
    {
        PositionStance.Supports => "support",
        PositionStance.SupportsIf or PositionStance.OpposesIf => "conditional",
        PositionStance.Opposes => "oppose",
        PositionStance.Refuses => "refuse",
        PositionStance.Denies => "deny",
        _ => "undecided",
    };
}
