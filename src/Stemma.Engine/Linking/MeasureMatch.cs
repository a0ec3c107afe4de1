using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>Whether two numbers answer one question, by what they count.</summary>
internal static class MeasureMatch
{
    /// <summary>What differs: the measure, the stage of the act, or nothing.</summary>
    public static Slots Differences(Measured one, Measured other)
    {
        var found = Slots.None;
        if (!SameThing(one.Thing, other.Thing) || !SameOf(one.Of, other.Of) || !SameAct(one.Act, other.Act)
            || one.Change is not null && other.Change is not null && one.Change != other.Change
            || one.Period != other.Period && one.Period is not CountPeriod.Open && other.Period is not CountPeriod.Open)
        {
            found |= Slots.Measure;
        }

        return found | Stages(one.Stage, other.Stage);
    }

    /// <summary>Whether one counts a part of what the other counts.</summary>
    public static bool ArePartAndWhole(Measured one, Measured other) => one.IsPart != other.IsPart;

    /// <summary>Whether what is counted can only grow.</summary>
    public static bool Grows(Measured one) => one.Act is not null && ActWords.Outcome(Normal.Stem(one.Act)) is not null && one.Period is not CountPeriod.Added && !one.IsPart;

    // What is planned is not what is done; of what is planned and what is promised nobody can say.
    private static Slots Stages(ActStage? one, ActStage? other) => (one, other) switch
    {
        _ when one is null || other is null || one == other => Slots.None,
        (ActStage.Done, _) or (_, ActStage.Done) or (ActStage.Asked, _) or (_, ActStage.Asked) or (ActStage.Refused, _) or (_, ActStage.Refused) => Slots.Measure | Slots.Status,
        _ => Slots.Status,
    };

    private static bool SameThing(string? one, string? other) =>
        one is null || other is null || one == other || IsPerson(one, other) || IsPerson(other, one) || Alike(one, other);

    // Soldiers are persons too, so “10,000 North Koreans” may be the same 10,000.
    private static bool IsPerson(string one, string other) =>
        one == "person" && Thesaurus.RingOf(Normal.Stem(other))?.Name is "troop" or "officer" or "civilian" or "militia";

    private static bool SameOf(string? one, string? other) => one is null || other is null || Alike(one, other);

    private static bool SameAct(string? one, string? other) =>
        one is null || other is null || Alike(one, other)
        || (ActWords.Outcome(Normal.Stem(one)) is null && ActWords.Outcome(Normal.Stem(other)) is null);

    private static bool Alike(string one, string other)
    {
        var (a, b) = (new Comparand.Word(new Part(PartKind.Word, one, "", -1)), new Comparand.Word(new Part(PartKind.Word, other, "", -1)));
        return Likenesses.Of(a, b) > 0 || Likenesses.Synonymous(a, b) > 0;
    }
}
