using Stemma.Model;
using Stemma.Words;

namespace Stemma.Briefing;

/// <summary>A story's state as a writer needs it: found by id, in an order that does not depend on the lists' own.</summary>
internal sealed class Material
{
    private readonly Dictionary<ReportId, Extract> _extracts = [];
    private readonly Dictionary<ReportId, int> _order = [];
    private readonly Dictionary<QuestionId, Question> _questions;
    private readonly Dictionary<ClaimId, ClaimStemma> _stemmas;
    private readonly Dictionary<ClaimId, Assessment> _assessments;
    private readonly ILookup<ClaimId, Assertion> _assertions;
    private readonly bool _spansYears;

    public Material(StoryState state, SourceBook book)
    {
        Book = book;
        List<Extract> reports = [.. state.Reports];
        reports.Sort(Extract.InStoryOrder);
        Reports = reports;
        foreach (var extract in (Extract[])[.. reports, .. state.EarlierVersions.OrderBy(one => one.Report.Id.Value, StringComparer.Ordinal)])
        {
            _extracts[extract.Report.Id] = extract;
            _order.TryAdd(extract.Report.Id, _order.Count);
        }

        _spansYears = reports.Select(one => one.Report.Published?.Day.Year).OfType<int>().Distinct().Count() > 1;
        _questions = state.Questions.ToDictionary(question => question.Id);
        _stemmas = state.Stemmas.ToDictionary(stemma => stemma.Claim);
        _assessments = state.Assessments.ToDictionary(assessment => assessment.Claim);
        _assertions = state.Assertions
            .Where(assertion => _extracts.ContainsKey(assertion.Report))
            .OrderBy(assertion => _order[assertion.Report]).ThenBy(assertion => assertion.Where.Start).ThenBy(assertion => assertion.Where.End)
            .ThenBy(assertion => assertion.Stance).ToLookup(assertion => assertion.Claim);
        Core = CoreOf(state.Claims);
        Claims = [.. state.Claims.Where(claim => _extracts.ContainsKey(claim.From.Report)).Order(Comparer<Claim>.Create(ByWeight))];
        Positions = [.. state.Positions.Where(one => _extracts.ContainsKey(one.Evidence.Report)).Order(Comparer<Position>.Create(ByTime))];
        Reversals =
        [
            .. state.Reversals.Where(one => _extracts.ContainsKey(one.From.Evidence.Report) && _extracts.ContainsKey(one.To.Evidence.Report))
                .Order(Comparer<Reversal>.Create((a, b) => ByTime(a.To, b.To) is not 0 and var order ? order : ByTime(a.From, b.From))),
        ];
    }

    /// <summary>Whether the clause that says a yes or no holds a number that is a claim of its own.</summary>
    public bool HasNumberOfItsOwn(Claim claim) =>
        claim.Answer is not Answer.Amount && _extracts[claim.From.Report].Propositions.Any(one => one.Facet == Facet.HowMany && one.Within == claim.From.Where);

    public SourceBook Book { get; }

    /// <summary>In story order.</summary>
    public IReadOnlyList<Extract> Reports { get; }

    /// <summary>Those of the core matter first, then by salience, reports, disagreement.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>By time, undated last.</summary>
    public IReadOnlyList<Position> Positions { get; }

    public IReadOnlyList<Reversal> Reversals { get; }

    /// <summary>The question that the story turns on; null when there is none.</summary>
    public QuestionId? Core { get; }

    public Extract this[ReportId id] => _extracts[id];

    public bool Knows(ReportId id) => _extracts.ContainsKey(id);

    public Question? QuestionOf(Claim claim) => _questions.GetValueOrDefault(claim.Question);

    public ClaimStemma? StemmaOf(Claim claim) => _stemmas.GetValueOrDefault(claim.Id);

    public Assessment? AssessmentOf(Claim claim) => _assessments.GetValueOrDefault(claim.Id);

    public IEnumerable<Assertion> AssertionsOf(Claim claim) => _assertions[claim.Id];

    /// <summary>The first assertion of each report that carries the claim as so.</summary>
    public IReadOnlyList<Assertion> Carrying(Claim claim) =>
        [.. AssertionsOf(claim).Where(one => one.Supports).DistinctBy(one => one.Report)];

    public bool IsCore(Claim claim) => Core is { } core && (claim.Question == core || QuestionOf(claim)?.Of == core);

    public string DateOf(Moment published) => BriefDates.Printed(published, _spansYears);

    /// <summary>The report that stands first in story order.</summary>
    public int Order(ReportId report) => _order.GetValueOrDefault(report, int.MaxValue);

    /// <summary>The sentence around a passage.</summary>
    public TextSpan SentenceAround(Passage passage)
    {
        var sentences = this[passage.Report].Sentences.Where(sentence => sentence.Where.Overlaps(passage.Where)).ToList();
        return sentences.Count is 0
            ? passage.Where
            : new TextSpan(Math.Min(passage.Where.Start, sentences[0].Where.Start), Math.Max(passage.Where.End, sentences[^1].Where.End));
    }

    private QuestionId? CoreOf(IReadOnlyList<Claim> claims)
    {
        var core = claims
            .Where(claim => QuestionOf(claim) is { Of: null } && Carrying(claim).Count > 0)
            .OrderByDescending(claim => QuestionOf(claim)?.Salience ?? 0)
            .ThenByDescending(claim => Carrying(claim).Count)
            .ThenBy(claim => claim.Question.Value, StringComparer.Ordinal)
            .FirstOrDefault();
        return core?.Question;
    }

    private int ByWeight(Claim a, Claim b)
    {
        (int, double, int, int) Weight(Claim one) => (
            IsCore(one) ? 1 : 0,
            QuestionOf(one)?.Salience ?? 0,
            Carrying(one).Count,
            AssertionsOf(one).Count(assertion => assertion.Stance is Stance.Denies));
        var order = Weight(b).CompareTo(Weight(a));
        return order != 0 ? order : string.CompareOrdinal(a.Id.Value, b.Id.Value);
    }

    private int ByTime(Position a, Position b)
    {
        var order = (a.At?.At ?? DateTimeOffset.MaxValue).CompareTo(b.At?.At ?? DateTimeOffset.MaxValue);
        order = order != 0 ? order : Order(a.Evidence.Report).CompareTo(Order(b.Evidence.Report));
        order = order != 0 ? order : a.Evidence.Where.Start.CompareTo(b.Evidence.Where.Start);
        return order != 0 ? order : string.CompareOrdinal(a.Actor + a.Proposal + a.Stance, b.Actor + b.Proposal + b.Stance);
    }
}
