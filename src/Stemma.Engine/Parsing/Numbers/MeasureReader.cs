using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing.Numbers;

/// <summary>Reads numbers with their units: “$2.5 billion”, “300 million euros”, “6 foot 3 inches”, “12-year-old”.</summary>
internal static class MeasureReader
{
    private static readonly FrozenSet<string> Costs = WordTable.Words(
        "cost costs costing paid pay pays paying price priced prices worth fine fined profit profits sales bill bills salary wage wages fee fees debt debts tax taxes budget revenue revenues income earn earns earned spend spends spent bought sold sell buy loan loans cash money fund funds compensation sterling pence quid budgeted turnover loss losses savings pension rent cheque");

    /// <summary>Every number of the text with its unit, in order; none overlaps another.</summary>
    public static List<Measure> All(Atoms atoms)
    {
        List<Measure> all = [];
        for (var at = 0; at < atoms.Count;)
        {
            var measure = At(atoms, at);
            if (measure is { } found)
            {
                all.Add(found);
            }

            at = measure?.End ?? at + 1;
        }

        return all;
    }

    /// <summary>The number with its unit that begins at this atom; null if none does.</summary>
    public static Measure? At(Atoms atoms, int at)
    {
        if (Led(atoms, at) is { } led)
        {
            return led;
        }

        if (atoms.Lower(at) is "age" or "aged" or "ages" && NumeralReader.At(atoms, at + 1, money: false) is { Kind: NumeralKind.Cardinal, Value: > 0 and < 150 } age && UnitReader.After(atoms, age.End) is null)
        {
            return new Measure(at, age.End, age, null) { IsAge = true };
        }

        if (NumeralReader.At(atoms, at, money: false) is not { } number)
        {
            return null;
        }

        var plain = new Measure(at, number.End, number, null);
        return number.Kind == NumeralKind.Ordinal || NumeralReader.IsGluedBefore(atoms, number) ? plain : Followed(atoms, plain) ?? plain;
    }

    // $20m, US$1.2bn, Rs 40 lakh crore, -$5, $10 USD
    private static Measure? Led(Atoms atoms, int at)
    {
        var isMinus = atoms.IsDash(at) && atoms.Touches(at) && !atoms.Touches(at - 1);
        var first = isMinus ? at + 1 : at;
        if (UnitReader.Leading(atoms, first) is not { } mark || (atoms.Touches(first - 1) && !isMinus && (atoms.IsWord(first - 1) || (atoms.IsWord(first) && atoms.IsDigits(first - 1)))))
        {
            return null;
        }

        if (NumeralReader.At(atoms, mark.End, money: true) is not { Kind: not NumeralKind.Ordinal } number || (!number.IsFigure && atoms.IsWord(first)))
        {
            return null;
        }

        var led = new Measure(at, number.End, isMinus ? number with { Value = -number.Value } : number, mark.Unit);
        return UnitReader.After(atoms, number.End) is { Unit.Dimension: Dimension.Money } again && !Units.IsFraction(again.Unit) && !NextNumber(atoms, again.End - 1, again.End)
            && (again.Unit == mark.Unit || mark.Unit.Code == "USD")
            ? led with { End = again.End, Unit = again.Unit } : led;
    }

    private static Measure? Followed(Atoms atoms, Measure plain)
    {
        if (Millions(atoms, plain) is { } millions)
        {
            return millions;
        }

        if (UnitReader.After(atoms, plain.End) is not { } found || NextNumber(atoms, plain.End, found.End) && found.Unit.Code.Length != 3)
        {
            return null;
        }

        var unit = found.Unit.Code == "lb" && IsSterling(atoms, plain, found.End) ? Units.Named("£", "£")! : found.Unit;
        var measure = plain with { End = found.End, Unit = unit };
        return found.Unit.Dimension switch
        {
            Dimension.Duration when AgeEnd(atoms, found.End) is { } end => measure with { End = end, IsAge = true },
            Dimension.Money when NumberWords.Scale(atoms.Lower(found.End)) is { } scale and >= 1_000 && plain.Number.Scale == 1 => measure with { End = found.End + 1, Value = plain.Value * scale },
            _ => Compound(atoms, measure),
        };
    }

    // A mark of money between two numbers belongs to the second: “pay 3 $50 notes”; “10 $ 30 $” tells it by the one at its end.
    private static bool NextNumber(Atoms atoms, int at, int end) =>
        Units.LeadsNumber(atoms.Lower(end - 1)) && (atoms.Touches(end - 1) || atoms.IsBlankAfter(end - 1)) && atoms.IsDigits(end) && at + 1 == end
        && (atoms.Touches(end - 1) && !atoms.Touches(at - 1) || UnitReader.After(atoms, end + 1) is not { Unit.Dimension: Dimension.Money });

    // Pounds of money where money is spoken of, or too many to be weighed.
    private static bool IsSterling(Atoms atoms, Measure plain, int end) =>
        atoms.Lower(end - 1) is "pound" or "pounds" && (plain.Number.Scale >= 1_000_000 || (UnitReader.HasNear(atoms, plain.First, Costs.Contains) && !UnitReader.HasNear(atoms, plain.First, lower => lower is "weigh" or "weighs" or "weighed" or "weighing" or "weight" or "heavy" or "heavier")));

    // 48.5 MGBP
    private static Measure? Millions(Atoms atoms, Measure plain) =>
        atoms.Raw(plain.End) is ['M', _, _, _] raw && Units.Named(raw[1..].ToString(), raw[1..].ToString().ToLowerInvariant()) is { Dimension: Dimension.Money } unit && raw[1..].SequenceEqual(unit.Code)
            ? plain with { End = plain.End + 1, Unit = unit, Value = plain.Value * 1e6 } : null;

    // years old, -year-old, years of age
    private static int? AgeEnd(Atoms atoms, int at)
    {
        var old = CardinalReader.PastHyphen(atoms, at);
        return atoms.Lower(old) is "old" or "olds" ? old + 1 : atoms.Lower(at) == "of" && atoms.Lower(at + 1) == "age" ? at + 2 : null;
    }

    // 6 foot 3 inches, 12 pounds 4 ounces, thirteen dollars and forty-five cents, 15 dollars 50
    private static Measure Compound(Atoms atoms, Measure great)
    {
        var hasAnd = atoms.Lower(great.End) == "and" || (atoms.IsMark(great.End, ',') && great.Unit?.Dimension != Dimension.Money);
        var next = hasAnd ? great.End + 1 : CardinalReader.PastHyphen(atoms, great.End);
        if (great.Unit is null || NumeralReader.At(atoms, next, money: false) is not { Kind: NumeralKind.Cardinal or NumeralKind.Fraction, Scale: 1, IsRatio: false, Value: >= 0 } number || great.Value != Math.Floor(great.Value))
        {
            return great;
        }

        if (UnitReader.After(atoms, number.End) is { } small)
        {
            return Units.PartsIn(great.Unit, small.Unit) is { } parts && number.Value < parts ? great with { End = small.End, Value = great.Value + (number.Value / parts) } : great;
        }

        var isChange = great.Unit.Dimension == Dimension.Money && !Units.IsFraction(great.Unit) && number.Value is >= 10 and < 100
            && number.Value == Math.Floor(number.Value) && !atoms.Touches(number.End - 1) | atoms.IsMark(number.End, '.') && (!atoms.IsWord(number.End) || (atoms.Lower(number.End) == "more" && !hasAnd));
        var isInches = great.Unit.Code == "ft" && number is { Value: < 12, IsFigure: true } && !hasAnd && !atoms.IsWord(number.End) && !atoms.IsDash(number.End);
        return isChange ? great with { End = number.End, Value = great.Value + (number.Value / 100) }
            : isInches ? great with { End = number.End, Value = great.Value + (number.Value / 12) }
            : great;
    }
}
