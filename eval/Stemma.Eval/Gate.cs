using System.Globalization;

namespace Stemma.Eval;

/// <summary>What was measured on a set, with the fingerprint of what it was measured on.</summary>
internal sealed record Measured(EvalLine Line, string? Digest)
{
    /// <summary>The figures that can have a floor.</summary>
    public IEnumerable<Figure> Figures => Line.Figures.Where(figure => !figure.IsCount);
}

/// <summary>What the gate says.</summary>
/// <param name="Lines">A line for each failure and each set passed over.</param>
/// <param name="Failures">How many of them are failures.</param>
internal sealed record Verdict(IReadOnlyList<string> Lines, int Failures);

/// <summary>Compares what was measured with the floors.</summary>
internal static class Gate
{
    /// <summary>Fails for a figure below its floor by more than the margin, a figure that is gone, and other gold files.</summary>
    /// <param name="floors">The floors of the tasks that ran.</param>
    /// <param name="measured">What was measured.</param>
    /// <param name="mustBeThere">Whether a set must be there; others are passed over when they are not.</param>
    public static Verdict Check(Floors floors, IReadOnlyList<Measured> measured, Func<SetFloors, bool> mustBeThere)
    {
        List<string> lines = [];
        var failures = 0;
        foreach (var floor in floors.Sets)
        {
            var found = measured.FirstOrDefault(one => one.Line.Task == floor.Task && one.Line.Set == floor.Set);
            var (isFailure, text) = found is not null ? (true, Failures(floor, found)) : (mustBeThere(floor), ["not there"]);
            lines.AddRange(text.Select(line => $"gate {floor.Task} {floor.Set}: {(isFailure ? "FAILED" : "skipped")}: {line}"));
            failures += isFailure ? text.Count : 0;
        }

        return new Verdict(lines, failures);
    }

    private static List<string> Failures(SetFloors floors, Measured measured)
    {
        List<string> failures = [];
        if (floors.Digest != measured.Digest)
        {
            failures.Add("the gold files are not those that the floors were measured on; measure again with --raise");
        }

        foreach (var (name, floor) in floors.Figures)
        {
            var figure = measured.Figures.Where(figure => figure.Name == name).Select(figure => (Figure?)figure).FirstOrDefault();
            if (figure is null)
            {
                failures.Add($"{name} was not measured");
            }
            else if (floor.IsBroken(figure.Value.Value))
            {
                failures.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}={figure.Value.Value:0.000}, {(floor.IsCeiling ? "ceiling" : "floor")} {floor.Value:0.000}, margin {floor.Margin:0.000}"));
            }
        }

        return failures;
    }
}
