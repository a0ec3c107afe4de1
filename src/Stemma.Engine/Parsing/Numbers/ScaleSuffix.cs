using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing.Numbers;

/// <summary>Letters that multiply the figures before them: <c>10k</c>, <c>$20m</c>, <c>1.2bn</c>, <c>5M</c>.</summary>
internal static class ScaleSuffix
{
    // “100m hurdles”, “1.8m tall”, “50m away”: metres, whatever follows.
    private static readonly FrozenSet<string> AfterMetres = WordTable.Words(
        "tall high long deep wide thick away from sprint race hurdles freestyle backstroke butterfly breaststroke relay medley final finals heats runners sprinters times records waves swells seas walls");

    /// <summary>The atom after the suffix, and its scale; null if there is none.</summary>
    public static (int End, double Scale)? After(Atoms atoms, int at, bool money)
    {
        if (!atoms.IsWord(at) || atoms.Length(at) > 3)
        {
            return null;
        }

        var touches = atoms.Touches(at - 1);
        var raw = atoms.Raw(at);
        var isCapital = char.IsUpper(raw[0]);
        var scale = atoms.Lower(at) switch
        {
            "k" => 1e3,
            "m" when money || IsMillion(atoms, at, isCapital) => 1e6,
            "mm" when money || raw is "MM" => 1e6,
            "b" when money || isCapital => 1e9,
            "g" when isCapital && !IsGeneration(atoms, at) => 1e9,
            "t" when isCapital => 1e12,
            _ => 0,
        };
        return scale == 0 || (!touches && !(isCapital || raw is "k" || money) || IsTouchedOn(atoms, at)) ? null : (at + 1, scale);
    }

    // “50m euros”, “20m people”; a capital is a million but in “500 M St”.
    private static bool IsMillion(Atoms atoms, int at, bool isCapital) =>
        isCapital || (atoms.Touches(at - 1) && atoms.IsWord(at + 1) && !AfterMetres.Contains(atoms.Lower(at + 1))
            && (Units.IsMoney(atoms.Lower(at + 1)) || CountedNoun.IsPlural(atoms, at + 1) || CountedNoun.IsPlural(atoms, at + 2) && !StopWords.Contains(atoms.Lower(at + 1))));

    // A 5G network
    private static bool IsGeneration(Atoms atoms, int at) => atoms.Length(at - 1) == 1 && !atoms.Touches(at - 2) && atoms.Lower(at - 1) is "2" or "3" or "4" or "5" or "6";

    private static bool IsTouchedOn(Atoms atoms, int at) => atoms.Touches(at) && (atoms.IsDigits(at + 1) || atoms.IsWord(at + 1));
}
