using System.Globalization;

namespace Stemma.Parsing.Numbers;

/// <summary>Reads figures with their separators: <c>20,000</c>, <c>3.5</c>, <c>1 414 021</c>, <c>12,34,567.89</c>, <c>1.234,56</c>.</summary>
internal static class FigureReader
{
    private const int MostGroups = 8;

    // Beyond this a double is no longer exact, and no number of a report.
    private const int MostDigits = 18;

    /// <summary>The figures that begin at this atom, with the atom after them; null if there are none.</summary>
    public static (int End, double Value, bool IsWhole)? At(Atoms atoms, int at)
    {
        if (atoms.IsMark(at, '.') && atoms.Touches(at) && atoms.IsDigits(at + 1) && !(atoms.Touches(at - 1) && (atoms.IsDigits(at - 1) || atoms.IsWord(at - 1))))
        {
            return Value("0." + atoms.Lower(at + 1)) is { } part ? (at + 2, part, false) : null;
        }

        if (!atoms.IsDigits(at))
        {
            return null;
        }

        var (end, digits) = IsLinked(atoms, at) ? (at + 1, atoms.Lower(at)) : Spaced(atoms, at) ?? Separated(atoms, at);
        return Value(digits) is { } value ? (end, value, !digits.Contains('.', StringComparison.Ordinal)) : null;
    }

    // The middle of 192.168.1.2 and of 22,24,26: each for itself.
    private static bool IsLinked(Atoms atoms, int at) =>
        atoms.Touches(at - 1) && atoms.Touches(at - 2) && (atoms.IsMark(at - 1, '.') || atoms.IsMark(at - 1, ',')) && atoms.IsDigits(at - 2);

    // 1 414 021 and 40 000.5: groups of three, one blank apart.
    private static (int End, string Digits)? Spaced(Atoms atoms, int at)
    {
        var end = at + 1;
        var digits = atoms.Lower(at);
        if (digits.Length > 3 || digits[0] == '0' || atoms.Touches(at - 1) && atoms.IsWord(at - 1) || (atoms.IsBlankAfter(at - 1) && atoms.IsDigits(at - 1)))
        {
            return null;
        }

        while (end < at + MostGroups && atoms.IsBlankAfter(end - 1) && atoms.IsDigits(end) && atoms.Length(end) == 3 && !(atoms.Touches(end) && (atoms.IsMark(end + 1, '-') || atoms.IsMark(end + 1, '/'))))
        {
            digits += atoms.Lower(end++);
        }

        // “423 0000” and “020 7946 0958” are no groups of three.
        if (end == at + 1 || (atoms.IsBlankAfter(end - 1) && atoms.IsDigits(end)) || (Joined(atoms, end - 1, ',') && atoms.Length(end + 1) == 3))
        {
            return null;
        }

        return Joined(atoms, end - 1, '.') || Joined(atoms, end - 1, ',') ? (end + 2, $"{digits}.{atoms.Lower(end + 1)}") : (end, digits);
    }

    private static (int End, string Digits) Separated(Atoms atoms, int at)
    {
        var end = at + 1;
        while (end < at + (2 * MostGroups) && (Joined(atoms, end - 1, ',') || Joined(atoms, end - 1, '.')))
        {
            end += 2;
        }

        var separators = (end - at - 1) / 2;
        var first = atoms.Lower(at);
        if (separators == 0)
        {
            // “10, 000”: a blank that slipped in; no number begins with 0.
            return atoms.IsMark(at + 1, ',') && atoms.Touches(at) && atoms.IsBlankAfter(at + 1) && first.Length <= 3 && atoms.Length(at + 2) == 3 && atoms.Lower(at + 2) is ['0', ..] and var rest && atoms.IsDigits(at + 2)
                ? (at + 3, first + rest) : (at + 1, first);
        }

        var last = atoms.Lower(end - 2)[0];
        var others = Enumerable.Range(0, separators - 1).Select(group => atoms.Lower(at + 1 + (2 * group))[0]).ToHashSet();
        var other = others.Count == 1 ? others.Single() : '\0';
        if (last == '.' && (separators == 1 || (other == ',' && IsGrouped(atoms, at, separators - 1))))
        {
            return (end, $"{Digits(atoms, at, end - 2)}.{atoms.Lower(end - 1)}");
        }

        var isComma = last == ',' && (separators == 1 ? IsDecimal(atoms, at) : other == '.' && IsGrouped(atoms, at, separators - 1));
        return isComma ? (end, $"{Digits(atoms, at, end - 2)}.{atoms.Lower(end - 1)}")
            : (separators == 1 || other == last) && IsGrouped(atoms, at, separators) ? (end, Digits(atoms, at, end))
            : (at + 1, first);
    }

    // “5,00” and “0,5”, not “22,24” in a list of more.
    private static bool IsDecimal(Atoms atoms, int at) => atoms.Length(at + 2) == 2 || atoms.Lower(at) == "0";

    // 1,234,567 and, in South Asia, 12,34,567
    private static bool IsGrouped(Atoms atoms, int at, int separators)
    {
        var inner = Enumerable.Range(1, separators - 1).Select(group => atoms.Length(at + (2 * group))).ToArray();
        return atoms.Length(at + (2 * separators)) == 3
            && ((atoms.Length(at) <= 3 && inner.All(length => length == 3)) || (separators > 1 && atoms.Length(at) <= 2 && inner.All(length => length == 2)));
    }

    private static bool Joined(Atoms atoms, int at, char mark) =>
        atoms.Touches(at) && atoms.IsMark(at + 1, mark) && atoms.Touches(at + 1) && atoms.IsDigits(at + 2);

    private static string Digits(Atoms atoms, int at, int end)
    {
        var digits = atoms.Lower(at);
        for (var next = at + 2; next < end; next += 2)
        {
            digits += atoms.Lower(next);
        }

        return digits;
    }

    private static double? Value(string digits) =>
        digits.Length <= MostDigits && double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
}
