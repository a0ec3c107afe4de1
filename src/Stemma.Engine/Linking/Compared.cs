namespace Stemma.Linking;

/// <summary>What the comparison of two propositions gave.</summary>
/// <param name="Relation">How the two stand to each other.</param>
/// <param name="Slots">What differs.</param>
/// <param name="Numbers">How their numbers stand to each other; null unless both ask how many.</param>
internal readonly record struct Compared(Relation Relation, Slots Slots, NumberRelation? Numbers = null)
{
    /// <summary>How much of both together is in both, 0 to 1.</summary>
    public double Overlap { get; init; }

    /// <summary>Which of the two says all that the other says.</summary>
    public Entailment Entails { get; init; }
}

/// <summary>Which of two propositions says all that the other says, and so can stand for it.</summary>
/// <remarks>“10,000 soldiers were sent to Ilmaria on Monday” entails “soldiers were sent to Ilmaria”, not the reverse.</remarks>
[Flags]
internal enum Entailment
{
    /// <summary>Neither, as far as is known.</summary>
    None = 0,

    /// <summary>The one says all that the other says, and perhaps more.</summary>
    Forward = 1,

    /// <summary>The other says all that the one says, and perhaps more.</summary>
    Back = 2,

    /// <summary>Each says all that the other says.</summary>
    Both = Forward | Back,
}

/// <summary>How two propositions stand to each other.</summary>
internal enum Relation
{
    /// <summary>They give the same answer to one question.</summary>
    Same,

    /// <summary>They tell of one matter at another stage or with another certainty: agreed and done, will and may.</summary>
    Qualified,

    /// <summary>They answer one question differently: yes and no, rose and fell, 8,000 and 20,000.</summary>
    OtherAnswer,

    /// <summary>They answer questions that differ in who, where, when or what is counted.</summary>
    OtherQuestion,

    /// <summary>Too little in them is known to be the same.</summary>
    NotComparable,
}

/// <summary>In what two propositions differ.</summary>
[Flags]
internal enum Slots
{
    /// <summary>Nothing that counts.</summary>
    None = 0,

    /// <summary>One says that it is not so.</summary>
    Polarity = 1,

    /// <summary>Opposite predicates: rose and fell.</summary>
    Direction = 2,

    /// <summary>Numbers that do not agree.</summary>
    Number = 4,

    /// <summary>Other things are counted.</summary>
    Measure = 8,

    /// <summary>Others take part, or do to each other what the other did.</summary>
    Actor = 16,

    /// <summary>Another place.</summary>
    Place = 32,

    /// <summary>Days that exclude each other.</summary>
    Time = 64,

    /// <summary>Another stage of the act: proposed, agreed, done.</summary>
    Status = 128,

    /// <summary>Another certainty, or a condition.</summary>
    Certainty = 256,

    /// <summary>Predicates that are not known to mean the same.</summary>
    Predicate = 512,

    /// <summary>Other words that are not known to mean the same.</summary>
    Words = 1024,

    /// <summary>Of one act, each tells something besides that the other does not.</summary>
    Besides = 2048,
}
