using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Storing;

/// <summary>A story's state as rows, and back.</summary>
internal static class StateRows
{
    private static readonly StoredJson Json = StoredJson.Context;

    /// <summary>The rows of a state, in the order of <see cref="DerivedTables"/>.</summary>
    /// <param name="state">The state.</param>
    /// <param name="captureOf">Which capture each report was read from.</param>
    /// <param name="problems">What was wrong with the story's inputs.</param>
    public static IReadOnlyList<Row> Of(StoryState state, IReadOnlyDictionary<ReportId, ReportId> captureOf, IReadOnlyList<Problem> problems) =>
    [
        .. Rows("story_report", [.. state.Reports.Select(one => (one, 1)), .. state.EarlierVersions.Select(one => (one, 0))], pair =>
            [pair.one.Report.Id.Value, captureOf[pair.one.Report.Id].Value, pair.Item2]),
        .. Rows("question", state.Questions, one => [one.Id.Value, EnumNames.Of(one.Facet), one.About, Body(one, Json.Question)]),
        .. Rows("claim", state.Claims, one => [one.Id.Value, one.Question.Value, one.Text, Body(one, Json.Claim)]),
        .. Rows("assertion", state.Assertions, one => [one.Claim.Value, one.Report.Value, EnumNames.Of(one.Stance), Body(one, Json.Assertion)]),
        .. Rows("proposal", state.Proposals, one => [one.One.Value, one.Other.Value, one.Score, Body(one, Json.LinkProposal)]),
        .. Rows("dependence", state.Dependences, one => [one.Child.Value, $"{one.Parent}", one.Probability, Body(one, Json.Dependence)]),
        .. Rows("stemma", state.Stemmas, one => [one.Claim.Value, one.Independent.Min, one.Independent.Max, Body(one, Json.ClaimStemma)]),
        .. Rows("assessment", state.Assessments, one => [one.Claim.Value, one.Grade, EnumNames.Of(one.Status), one.Probability, Body(one, Json.Assessment)]),
        .. Rows("position", state.Positions, one => [one.Actor, EnumNames.Of(one.Stance), one.At?.ToString(), Body(one, Json.Position)]),
        .. Rows("reversal", state.Reversals, one => [one.Actor, EnumNames.Of(one.Kind), Body(one, Json.Reversal)]),
        .. Rows("problem", problems, one => [(int)one.Code, one.Input, Body(one, Json.Problem)]),
    ];

    /// <summary>The state that these bodies hold.</summary>
    /// <param name="story">The story.</param>
    /// <param name="bodies">For each table the bodies in order.</param>
    /// <param name="current">The reports in use, in story order.</param>
    /// <param name="earlier">Earlier versions.</param>
    public static StoryState StateOf(Story story, ILookup<string, string> bodies, IReadOnlyList<Extract> current, IReadOnlyList<Extract> earlier) => new()
    {
        Story = story,
        Reports = current,
        EarlierVersions = earlier,
        Questions = Values(bodies["question"], Json.Question),
        Claims = Values(bodies["claim"], Json.Claim),
        Assertions = Values(bodies["assertion"], Json.Assertion),
        Proposals = Values(bodies["proposal"], Json.LinkProposal),
        Dependences = Values(bodies["dependence"], Json.Dependence),
        Stemmas = Values(bodies["stemma"], Json.ClaimStemma),
        Assessments = Values(bodies["assessment"], Json.Assessment),
        Positions = Values(bodies["position"], Json.Position),
        Reversals = Values(bodies["reversal"], Json.Reversal),
    };

    /// <summary>The extract that a body holds.</summary>
    public static Extract ExtractOf(string body) =>
        JsonSerializer.Deserialize(body, Json.Extract) ?? throw new JsonException("An extract is empty.");

    /// <summary>The problems that these bodies hold.</summary>
    public static IReadOnlyList<Problem> ProblemsOf(IEnumerable<string> bodies) => Values(bodies, Json.Problem);

    private static IEnumerable<Row> Rows<T>(string table, IEnumerable<T> values, Func<T, object?[]> columns) =>
        values.Select((value, at) => new Row(table, at, columns(value)));

    private static string Body<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);

    private static T[] Values<T>(IEnumerable<string> bodies, JsonTypeInfo<T> type) =>
        [.. bodies.Select(body => JsonSerializer.Deserialize(body, type) ?? throw new JsonException($"{typeof(T).Name} is empty."))];
}
