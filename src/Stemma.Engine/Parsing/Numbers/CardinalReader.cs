namespace Stemma.Parsing.Numbers;

/// <summary>Reads whole numbers and decimals, in words, figures or both: “two hundred and fifty”, “2.5 million”, “three lakh crore”.</summary>
internal static class CardinalReader
{
    // “twenty-one trillion three billion …”: no number has more parts than this.
    private const int MostParts = 6;

    /// <summary>A number while it is read.</summary>
    /// <param name="End">The atom after it.</param>
    /// <param name="Value">Its value so far.</param>
    /// <param name="Scale">What its last word multiplies by; 1 if that is no scale.</param>
    /// <param name="IsFigure">Whether it begins with figures.</param>
    /// <param name="IsWhole">Whether it has no decimals.</param>
    internal readonly record struct Part(int End, double Value, double Scale, bool IsFigure, bool IsWhole);

    /// <summary>The number that begins at this atom; null if none does.</summary>
    /// <param name="atoms">The text.</param>
    /// <param name="at">The atom.</param>
    /// <param name="money">Whether a mark of money stands before it: “$20m” is 20 million, “20m” is 20 metres.</param>
    public static Part? At(Atoms atoms, int at, bool money)
    {
        if (Segment(atoms, at, money) is not { } number)
        {
            return null;
        }

        for (var parts = 1; parts < MostParts && number.Scale >= 1_000; parts++)
        {
            var hasAnd = atoms.Lower(number.End) == "and";
            var hasComma = atoms.IsMark(number.End, ',');
            var next = hasAnd || hasComma ? number.End + 1 : number.End;
            if (Segment(atoms, next, money) is not { Value: > 0 } more || more.Value >= number.Scale || FractionReader.IsPart(atoms, next)
                || (hasComma && (more.IsFigure || more.Scale == 1)) || (more is { IsFigure: true, Scale: 1 } && !Completes(number, more, hasAnd)))
            {
                break;
            }

            number = more with { Value = number.Value + more.Value, IsFigure = number.IsFigure };
        }

        return Decimals(atoms, number);
    }

    // “3 thousand and 21”, “two thousand 300”; not “3 million 2026” or “two thousand and 30 were hurt”.
    private static bool Completes(Part number, Part more, bool hasAnd) =>
        more.Value < 1_000 && (number.IsFigure ? hasAnd && number.Scale < 1_000_000 : !hasAnd);

    /// <summary>The atom at which a word joined by a hyphen or a blank goes on; the same atom where there is no hyphen.</summary>
    public static int PastHyphen(Atoms atoms, int at) =>
        atoms.IsDash(at) && atoms.IsWord(at + 1) && atoms.Touches(at - 1) == atoms.Touches(at) && (atoms.Touches(at) || atoms.IsMark(at, '-')) ? at + 1 : at;

    private static Part? Segment(Atoms atoms, int at, bool money)
    {
        if (Group(atoms, at) is not { } group)
        {
            return null;
        }

        var (end, scale) = (group.End, 1.0);
        for (var scales = 0; scales < 2; scales++)
        {
            var next = PastHyphen(atoms, end);
            if (NumberWords.Scale(atoms.Lower(next)) is not { } more || (scales > 0 && more < 1_000) || (group.IsFigure && next > end && more < 1_000))
            {
                break;
            }

            (end, scale) = (next + 1, scale * more);
        }

        if (scale == 1 && group.IsFigure && ScaleSuffix.After(atoms, end, money) is { } suffix)
        {
            (end, scale) = suffix;
        }

        return scale == 1 ? group : new Part(end, group.Value * scale, scale, group.IsFigure, group.IsWhole);
    }

    // Below a thousand in words, or figures: “two hundred and thirty-one”, “nine point four”, “a” before a scale.
    private static Part? Group(Atoms atoms, int at)
    {
        if (atoms.Lower(at) is "a" or "an")
        {
            return NumberWords.Scale(atoms.Lower(at + 1)) switch
            {
                null => null,
                100 => Hundreds(atoms, new Part(at + 1, 1, 1, false, true)),
                _ => new Part(at + 1, 1, 1, false, true),
            };
        }

        return Small(atoms, at) is { } small ? Decimals(atoms, Hundreds(atoms, small)) : null;
    }

    private static Part Hundreds(Atoms atoms, Part small)
    {
        var hundred = small.IsFigure ? small.End : PastHyphen(atoms, small.End);
        if (!small.IsWhole || small.Value is < 1 or > 99 || atoms.Lower(hundred) is not ("hundred" or "hundreds"))
        {
            return small;
        }

        var whole = new Part(hundred + 1, small.Value * 100, 100, small.IsFigure, true);
        var hasAnd = atoms.Lower(whole.End) == "and";
        var next = hasAnd ? whole.End + 1 : whole.End;
        if (Small(atoms, next) is not { IsWhole: true, Value: >= 1 and < 100 } ones || (ones.IsFigure && !small.IsFigure) || (hasAnd && FractionReader.IsPart(atoms, next)))
        {
            return whole;
        }

        return NumberWords.Scale(atoms.Lower(ones.End)) switch
        {
            100 => whole,
            12 when ones.Value < 8 => ones with { End = ones.End + 1, Value = whole.Value + (12 * ones.Value), IsFigure = small.IsFigure },
            _ => ones with { Value = whole.Value + ones.Value, IsFigure = small.IsFigure },
        };
    }

    // Nought to ninety-nine in words, or any figures.
    private static Part? Small(Atoms atoms, int at)
    {
        if (FigureReader.At(atoms, at) is { } figures)
        {
            return new Part(figures.End, figures.Value, 1, true, figures.IsWhole);
        }

        if (NumberWords.Word(atoms.Lower(at)) is not { } value)
        {
            return null;
        }

        var ones = PastHyphen(atoms, at + 1);
        return value >= 20 && NumberWords.Word(atoms.Lower(ones)) is { } more and > 0 and < 10
            ? new Part(ones + 1, value + more, 1, false, true) : new Part(at + 1, value, 1, false, true);
    }

    // nine point nought four
    private static Part Decimals(Atoms atoms, Part whole)
    {
        if (atoms.Lower(whole.End) != "point" || whole.IsFigure || !whole.IsWhole)
        {
            return whole;
        }

        var (digits, end) = ("", whole.End + 1);
        while (digits.Length < 8 && Small(atoms, end) is { IsFigure: false } next)
        {
            digits += (int)next.Value;
            end = next.End;
        }

        return digits.Length == 0 ? whole
            : whole with { End = end, Value = whole.Value + (int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) / Math.Pow(10, digits.Length)), IsWhole = false };
    }
}
