namespace Stemma.Model;

/// <summary>An actor's stance on a proposal at a time.</summary>
/// <param name="Actor">Who: a state, body or person, in the fullest form found.</param>
/// <param name="Proposal">What it is about, as printed.</param>
/// <param name="Question">The question it bears on, if one was linked.</param>
/// <param name="Stance">For, against, or between.</param>
/// <param name="At">When it was said, or published if that is all that is known.</param>
/// <param name="Evidence">The words that show it.</param>
/// <param name="Condition">The condition in its own words.</param>
public sealed record Position(
    string Actor,
    string Proposal,
    QuestionId? Question,
    PositionStance Stance,
    Moment? At,
    Passage Evidence,
    Passage? Condition);

/// <summary>Where an actor stands.</summary>
public enum PositionStance
{
    /// <summary>Is for it, or does it.</summary>
    Supports,

    /// <summary>Would be for it if something holds.</summary>
    SupportsIf,

    /// <summary>Has not decided, or will not say.</summary>
    Undecided,

    /// <summary>Would be against it if something holds.</summary>
    OpposesIf,

    /// <summary>Is against it.</summary>
    Opposes,

    /// <summary>Will not do it.</summary>
    Refuses,

    /// <summary>Says that it is not so.</summary>
    Denies,
}

/// <summary>An actor's change of position, with both statements.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Kind">What sort of change.</param>
/// <param name="From">The earlier position.</param>
/// <param name="To">The later one.</param>
public sealed record Reversal(string Actor, ReversalKind Kind, Position From, Position To);

/// <summary>What sort of change of position.</summary>
public enum ReversalKind
{
    /// <summary>From one side to the other.</summary>
    Reversal,

    /// <summary>The same side, less firmly.</summary>
    Softening,

    /// <summary>The same side, more firmly.</summary>
    Hardening,

    /// <summary>Two voices of one actor that do not agree.</summary>
    Contradiction,
}
