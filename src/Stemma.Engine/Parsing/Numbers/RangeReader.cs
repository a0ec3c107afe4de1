using Stemma.Model;

namespace Stemma.Parsing.Numbers;

/// <summary>Reads two numbers that bound one: “between 5 and 10”, “$5m-$10m”, “two or three”, “more than 100 but fewer than 300”.</summary>
internal static class RangeReader
{
    private const int LongestApproximator = 7;

    /// <summary>A range.</summary>
    /// <param name="First">Its first atom.</param>
    /// <param name="Low">Its lower end.</param>
    /// <param name="High">Its upper end, with the unit of both.</param>
    /// <param name="Phrase">“between” or “from”; null without.</param>
    /// <param name="Kind">What it is: two years are a date, a score is a label.</param>
    internal readonly record struct Found(int First, double Low, Measure High, string? Phrase, QuantityKind Kind);

    /// <summary>The range that begins with this measure; null if none does.</summary>
    public static Found? At(Atoms atoms, Measure low)
    {
        var before = atoms.Lower(low.First - 1);
        var next = low.End;
        var isDash = atoms.IsDash(next) && (atoms.Touches(next) || (!atoms.Touches(next - 1) && !atoms.IsMark(next, '—')));
        var joins = isDash || atoms.Lower(next) switch
        {
            "and" => before is "between" or "anywhere between",
            "to" or "through" or "until" or "till" => true,
            "or" => low.Number is { Scale: 1, Value: < 20 },
            _ => false,
        };
        if (!joins || low.Number.Kind == NumeralKind.Ordinal || NumeralReader.IsGluedBefore(atoms, low.Number) || MeasureReader.At(atoms, next + 1) is not { Number.Kind: not NumeralKind.Ordinal } high)
        {
            return null;
        }

        // “rose 40% to 3.2 billion”, “shed 5 pence to 120p”: two numbers.
        if (low.Unit is not null && !isDash && ((high.Unit is null && !low.IsLed) || (atoms.Lower(next) == "to" && ChangeReader.At(atoms, low.First, low.End) is { Kind: ChangeKind.By })))
        {
            return null;
        }

        if (low.Unit is not null && !SameUnit(low.Unit, high) || (low.Unit is null && high.IsLed) || (isDash && high.Number is { IsFigure: false } && low.Number.IsFigure))
        {
            return null;
        }

        high = high.Unit is null ? high with { Unit = low.Unit } : high;
        var shared = Shared(low, high);
        var (isYears, role) = (RoleReader.LooksLikeYear(atoms, low) && low.Number.Value >= 1500, RoleReader.Of(atoms, low));
        if (isYears || low.IsAge || high.IsAge)
        {
            return isYears && high.Unit is not null ? null : new Found(low.First, shared, high, null, isYears ? QuantityKind.Date : QuantityKind.Age);
        }

        if (role is not QuantityKind.Cardinal || shared >= high.Value)
        {
            return isDash && atoms.Touches(next) && shared > high.Value && low.Unit is null ? new Found(low.First, shared, high, null, QuantityKind.Label) : null;
        }

        return atoms.Lower(next) switch
        {
            "or" when high.Value > (2 * shared) + 1 || high.Number.Scale > 1 != low.Number.Scale > 1 && high.Number.Scale == 1 => null,
            "to" when before == "from" && ChangeReader.At(atoms, low.First, low.End) is { Kind: ChangeKind.From } => null,
            _ => before is "between" or "from" ? new Found(low.First - 1, shared, high, before, QuantityKind.Cardinal) : new Found(low.First, shared, high, null, QuantityKind.Cardinal),
        };
    }

    /// <summary>The other bound, after the first: “but fewer than 300”, “and at least 20”; null if none follows.</summary>
    public static (Measure Measure, string Phrase)? Second(Atoms atoms, int at, Approximation first, Measure measure)
    {
        var next = atoms.IsMark(at, ',') ? at + 1 : at;
        next = atoms.Lower(next) is "and" or "but" ? next + 1 : next;
        if (next == at)
        {
            return null;
        }

        for (var number = next + 1; number <= next + LongestApproximator && !atoms.IsBreak(number); number++)
        {
            if (MeasureReader.At(atoms, number) is not { } found)
            {
                continue;
            }

            var (start, kind, phrase) = Approximators.Before(atoms, number);
            var (low, high) = first == Approximation.Above ? (measure, found) : (found, measure);
            var isOther = first == Approximation.Above ? kind is Approximation.Below or Approximation.UpTo : kind is Approximation.Above;
            return start == next && isOther && low.Value < high.Value && (measure.Unit is null || measure.Unit == found.Unit) ? (found, phrase!) : null;
        }

        return null;
    }

    /// <summary>The atom after “or equal”, “or equal to” behind a bound; null if no bound ends so, or another number follows.</summary>
    public static int? EqualEnd(Atoms atoms, int at)
    {
        if (atoms.Lower(at) != "or" || atoms.Lower(at + 1) != "equal")
        {
            return null;
        }

        var end = atoms.Lower(at + 2) == "to" ? at + 3 : at + 2;
        return MeasureReader.At(atoms, end) is null ? end : null;
    }

    private static bool SameUnit(UnitOfMeasure unit, Measure high) => high.Unit is null || high.Unit == unit;

    // “8 to 10 million”: the scale belongs to both.
    private static double Shared(Measure low, Measure high)
    {
        var scale = high.Value / high.Number.Value is var units and > 1 && double.IsFinite(units) ? units * high.Number.Scale : high.Number.Scale;
        return low.Number.Scale == 1 && scale >= 1_000 && low.Value < 1_000 && low.Value < high.Value / scale && low.Value == low.Number.Value ? low.Value * scale : low.Value;
    }
}
