using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing.Numbers;

/// <summary>Reads the unit that stands after a number, or the money before it.</summary>
internal static class UnitReader
{
    private const int Near = 10;

    private static readonly FrozenSet<string> Turning = WordTable.Words("turn turned turns turning rotate rotated rotates rotation angle angles tilt tilted bend slope steep swivel latitude longitude north south east west arc");
    private static readonly FrozenSet<string> Warm = WordTable.Words("temperature temperatures heat heatwave hot hotter warm warmer cold colder degrees degree thermometer thermometers mercury celsius fahrenheit weather highs lows freezing boiling");

    /// <summary>The unit that begins at this atom: “km”, “- inch”, “(kg)”, “square metres”, “m²”; null if none does.</summary>
    public static (int End, UnitOfMeasure Unit)? After(Atoms atoms, int at)
    {
        var isHyphen = atoms.IsMark(at, '-') && atoms.Touches(at) == atoms.Touches(at - 1) && (atoms.Touches(at) || !atoms.Lower(at + 1).EndsWith('s'));
        var next = isHyphen ? at + 1 : at;
        var closing = next != at ? '\0' : Closing(atoms.Raw(next));
        next = closing == '\0' ? next : next + 1;
        if (closing == '\0' && Heat(atoms, next) is { } heat)
        {
            return (next + 1, heat);
        }

        if (Whole(atoms, next) is not { } found || !IsUnitHere(atoms, at, next, found))
        {
            return null;
        }

        found.Unit = found.Unit.Code == "°" && HasNear(atoms, at, Turning.Contains) ? found.Unit with { Dimension = Dimension.Angle } : found.Unit;

        return closing == '\0' ? found : atoms.IsMark(found.End, closing) ? (found.End + 1, found.Unit) : null;
    }

    /// <summary>The money mark or word that begins at this atom and leads a number: “$”, “US$”, “c $”, “Rs”, “EUR”; null if none does.</summary>
    public static (int End, UnitOfMeasure Unit)? Leading(Atoms atoms, int at)
    {
        if (!MayLead(atoms, at))
        {
            return null;
        }

        for (var length = 3; length > 0; length--)
        {
            if (Phrase(atoms, at, length) is { Dimension: Dimension.Money } unit && LeadsHere(atoms, at, length, unit))
            {
                return (at + length + (IsDotted(atoms, at, length) ? 1 : 0), unit);
            }
        }

        return null;
    }

    // A quick look, since most words are no money: a mark of money is near, or figures follow.
    private static bool MayLead(Atoms atoms, int at) =>
        Units.LeadsNumber(atoms.Lower(at)) || (atoms.IsWord(at)
            && (atoms.IsDigits(at + 1) || Units.LeadsNumber(atoms.Lower(at + 1)) || Units.LeadsNumber(atoms.Lower(at + 2)) || (atoms.IsMark(at + 1, '.') && atoms.IsDigits(at + 2)) || atoms.IsDash(at + 1) || atoms.IsMark(at + 1, '.')));

    // Rs. 500
    private static bool IsDotted(Atoms atoms, int at, int length) => length == 1 && atoms.IsWord(at) && atoms.IsMark(at + 1, '.') && atoms.Touches(at) && atoms.IsDigits(at + 2);

    /// <summary>The longest name of a unit that begins at this atom, with powers of a length as area or volume.</summary>
    public static (int End, UnitOfMeasure Unit)? Whole(Atoms atoms, int at)
    {
        if (atoms.Lower(at) is "square" or "sq" or "cubic" or "cu")
        {
            var past = CardinalReader.PastHyphen(atoms, at + 1);
            return Simple(atoms, past) is { Unit.Dimension: Dimension.Length } side ? (side.End, Power(side.Unit, atoms.Lower(at) is "square" or "sq" ? 2 : 3)) : null;
        }

        if (Simple(atoms, at) is not { } simple)
        {
            return null;
        }

        var power = simple.Unit.Dimension != Dimension.Length || !atoms.Touches(simple.End - 1) ? 0 : atoms.Lower(simple.End) switch
        {
            "²" or "2" => 2,
            "³" or "3" => 3,
            _ => 0,
        };
        return power == 0 ? simple : (simple.End + 1, Power(simple.Unit, power));
    }

    private static (int End, UnitOfMeasure Unit)? Simple(Atoms atoms, int at)
    {
        for (var length = Units.LongestName; length > 0; length--)
        {
            if (Phrase(atoms, at, length) is { } unit)
            {
                return (at + length, unit);
            }
        }

        return null;
    }

    private static UnitOfMeasure? Phrase(Atoms atoms, int at, int length)
    {
        if (atoms.IsBreak(at) || atoms.IsBreak(at + length - 1) || atoms.IsMark(at + length - 1, '-'))
        {
            return null;
        }

        var (raw, lower) = (atoms.Raw(at).ToString(), atoms.Lower(at));
        for (var next = at + 1; next < at + length; next++)
        {
            if (atoms.IsBreak(next) || atoms.IsDigits(next))
            {
                return null;
            }

            if (!(atoms.IsMark(next, '-') && atoms.Touches(next)))
            {
                raw += " " + atoms.Raw(next).ToString();
                lower += " " + atoms.Lower(next);
            }
        }

        return Units.Named(raw, lower);
    }

    private static UnitOfMeasure Power(UnitOfMeasure side, int power) => power == 2
        ? new UnitOfMeasure(side.Code + "2", "square " + side.Name, Dimension.Area)
        : new UnitOfMeasure(side.Code + "3", "cubic " + side.Name, Dimension.Volume);

    // “40C” is heat where heat is spoken of.
    private static UnitOfMeasure? Heat(Atoms atoms, int at) =>
        atoms.Raw(at) is "C" or "F" && (atoms.Touches(at - 1) || !atoms.IsWord(at + 1) || atoms.Lower(at + 1) is "and" or "or" or "to" or "in" or "on") && !(atoms.Touches(at) && !atoms.IsMark(at + 1, '.') && !atoms.IsMark(at + 1, ',') && !atoms.IsMark(at + 1, ')')) && HasNear(atoms, at, Warm.Contains)
            ? Units.Named(atoms.Raw(at) is "C" ? "°C" : "°F", "") : null;

    // Short names are units only where nothing says otherwise: “in”, “at 5 p.m.”, “2 A roads”, “5 l”.
    private static bool IsUnitHere(Atoms atoms, int at, int name, (int End, UnitOfMeasure Unit) found)
    {
        var touches = atoms.Touches(name - 1);
        if (atoms.Touches(found.End - 1) && (atoms.IsDigits(found.End) || atoms.IsWord(found.End)))
        {
            return false;
        }

        return atoms.Lower(name) switch
        {
            "in" => name > at || IsInch(atoms, at, found.End),
            "c" or "p" when found.End == name + 1 => touches && char.IsLower(atoms.Raw(name)[0]) && !(atoms.IsMark(found.End, '.') && atoms.Touches(found.End)),
            "t" or "l" or "g" or "h" when found.End == name + 1 => char.IsLower(atoms.Raw(name)[0]) && (touches || !atoms.IsWord(found.End) || atoms.Lower(found.End) == "of"),
            "a" or "v" or "w" or "b" or "j" or "k" when found.End == name + 1 => touches && (char.IsLower(atoms.Raw(name)[0]) || atoms.Raw(name) is "W" or "V"),
            "m" => char.IsLower(atoms.Raw(name)[0]),
            "second" => name > at,
            "le" or "re" or "sol" or "bar" or "som" or "cup" or "mark" or "stone" or "crown" => !atoms.IsCapital(name),
            _ => true,
        };
    }

    // In a measure of feet and inches, or closed by what ends a phrase.
    private static bool IsInch(Atoms atoms, int at, int end) =>
        atoms.IsDigits(at - 1) && (atoms.Lower(at - 2) is "ft" or "feet" or "foot" || (atoms.Touches(at - 1) && !atoms.IsWord(end)));

    // Words lead a number only as codes and short forms: “Rs 40”, “EUR 125”, “sen 100,000”, not “the pound 40 years ago”.
    private static bool LeadsHere(Atoms atoms, int at, int length, UnitOfMeasure unit)
    {
        if (Units.LeadsNumber(atoms.Lower(at + length - 1)))
        {
            // “A$5”, but not “a $5 note” or “music's $5m man”; Canada's “c $” may be apart.
            return length == 1 || (unit.Code.Length == 3 && (atoms.Length(at) > 1 || atoms.IsCapital(at) && atoms.Touches(at) || atoms.Lower(at) is "c"));
        }

        if (length == 2)
        {
            return Units.LeadsNumber(atoms.Lower(at)) && atoms.Touches(at) && atoms.IsCapital(at + 1);
        }

        // The R of South Africa's rand is also a name: only before a great sum.
        if (atoms.Raw(at) is "R" && atoms.Touches(at))
        {
            return NumeralReader.At(atoms, at + 1, money: true) is { Scale: > 1 };
        }

        return length == 1 && (atoms.Raw(at).Equals(unit.Code, StringComparison.OrdinalIgnoreCase) && unit.Code.Length == 3
            || atoms.Lower(at) is "rs" or "re" or "rm" or "rmb" or "dm" or "rp" or "nis" or "ksh" or "tsh" or "ush" or "sfr" or "dhs" or "ரூ" or "btc" or "kč" or "sen" or "zł" or "kr" or "birr");
    }

    private static char Closing(ReadOnlySpan<char> mark) => mark switch
    {
        "(" => ')',
        "[" => ']',
        "{" => '}',
        "<" => '>',
        _ => '\0',
    };

    /// <summary>Whether one of these words stands near the atom, in its sentence.</summary>
    public static bool HasNear(Atoms atoms, int at, Func<string, bool> isWord)
    {
        for (var back = at - 1; back > at - Near && !atoms.IsBreak(back) && !atoms.IsMark(back, ';'); back--)
        {
            if (isWord(atoms.Lower(back)))
            {
                return true;
            }
        }

        for (var on = at; on < at + 4 && !atoms.IsBreak(on); on++)
        {
            if (isWord(atoms.Lower(on)))
            {
                return true;
            }
        }

        return false;
    }
}
