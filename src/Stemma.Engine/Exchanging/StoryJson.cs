using Stemma.Model;

namespace Stemma.Exchanging;

/// <summary>A story as programs get it: the wire form is documented in <c>docs/json.md</c> and only ever grows.</summary>
/// <param name="Schema">Which form this is: <c>stemma/story/1</c>.</param>
/// <param name="Story">Its name.</param>
/// <param name="About">What it is about.</param>
/// <param name="AsOf">Only what was published up to then was used; null for all.</param>
/// <param name="Reports">The reports in story order, earlier versions last.</param>
/// <param name="Claims">The claims, by question.</param>
/// <param name="Positions">Who stands where.</param>
/// <param name="Reversals">Who changed.</param>
public sealed record StoryJson(
    string Schema,
    string Story,
    string About,
    DateTimeOffset? AsOf,
    IReadOnlyList<ReportJson> Reports,
    IReadOnlyList<ClaimJson> Claims,
    IReadOnlyList<PositionJson> Positions,
    IReadOnlyList<ReversalJson> Reversals)
{
    /// <summary>The wire form of a story's state.</summary>
    public static StoryJson Of(StoryState state)
    {
        var words = new WordsOf(state);
        return new StoryJson(
            "stemma/story/1",
            state.Story.Name,
            state.Story.About,
            state.AsOf,
            [
                .. state.Reports.Select(one => ReportJson.Of(one, false, state.Dependences, words)),
                .. state.EarlierVersions.Select(one => ReportJson.Of(one, true, [], words)),
            ],
            ClaimJson.AllOf(state),
            [.. state.Positions.Select(one => PositionJson.Of(one, words))],
            [.. state.Reversals.Select(one => new ReversalJson(one.Actor, one.Kind, PositionJson.Of(one.From, words), PositionJson.Of(one.To, words)))]);
    }
}

/// <summary>A report, and where it had what it says from.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Title">The headline; empty if there is none.</param>
/// <param name="Byline">The writers as printed.</param>
/// <param name="Credit">The agency whose text this is said to be.</param>
/// <param name="Published">ISO 8601, a day or a time in UTC.</param>
/// <param name="Language">ISO 639-1, or <c>und</c>.</param>
/// <param name="Snapshot">SHA-256 of the bytes it was read from.</param>
/// <param name="TextHash">SHA-256 of its text: spans count UTF-16 positions in that text.</param>
/// <param name="IsSuperseded">Whether a later version of it is in use.</param>
/// <param name="Parents">Where it had anything from, most probable first.</param>
public sealed record ReportJson(
    string Id,
    string Address,
    string Outlet,
    string Title,
    string? Byline,
    string? Credit,
    string? Published,
    string Language,
    string Snapshot,
    string TextHash,
    bool IsSuperseded,
    IReadOnlyList<ParentJson> Parents)
{
    internal static ReportJson Of(Extract extract, bool isSuperseded, IEnumerable<Dependence> dependences, WordsOf words)
    {
        var report = extract.Report;
        return new ReportJson(
            report.Id.Value,
            report.Address,
            report.Outlet,
            report.Title,
            report.Byline,
            report.Credit,
            report.Published?.ToString(),
            report.Language,
            report.Snapshot.Value,
            report.TextHash,
            isSuperseded,
            [.. from one in dependences where one.Child == report.Id select ParentJson.Of(one, words)]);
    }
}

/// <summary>One source of a report.</summary>
/// <param name="Parent">What it had it from.</param>
/// <param name="Probability">How sure this is, 0 to 1.</param>
/// <param name="Evidence">Why, strongest first.</param>
public sealed record ParentJson(WitnessJson Parent, double Probability, IReadOnlyList<EvidenceJson> Evidence)
{
    internal static ParentJson Of(Dependence one, WordsOf words) =>
        new(WitnessJson.Of(one.Parent), one.Probability, EvidenceJson.AllOf(one.Evidence, one.Child, one.Parent, words));
}

/// <summary>A captured report, or a witness known only through reports: either <paramref name="Report"/> is set, or the other two.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Lost">The key of a witness that was not captured.</param>
/// <param name="Name">As reports name it.</param>
public sealed record WitnessJson(string? Report, string? Lost, string? Name)
{
    internal static WitnessJson Of(Witness witness) => witness switch
    {
        Witness.Captured captured => new(captured.Report.Value, null, null),
        Witness.Lost lost => new(null, lost.Key, lost.Name),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>One reason to think that one report comes from another.</summary>
/// <param name="Kind">What sort of reason.</param>
/// <param name="Note">In plain words.</param>
/// <param name="Child">Where in the child it shows.</param>
/// <param name="Parent">Where in the parent it shows.</param>
public sealed record EvidenceJson(EvidenceKind Kind, string Note, PassageJson? Child, PassageJson? Parent)
{
    internal static IReadOnlyList<EvidenceJson> AllOf(IEnumerable<Evidence> evidence, ReportId? child, Witness parent, WordsOf words) =>
    [
        .. from one in evidence
           select new EvidenceJson(
               one.Kind,
               one.Note,
               child is { } report && one.Child.Length > 0 ? words.At(new Passage(report, one.Child)) : null,
               parent is Witness.Captured captured && one.Parent is { } shown ? words.At(new Passage(captured.Report, shown)) : null),
    ];
}

/// <summary>Words in a report.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Start">The first UTF-16 position.</param>
/// <param name="End">The position after the last.</param>
/// <param name="Words">The words there.</param>
public sealed record PassageJson(string Report, int Start, int End, string Words);

/// <summary>The words at a place, for all reports of a state.</summary>
internal sealed class WordsOf(StoryState state)
{
    private readonly Dictionary<ReportId, string> _texts = state.Reports.Concat(state.EarlierVersions)
        .DistinctBy(one => one.Report.Id).ToDictionary(one => one.Report.Id, one => one.Report.Text);

    public PassageJson At(Passage passage) => new(
        passage.Report.Value,
        passage.Where.Start,
        passage.Where.End,
        _texts.TryGetValue(passage.Report, out var text) && passage.Where.End <= text.Length ? passage.Where.In(text).ToString() : "");
}
