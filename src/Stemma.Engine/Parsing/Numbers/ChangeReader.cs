using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing.Numbers;

/// <summary>Tells what change a number speaks of: “rose by 5 per cent”, “fell to 40”, “a 5 per cent cut”, “doubled”.</summary>
internal static class ChangeReader
{
    private const int Reach = 9;

    private static readonly FrozenSet<string> Rises = WordTable.Words(
        """
        rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb climbs climbed climbing jump
        jumps jumped jumping soar soars soared soaring surge surges surged surging gain gains gained gaining up raise raises raised raising lift
        lifts lifted swell swells swelled swollen expand expands expanded expanding boost boosts boosted upped hike hiked hikes leapt leaps leap
        """);

    private static readonly FrozenSet<string> Falls = WordTable.Words(
        """
        fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing
        slide slides slid sink sinks sank sunk plunge plunges plunged plunging tumble tumbles tumbled slip slips slipped dip dips dipped shed sheds
        cut cuts cutting reduce reduces reduced reducing reduction lower lowered lowering down shrink shrinks shrank shrunk slash slashes slashed
        trim trimmed trims shorten shortened plummet plummets plummeted halve contract contracted
        """);

    private static readonly FrozenSet<string> Turns = WordTable.Words("change changes changed changing move moved moves shift shifted adjust adjusted revise revised go goes went came come");

    private static readonly FrozenDictionary<string, (double Factor, bool IsRise)> Factors = new Dictionary<string, (double, bool)>(StringComparer.Ordinal)
    {
        ["double"] = (2, true),
        ["doubled"] = (2, true),
        ["doubles"] = (2, true),
        ["doubling"] = (2, true),
        ["twice"] = (2, true),
        ["twofold"] = (2, true),
        ["triple"] = (3, true),
        ["tripled"] = (3, true),
        ["triples"] = (3, true),
        ["tripling"] = (3, true),
        ["trebled"] = (3, true),
        ["treble"] = (3, true),
        ["thrice"] = (3, true),
        ["threefold"] = (3, true),
        ["quadruple"] = (4, true),
        ["quadrupled"] = (4, true),
        ["quadrupling"] = (4, true),
        ["fourfold"] = (4, true),
        ["quintupled"] = (5, true),
        ["fivefold"] = (5, true),
        ["sixfold"] = (6, true),
        ["sevenfold"] = (7, true),
        ["eightfold"] = (8, true),
        ["ninefold"] = (9, true),
        ["tenfold"] = (10, true),
        ["hundredfold"] = (100, true),
        ["halve"] = (.5, false),
        ["halved"] = (.5, false),
        ["halves"] = (.5, false),
        ["halving"] = (.5, false),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The change that the number between two atoms speaks of; null if it speaks of none.</summary>
    /// <param name="atoms">The text.</param>
    /// <param name="first">The number's first atom, approximator and all.</param>
    /// <param name="end">The atom after it.</param>
    public static QuantityChange? At(Atoms atoms, int first, int end)
    {
        var before = atoms.Lower(first - 1);
        if (before is "by" or "to" or "from" or "another" or "a" or "an" or "further")
        {
            if (before is "a" or "an" or "another" or "further" || (Direction(atoms, first - 2) is null && before is "by"))
            {
                return Named(atoms, end) is { } named ? new QuantityChange(ChangeKind.By, named) : Direction(atoms, first - 1, 2) is { } near ? new QuantityChange(ChangeKind.By, near) : null;
            }

            var direction = Direction(atoms, first - 2);
            return direction is not null || HasTurn(atoms, first - 2)
                ? new QuantityChange(before switch { "by" => ChangeKind.By, "to" => ChangeKind.To, _ => ChangeKind.From }, direction) : null;
        }

        if (Of(before) is { } verb && !atoms.IsBreak(first - 1))
        {
            return new QuantityChange(ChangeKind.By, verb);
        }

        // “a rise of 40”, “a 40 per cent rise”
        return before == "of" && Direction(atoms, first - 2, 1) is { } noun ? new QuantityChange(ChangeKind.By, noun)
            : Named(atoms, end) is { } after ? new QuantityChange(ChangeKind.By, after) : null;
    }

    /// <summary>The factor that begins at this atom: “doubled”, “twice”, “fivefold”, “five-fold”; null if none does.</summary>
    public static (int End, double Factor, bool IsRise)? Factor(Atoms atoms, int at)
    {
        if (Factors.TryGetValue(atoms.Lower(at), out var one))
        {
            // “a double room”, “halves of an orange”: only where something is more or less by it.
            return atoms.Lower(at) is "double" or "triple" or "treble" or "quadruple" && !(atoms.Lower(at + 1) is "the" or "that" or "its" or "their" or "what" or "his" or "her" or "to" or "in" || atoms.Lower(at - 1) is "to" or "will" or "than" or "would" or "could" or "may" or "might" or "almost" or "nearly")
                || atoms.Lower(at) is "halves" || (atoms.Lower(at) == "twice" && atoms.Lower(at + 1) is not ("as" or "the" or "that" or "its" or "their" or "what"))
                ? null : (at + 1, one.Factor, one.IsRise);
        }

        return null;
    }

    /// <summary>Whether the words after a number make it a factor: “five-fold”, “three times as many”, “ten times more”.</summary>
    public static int? FactorEnd(Atoms atoms, int at)
    {
        var fold = CardinalReader.PastHyphen(atoms, at);
        return atoms.Lower(fold) == "fold" ? fold + 1
            : atoms.Lower(at) == "times" && atoms.Lower(at + 1) is "as" or "more" or "higher" or "larger" or "bigger" or "greater" or "the" or "its" or "their" or "that" or "fewer" or "less" or "lower" or "smaller" or "what" ? at + 1
            : null;
    }

    private static bool? Of(string lower) => Rises.Contains(lower) ? true : Falls.Contains(lower) ? false : Factors.TryGetValue(lower, out var factor) && lower.EndsWith("ed", StringComparison.Ordinal) ? factor.IsRise : null;

    // Back to the verb, not past the end of its clause.
    private static bool? Direction(Atoms atoms, int at, int reach = Reach)
    {
        for (var back = at; back > at - reach && !atoms.IsBreak(back) && atoms.Lower(back) is not (";" or ":" or "who" or "which" or "but"); back--)
        {
            if (Of(atoms.Lower(back)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool HasTurn(Atoms atoms, int at)
    {
        for (var back = at; back > at - 4 && !atoms.IsBreak(back); back--)
        {
            if (Turns.Contains(atoms.Lower(back)))
            {
                return true;
            }
        }

        return false;
    }

    // “5 per cent rise”
    private static bool? Named(Atoms atoms, int end)
    {
        for (var on = end; on < end + 2 && atoms.IsWord(on) && !StopWords.Contains(atoms.Lower(on)); on++)
        {
            if (Of(atoms.Lower(on)) is { } found && !atoms.Lower(on).EndsWith("ed", StringComparison.Ordinal) && atoms.Lower(on) is not ("rose" or "fell" or "grew" or "shrank" or "sank" or "slid"))
            {
                return found;
            }
        }

        return null;
    }
}
