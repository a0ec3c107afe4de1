using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>Whether one clause is another with more said: every part of the broad one is in the narrow one, in the same place.</summary>
/// <param name="narrow">The clause that may say more.</param>
/// <param name="broad">The clause that may say less.</param>
/// <param name="there">By part of the narrow one: its part of the broad one, or -1.</param>
/// <param name="back">By part of the broad one: its part of the narrow one, or -1.</param>
internal sealed class Narrowing(Comparand narrow, Comparand broad, int[] there, int[] back)
{
    // Both senses counted, as where words are aligned.
    private const int HighestBroader = 1;

    // A day is part of a month if it reaches over its ends by no more than rounding; a number told twice is within two per cent.
    private const double Margin = .02;

    // Parts hang on each other in no more steps.
    private const int Climb = 160;

    /// <summary>Whether it is so.</summary>
    /// <param name="isNegated">Whether both are negated: then only what the negation bears on may be more, not who does it.</param>
    public bool Holds(bool isNegated)
    {
        for (var at = 0; at < broad.Words.Count; at++)
        {
            if (back[at] < 0 ? !IsNothing(broad, at) : !IsIn(back[at], at))
            {
                return false;
            }
        }

        for (var at = 0; at < narrow.Words.Count; at++)
        {
            if (there[at] < 0 && !IsNothing(narrow, at) && !(isNegated ? IsOfPredicate(at) && Narrows(at) : Narrows(at)))
            {
                return false;
            }
        }

        return true;
    }

    // That somebody says so, and titles, are neither more nor less.
    private static bool IsNothing(Comparand clause, int at) => clause.IsFrame(at) || (Differences.IsTitle(clause, at) && !EntailmentWords.Takes(clause.Words[at].Part.Key));

    // Whether a part of the broad clause is said by its part of the narrow one.
    private bool IsIn(int at, int of)
    {
        var (a, b) = (narrow.Words[at], broad.Words[of]);
        return Means(a, b) && IsPlaced(at, of) && (!a.IsVerb || !b.IsVerb || a.Stem == b.Stem || !IsNothing(narrow, at));
    }

    private static bool Means(Comparand.Word a, Comparand.Word b) => (a.Part.Kind, b.Part.Kind) switch
    {
        (PartKind.Name, PartKind.Name or PartKind.Word) => true,
        (_, PartKind.Name) => false,
        (PartKind.Number, _) => a.Part.Low >= b.Part.Low * (1 - Margin) && a.Part.High <= b.Part.High * (1 + Margin),
        (PartKind.Time, _) => a.Part.Low >= b.Part.Low - Margin && a.Part.High <= b.Part.High + Margin,
        (PartKind.Pronoun or PartKind.Negation, _) => a.Part.Key == b.Part.Key,
        (PartKind.Mood, _) => true,
        _ => a.Part.Key == b.Part.Key || a.Stem == b.Stem || (Thesaurus.RingOf(a.Stem) is { } ring && Thesaurus.RingOf(b.Stem) == ring) || IsWord(a, b),
    };

    private static bool IsWord(Comparand.Word a, Comparand.Word b) =>
        Lexicon.Shipped.Kinship(a.Part.Key, a.Tag, b.Part.Key, b.Tag).Kind is not KinshipKind.Broader || Lexicon.Shipped.IsKind(a.Part.Key, a.Tag, b.Part.Key, b.Tag, HighestBroader);

    // Whether it does there what it does here. A phrase may hang on the verb or on a noun below it, as the parser had it.
    private bool IsPlaced(int at, int of)
    {
        var (a, b) = (Hung(narrow, at, there), Hung(broad, of, back));
        if (a.Of >= 0 && b.Of >= 0 ? there[a.Of] == b.Of : a.Of < 0 && b.Of < 0)
        {
            return a.Role == b.Role || EntailmentWords.AreOneRole(a.Role, b.Role) || IsOwner(a, b);
        }

        return b.Role is not ("subject" or "object" or "recipient" or "clause" or "root" or "mod" or "conj") && (a.Role == b.Role || EntailmentWords.AreOneRole(a.Role, b.Role)) && (IsKept(at) || (b.Of >= 0 && back[b.Of] >= 0 && at > back[b.Of] && IsBesideNoun(at)))
            || (narrow.Words[at].Part.Kind is PartKind.Name && b.Role is "subject" && b.Of >= 0 && EntailmentWords.MovesOwn(broad.Words[b.Of].Stem) && IsOwnerOfObject(a, b.Of));
    }

    // “Veldan soldiers were sent” is that Veldania sent soldiers.
    private bool IsOwnerOfObject((int Of, string Role) name, int verb) =>
        name is { Of: >= 0, Role: "mod" or "of" } && narrow.Words[name.Of].Part is { Role: "object", Of: >= 0 } thing && there[thing.Of] == verb
        && !Enumerable.Range(0, narrow.Words.Count).Any(at => narrow.Words[at].Part is { Role: "subject" } doer && doer.Of == thing.Of);

    // “the arrest of Hale” is that Hale was arrested
    private bool IsOwner((int Of, string Role) one, (int Of, string Role) other) =>
        one.Of >= 0 && narrow.Words[one.Of].IsVerb != broad.Words[other.Of].IsVerb && (one.Role, other.Role) is ("of", "object") or ("object", "of") or ("mod", "object") or ("object", "mod");

    // What stands beside another stands where that one stands, if that one is left out: “soldiers and tanks”, “tanks”.
    private static (int Of, string Role) Hung(Comparand clause, int at, int[] found)
    {
        var part = clause.Words[at].Part;
        for (var step = 0; part is { Role: "conj", Of: >= 0 } && found[part.Of] < 0 && step < Climb; step++)
        {
            part = clause.Words[part.Of].Part;
        }

        return (part.Of >= 0 && found[part.Of] < 0 && clause.IsFrame(part.Of) ? -1 : part.Of, part.Of >= 0 && clause.IsFrame(part.Of) ? "root" : part.Role);
    }

    // Whether all that it hangs on is in the broad clause too.
    private bool IsKept(int at)
    {
        for (var (up, step) = (narrow.Words[at].Part.Of, 0); up >= 0 && step < Climb; step++, up = narrow.Words[up].Part.Of)
        {
            if (there[up] < 0 && !IsNothing(narrow, up))
            {
                return false;
            }
        }

        return true;
    }

    // “killed by rebels in Brask”: as well in Brask as the rebels of Brask.
    private bool IsBesideNoun(int at) => narrow.Words[at].Part.Of is >= 0 and var up && !narrow.Words[up].IsVerb && narrow.Words[up].Part.Role is not "object" && narrow.Words[up].Part.Of is >= 0 and var verb && there[verb] >= 0;

    private bool IsOfPredicate(int at)
    {
        for (var step = 0; at >= 0 && step < Climb; step++, at = narrow.Words[at].Part.Of)
        {
            if (narrow.Words[at].Part is { Role: "subject" })
            {
                return false;
            }
        }

        return true;
    }

    // Whether the narrow clause still holds without a part that the broad one has not.
    private bool Narrows(int at)
    {
        var word = narrow.Words[at];
        if (word.Part.Kind is PartKind.Negation or PartKind.Mood || (word.Part.Role is "mod" or "subject" or "object" or "root" && EntailmentWords.Takes(word.Part.Key)))
        {
            return false;
        }

        var top = at;
        for (var step = 0; narrow.Words[top].Part.Of is >= 0 and var up && there[up] < 0 && step < Climb; step++)
        {
            top = up;
            if (EntailmentWords.Binds(narrow.Words[up].Part.Role))
            {
                return false;
            }
        }

        return IsOptional(narrow.Words[top].Part) && IsUpward(top);
    }

    private bool IsOptional(Part top) => top.Role switch
    {
        "root" => top.Of < 0 && top.Kind is PartKind.Time,
        "object" or "or" => false,
        "subject" => top.Of >= 0 && there[top.Of] is >= 0 and var verb && broad.Words.Any(word => word.Part.Of == verb && word.Part.Role == "object"),
        "clause" => top.Of >= 0 && !(narrow.Words[top.Of].IsVerb && (ActWords.Stage(narrow.Words[top.Of].Stem) is not null || !HasObject(top.Of))),
        var role => !EntailmentWords.Binds(role),
    };

    private bool HasObject(int verb) => narrow.Words.Any(word => word.Part.Of == verb && word.Part.Role == "object");

    // All soldiers from Brask are not all soldiers; who refused to send soldiers on Monday may send them on Tuesday.
    private bool IsUpward(int top)
    {
        var head = narrow.Words[top].Part.Of;
        if (head >= 0 && narrow.Words.Where((word, at) => there[at] >= 0 && word.Part.Of == head).Any(word => EntailmentWords.IsOfAll(word.Part.Key)))
        {
            return false;
        }

        var (role, isWhen) = (narrow.Words[top].Part.Role, narrow.Words[top].Part.Kind is PartKind.Time);
        for (var step = 0; head >= 0 && step < Climb; step++)
        {
            if ((role is not "subject" && !isWhen && EntailmentWords.Negates(narrow.Words[head].Stem)) || EntailmentWords.Binds(narrow.Words[head].Part.Role) || narrow.Words[head].Part.Role is "or")
            {
                return false;
            }

            (role, head, isWhen) = (narrow.Words[head].Part.Role, narrow.Words[head].Part.Of, false);
        }

        return true;
    }
}
