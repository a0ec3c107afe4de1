namespace Stemma.Parsing.Numbers;

/// <summary>Reads parts of a whole: “half of the voters”, “most of them”, “a majority”, and what a share is a share of.</summary>
internal static class ShareReader
{
    /// <summary>The share in words that begins at this atom, in per cent, with the atom after it; null if none does.</summary>
    public static (int End, Interval Interval)? At(Atoms atoms, int at) => atoms.Lower(at) switch
    {
        "half" when IsHalf(atoms, at) => (at + 1, new Interval(50, 50, 50)),
        "most" when atoms.Lower(at + 1) == "of" && atoms.Lower(at + 2) is "the" or "its" or "their" or "them" or "those" or "these" or "his" or "her" or "our" => (at + 1, new Interval(50, 100, 51)),
        "a" when atoms.Lower(at + 1) == "majority" && atoms.Lower(at + 2) == "of" => (at + 2, new Interval(50, 100, 51)),
        "a" when atoms.Lower(at + 1) == "minority" && atoms.Lower(at + 2) == "of" => (at + 2, new Interval(0, 50, 49)),
        "the" when atoms.Lower(at + 1) is "majority" && atoms.Lower(at + 2) == "of" => (at + 2, new Interval(50, 100, 51)),
        _ => null,
    };

    /// <summary>The lemma of what the share before this atom is a share of; null if that is not said.</summary>
    /// <param name="atoms">The text.</param>
    /// <param name="at">The atom after the share.</param>
    /// <param name="isRatio">Whether the noun may follow directly: “one in five voters”.</param>
    public static string? Whole(Atoms atoms, int at, bool isRatio)
    {
        if (atoms.Lower(at) is not ("of" or "the" or "its" or "their" or "his" or "her" or "our") && !isRatio)
        {
            return null;
        }

        var noun = CountedNoun.After(atoms, at);
        return noun is null && atoms.Lower(at) == "of" && atoms.IsCapital(at + 1) ? atoms.Lower(at + 1) : noun;
    }

    /// <summary>Whether the fraction before this atom is a share of something, or the amount of a change; if not, “two thirds” is only a number.</summary>
    public static bool IsShare(Numeral fraction) => fraction.IsRatio && fraction.Value is > 0 and < 1;

    private static bool IsHalf(Atoms atoms, int at) =>
        atoms.Lower(at + 1) is "of" or "the" or "its" or "their" or "his" or "her" or "our" or "those" or "these"
        && atoms.Lower(at - 1) is not ("and" or "the" or "first" or "second" or "last" or "other") && !atoms.IsDash(at - 1);
}
