using Stemma.Model;
using Stemma.Words;

namespace Stemma.Web;

/// <summary>A story's state with what a page looks up in it, and the addresses of its pages.</summary>
/// <remarks>Immutable. Every address keeps the time that the story is shown as of.</remarks>
public sealed class StoryView
{
    private readonly Dictionary<ReportId, Extract> _reports = [];
    private readonly Dictionary<ClaimId, Claim> _claims;
    private readonly Dictionary<QuestionId, Question> _questions;
    private readonly Dictionary<ClaimId, Assessment> _assessments;
    private readonly Dictionary<ClaimId, ClaimStemma> _stemmas;
    private readonly ILookup<ClaimId, Assertion> _assertions;
    private readonly ILookup<ReportId, Assertion> _carried;
    private readonly ILookup<QuestionId, Claim> _answers;

    internal StoryView(StoryState state, AsOf? asOf = null)
    {
        State = state;
        AsOf = asOf;
        foreach (var extract in (Extract[])[.. state.EarlierVersions, .. state.Reports])
        {
            _reports[extract.Report.Id] = extract;
        }

        _claims = state.Claims.ToDictionary(claim => claim.Id);
        _questions = state.Questions.ToDictionary(question => question.Id);
        _assessments = state.Assessments.ToDictionary(assessment => assessment.Claim);
        _stemmas = state.Stemmas.ToDictionary(stemma => stemma.Claim);
        _assertions = state.Assertions.ToLookup(assertion => assertion.Claim);
        _carried = state.Assertions.ToLookup(assertion => assertion.Report);
        _answers = state.Claims.ToLookup(claim => claim.Question);
    }

    /// <summary>The state shown.</summary>
    public StoryState State { get; }

    /// <summary>As of when; null for now.</summary>
    internal AsOf? AsOf { get; }

    /// <summary>A report or earlier version by id.</summary>
    public Extract? Report(ReportId id) => _reports.GetValueOrDefault(id);

    /// <summary>All versions of the report at an address, the latest last.</summary>
    public List<Extract> Versions(string address) => [.. State.EarlierVersions.Concat(State.Reports).Where(one => one.Report.Address == address)];

    /// <summary>A claim by id.</summary>
    public Claim? Claim(ClaimId id) => _claims.GetValueOrDefault(id);

    /// <summary>A question by id.</summary>
    public Question? Question(QuestionId id) => _questions.GetValueOrDefault(id);

    /// <summary>How far to believe a claim.</summary>
    public Assessment? Assessment(ClaimId id) => _assessments.GetValueOrDefault(id);

    /// <summary>A claim's family tree.</summary>
    public ClaimStemma? Stemma(ClaimId id) => _stemmas.GetValueOrDefault(id);

    /// <summary>Who carries a claim, in story order.</summary>
    public IEnumerable<Assertion> Assertions(ClaimId id) => _assertions[id];

    /// <summary>What a report carries.</summary>
    public IEnumerable<Assertion> Carried(ReportId id) => _carried[id];

    /// <summary>The claims that answer a question.</summary>
    public IEnumerable<Claim> Answers(QuestionId id) => _answers[id];

    /// <summary>The words of a passage; empty when its report is not there.</summary>
    public string Words(Passage passage) =>
        Report(passage.Report) is { Report.Text: var text } && passage.Where.End <= text.Length
            ? passage.Where.In(text).ToString()
            : "";

    /// <summary>Who published a report.</summary>
    public string Outlet(ReportId id) => Report(id)?.Report.Outlet ?? "a report that is not shown";

    /// <summary>A chain as a reader would be told it: “Harbour Times ← Kestrel 24 ← intelligence sources”. Who cites itself is named once.</summary>
    public string Chain(ReportId report, IEnumerable<Speaker> hops)
    {
        List<string> names = [Outlet(report)];
        foreach (var name in hops.Select(hop => hop.Identity is SpeakerIdentity.None ? "nobody named" : hop.Name))
        {
            if (name != names[^1])
            {
                names.Add(name);
            }
        }

        return string.Join(" ← ", names);
    }

    /// <summary>The address of the story's page, or of one of its pages.</summary>
    public string Url(string page = "") => Url(page, null);

    /// <summary>The address of a claim's page.</summary>
    public string Url(ClaimId claim) => Url($"/claims/{Uri.EscapeDataString(claim.Value)}");

    /// <summary>The address of a report's page.</summary>
    public string Url(ReportId report) => Url($"/reports/{Uri.EscapeDataString(report.Value)}");

    /// <summary>The address at which a report's page opens with these words marked.</summary>
    public string Url(Passage passage) => passage.Where.Length == 0
        ? Url(passage.Report)
        : Url($"/reports/{Uri.EscapeDataString(passage.Report.Value)}", $"at={passage.Where.Start}-{passage.Where.End}") + "#" + Anchor(passage.Where);

    /// <summary>The address of one of the story's pages with one more word of query.</summary>
    public string Url(string page, string? query)
    {
        string?[] parts = [query, AsOf is null ? null : $"as-of={Uri.EscapeDataString(AsOf.Printed)}"];
        var all = string.Join('&', parts.Where(part => part is not null));
        return StoryPath(State.Story.Name) + page + (all.Length == 0 ? "" : "?" + all);
    }

    /// <summary>The address of a story's page as of now.</summary>
    public static string StoryPath(string name) => $"/stories/{Uri.EscapeDataString(name)}";

    /// <summary>The name of the place on a report's page where a span's words stand.</summary>
    public static string Anchor(TextSpan where) => $"c{where.Start}-{where.End}";
}
