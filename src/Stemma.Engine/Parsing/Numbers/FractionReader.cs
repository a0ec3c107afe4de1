using System.Globalization;

namespace Stemma.Parsing.Numbers;

/// <summary>Reads parts of one and ordinals: “two thirds”, “a quarter”, “1 4/5”, “one hundred and fifth”.</summary>
internal static class FractionReader
{
    private const int LongestOrdinal = 8;

    /// <summary>A fraction or ordinal that ends a number.</summary>
    internal readonly record struct Found(int End, double Value, bool IsOrdinal);

    /// <summary>Whether a fraction of its own, smaller than one, begins at this atom: the “fifty-four hundredths” of “two and fifty-four hundredths”.</summary>
    public static bool IsPart(Atoms atoms, int at) => Part(atoms, at) is not null;

    /// <summary>The fraction smaller than one that begins at this atom: “a half”, “three fifths”, “3/4”, “½”.</summary>
    public static (int End, double Value)? Part(Atoms atoms, int at)
    {
        if (Symbol(atoms, at) is { } symbol)
        {
            return (at + 1, symbol);
        }

        if (Slashed(atoms, at) is { Value: < 1 } slashed)
        {
            return slashed;
        }

        if (atoms.Lower(at) is "a" or "an")
        {
            return Below(atoms, CardinalReader.PastHyphen(atoms, at + 1)) is { IsPlural: false } single ? (single.End, 1 / single.Value) : null;
        }

        if (NumberWords.Word(atoms.Lower(at)) is not { } value || value == 0)
        {
            return null;
        }

        var ones = CardinalReader.PastHyphen(atoms, at + 1);
        var (top, end) = value >= 20 && NumberWords.Word(atoms.Lower(ones)) is { } more and > 0 and < 10 ? (value + more, ones + 1) : (value, at + 1);
        return Below(atoms, CardinalReader.PastHyphen(atoms, end)) is { } below && (below.IsPlural || top == 1) && top < below.Value ? (below.End, top / below.Value) : null;
    }

    /// <summary>What makes a fraction or an ordinal of the number before this atom: “fifths” after “three”, “first” after “twenty”.</summary>
    /// <param name="atoms">The text.</param>
    /// <param name="first">The number's first atom.</param>
    /// <param name="number">The number as read so far.</param>
    public static Found? After(Atoms atoms, int first, CardinalReader.Part number)
    {
        var next = CardinalReader.PastHyphen(atoms, number.End);

        // “one hundred thirty fifths” are hundred thirty-fifths: its last word belongs below the bar.
        if (number.End - 2 > first && atoms.Lower(number.End - 2) != "and" && NumberWords.Word(atoms.Lower(number.End - 1)) is { } tens and >= 20
            && NumberWords.Ordinal(atoms.Lower(next)) is { IsPlural: true, Value: < 10 } ones)
        {
            return new Found(next + 1, (number.Value - tens) / (tens + ones.Value), false);
        }

        var last = atoms.Lower(next) == "and" && number.Value >= 100 ? next + 1 : next;
        if (last > next && NumberWords.Ordinal(atoms.Lower(last)) is { IsPlural: false, Value: <= 2 } small)
        {
            return new Found(last + 1, number.Value + small.Value, true);
        }

        if (Below(atoms, last) is { } below && (last == next || !below.IsPlural))
        {
            return below.IsPlural || (number.Value == 1 && below.Value > 2) || atoms.Lower(last) == "half" ? new Found(below.End, number.Value / below.Value, false)
                : atoms.Lower(last) == "quarter" ? null
                : Ordinal(number, last, below, atoms);
        }

        return last == next && NumberWords.Ordinal(atoms.Lower(next)) is { IsPlural: false } bare && number.Value >= 20 && number.Value % 10 == 0
            ? new Found(next + 1, number.Value + bare.Value, true) : null;
    }

    /// <summary>The value of “3/4”, with the atom after it.</summary>
    public static (int End, double Value)? Slashed(Atoms atoms, int at) =>
        atoms.IsDigits(at) && atoms.Touches(at) && (atoms.IsMark(at + 1, '/') || atoms.IsMark(at + 1, '⁄')) && atoms.Touches(at + 1) && atoms.IsDigits(at + 2)
        && !(atoms.Touches(at + 2) && atoms.IsMark(at + 3, '/')) && !(atoms.Touches(at - 1) && atoms.IsMark(at - 1, '/'))
        && double.Parse(atoms.Lower(at + 2), CultureInfo.InvariantCulture) is var below and > 0
            ? (at + 3, double.Parse(atoms.Lower(at), CultureInfo.InvariantCulture) / below) : null;

    /// <summary>The value of the one-character fraction at this atom: ½; null if it is none.</summary>
    public static double? Symbol(Atoms atoms, int at) =>
        atoms.Length(at) == 1 && atoms.Raw(at)[0] > '\u007f' && char.GetUnicodeCategory(atoms.Raw(at)[0]) == UnicodeCategory.OtherNumber
        && char.GetNumericValue(atoms.Raw(at)[0]) is var value and > 0 and < 1 ? Math.Round(value * 5040) / 5040 : null;

    private static Found? Ordinal(CardinalReader.Part number, int last, (int End, double Value, bool IsPlural) below, Atoms atoms) =>
        below.Value >= 100 && last + 1 == below.End && atoms.Lower(last) is ['h' or 't' or 'm' or 'b', ..] ? new Found(below.End, number.Value * below.Value, true)
        : number.Value % 10 == 0 && below.Value < (number.Value % 100 == 0 ? 100 : 10) ? new Found(below.End, number.Value + below.Value, true)
        : null;

    // What stands below the bar: half, quarters, third, fifths, twenty-fifth, one hundred and fifth.
    private static (int End, double Value, bool IsPlural)? Below(Atoms atoms, int at)
    {
        switch (atoms.Lower(at))
        {
            case "half": return (at + 1, 2, false);
            case "halves": return (at + 1, 2, true);
            case "quarter": return (at + 1, 4, false);
            case "quarters": return (at + 1, 4, true);
        }

        if (NumberWords.Ordinal(atoms.Lower(at)) is { } plain)
        {
            return plain.Value > 2 ? (at + 1, plain.Value, plain.IsPlural) : null;
        }

        var total = 0.0;
        for (var here = at; here < at + LongestOrdinal; here++)
        {
            if (NumberWords.Ordinal(atoms.Lower(here)) is { } last)
            {
                return total > 0 ? (here + 1, last.Value >= 100 ? total * last.Value : total + last.Value, last.IsPlural) : null;
            }

            if (NumberWords.Word(atoms.Lower(here)) is { } value)
            {
                total += value;
            }
            else if (NumberWords.Scale(atoms.Lower(here)) is { } scale && total > 0)
            {
                total *= scale;
            }
            else if (total == 0 || (atoms.Lower(here) != "and" && CardinalReader.PastHyphen(atoms, here) == here))
            {
                return null;
            }
        }

        return null;
    }
}
