using System.Text.Json.Serialization;
using Stemma.Words;

namespace Stemma.Model;

/// <summary>A claim's identity: 8 hex characters that follow from its question and answer.</summary>
[JsonConverter(typeof(IdentityConverter<ClaimId>))]
public readonly record struct ClaimId(string Value) : IIdentity<ClaimId>
{
    /// <inheritdoc/>
    public static ClaimId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A question's identity: 8 hex characters.</summary>
[JsonConverter(typeof(IdentityConverter<QuestionId>))]
public readonly record struct QuestionId(string Value) : IIdentity<QuestionId>
{
    /// <inheritdoc/>
    public static QuestionId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>What competing claims answer.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Facet">What sort of question.</param>
/// <param name="About">The words that name the matter: those of its first answer that is not a no.</param>
/// <param name="Of">For how many and for a part: the whether-question of the same matter; null for that one itself or when there is none.</param>
/// <param name="Salience">How much of the story turns on it: more is more; only for ordering.</param>
public sealed record Question(QuestionId Id, Facet Facet, string About, QuestionId? Of, double Salience);

/// <summary>One checkable proposition in comparable form: one answer to one question.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Question">What it answers.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Text">The clause that says it best, verbatim; for a yes or no without the numbers in it, which are claims of their own: “…” stands there.</param>
/// <param name="From">Where that clause stands.</param>
public sealed record Claim(ClaimId Id, QuestionId Question, Answer Answer, string Text, Passage From)
{
    /// <summary>The compound claims of which this is a part: those whose clauses also give this one.</summary>
    public IReadOnlyList<ClaimId> PartOf { get; init; } = [];
}

/// <summary>A place in a report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Where">The words in its text.</param>
public readonly record struct Passage(ReportId Report, TextSpan Where);

/// <summary>An answer to a question. One of the nested cases, and nothing else.</summary>
[JsonDerivedType(typeof(Yes), "yes")]
[JsonDerivedType(typeof(No), "no")]
[JsonDerivedType(typeof(Amount), "amount")]
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>It is so.</summary>
    public sealed record Yes : Answer;

    /// <summary>It is not so.</summary>
    public sealed record No : Answer;

    /// <summary>So many.</summary>
    /// <param name="Low">The least value meant.</param>
    /// <param name="High">The greatest value meant.</param>
    /// <param name="Point">The value as stated.</param>
    /// <param name="Printed">As printed: “up to 20,000”.</param>
    /// <param name="Noun">What is counted, singular.</param>
    public sealed record Amount(double Low, double High, double Point, string Printed, string? Noun) : Answer;
}
