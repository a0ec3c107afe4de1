using Stemma.Words;

namespace Stemma.Model;

/// <summary>One checkable thing that one report says or passes on, in its context: what becomes an assertion once it is linked.</summary>
/// <remarks>
/// Two worlds are kept apart. <see cref="Stance"/> is the report's: does it assert this, pass it on, deny or doubt it.
/// <see cref="Polarity"/> and <see cref="Certainty"/> are the speaker's: what the words say is so.
/// A compound clause gives several: “will send 20,000 soldiers to disarm H” gives that soldiers will be sent, that they are 20,000,
/// and that they are to disarm H; the latter two lie <see cref="Within"/> the first.
/// </remarks>
public sealed record Proposition
{
    /// <summary>The report that carries it.</summary>
    public required ReportId Report { get; init; }

    /// <summary>The clause, verbatim.</summary>
    public required TextSpan Where { get; init; }

    /// <summary>Its words, verbatim and in order: several pieces where another clause stands between, or the subject is shared with an earlier one.</summary>
    /// <remarks>All lie inside <see cref="Where"/>, which runs from the first to the last.</remarks>
    public IReadOnlyList<TextSpan> Pieces { get => field ?? [Where]; init; }

    /// <summary>
    /// The claim as it reads out of its context: pronouns and descriptions by the names they stand for, days told from the report's date
    /// in brackets. To be shown, never cited: these are not the report's words.
    /// </summary>
    public string Reading { get; init; } = "";

    /// <summary>Whether it is only what somebody would not say: left open by “declined to say whether”, and claimed by nobody.</summary>
    public bool IsDeclined { get; init; }

    /// <summary>Whether its words make a sentence by themselves: a subject, and a finite verb that it belongs to.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>The whole sentence or sentences around the clause: what a citation shows.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>The index of the statement that carries it; null in the report's own voice.</summary>
    public int? Statement { get; init; }

    /// <summary>Which question about the clause it answers.</summary>
    public required Facet Facet { get; init; }

    /// <summary>What the report does with it.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Whether the speaker's words say it is so, or not so.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How sure the words are, 0 to 1: 1 flat, .75 likely, .5 may, .2 unclear; 0 where only a part of it, its number, was spoken to.</summary>
    public required double Certainty { get; init; }

    /// <summary>How far the words commit to it: in the report's world, and in the speaker's. Null where no predicate was found.</summary>
    public Factuality? Factuality { get; init; }

    /// <summary>When it lies, seen from the words.</summary>
    public required Tense Tense { get; init; }

    /// <summary>The hedge, if any: “reportedly”.</summary>
    public TextSpan? Hedge { get; init; }

    /// <summary>The negating word, if any.</summary>
    public TextSpan? Negation { get; init; }

    /// <summary>The condition in its own words: “if the council asks”.</summary>
    public TextSpan? Condition { get; init; }

    /// <summary>The number it turns on; always set when <see cref="Facet"/> is <see cref="Facet.HowMany"/>.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The class of its main verb, if known: <c>send</c> for sent, deployed, dispatched.</summary>
    public string? Predicate { get; init; }

    /// <summary>Canonical names in the clause, sorted, each once.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Normalised content words of the clause, sorted, each once; names and numbers left out.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>The key of the name that does it: the last name before the main verb; null when there is none, as for “we”.</summary>
    public string? Subject { get; init; }

    /// <summary>What the number counts, in normalised form: <c>troop</c> for soldiers, <c>%</c> for a share.</summary>
    public string? Measure { get; init; }

    /// <summary>Which question its number answers; set when <see cref="Facet"/> is <see cref="Facet.HowMany"/>.</summary>
    public Measured? Measured { get; init; }

    /// <summary>The compound clause of which this is a part; null for a clause that stands alone.</summary>
    public TextSpan? Within { get; init; }

    /// <summary>The time in the clause, if there is one.</summary>
    public TimeMention? When { get; init; }

    /// <summary>Its content words, names, numbers and times in reading order; empty where the clause is too long to be compared.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];
}

/// <summary>Which question about a clause a proposition answers.</summary>
public enum Facet
{
    /// <summary>Is it so? Answers are yes and no.</summary>
    Whether,

    /// <summary>How many, how much? Answers are numbers.</summary>
    HowMany,
}

/// <summary>What a report does with a proposition.</summary>
public enum Stance
{
    /// <summary>Says it in its own voice.</summary>
    Asserts,

    /// <summary>Passes it on from somebody.</summary>
    Reports,

    /// <summary>Says, or mainly relays, that it is not so.</summary>
    Denies,

    /// <summary>Puts it in doubt.</summary>
    Questions,
}

/// <summary>Whether words say that something is so.</summary>
public enum Polarity
{
    /// <summary>It is so.</summary>
    Yes,

    /// <summary>It is not so.</summary>
    No,
}

/// <summary>When something lies, seen from the words.</summary>
public enum Tense
{
    /// <summary>Happened, or has been so.</summary>
    Past,

    /// <summary>Is so, or is under way.</summary>
    Present,

    /// <summary>Will happen, is planned.</summary>
    Future,

    /// <summary>Only if something else happens.</summary>
    Conditional,
}
