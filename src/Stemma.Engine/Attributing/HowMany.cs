using System.Collections.Frozen;
using System.Globalization;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>How many speakers a phrase says there are.</summary>
internal static class HowMany
{
    private static readonly FrozenDictionary<string, int> Counts = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["dozen"] = 12,
        ["twenty"] = 20,
        ["couple"] = 2,
        ["pair"] = 2,
        ["both"] = 2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Many = WordTable.Words(
        """
        some many several most few various numerous multiple dozens scores hundreds thousands millions tens all these those both
        other others none any half two-thirds three-quarters
        """);

    /// <summary>Whether the token says how many: a number, “several”, “most”.</summary>
    public static bool IsOne(Tape tape, int at) =>
        tape.IsNumber(at) || Counts.ContainsKey(tape.Lower(at)) || Many.Contains(tape.Lower(at)) || tape.Lower(at) is "each" or "group" or "number" or "majority" or "%" or "percent" or "third" or "thirds" or "quarter" or "quarters" or "out" or "rest" or "handful" or "lot" or "lots" or "plenty" or "scores";

    /// <summary>Whether the token alone says that there is more than one.</summary>
    public static bool IsMany(string word) => Many.Contains(word) || (Counts.TryGetValue(word, out var count) && count > 1);

    /// <summary>Whether the run begins as the share of a count: “41 percent of voters”, “one in five”, “two-thirds”, “nine out of 10”.</summary>
    public static bool IsShare(Tape tape, Run run)
    {
        for (var at = run.First; at < run.End && at < run.First + 6; at++)
        {
            var word = tape.Lower(at);
            if (word is "percent" or "%" or "percentage" or "two-thirds" or "three-quarters" or "thirds" or "quarters" || word is "third" or "quarter" or "half" && tape.Lower(at + 1) is "of" or "," or "" && tape.Lower(at - 1) is "a" or "one" or "about" or "nearly" or "of" or "over" or "than")
            {
                return true;
            }

            if (word is "in" && IsCount(tape, at - 1) && IsCount(tape, at + 1) || word is "out" && tape.Lower(at + 1) is "of" && IsCount(tape, at - 1) && IsCount(tape, at + 2))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCount(Tape tape, int at) => tape.IsNumber(at) || Counts.ContainsKey(tape.Lower(at));

    /// <summary>The number that the run's first words tell; null if they tell none: “at least three officials” is three.</summary>
    public static int? In(Tape tape, Run run)
    {
        for (var at = run.First; at < run.End && at < run.First + 4; at++)
        {
            if (tape.NamedAt(at) is not null)
            {
                return null;
            }

            if (Counts.TryGetValue(tape.Lower(at), out var count))
            {
                return count;
            }

            if (tape.IsNumber(at) && int.TryParse(tape.Lower(at), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
            {
                return tape.Lower(at + 1) is "%" or "percent" or "," || tape.IsHyphen(at + 1) ? null : number;
            }
        }

        return null;
    }
}
