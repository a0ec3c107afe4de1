using Stemma.Model;

namespace Stemma.Linking;

/// <summary>A place in a report that tells of an event, with all that is looked at to see whether another tells of the same.</summary>
/// <param name="Report">The number of its report.</param>
/// <param name="Sentence">The number of its sentence in the report.</param>
/// <param name="Token">The index of its main token.</param>
/// <param name="Predicate">The word that tells what happened.</param>
internal sealed record EventMention(int Report, int Sentence, int Token, EventWord Predicate)
{
    /// <summary>Who does it.</summary>
    public EventWord? Subject { get; init; }

    /// <summary>To whom or what it is done.</summary>
    public EventWord? Object { get; init; }

    /// <summary>Everything else that takes part.</summary>
    public IReadOnlyList<EventWord> Others { get; init; } = [];

    /// <summary>The terms of all its arguments; sorted, each once.</summary>
    public required IReadOnlyList<int> ArgumentTerms { get; init; }

    /// <summary>The terms of its sentence; sorted, each once.</summary>
    public required IReadOnlyList<int> SentenceTerms { get; init; }

    /// <summary>The terms of the few words around it, sorted, each once; its own is not among them.</summary>
    public required IReadOnlyList<int> NearTerms { get; init; }

    /// <summary>The terms of what is said with it as one: “plead guilty”, “car crash”; sorted, each once.</summary>
    public required IReadOnlyList<int> OwnTerms { get; init; }

    /// <summary>The term of the word it hangs on; 0 if it hangs on none.</summary>
    public int Above { get; init; }

    /// <summary>The names in its sentence, by the number of their keys; sorted, each once.</summary>
    public required IReadOnlyList<int> Names { get; init; }

    /// <summary>The numbers in its sentence; sorted, each once.</summary>
    public required IReadOnlyList<double> Numbers { get; init; }

    /// <summary>The digits and number words around it; sorted, each once.</summary>
    public required IReadOnlyList<int> NearNumbers { get; init; }

    /// <summary>When it happened, as far as the frame tells.</summary>
    public (DateOnly From, DateOnly To)? When { get; init; }

    /// <summary>Where it happened.</summary>
    public EventWord? Place { get; init; }

    /// <summary>Its Penn tag.</summary>
    public string FineTag { get; init; } = "";

    /// <summary>What its auxiliaries and its negation make of it.</summary>
    public EventMood Mood { get; init; }

    /// <summary>The relation of its main token in the tree.</summary>
    public string Relation { get; init; } = "";

    /// <summary>The mean vector of the words around it.</summary>
    public required float[] Around { get; init; }
}

/// <summary>A word that tells what happened or who took part.</summary>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Tag">Its part of speech.</param>
/// <param name="Row">Its row in the word vectors; -1 if it has none.</param>
/// <param name="Key">The key of the name it bears; null if it bears none.</param>
internal sealed record EventWord(string Lemma, PartOfSpeech Tag, int Row, string? Key)
{
    /// <summary>The number of its stem.</summary>
    public int Term { get; } = TextTerms.Of(lemma: Lemma);

    /// <summary>Whether it only stands for somebody: “he”.</summary>
    public bool IsPronoun => Tag is PartOfSpeech.Pronoun or PartOfSpeech.Determiner;
}

/// <summary>What is told of an event's being real.</summary>
[Flags]
internal enum EventMood
{
    /// <summary>Nothing.</summary>
    Plain = 0,

    /// <summary>It is denied.</summary>
    Negated = 1,

    /// <summary>It is to come, or would.</summary>
    Ahead = 2,

    /// <summary>It may or can be.</summary>
    Possible = 4,

    /// <summary>It is told in the passive.</summary>
    Passive = 8,
}
