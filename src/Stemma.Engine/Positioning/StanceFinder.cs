using System.Text.RegularExpressions;
using Stemma.Model;

namespace Stemma.Positioning;

/// <summary>Reads from a clause, and from how it is attributed, where its actor stands.</summary>
internal static partial class StanceFinder
{
    private const int TimeoutMs = 5_000;

    /// <summary>The stance; null when the clause takes none.</summary>
    /// <param name="words">The clause.</param>
    /// <param name="proposition">What was made of it.</param>
    /// <param name="sense">The cue's sense; null in the report's own voice.</param>
    /// <param name="isOwn">Whether the clause is about the actor's own acts: only then does “will” commit.</param>
    public static PositionStance? Of(string words, Proposition proposition, CueSense? sense, bool isOwn)
    {
        if (Undecided.IsMatch(words))
        {
            return PositionStance.Undecided;
        }

        var stance = Plain(words, proposition, sense, isOwn);
        return (stance, proposition.Condition) switch
        {
            (PositionStance.Supports, not null) => PositionStance.SupportsIf,
            (PositionStance.Opposes, not null) => PositionStance.OpposesIf,
            (PositionStance.Refuses, not null) when UnlessFirst.IsMatch(words) => PositionStance.SupportsIf,
            _ => stance,
        };
    }

    // Who denies a number has said nothing on the rest: claiming has left that part open.
    private static PositionStance? Plain(string words, Proposition proposition, CueSense? sense, bool isOwn) => sense switch
    {
        CueSense.Deny => proposition.Stance == Stance.Denies ? PositionStance.Denies : null,
        CueSense.Refuse => PositionStance.Refuses,
        CueSense.Oppose => PositionStance.Opposes,
        CueSense.Support => proposition.Polarity == Polarity.Yes ? PositionStance.Supports : PositionStance.Opposes,
        CueSense.Doubt or CueSense.Decline => PositionStance.Undecided,
        _ => FromWords(words, proposition, isOwn),
    };

    private static PositionStance? FromWords(string words, Proposition proposition, bool isOwn) => proposition switch
    {
        _ when Opposition.IsMatch(words) => PositionStance.Opposes,
        _ when isOwn && Refusal.IsMatch(words) => PositionStance.Refuses,
        { Predicate: "oppose", Polarity: Polarity.Yes } or { Predicate: "support", Polarity: Polarity.No } => PositionStance.Opposes,
        { Predicate: "support", Polarity: Polarity.Yes } => PositionStance.Supports,
        { Polarity: Polarity.Yes } when isOwn && Commitment.IsMatch(words) => PositionStance.Supports,
        { Polarity: Polarity.Yes } when Welcome.IsMatch(words) => PositionStance.Supports,
        _ => null,
    };

    // no decision has been taken · still under consideration · in process
    [GeneratedRegex(
        @"\b(?:no (?:final )?decision|not (?:yet )?(?:been )?(?:decided|taken a decision|made a decision)|yet to (?:decide|be decided|finali[sz]e)|undecided|(?:is|are|still|remains?) (?:in process|in progress|under (?:consideration|review|discussion))|(?:is|are|was|were|still) (?:considering|weighing|studying|reviewing|examining)|too early to|has not made up)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex Undecided { get; }

    // will vote against · we reject · will resist any force
    [GeneratedRegex(
        @"\b(?:votes?|voted|voting|stands?|is|are|we're) (?:firmly |strongly )?against\b|\b(?:we|I|will|would) (?:firmly |strongly )?(?:oppose|reject|resist)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex Opposition { get; }

    // will not send · has ruled out · refused to take part
    [GeneratedRegex(
        @"\b(?:(?:will|would|shall) (?:not|never)|won[’']t|wouldn[’']t|rul(?:ed|es|ing) out|refus(?:e|ed|es|ing)|no intention of|not (?:be )?(?:prepared|willing|ready) to|out of the question)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex Refusal { get; }

    // will contribute · is ready to send · agreed to join
    [GeneratedRegex(
        @"\b(?:will|shall|would (?:contribute|send|join|take part|provide|accept)|(?:is|are|stands?|be) (?:ready|prepared|willing) to|agreed to|offer(?:s|ed)? to|pledg\w+ to|vowed to|promised to|decided to|committed to|accepts? (?:the|that|this))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex Commitment { get; }

    // the force is welcome · in favour of
    [GeneratedRegex(@"\b(?:is|are|would be) welcome\b|\bin favou?r of\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Welcome { get; }

    // will not join unless: a condition, not a refusal
    [GeneratedRegex(@"\b(?:unless|until|only (?:if|after|when))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex UnlessFirst { get; }
}
