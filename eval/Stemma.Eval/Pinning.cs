namespace Stemma.Eval;

/// <summary>New floors from what was measured.</summary>
internal static class Pinning
{
    // Shares come out the same on every computer but for the last rounding; times do not.
    private const double ShareMargin = 0.005;
    private const double TimeMargin = 0.3;

    /// <summary>Raises floors to what was measured; a lower figure leaves its floor as it is.</summary>
    /// <remarks>Refused, with the reasons, where a figure is below its floor by more than the margin.</remarks>
    public static (Floors Floors, IReadOnlyList<string> Refusals) Raise(Floors floors, IReadOnlyList<Measured> measured)
    {
        List<string> refusals = [];
        foreach (var one in measured)
        {
            var old = floors.Of(one.Line.Task, one.Line.Set);
            if (old is null && !one.Figures.Any())
            {
                continue;
            }

            var broken = one.Figures.Where(figure => FloorOf(old, figure)?.IsBroken(figure.Value) == true).ToList();
            refusals.AddRange(broken.Select(figure => $"{one.Line.Task} {one.Line.Set} {figure}: below its floor; only --lower \"reason\" takes a floor down"));
            floors = broken.Count > 0 ? floors : floors.With(Raised(old, one));
        }

        return (floors, refusals);
    }

    /// <summary>Takes floors down to what was measured where that is less, with the reason; the others stay.</summary>
    public static Floors Lower(Floors floors, IReadOnlyList<Measured> measured, string reason, DateOnly today)
    {
        foreach (var one in measured)
        {
            if (floors.Of(one.Line.Task, one.Line.Set) is { } old)
            {
                floors = floors.With(Lowered(old, one, reason, today));
            }
        }

        return floors;
    }

    private static SetFloors Raised(SetFloors? old, Measured measured)
    {
        var figures = new SortedDictionary<string, Floor>(old?.Figures ?? [], StringComparer.Ordinal);
        foreach (var figure in measured.Figures)
        {
            var floor = FloorAt(figure);
            figures[figure.Name] = figures.TryGetValue(figure.Name, out var before) && !floor.IsAbove(before) ? before : floor;
        }

        return new SetFloors(measured.Line.Task, measured.Line.Set, measured.Digest, figures) { Lowered = old?.Lowered ?? [] };
    }

    private static SetFloors Lowered(SetFloors old, Measured measured, string reason, DateOnly today)
    {
        var figures = new SortedDictionary<string, Floor>(old.Figures, StringComparer.Ordinal);
        List<Lowering> lowered = [.. old.Lowered];
        foreach (var figure in measured.Figures)
        {
            if (figures.TryGetValue(figure.Name, out var before) && FloorAt(figure) is var floor && before.IsAbove(floor))
            {
                figures[figure.Name] = floor;
                lowered.Add(new Lowering(figure.Name, before.Value, floor.Value, today, reason));
            }
        }

        return old with { Digest = measured.Digest, Figures = figures, Lowered = lowered };
    }

    private static Floor? FloorOf(SetFloors? floors, Figure figure) => floors?.Figures.GetValueOrDefault(figure.Name);

    // Rounded to the safe side, so that what is printed is what is required.
    private static Floor FloorAt(Figure figure)
    {
        var value = (figure.IsCost ? Math.Ceiling((figure.Value * 1000) - 1e-6) : Math.Floor((figure.Value * 1000) + 1e-6)) / 1000;
        return new Floor(value, figure.Value > 1 ? Math.Round(TimeMargin * value, 3) : ShareMargin, figure.IsCost);
    }
}
