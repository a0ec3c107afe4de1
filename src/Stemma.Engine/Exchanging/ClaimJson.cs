using Stemma.Model;

namespace Stemma.Exchanging;

/// <summary>A claim with its grade, its family tree and the reports that carry it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Question">The identity of the question it answers.</param>
/// <param name="Facet">What sort of question.</param>
/// <param name="About">What the question is about.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Text">The clause that says it best.</param>
/// <param name="From">Where that clause stands.</param>
/// <param name="PartOf">The compound claims of which this is a part.</param>
/// <param name="Assessment">How far to believe it.</param>
/// <param name="Origins">The roots of its tree.</param>
/// <param name="Edges">Who had it from whom.</param>
/// <param name="Circular">Reports that come back to themselves.</param>
/// <param name="Assertions">The reports that carry it.</param>
public sealed record ClaimJson(
    string Id,
    string Question,
    Facet? Facet,
    string? About,
    AnswerJson Answer,
    string Text,
    PassageJson From,
    IReadOnlyList<string> PartOf,
    AssessmentJson? Assessment,
    IReadOnlyList<OriginJson> Origins,
    IReadOnlyList<EdgeJson> Edges,
    IReadOnlyList<CircularJson> Circular,
    IReadOnlyList<AssertionJson> Assertions)
{
    /// <summary>The wire form of every claim of a state, in its order.</summary>
    public static IReadOnlyList<ClaimJson> AllOf(StoryState state)
    {
        var words = new WordsOf(state);
        var questions = state.Questions.ToDictionary(one => one.Id);
        var stemmas = state.Stemmas.ToDictionary(one => one.Claim);
        var assessments = state.Assessments.ToDictionary(one => one.Claim);
        var assertions = state.Assertions.ToLookup(one => one.Claim);
        return
        [
            .. from claim in state.Claims
               let question = questions.GetValueOrDefault(claim.Question)
               let stemma = stemmas.GetValueOrDefault(claim.Id)
               let assessment = assessments.GetValueOrDefault(claim.Id)
               select new ClaimJson(
                   claim.Id.Value,
                   claim.Question.Value,
                   question?.Facet,
                   question?.About,
                   AnswerJson.Of(claim.Answer),
                   claim.Text,
                   words.At(claim.From),
                   [.. claim.PartOf.Select(id => id.Value)],
                   assessment is null ? null : AssessmentJson.Of(assessment, words),
                   [.. (stemma?.Origins ?? []).Select(OriginJson.Of)],
                   [.. (stemma?.Edges ?? []).Select(edge => EdgeJson.Of(edge, words))],
                   [.. (stemma?.Circular ?? []).Select(one => new CircularJson(one.Report.Value, [.. one.Through.Select(id => id.Value)]))],
                   [.. assertions[claim.Id].Select(one => AssertionJson.Of(one, words))]),
        ];
    }
}

/// <summary>An answer; which members are set depends on <paramref name="Kind"/>.</summary>
/// <param name="Kind"><c>yes</c>, <c>no</c> or <c>amount</c>.</param>
/// <param name="Low">The least value meant.</param>
/// <param name="High">The greatest value meant.</param>
/// <param name="Point">The value as stated.</param>
/// <param name="Noun">What is counted.</param>
/// <param name="Words">The number as printed.</param>
public sealed record AnswerJson(string Kind, double? Low = null, double? High = null, double? Point = null, string? Noun = null, string? Words = null)
{
    internal static AnswerJson Of(Answer answer) => answer switch
    {
        Answer.Yes => new("yes"),
        Answer.No => new("no"),
        Answer.Amount amount => new("amount", amount.Low, amount.High, amount.Point, amount.Noun, amount.Printed),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>How far to believe a claim.</summary>
/// <param name="Grade">The Admiralty pair: <c>B2</c>.</param>
/// <param name="Reliability">Its first half.</param>
/// <param name="Credibility">Its second half.</param>
/// <param name="Probability">That the claim is so, 0 to 1.</param>
/// <param name="Word">The ICD 203 word for it.</param>
/// <param name="Status">Where the claim stands.</param>
/// <param name="IndependentMin">Independent origins, at least.</param>
/// <param name="IndependentMax">Independent origins, at most.</param>
/// <param name="Reports">How many reports carry the claim as so.</param>
/// <param name="For">Reasons for, strongest first.</param>
/// <param name="Against">Reasons against, strongest first.</param>
public sealed record AssessmentJson(
    string Grade,
    Reliability Reliability,
    int Credibility,
    double? Probability,
    string? Word,
    ClaimStatus Status,
    int IndependentMin,
    int IndependentMax,
    int Reports,
    IReadOnlyList<ReasonJson> For,
    IReadOnlyList<ReasonJson> Against)
{
    internal static AssessmentJson Of(Assessment one, WordsOf words) => new(
        one.Grade,
        one.Reliability,
        one.Credibility,
        one.Probability,
        one.Word,
        one.Status,
        one.Independent.Min,
        one.Independent.Max,
        one.Reports,
        [.. one.For.Select(reason => ReasonJson.Of(reason, words))],
        [.. one.Against.Select(reason => ReasonJson.Of(reason, words))]);
}

/// <summary>One reason.</summary>
/// <param name="Text">In plain words.</param>
/// <param name="Passages">The words it rests on.</param>
public sealed record ReasonJson(string Text, IReadOnlyList<PassageJson> Passages)
{
    internal static ReasonJson Of(Reason reason, WordsOf words) => new(reason.Text, [.. reason.Passages.Select(words.At)]);
}
