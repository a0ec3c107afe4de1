using Stemma.Model;

namespace Stemma.Positioning;

/// <summary>Finds changes of position: the same party on the same question, earlier and later.</summary>
internal static class ReversalFinder
{
    // After Stemma's method notes: a change counts from .8 on a scale from refusal (-1) to commitment (1); a smaller one softens or hardens.
    private const double Changed = .8;
    private const double Least = .35;

    /// <summary>The changes, by party and time.</summary>
    public static IReadOnlyList<Reversal> Find(IReadOnlyList<Position> positions) =>
    [
        .. from position in positions
           where position.Question is not null && position.At is not null
           group position by (Party: Actors.PartyOf(position.Actor), position.Question) into same
           orderby same.Key.Party, same.Key.Question?.Value
           from reversal in Changes([.. same.OrderBy(one => one.At).ThenBy(one => one.Evidence.Report.Value, StringComparer.Ordinal)])
           select reversal,
    ];

    private static IEnumerable<Reversal> Changes(IReadOnlyList<Position> told)
    {
        var current = told[0];
        HashSet<(string, PositionStance)> past = [(current.Actor, current.Stance)];
        foreach (var next in told.Skip(1))
        {
            // Told again later, it is background, not a change back.
            if (!past.Add((next.Actor, next.Stance)) || Math.Abs(Value(next.Stance) - Value(current.Stance)) < Least)
            {
                continue;
            }

            yield return new Reversal(next.Actor, KindOf(current, next), current, next);
            current = next;
        }
    }

    private static ReversalKind KindOf(Position from, Position to)
    {
        var (before, after) = (Value(from.Stance), Value(to.Stance));
        if (from.Actor != to.Actor && from.At?.Day == to.At?.Day)
        {
            return ReversalKind.Contradiction;
        }

        return before * after < 0 && Math.Abs(after - before) >= Changed
            ? ReversalKind.Reversal
            : Math.Abs(after) < Math.Abs(before) ? ReversalKind.Softening : ReversalKind.Hardening;
    }

    private static double Value(PositionStance stance) => stance switch
    {
        PositionStance.Supports => .8,
        PositionStance.SupportsIf => .4,
        PositionStance.OpposesIf => -.4,
        PositionStance.Opposes or PositionStance.Denies => -.8,
        PositionStance.Refuses => -1,
        _ => 0,
    };
}
