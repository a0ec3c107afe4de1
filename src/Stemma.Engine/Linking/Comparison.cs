using Stemma.Model;

namespace Stemma.Linking;

/// <summary>Compares two propositions: is it one question, and is it one answer?</summary>
/// <remarks>
/// What is not known to be the same is never called the same: every content word, name, number and time of the one must be found in the
/// other, or be of a kind that may be left out. Numbers, times, polarity, who and where are hard: however alike the rest is, they decide.
/// </remarks>
internal static class Comparison
{
    // Of the shorter clause's weight, so much must be found in the other.
    private const double Covered = .6;

    private const Slots OtherMatter = Slots.Actor | Slots.Place | Slots.Time | Slots.Measure;
    private const Slots Against = Slots.Polarity | Slots.Direction | Slots.Number;
    private const Slots Beside = Slots.Words | Slots.Status | Slots.Certainty;
    private const Slots Unknown = Slots.Predicate | Slots.Words;

    /// <summary>Compares two propositions.</summary>
    public static Compared Of(Proposition one, Proposition other) => Of(new Comparand(one), new Comparand(other));

    /// <summary>Compares two propositions that were made ready.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="otherIsLater">Whether the other was told later: of what can only grow, a larger number is then an update.</param>
    public static Compared Of(Comparand one, Comparand other, bool otherIsLater = false)
    {
        var (a, b) = (one.Proposition, other.Proposition);
        if (one.Words.Count == 0 || other.Words.Count == 0)
        {
            return new Compared(Relation.NotComparable, Slots.None);
        }

        var differences = new Differences(Alignment.Of(one, other));
        if (a.Facet != b.Facet)
        {
            return new Compared(Relation.NotComparable, Slots.None) { Entails = Entailing.Of(differences) };
        }

        if (differences.Coverage < Covered)
        {
            var isOneAct = a.Facet == Facet.Whether && a.Polarity == b.Polarity && (differences.Slots & ~Beside) == 0 && differences.AreOneAct;
            return (isOneAct ? new Compared(Relation.Qualified, differences.Slots | Slots.Besides) : new Compared(Relation.NotComparable, Slots.None)) with { Overlap = differences.Overlap };
        }

        var slots = differences.Slots | (a.Polarity != b.Polarity && !IsToldByParts(one, other) && !differences.AreBothRefusals ? Slots.Polarity : 0);
        if (a.Facet == Facet.Whether)
        {
            slots = (slots & ~Beside) == 0 && (slots & Slots.Words) != 0 && differences.AreOneAct ? (slots & ~Slots.Words) | Slots.Besides : slots;
            return new Compared(RelationOf(slots), slots) { Overlap = differences.Overlap, Entails = slots == Slots.None ? Entailing.Of(differences) : Entailment.None };
        }

        var compared = Numbers(a, b, slots, otherIsLater);
        return compared with { Overlap = differences.Overlap, Entails = compared.Slots is Slots.None or Slots.Number ? Entailing.Of(differences) : Entailment.None };
    }

    // Of “denied that” and the denied clause itself the parts tell, and of “officials said” before what is not so.
    private static bool IsToldByParts(Comparand one, Comparand other) =>
        one.Proposition.Stance == Stance.Denies != (other.Proposition.Stance == Stance.Denies) || one.Frames.Count != other.Frames.Count;

    private static Compared Numbers(Proposition one, Proposition other, Slots slots, bool otherIsLater)
    {
        var (a, b) = (one.Measured!, other.Measured!);
        slots |= MeasureMatch.Differences(a, b);
        var numbers = NumberRelations.Of(one.Quantity!, other.Quantity!, otherIsLater && MeasureMatch.Grows(a) && MeasureMatch.Grows(b));
        if (MeasureMatch.ArePartAndWhole(a, b))
        {
            return new Compared(Relation.OtherQuestion, slots | Slots.Measure, NumberRelation.PartOf);
        }

        slots |= numbers is NumberRelation.Conflict or NumberRelation.Update ? Slots.Number : 0;
        var relation = RelationOf(slots);
        return new Compared(relation is Relation.Same && numbers is not NumberRelation.Equal ? Relation.Qualified : relation, slots, numbers);
    }

    private static Relation RelationOf(Slots slots) => slots switch
    {
        _ when (slots & OtherMatter) != 0 => Relation.OtherQuestion,
        _ when (slots & Against) != 0 => Relation.OtherAnswer,
        _ when (slots & Unknown) != 0 => Relation.NotComparable,
        _ when slots != 0 => Relation.Qualified,
        _ => Relation.Same,
    };
}
