using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>A stretch of a sentence that says one thing.</summary>
/// <param name="Where">The words, verbatim.</param>
/// <param name="Sentence">The sentence they stand in.</param>
/// <param name="Statement">The index of the statement that carries them; null in the report's own voice.</param>
/// <param name="Tokens">Its tokens, without those that name the speaker or the cue.</param>
/// <param name="Within">The clause it is cut from; null when it stands alone.</param>
internal sealed record Clause(TextSpan Where, TextSpan Sentence, int? Statement, IReadOnlyList<Token> Tokens, TextSpan? Within)
{
    /// <summary>The part of this clause that begins at one token and ends before another.</summary>
    public Clause Part(int from, int end, bool within) => this with
    {
        Where = new TextSpan(Tokens[from].Where.Start, Tokens[end - 1].Where.End),
        Tokens = [.. Tokens.Skip(from).Take(end - from)],
        Within = within ? Where : Within,
    };
}
