using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>What the parts of two aligned clauses tell of how they differ.</summary>
internal sealed class Differences
{
    private readonly Alignment _aligned;
    private readonly List<int> _one;
    private readonly List<int> _other;

    public Differences(Alignment aligned)
    {
        _aligned = aligned;
        _one = [.. aligned.OnlyOne.Where(at => !IsDispensable(aligned.One, at))];
        _other = [.. aligned.OnlyOther.Where(at => !IsDispensable(aligned.Other, at))];
        Slots = Roles() | Pairs() | Alone(aligned.One, _one) | Alone(aligned.Other, _other) | Replaced() | Embedded() | Main(aligned.One, _one) | Main(aligned.Other, _other);
        (Coverage, Overlap) = CoverageOf();
    }

    /// <summary>The two clauses, part by part.</summary>
    public Alignment Aligned => _aligned;

    /// <summary>What differs.</summary>
    public Slots Slots { get; }

    /// <summary>Whether both tell of one refusal.</summary>
    public bool AreBothRefusals => _aligned.Pairs.Any(pair => _aligned.One.Words[pair.One] is { IsVerb: true } verb && Contrasts.Refuses(verb.Stem) && verb.Stem == _aligned.Other.Words[pair.Other].Stem);

    /// <summary>Whether both tell of one act, done by the same or to the same, and nothing in the one stands where something else stands in the other.</summary>
    public bool AreOneAct => IsOneAct();

    /// <summary>How much of the clause with less in it was found in the other, 0 to 1.</summary>
    public double Coverage { get; }

    /// <summary>How much of both together is in both, 0 to 1.</summary>
    public double Overlap { get; }

    /// <summary>Whether a part may be there or not: a title, how it was done, a pronoun.</summary>
    public static bool IsDispensable(Comparand clause, int at)
    {
        var word = clause.Words[at];
        return word.Part.Kind == PartKind.Pronoun
            || clause.IsFrame(at)
            || (word.Part is { Kind: PartKind.Quality, Role: "mod" } && Contrasts.IsManner(word.Part.Key))
            || IsTitle(clause, at);
    }

    /// <summary>Whether a word is a title that stands beside its name.</summary>
    public static bool IsTitle(Comparand clause, int at) => clause.Words[at].IsContent && Contrasts.IsTitle(clause.Words[at].Stem) && IsBesideName(clause, at);

    private static bool IsBesideName(Comparand clause, int at)
    {
        for (var beside = at + 1; beside <= at + 4 && beside < clause.Words.Count; beside++)
        {
            if (clause.Words[beside].Part is { Kind: PartKind.Name } name)
            {
                return (name.Of == at && name.Role is "mod" or "appos") || (clause.Words[at].Part.Role is "mod" && (clause.Words[at].Part.Of == beside || clause.Words[at].Part.Of == name.Of || (clause.Words[at].Part.Of > at && clause.Words[at].Part.Of < beside)));
            }

            if (!Contrasts.IsTitle(clause.Words[beside].Stem))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsInApposition(Comparand clause, int at)
    {
        for (var step = 0; at >= 0 && step < 6; step++, at = clause.Words[at].Part.Of)
        {
            if (clause.Words[at].Part is { Role: "appos" } part)
            {
                // “congressman Omar Hale”: the name is no addition to its title.
                return !(part.Kind is PartKind.Name && part.Of >= 0 && Contrasts.IsTitle(clause.Words[part.Of].Stem));
            }
        }

        return false;
    }

    // The same part in another role: who did it is whom it was done to.
    private Slots Roles()
    {
        var found = Slots.None;
        foreach (var (one, other) in _aligned.Pairs)
        {
            var (a, b) = (_aligned.One.Words[one].Part, _aligned.Other.Words[other].Part);
            if (!Contrasts.AreOppositeRoles(a.Role, b.Role))
            {
                continue;
            }

            if (a.Role is not ("subject" or "object"))
            {
                found |= a.Kind is PartKind.Name ? Slots.Place : a.Kind is PartKind.Time ? Slots.Time : Slots.Direction;
            }
            else if (a.Of >= 0 && b.Of >= 0 && _aligned.HangAlike(one, other) && IsSameVerb(a.Of, b.Of) && !Contrasts.IsSymmetric(_aligned.One.Words[a.Of].Stem))
            {
                found |= Slots.Actor;
            }
        }

        return found;
    }

    private bool IsOneAct()
    {
        var (one, other) = (_aligned.One.Root, _aligned.Other.Root);
        if (one < 0 || other < 0 || !_aligned.AreAligned(one, other) || Contrasts.IsLight(_aligned.One.Words[one].Stem) || Contrasts.IsLight(_aligned.Other.Words[other].Stem))
        {
            return false;
        }

        var isShared = _aligned.Pairs.Any(pair => _aligned.One.Words[pair.One].Part is { Kind: PartKind.Name, Role: "subject" or "object" } part && part.Of == one
            && _aligned.Other.Words[pair.Other].Part is var same && same.Of == other && same.Role == part.Role);
        return isShared && !_one.Exists(at => _other.Exists(with => AreInOnePlace(at, with)));
    }

    private bool AreInOnePlace(int one, int other)
    {
        var (a, b) = (_aligned.One.Words[one].Part, _aligned.Other.Words[other].Part);
        return _aligned.HangAlike(one, other) && (a.Role == b.Role || (IsWhere(a.Role) && IsWhere(b.Role)));
    }

    // Who dies has been killed: only of one verb is the doer not the one to whom it is done.
    private bool IsSameVerb(int one, int other) => _aligned.One.Words[one].Stem == _aligned.Other.Words[other].Stem;

    // Aligned, and yet not the same: days apart, numbers apart.
    private Slots Pairs()
    {
        var found = Slots.None;
        foreach (var (one, other) in _aligned.Pairs)
        {
            var (a, b) = (_aligned.One.Words[one].Part, _aligned.Other.Words[other].Part);
            if (a.Kind is PartKind.Time && b.Kind is PartKind.Time && !Likenesses.CanCoincide(a, b))
            {
                found |= Slots.Time;
            }

            if (a.Kind is PartKind.Number && b.Kind is PartKind.Number && !Likenesses.Overlap(a, b))
            {
                found |= Slots.Number;
            }
        }

        return found;
    }

    // What only one of them has, and what that alone means.
    private static Slots Alone(Comparand clause, List<int> only)
    {
        var found = Slots.None;
        foreach (var at in only)
        {
            var word = clause.Words[at];
            found |= word.Part.Kind switch
            {
                PartKind.Negation => Slots.Polarity,
                PartKind.Mood => word.Part.Key is "will" or "would" or "shall" or "to" ? Slots.Status : Slots.Certainty,
                _ when !word.IsContent => Slots.None,
                _ when Contrasts.Doubts(word.Stem) => Slots.Certainty,
                _ when ActWords.Stage(word.Stem) is not null && (word.IsVerb || word.Part.Role is "mod") => Slots.Status,
                _ => Slots.None,
            };
        }

        return found;
    }

    // Both have something that the other has not.
    private Slots Replaced()
    {
        var found = Slots.None;
        foreach (var one in _one)
        {
            foreach (var other in _other)
            {
                found |= Replaced(one, other);
            }
        }

        return found;
    }

    private Slots Replaced(int one, int other)
    {
        if (IsInApposition(_aligned.One, one) != IsInApposition(_aligned.Other, other))
        {
            return Slots.None;
        }

        var (a, b) = (_aligned.One.Words[one], _aligned.Other.Words[other]);
        if (a.Part.Kind is PartKind.Name && b.Part.Kind is PartKind.Name)
        {
            return IsWhere(a.Part.Role) && IsWhere(b.Part.Role) ? Slots.Place : a.Part.Role == b.Part.Role || _aligned.HangAlike(one, other) ? Slots.Actor : Slots.Words;
        }

        if (a.Part.Kind is PartKind.Number && b.Part.Kind is PartKind.Number)
        {
            return Slots.Measure;
        }

        if (!a.IsContent || !b.IsContent)
        {
            return Slots.None;
        }

        if (Likenesses.AreOpposite(a, b))
        {
            return Slots.Direction;
        }

        if (Likenesses.AreOtherOutcomes(a, b) || Contrasts.AreOtherUnits(a.Stem, b.Stem))
        {
            return Slots.Measure;
        }

        return a.Part.Role == "root" && b.Part.Role == "root" ? Slots.Predicate : Slots.Words;
    }

    // What the one is about must be found in the other.
    private static Slots Main(Comparand clause, List<int> only) =>
        only.Count > 0 && only.Contains(clause.Root) && !IsStep(clause.Words[clause.Root]) ? Slots.Predicate : Slots.None;

    // “agreed to sign”: no other matter, only another stage of it.
    private static bool IsStep(Comparand.Word verb) => ActWords.Stage(verb.Stem) is not null || Contrasts.Doubts(verb.Stem);

    // “cancelled that …” is not that: what one says outright the other puts below a verb of its own.
    private Slots Embedded()
    {
        foreach (var (one, other) in _aligned.Pairs)
        {
            var (a, b) = (_aligned.One.Words[one].Part, _aligned.Other.Words[other].Part);
            if ((one == _aligned.One.Root && IsBelowOwn(_aligned.Other, b, _other)) || (other == _aligned.Other.Root && IsBelowOwn(_aligned.One, a, _one)))
            {
                return Slots.Predicate;
            }
        }

        return Slots.None;
    }

    private static bool IsBelowOwn(Comparand clause, Part part, List<int> only) =>
        part is { Of: >= 0, Role: "clause" } && only.Contains(part.Of) && clause.Words[part.Of] is { IsVerb: true } verb && !Contrasts.Reports(verb.Stem) && !IsStep(verb);

    private static bool IsWhere(string role) => role is "in" or "at" or "near" or "off" or "outside" or "around" or "to" or "from" or "into" or "across";

    private (double Coverage, double Overlap) CoverageOf()
    {
        var (shared, one, other) = (0.0, Weight(_aligned.One), Weight(_aligned.Other));
        foreach (var (at, with) in _aligned.Pairs)
        {
            shared += Math.Min(WeightOf(_aligned.One.Words[at]), WeightOf(_aligned.Other.Words[with]));
        }

        return Math.Min(one, other) is > 0 and var least ? (shared / least, 2 * shared / (one + other)) : (0, 0);
    }

    private static double Weight(Comparand clause) => clause.Words.Sum(WeightOf);

    private static double WeightOf(Comparand.Word word) => word.Part.Kind switch
    {
        PartKind.Name => 1.2,
        PartKind.Negation or PartKind.Mood => 0,
        PartKind.Pronoun => .3,
        PartKind.Word or PartKind.Quality when word.Part.Role is "mod" => .6,
        _ => 1,
    };
}
