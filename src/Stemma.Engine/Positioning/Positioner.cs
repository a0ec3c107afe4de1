using Stemma.Model;

namespace Stemma.Positioning;

/// <summary>Finds who stands where, and who changed.</summary>
public static class Positioner
{
    /// <summary>The positions, by actor and time. Pure; the order of <paramref name="reports"/> does not matter.</summary>
    public static IReadOnlyList<Position> PositionsIn(IReadOnlyList<Extract> reports, Linked linked) => [];

    /// <summary>The changes among these positions.</summary>
    public static IReadOnlyList<Reversal> ReversalsIn(IReadOnlyList<Position> positions) => [];
}
