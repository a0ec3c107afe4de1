using System.Text.RegularExpressions;
using Stemma.Model;

namespace Stemma.Positioning;

/// <summary>Reads from a clause, and from how it is attributed, where its actor stands.</summary>
internal static partial class StanceFinder
{
    private const int TimeoutMs = 250;

    /// <summary>The stance; null when the clause takes none.</summary>
    /// <param name="words">The clause.</param>
    /// <param name="proposition">What was made of it.</param>
    /// <param name="sense">The cue's sense; null in the report's own voice.</param>
    public static PositionStance? Of(string words, Proposition proposition, CueSense? sense)
    {
        if (Undecided.IsMatch(words))
        {
            return PositionStance.Undecided;
        }

        var stance = Plain(words, proposition, sense);
        return (stance, proposition.Condition) switch
        {
            (PositionStance.Supports, not null) => PositionStance.SupportsIf,
            (PositionStance.Opposes, not null) => PositionStance.OpposesIf,
            (PositionStance.Refuses, not null) when UnlessFirst.IsMatch(words) => PositionStance.SupportsIf,
            _ => stance,
        };
    }

    private static PositionStance? Plain(string words, Proposition proposition, CueSense? sense) => sense switch
    {
        CueSense.Deny => PositionStance.Denies,
        CueSense.Refuse => PositionStance.Refuses,
        CueSense.Oppose => PositionStance.Opposes,
        CueSense.Support or CueSense.Confirm => proposition.Polarity == Polarity.Yes ? PositionStance.Supports : PositionStance.Refuses,
        CueSense.Doubt => PositionStance.Undecided,
        _ => FromWords(words, proposition, sense),
    };

    private static PositionStance? FromWords(string words, Proposition proposition, CueSense? sense) => proposition switch
    {
        _ when Refusal.IsMatch(words) => PositionStance.Refuses,
        { Predicate: "oppose", Polarity: Polarity.Yes } or { Predicate: "support", Polarity: Polarity.No } => PositionStance.Opposes,
        { Predicate: "support", Polarity: Polarity.Yes } => PositionStance.Supports,
        { Predicate: "deny", Polarity: Polarity.Yes } => PositionStance.Denies,
        { Polarity: Polarity.Yes } when Commitment.IsMatch(words) || sense == CueSense.Intend => PositionStance.Supports,
        _ => null,
    };

    // no decision has been taken · still under consideration · in process
    [GeneratedRegex(
        @"\b(?:no (?:final )?decision|not (?:yet )?(?:been )?(?:decided|taken a decision|made a decision)|yet to (?:decide|be decided|finali[sz]e)|undecided|(?:is|are|still|remains?) (?:in process|in progress|under (?:consideration|review|discussion))|(?:is|are|was|were|still) (?:considering|weighing|studying|reviewing|examining)|too early to|has not made up)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex Undecided { get; }

    // will not send · has ruled out · refused to take part
    [GeneratedRegex(
        @"\b(?:(?:will|would|shall) (?:not|never)|won[’']t|wouldn[’']t|rul(?:ed|es|ing) out|refus(?:ed|es|ing)|no intention of|not (?:be )?(?:prepared|willing|ready) to|out of the question)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex Refusal { get; }

    // will contribute · is ready to send · agreed to join
    [GeneratedRegex(
        @"\b(?:will|would|shall|(?:is|are|stands?|be) (?:ready|prepared|willing) to|agreed to|offered to|pledg\w+ to|vowed to|promised to|decided to|committed to|in favou?r of|back(?:s|ed)?|welcom\w+)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex Commitment { get; }

    // will not join unless: a condition, not a refusal
    [GeneratedRegex(@"\b(?:unless|until|only (?:if|after|when))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex UnlessFirst { get; }
}
