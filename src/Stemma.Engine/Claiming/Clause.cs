using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>A stretch of a sentence that says one thing.</summary>
/// <param name="Pieces">The words, verbatim and in order.</param>
/// <param name="Sentence">The sentence they stand in.</param>
/// <param name="Statement">The index of the statement that carries them; null in the report's own voice.</param>
/// <param name="Tokens">Its tokens, in order.</param>
/// <param name="Within">The clause it is a part of; null when it stands alone.</param>
internal sealed record Clause(IReadOnlyList<TextSpan> Pieces, TextSpan Sentence, int? Statement, IReadOnlyList<Token> Tokens, TextSpan? Within)
{
    /// <summary>From its first word to its last, with what stands between the pieces.</summary>
    public TextSpan Where => new(Pieces[0].Start, Pieces[^1].End);

    /// <summary>The tokens that assert it: without conditions, circumstances, relative clauses and what hangs on a noun as a clause.</summary>
    public IReadOnlyList<Token> Asserted { get; init; } = Tokens;

    /// <summary>Those of its tokens that only name what it tells of: the noun before a relative clause.</summary>
    public IReadOnlyList<Token> Given { get; init; } = [];

    /// <summary>What negates it; read from the tree if <see cref="IsParsed"/>.</summary>
    public TextSpan? Negation { get; init; }

    /// <summary>The condition in it, as far as the tree tells.</summary>
    public TextSpan? Condition { get; init; }

    /// <summary>Whether it was read from the sentence's tree.</summary>
    public bool IsParsed { get; init; }

    /// <summary>Whether it is the purpose of the clause around it: negated with it, and by the same act refused.</summary>
    public bool IsPurpose { get; init; }

    /// <summary>Whether it only tells who or what somebody is: an apposition.</summary>
    public bool IsBackground { get; init; }

    /// <summary>Whether it is what somebody would not say: left open, and claimed by nobody.</summary>
    public bool IsDeclined { get; init; }

    /// <summary>Whether the statement's own verb is in it: “refused to send soldiers”.</summary>
    public bool IsAct { get; init; }
}
