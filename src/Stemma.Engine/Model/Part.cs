namespace Stemma.Model;

/// <summary>One content word, name, number or time of a clause, with what it does there: what two clauses are compared by.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">A word's lemma, a name's key, a number's unit, a time's words: in lower case, never null.</param>
/// <param name="Role">
/// What it is to the part it hangs on: <c>subject</c> (who does it, whatever the voice), <c>object</c>, <c>recipient</c>, <c>mod</c>,
/// <c>appos</c>, <c>conj</c>, <c>or</c>, <c>clause</c>, <c>root</c>, or the preposition or conjunction that binds it: <c>from</c>, <c>before</c>; <c>denied</c> for
/// the negation that is not in the clause but in “denied that”.
/// </param>
/// <param name="Of">The index, in the same list, of the part it hangs on; -1 at the top.</param>
public sealed record Part(PartKind Kind, string Key, string Role, int Of)
{
    /// <summary>The least value of a number; of a time its first day, as a day number. Null where there is none.</summary>
    public double? Low { get; init; }

    /// <summary>The greatest value of a number; of a time its last day.</summary>
    public double? High { get; init; }
}

/// <summary>What a part of a clause is.</summary>
public enum PartKind
{
    /// <summary>A noun, or a word of no known sort.</summary>
    Word,

    /// <summary>An adjective or adverb.</summary>
    Quality,

    /// <summary>A verb in the present, or with an auxiliary.</summary>
    Verb,

    /// <summary>A verb that tells of the past.</summary>
    Past,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A pronoun that stands for somebody or something.</summary>
    Pronoun,

    /// <summary>A number that is no question of its own: “three weeks”.</summary>
    Number,

    /// <summary>A date or time.</summary>
    Time,

    /// <summary>A word that negates.</summary>
    Negation,

    /// <summary>An auxiliary of mood or a word that makes it conditional: “may”, “will”, “if”.</summary>
    Mood,
}
