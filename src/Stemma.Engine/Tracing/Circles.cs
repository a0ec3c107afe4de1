using Stemma.Model;

namespace Stemma.Tracing;

/// <summary>Finds outlets that cite what goes back to their own earlier report.</summary>
internal static class Circles
{
    /// <summary>Records a circle for every report whose line of descent passes through another outlet to an earlier report of its own.</summary>
    public static void Find(IReadOnlyList<Carrier> carriers, Growth growth, Archive archive)
    {
        foreach (var child in carriers)
        {
            var own = carriers
                .Where(other => other.Place < child.Place && archive.Outlets.Key(other.Report) == archive.Outlets.Key(child.Report))
                .Select(other => growth.Way(child.Witness, other.Witness))
                .FirstOrDefault(way => way is { Count: > 2 } && PassesThroughOthers(way, child, archive));
            if (own is not null)
            {
                growth.Close(child.Witness, own);
            }
        }
    }

    private static bool PassesThroughOthers(IReadOnlyList<Witness> way, Carrier child, Archive archive) => way
        .Skip(1)
        .Take(way.Count - 2)
        .OfType<Witness.Captured>()
        .Select(one => archive.Report(one.Report))
        .Any(between => between is not null && archive.Outlets.Key(between) != archive.Outlets.Key(child.Report));
}
