using Stemma.Model;

namespace Stemma.Linking;

/// <summary>Whether one clause says all that another says: it has each of its parts in the same place, and what it has besides only narrows it.</summary>
/// <remarks>
/// Nothing may be left out that bears on whether the rest is so: a negation, a doubt, a condition, an exception, a stage of the act, “or”.
/// Under a negation it is the other way round: who sent no soldiers sent none on Monday.
/// </remarks>
internal sealed class Entailing
{
    private readonly Alignment _aligned;
    private readonly int[] _there;
    private readonly int[] _back;

    private Entailing(Alignment aligned)
    {
        _aligned = aligned;
        _there = new int[aligned.One.Words.Count];
        _back = new int[aligned.Other.Words.Count];
        Array.Fill(_there, -1);
        Array.Fill(_back, -1);
        foreach (var (one, other) in aligned.Pairs)
        {
            (_there[one], _back[other]) = (other, one);
        }
    }

    /// <summary>Which of the two clauses says all that the other says.</summary>
    public static Entailment Of(Differences differences)
    {
        var (a, b) = (differences.Aligned.One.Proposition, differences.Aligned.Other.Proposition);
        var refused = differences.AreBothRefusals;
        if (differences.Slots != Slots.None || a.Condition is null != b.Condition is null || (!refused && (a.Polarity != b.Polarity || !AreTold(a.Stance, b.Stance))))
        {
            return Entailment.None;
        }

        var entailing = new Entailing(differences.Aligned);
        return (entailing.Says(true, refused) ? Entailment.Forward : 0) | (entailing.Says(false, refused) ? Entailment.Back : 0);
    }

    // Who doubts it, or asks, says no part of it.
    private static bool AreTold(Stance one, Stance other) => one == other || (one is Stance.Asserts or Stance.Reports && other is Stance.Asserts or Stance.Reports);

    // Whether the one says all that the other says, or the other all that the one says.
    private bool Says(bool forward, bool refused)
    {
        var (clause, other, there, back) = forward ? (_aligned.One, _aligned.Other, _there, _back) : (_aligned.Other, _aligned.One, _back, _there);
        var (a, b) = (clause.Proposition, other.Proposition);
        if (!Quantities(a, b))
        {
            return false;
        }

        if (!clause.Words.Any(word => word.Part.Kind is PartKind.Negation))
        {
            return (refused || a.Certainty >= b.Certainty) && new Narrowing(clause, other, there, back).Holds(false);
        }

        // Only what the negation bears on may be narrowed.
        return Math.Abs(a.Certainty - b.Certainty) < .01 && a.Facet == Facet.Whether && b.Facet == Facet.Whether && new Narrowing(other, clause, back, there).Holds(true);
    }

    // A count tells that there are some; what there are some of tells no count.
    private static bool Quantities(Proposition narrow, Proposition broad) => (narrow.Facet, broad.Facet) switch
    {
        (Facet.Whether, Facet.Whether) => true,
        (Facet.HowMany, Facet.Whether) => narrow.Quantity is { Point: > 0, ShareOf: null },
        (Facet.HowMany, Facet.HowMany) => Within(narrow.Quantity!, broad.Quantity!),
        _ => false,
    };

    private static bool Within(Quantity narrow, Quantity broad) =>
        NumberRelations.SamePoint(narrow.Point, broad.Point) && narrow.Approximator == broad.Approximator
        || (broad.IsLowerBound && !narrow.IsUpperBound ? narrow.Low >= broad.Point
        : broad.IsUpperBound && !narrow.IsLowerBound ? narrow.High <= broad.Point || narrow.Point <= broad.Point
        : narrow.IsLowerBound == broad.IsLowerBound && narrow.IsUpperBound == broad.IsUpperBound && narrow.Low >= broad.Low && narrow.High <= broad.High);
}
