using Stemma.Model;

namespace Stemma.Linking;

/// <summary>Compares all that two passages say.</summary>
internal static class Passages
{
    // Two clauses of a sentence that have so nearly as much in common with a third are equals.
    private const double Near = .02;

    // Equal words, names that agree: what is merely not against each other counts less.
    private const double Alike = 2;

    private const Slots Soft = Slots.Status | Slots.Certainty | Slots.Predicate | Slots.Words;

    /// <summary>Compares two texts: what their claims leave over must be in both too.</summary>
    public static Compared Of(Extract one, Extract other)
    {
        if (one.Propositions.Count == 0 || other.Propositions.Count == 0)
        {
            return new Compared(Relation.NotComparable, Slots.None);
        }

        var (few, many) = (Ready(one.Propositions), Ready(other.Propositions));
        var (there, back) = (Found(few, many), Found(many, few));
        var compared = Of(few, many, there, back);
        if (compared is { Relation: not Relation.Same, Entails: Entailment.None })
        {
            return compared;
        }

        var rest = Remainder.Of(new Remainder.Side(one, few, there), new Remainder.Side(other, many, back));
        return rest == Slots.None ? compared : compared with { Relation = compared.Relation is Relation.Same ? RelationOf(rest) : compared.Relation, Slots = compared.Slots | rest, Entails = Entailment.None };
    }

    /// <summary>Compares two lists of claims: the same only if all that the one with fewer claims says is said by the other.</summary>
    public static Compared Of(IReadOnlyList<Proposition> one, IReadOnlyList<Proposition> other)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return new Compared(Relation.NotComparable, Slots.None);
        }

        var (few, many) = (Ready(one), Ready(other));
        return Of(few, many, Found(few, many), Found(many, few));
    }

    private static Comparand[] Ready(IReadOnlyList<Proposition> claims) => [.. claims.Select(each => new Comparand(each))];

    private static Compared[] Found(Comparand[] claims, Comparand[] others) => [.. claims.Select(each => Best(each, others))];

    private static Compared Of(Comparand[] few, Comparand[] many, Compared[] there, Compared[] back) =>
        (AreCutOtherwise(few, there, many) && AreCutOtherwise(many, back, few) ? new Compared(Relation.Same, Slots.None) : Of(there, back)) with { Entails = EntailedOf(few, many) };

    private static Compared Of(Compared[] there, Compared[] back)
    {
        var slots = there.Concat(back).Aggregate(Slots.None, (all, each) => all | each.Slots);
        var worst = there.Concat(back).Where(each => each.Relation is not (Relation.Same or Relation.NotComparable)).Select(each => each.Relation).DefaultIfEmpty(Relation.Same).Max();
        if (worst != Relation.Same)
        {
            return new Compared(worst, slots);
        }

        var unfound = (there.Any(each => each.Relation == Relation.NotComparable), back.Any(each => each.Relation == Relation.NotComparable));
        return new Compared(unfound is (true, true) || there.All(each => each.Relation == Relation.NotComparable) ? Relation.NotComparable : Relation.Same, slots);
    }

    // A passage says all that another says if each of its claims is in one of its own.
    private static Entailment EntailedOf(Comparand[] few, Comparand[] many) =>
        (many.All(other => few.Any(one => Comparison.Of(one, other).Entails.HasFlag(Entailment.Forward))) ? Entailment.Forward : 0)
        | (few.All(one => many.Any(other => Comparison.Of(one, other).Entails.HasFlag(Entailment.Back))) ? Entailment.Back : 0);

    // With the one that it has most in common with; of equals, two numbers of one clause, with the one that it stands nearest to.
    private static Compared Best(Comparand one, Comparand[] others)
    {
        Compared[] all = [.. others.Select(other => Comparison.Of(one, other))];
        var most = all.Max(compared => compared.Overlap);
        return all.Where(compared => compared.Overlap >= most - Near).MinBy(compared => (compared.Relation, compared.Slots));
    }

    // The sentence was cut into other claims there, but all parts of these are in those, and nobody does what was done to him.
    private static bool AreCutOtherwise(Comparand[] claims, Compared[] found, Comparand[] others) =>
        Enumerable.Range(0, claims.Length).All(at => found[at].Relation is Relation.Same || ((found[at].Slots & ~Soft) == 0 && IsCutOtherwise(claims[at], others)));

    private static bool IsCutOtherwise(Comparand one, Comparand[] others) =>
        (one.Proposition.Facet == Facet.Whether || others.Any(other => other.Proposition.Facet == Facet.HowMany && IsSameNumber(one.Proposition, other.Proposition)))
        && Enumerable.Range(0, one.Words.Count).All(at => one.IsFrame(at) || Differences.IsDispensable(one, at) || others.Any(other => other.Words.Any(word => IsThatPart(one.Words[at], word))));

    private static bool IsSameNumber(Proposition one, Proposition other) =>
        NumberRelations.Of(one.Quantity!, other.Quantity!) is NumberRelation.Equal && MeasureMatch.Differences(one.Measured!, other.Measured!) == Slots.None;

    private static bool IsThatPart(Comparand.Word one, Comparand.Word other) =>
        (Likenesses.Of(one, other) >= Alike || Likenesses.Synonymous(one, other) > 0) && !Contrasts.AreOppositeRoles(one.Part.Role, other.Part.Role);

    private static Relation RelationOf(Slots rest) => rest switch
    {
        _ when (rest & (Slots.Polarity | Slots.Direction | Slots.Number)) != 0 => Relation.OtherAnswer,
        _ when (rest & (Slots.Measure | Slots.Actor | Slots.Time)) != 0 => Relation.OtherQuestion,
        _ when (rest & Slots.Words) != 0 => Relation.NotComparable,
        _ => Relation.Qualified,
    };
}
