using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>What one text has and the other has not, in its claims and outside them: where no claim tells of a difference, the words still may.</summary>
/// <remarks>
/// What is added, or left out, may be; a negation or a doubt may not, and where both have something of their own the one was put for the other.
/// </remarks>
internal static class Remainder
{
    // With more words of its own than this, a text is another text.
    private const int MostLost = 24;

    private static readonly FrozenSet<string> Doubts = WordTable.Words("may might could if unless");

    private static readonly FrozenSet<string> Scales = WordTable.Words("hundred thousand million billion trillion dozen");

    /// <summary>A text with its claims.</summary>
    /// <param name="Extract">The text.</param>
    /// <param name="Claims">Its claims, made ready.</param>
    /// <param name="Found">By claim: how it stands to the best one of the other text.</param>
    internal sealed record Side(Extract Extract, Comparand[] Claims, Compared[] Found);

    /// <summary>How two texts differ, as far as their words tell: not at all, by a negation, a doubt or a word put for another.</summary>
    public static Slots Of(Side one, Side other)
    {
        List<LooseWord> ofOne = LooseWord.Of(one), ofOther = LooseWord.Of(other);
        List<LooseWord> here = Lost(ofOne, ofOther), there = Lost(ofOther, ofOne);
        if (here.Count > MostLost || there.Count > MostLost)
        {
            return Slots.Words;
        }

        var found = here.Concat(there).Where(word => !word.IsClaimed).Aggregate(Slots.None, (all, word) => all | Alone(word));
        here.RemoveAll(word => there.RemoveAll(with => word.IsLike(with)) > 0);
        found |= Against(here, there) | Printed(one.Extract.Report.Text, other.Extract.Report.Text);

        var isReplaced = here.Exists(Counts) && there.Exists(Counts);
        return found | (isReplaced || !AreInOneOrder(ofOne, ofOther) ? Slots.Words : Slots.None);
    }

    // Opposites, and days of one sort, are told by the bare words, wherever they stand.
    private static Slots Printed(string one, string other)
    {
        List<LooseWord> ofOne = LooseWord.Printed(one), ofOther = LooseWord.Printed(other);
        var (keys, otherKeys) = (ofOne.Select(word => word.Stem).ToHashSet(StringComparer.Ordinal), ofOther.Select(word => word.Stem).ToHashSet(StringComparer.Ordinal));
        ofOne.RemoveAll(word => otherKeys.Contains(word.Stem));
        ofOther.RemoveAll(word => keys.Contains(word.Stem));
        return ofOne.Count > MostLost || ofOther.Count > MostLost ? Slots.None : Against(ofOne, ofOther) & (Slots.Direction | Slots.Time);
    }

    private static Slots Against(List<LooseWord> here, List<LooseWord> there)
    {
        var found = Slots.None;
        var isScaled = here.Concat(there).Any(word => Scales.Contains(word.Key));
        foreach (var word in here)
        {
            foreach (var with in there)
            {
                found |= Against(word, with) | (!isScaled && word.IsNumber && with.IsNumber && char.IsAsciiDigit(word.Key[0]) == char.IsAsciiDigit(with.Key[0]) ? Slots.Number : Slots.None);
            }
        }

        return found;
    }

    // A date may be told as a weekday or a day of the month; a text is told by whoever tells it, in digits or in letters.
    private static bool Counts(LooseWord word) => !word.IsDate && !word.IsNumber && !word.IsManner;

    private static Slots Alone(LooseWord word) =>
        word.IsNegation ? Slots.Polarity : Doubts.Contains(word.Key) || Contrasts.Doubts(word.Stem) ? Slots.Certainty : Slots.None;

    private static Slots Against(LooseWord one, LooseWord other) => (one, other) switch
    {
        ({ IsName: true }, { IsName: true }) => Slots.Actor,
        _ when one.IsName || other.IsName => Slots.None,
        _ when one.IsWeekday && other.IsWeekday || one.IsMonth && other.IsMonth && one.Key[..3] != other.Key[..3] || one.IsYear && other.IsYear => Slots.Time,
        _ when Likenesses.AreOpposite(one.Word, other.Word) || Contrasts.AreOppositeRoles(one.Key, other.Key) => Slots.Direction,
        _ when Likenesses.AreOtherOutcomes(one.Word, other.Word) || Contrasts.AreOtherUnits(one.Stem, other.Stem) && !Scales.Contains(one.Key) && !Scales.Contains(other.Key) => Slots.Measure,
        _ => Slots.None,
    };

    private static List<LooseWord> Lost(List<LooseWord> here, List<LooseWord> there)
    {
        var (stems, names) = (there.Select(word => word.Stem).ToHashSet(StringComparer.Ordinal), there.Where(word => word.IsName).ToList());
        var parts = there.Where(word => word.IsName).SelectMany(word => word.Key.Split(' ')).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. here.Where(word => !stems.Contains(word.Stem) && (word.IsName ? !names.Exists(name => NameForms.Agree(word.Key, name.Key)) && !word.Key.Split(' ').All(part => parts.Contains(part) || stems.Contains(part)) : !parts.Contains(NameKey.Of(word.Key))))
                .DistinctBy(word => word.Stem),
        ];
    }

    // What stands in no claim of either has the same order.
    private static bool AreInOneOrder(List<LooseWord> one, List<LooseWord> other)
    {
        var (ofOne, ofOther) = (Free(one), Free(other));
        var (a, b) = (ofOne.Where(ofOther.ToHashSet(StringComparer.Ordinal).Contains), ofOther.Where(ofOne.ToHashSet(StringComparer.Ordinal).Contains));
        return a.SequenceEqual(b, StringComparer.Ordinal);
    }

    private static List<string> Free(List<LooseWord> words) => [.. words.Where(word => !word.IsClaimed && !word.IsReport && !word.IsDate).Select(word => word.Stem)];
}
