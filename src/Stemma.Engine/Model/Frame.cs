using Stemma.Words;

namespace Stemma.Model;

/// <summary>A predicate with what is told of it: who did what to whom, when and where. Read from the tree of its sentence.</summary>
/// <param name="Head">The index of the token that tells what happened: the verb, the event noun (of “launched an attack” too), what follows a copula.</param>
/// <param name="Lemma">Its dictionary form with its particle: <c>send</c>, <c>set up</c>, <c>attack</c>, <c>dead</c>.</param>
internal sealed record Frame(int Head, string Lemma)
{
    /// <summary>Its part of speech.</summary>
    public PartOfSpeech Tag { get; init; }

    /// <summary>Who does it, whatever the voice; of “is dead”, who is. Null if that is not told.</summary>
    public Argument? Subject { get; init; }

    /// <summary>To whom or what it is done.</summary>
    public Argument? Object { get; init; }

    /// <summary>Who gets something: “gave <u>Velda</u> ships”, “ships to <u>Velda</u>”.</summary>
    public Argument? Recipient { get; init; }

    /// <summary>What hangs on other prepositions, in reading order; times and places among them.</summary>
    public IReadOnlyList<Argument> Others { get; init; } = [];

    /// <summary>When; the nearest time told under it.</summary>
    public TimeMention? When { get; init; }

    /// <summary>Where: the nearest place named under it behind “in”, “at”, “near” and their like.</summary>
    public Name? Place { get; init; }

    /// <summary>Its auxiliaries and copula as they stand in the text, in lower case, in reading order: <c>will</c>, <c>have</c>, <c>been</c>.</summary>
    public IReadOnlyList<string> Auxiliaries { get; init; } = [];

    /// <summary>The index of the light verb that carries an event noun: “launched” of “launched an attack”; null if there is none.</summary>
    public int? Light { get; init; }

    /// <summary>Whether it is told in the passive.</summary>
    public bool IsPassive { get; init; }

    /// <summary>Whether a word of negation hangs on it, on its light verb or as “no” on its noun.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Subject, object, recipient and the others, as far as they are told.</summary>
    public IEnumerable<Argument> Arguments => new[] { Subject, Object, Recipient }.OfType<Argument>().Concat(Others);
}

/// <summary>A noun phrase that takes part in what a predicate tells.</summary>
/// <param name="Role">Its part.</param>
/// <param name="Head">The index of its main token.</param>
/// <param name="Where">Its words, without its preposition and without relative clauses.</param>
/// <param name="Lemma">The dictionary form of its main token.</param>
internal sealed record Argument(ArgumentRole Role, int Head, TextSpan Where, string Lemma)
{
    /// <summary>The name it bears, in its fullest form; null if it bears none.</summary>
    public Name? Name { get; init; }

    /// <summary>Its preposition in lower case; null if it has none.</summary>
    public string? Preposition { get; init; }
}

/// <summary>The part of an argument.</summary>
internal enum ArgumentRole
{
    /// <summary>Bound by a preposition, or loosely.</summary>
    Other,

    /// <summary>Who does it or is it.</summary>
    Subject,

    /// <summary>To whom or what it is done.</summary>
    Object,

    /// <summary>Who gets something.</summary>
    Recipient,
}
