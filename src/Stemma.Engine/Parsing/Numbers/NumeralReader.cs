using System.Collections.Frozen;
using System.Globalization;
using Stemma.Words;

namespace Stemma.Parsing.Numbers;

/// <summary>Reads a number from the atoms at a place: whole, decimal, fraction, ratio, ordinal, with its sign.</summary>
internal static class NumeralReader
{
    private static readonly FrozenSet<string> BeforePronoun = WordTable.Words(
        "the this that which each any every no some another other last next previous current only good new same right wrong loved little big young old former latter whole such your my his her our their");

    private static readonly FrozenSet<string> Times = WordTable.Words(
        "second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months year years decade decades century centuries season seasons innings games matches minutes'");

    /// <summary>Every number of the text, in order; none overlaps another.</summary>
    public static List<Numeral> All(Atoms atoms)
    {
        List<Numeral> all = [];
        for (var at = 0; at < atoms.Count;)
        {
            if (At(atoms, at, IsAfterMoney(atoms, at)) is { } numeral)
            {
                all.Add(numeral);
                at = numeral.End;
            }
            else
            {
                at++;
            }
        }

        return all;
    }

    /// <summary>The number that begins at this atom; null if none does.</summary>
    /// <param name="atoms">The text.</param>
    /// <param name="at">The atom.</param>
    /// <param name="money">Whether a mark of money stands before it.</param>
    public static Numeral? At(Atoms atoms, int at, bool money)
    {
        if (!MayBegin(atoms, at))
        {
            return null;
        }

        var isMinus = atoms.Lower(at) is "minus" or "negative" || IsMinus(atoms, at);
        return !isMinus ? Unsigned(atoms, at, money)
            : Unsigned(atoms, at + 1, money) is { Kind: not NumeralKind.Ordinal } number && (!atoms.IsDash(at) || atoms.Touches(at) || atoms.IsBreak(number.End))
                ? number with { First = at, Value = -number.Value } : null;
    }

    /// <summary>Whether letters or a hyphen stand directly before or after it, so that it is part of a word: <c>F-16</c>, <c>180ml</c>.</summary>
    public static bool IsGlued(Atoms atoms, Numeral numeral) =>
        IsGluedBefore(atoms, numeral) || (atoms.Touches(numeral.End - 1) && atoms.IsWord(numeral.End) && numeral.IsFigure);

    /// <summary>Whether letters stand directly before it: <c>F-16</c>, <c>B12</c>.</summary>
    public static bool IsGluedBefore(Atoms atoms, Numeral numeral) =>
        numeral.IsFigure && atoms.Touches(numeral.First - 1)
        && (atoms.IsWord(numeral.First - 1) || (atoms.IsDash(numeral.First - 1) && IsCode(atoms, numeral.First - 2)));

    /// <summary>Whether the word is a length of time, in which something is done so often.</summary>
    public static bool IsTime(string lower) => Times.Contains(lower);

    // The F of F-16, the U2 of U2-12.
    private static bool IsCode(Atoms atoms, int at) =>
        atoms.Touches(at) && ((atoms.IsWord(at) && NumberWords.Word(atoms.Lower(at)) is null) || (atoms.IsDigits(at) && atoms.Touches(at - 1) && atoms.IsWord(at - 1)));

    private static bool IsAfterMoney(Atoms atoms, int at) => Units.LeadsNumber(atoms.Lower(at - 1));

    // A quick look, since most words are no numbers.
    private static bool MayBegin(Atoms atoms, int at) => atoms.IsDigits(at) || (atoms.IsWord(at)
        ? atoms.Lower(at) is "a" or "an" or "half" or "quarter" or "minus" or "negative" || NumberWords.Word(atoms.Lower(at)) is not null || NumberWords.Scale(atoms.Lower(at)) is not null || NumberWords.Ordinal(atoms.Lower(at)) is { IsPlural: false }
        : atoms.IsDash(at) || atoms.IsMark(at, '.') || FractionReader.Symbol(atoms, at) is not null);

    // −5 and, where a line holds nothing else, - 5; not 3-5, 75 -300, Covid-19.
    private static bool IsMinus(Atoms atoms, int at) =>
        atoms.Length(at) == 1 && atoms.IsDash(at) && !atoms.IsMark(at, '—') && !(atoms.Touches(at - 1) && (atoms.IsWord(at - 1) || atoms.IsDigits(at - 1) || atoms.IsMark(at - 1, ')')))
        && !atoms.IsDigits(at - 1) && (atoms.Touches(at) || atoms.IsFirst(at));

    private static Numeral? Unsigned(Atoms atoms, int at, bool money)
    {
        if (Ordinal(atoms, at) is { } ordinal)
        {
            return ordinal;
        }

        if (FractionReader.Slashed(atoms, at) is { } slashed && !(atoms.Touches(slashed.End - 1) && (atoms.IsDigits(slashed.End) || (atoms.IsWord(slashed.End) && UnitReader.After(atoms, slashed.End) is null))))
        {
            return Scaled(atoms, new Numeral(at, slashed.End, slashed.Value, NumeralKind.Fraction) { IsFigure = true, IsRatio = true });
        }

        if (CardinalReader.At(atoms, at, money) is { } number)
        {
            return Number(atoms, at, number, money);
        }

        if (atoms.Lower(at) is "half" or "quarter")
        {
            var scale = atoms.Lower(at + 1) == "of" ? at + 2 : CardinalReader.PastHyphen(atoms, at + 1);
            scale = atoms.Lower(scale) == "a" ? scale + 1 : scale;
            return NumberWords.Scale(atoms.Lower(scale)) is { } size
                ? new Numeral(at, scale + 1, size * (atoms.Lower(at) == "half" ? .5 : .25), NumeralKind.Fraction) { Scale = size } : null;
        }

        return FractionReader.Part(atoms, at) is { } part ? Scaled(atoms, new Numeral(at, part.End, part.Value, NumeralKind.Fraction) { IsRatio = true }) : null;
    }

    private static Numeral? Number(Atoms atoms, int at, CardinalReader.Part number, bool money)
    {
        if (IsPronoun(atoms, at, number))
        {
            return null;
        }

        if (number is { IsFigure: true, Scale: 1 } && Power(atoms, number) is { } power)
        {
            return new Numeral(at, power.End, power.Value, NumeralKind.Power) { IsFigure = true };
        }

        if ((!number.IsFigure || IsOverOrdinal(atoms, number)) && FractionReader.After(atoms, at, number) is { } found)
        {
            return found.IsOrdinal ? new Numeral(at, found.End, found.Value, NumeralKind.Ordinal)
                : Scaled(atoms, new Numeral(at, found.End, found.Value, NumeralKind.Fraction) { IsRatio = true });
        }

        if (Mixed(atoms, number) is { } mixed)
        {
            var scale = NumberWords.Scale(atoms.Lower(mixed.End)) ?? 1;
            var (value, end) = number.Scale >= 1_000 ? (number.Value + (mixed.Value * (scale > 1 ? scale : number.Scale)), scale > 1 ? mixed.End + 1 : mixed.End)
                : ((number.Value + mixed.Value) * scale, scale > 1 ? mixed.End + 1 : mixed.End);
            return new Numeral(at, end, value, NumeralKind.Fraction) { Scale = Math.Max(scale, number.Scale), IsFigure = number.IsFigure };
        }

        var plain = new Numeral(at, number.End, number.Value, NumeralKind.Cardinal) { Scale = number.Scale, IsFigure = number.IsFigure };
        return money ? plain : Ratio(atoms, plain) ?? plain;
    }

    // “5 hundredths”, not “the 3 second places” or “3 quarters”
    private static bool IsOverOrdinal(Atoms atoms, CardinalReader.Part number) => number.Scale == 1 && NumberWords.Ordinal(atoms.Lower(number.End)) is { IsPlural: true, Value: > 2 };

    // two and a half, 1 4/5, 2½
    private static (int End, double Value)? Mixed(Atoms atoms, CardinalReader.Part number)
    {
        if (!number.IsWhole)
        {
            return null;
        }

        // one-and-a-half
        var and = CardinalReader.PastHyphen(atoms, number.End);
        var part = atoms.Lower(and) == "and" ? FractionReader.Part(atoms, CardinalReader.PastHyphen(atoms, and + 1))
            : number.IsFigure && number.Scale == 1 && (FractionReader.Symbol(atoms, number.End) is not null || FractionReader.Slashed(atoms, number.End) is not null) ? FractionReader.Part(atoms, number.End)
            : null;
        return part;
    }

    // “three quarters of a million”
    private static Numeral Scaled(Atoms atoms, Numeral fraction)
    {
        var at = CardinalReader.PastHyphen(atoms, fraction.End);
        at = atoms.Lower(at) == "of" && atoms.Lower(at + 1) == "a" ? at + 2 : at;
        return NumberWords.Scale(atoms.Lower(at)) is { } scale && (at == fraction.End || scale >= 1_000)
            ? fraction with { End = at + 1, Value = fraction.Value * scale, Scale = scale, IsRatio = false } : fraction;
    }

    // 1 in 20, one out of three, 1 over 3
    private static Numeral? Ratio(Atoms atoms, Numeral top)
    {
        var (at, word) = atoms.Lower(top.End) switch
        {
            "out" when atoms.Lower(top.End + 1) == "of" => (top.End + 2, "out of"),
            "in" => (top.End + 1, "in"),
            "over" => (top.End + 1, "over"),
            _ => (0, ""),
        };
        if (at == 0 || top.Scale > 1 || CardinalReader.At(atoms, at, money: false) is not { Value: > 0, IsWhole: true } below)
        {
            return null;
        }

        var holds = word switch
        {
            "over" => !atoms.IsWord(below.End) || StopWords.Contains(atoms.Lower(below.End)),
            "out of" => top.Value < below.Value,
            _ => top.Value < below.Value && !Times.Contains(atoms.Lower(below.End)) && !IsYear(atoms, at, below) && (top.Value == 1 || (top.Value < 10 && (below.Value <= 10 || below.Value % 10 == 0))),
        };
        return holds ? top with { End = below.End, Value = top.Value / below.Value, Kind = NumeralKind.Fraction, IsRatio = true } : null;
    }

    private static bool IsYear(Atoms atoms, int at, CardinalReader.Part number) => number.Value is >= 1900 and <= 2100 && atoms.Length(at) == 4;

    // first, 21st
    private static Numeral? Ordinal(Atoms atoms, int at) =>
        NumberWords.Scale(atoms.Lower(at)) is { } scale && NumberWords.Ordinal(atoms.Lower(at + 1)) is { IsPlural: false, Value: >= 1_000 } great ? new Numeral(at, at + 2, scale * great.Value, NumeralKind.Ordinal) :
        NumberWords.Ordinal(atoms.Lower(at)) is { IsPlural: false } word && !(atoms.Lower(at + 1) == "to" && atoms.Lower(at + 2) == "last") ? new Numeral(at, at + 1, word.Value, NumeralKind.Ordinal)
        : atoms.IsDigits(at) && FigureReader.At(atoms, at) is { IsWhole: true } figures && atoms.Touches(figures.End - 1) && atoms.Lower(figures.End) is "st" or "nd" or "rd" or "th"
            ? new Numeral(at, figures.End + 1, figures.Value, NumeralKind.Ordinal) { IsFigure = true } : null;

    // 1e10, 1.1^23, 6.23x10^-4
    private static (int End, double Value)? Power(Atoms atoms, CardinalReader.Part number)
    {
        if (!atoms.Touches(number.End - 1))
        {
            return null;
        }

        var at = number.End;
        var isTen = atoms.Lower(at) is "x" or "×" && atoms.Lower(at + 1) == "10" && atoms.IsMark(at + 2, '^');
        var isPower = isTen || atoms.IsMark(at, '^');
        if (!isPower && !(atoms.Lower(at) == "e" && atoms.Touches(at)))
        {
            return null;
        }

        var sign = isTen ? at + 3 : at + 1;
        var first = atoms.IsMark(sign, '-') || atoms.IsMark(sign, '+') ? sign + 1 : sign;
        if (!atoms.IsDigits(first) || !atoms.Touches(sign - 1) || atoms.Length(first) > 3)
        {
            return null;
        }

        var power = int.Parse(atoms.Lower(first), CultureInfo.InvariantCulture) * (atoms.IsMark(sign, '-') ? -1 : 1);
        var value = isPower && !isTen ? Math.Pow(number.Value, power) : number.Value * Math.Pow(10, power);
        return double.IsFinite(value) ? (first + 1, value) : null;
    }

    // “The one he met” and “that one” count nothing.
    private static bool IsPronoun(Atoms atoms, int at, CardinalReader.Part number) =>
        number.End == at + 1 && atoms.Lower(at) == "one" && UnitReader.Whole(atoms, at + 1) is null
        && (BeforePronoun.Contains(atoms.Lower(at - 1)) || NumberWords.Ordinal(atoms.Lower(at - 1)) is not null || atoms.Lower(at + 1) is "another" or "'s");
}
