using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>How alike two parts of clauses are, by themselves.</summary>
internal static class Likenesses
{
    private const double Equal = 3;
    private const double Synonym = 2;
    private const double Loose = 1;
    private const double Weak = .5;

    /// <summary>0 when they cannot be the same, or stand for each other.</summary>
    public static double Of(Comparand.Word one, Comparand.Word other) => (one.Part.Kind, other.Part.Kind) switch
    {
        (PartKind.Name, PartKind.Name) => Names(one.Part.Key, other.Part.Key),
        (PartKind.Name, PartKind.Word) => NameAndWord(one, other),
        (PartKind.Word, PartKind.Name) => NameAndWord(other, one),
        (PartKind.Number, PartKind.Number) => Numbers(one.Part, other.Part),
        (PartKind.Time, PartKind.Time) => Times(one.Part, other.Part),
        (PartKind.Negation, PartKind.Negation) => Equal,
        (PartKind.Mood, PartKind.Mood) => Moods(one.Part.Key, other.Part.Key),
        (PartKind.Pronoun, PartKind.Pronoun) => one.Part.Key == other.Part.Key ? Equal : Weak,
        (PartKind.Pronoun, PartKind.Name or PartKind.Word) or (PartKind.Name or PartKind.Word, PartKind.Pronoun) => 0,
        _ when one.IsContent && other.IsContent => Words(one, other),
        _ => 0,
    };

    /// <summary>Whether two names can mean the same: one within the other, or the first letters of the other.</summary>
    private static double Names(string one, string other) =>
        one == other ? Equal : NameKey.KeysAgree(one, other) || IsShort(one, other) || IsShort(other, one) ? Synonym : 0;

    // “un” of “united nations”
    private static bool IsShort(string few, string many)
    {
        if (few.Length is < 2 or > 6 || few.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        var (at, starts) = (0, true);
        foreach (var letter in many)
        {
            if (letter == ' ')
            {
                starts = true;
            }
            else if (starts)
            {
                if (at == few.Length || few[at++] != letter)
                {
                    return false;
                }

                starts = false;
            }
        }

        return at == few.Length;
    }

    // “the militia” is the Tidewatch militia.
    private static double NameAndWord(Comparand.Word name, Comparand.Word word) =>
        NameKey.Of(word.Part.Key) is var key && (key == name.Part.Key || NameKey.KeysAgree(key, name.Part.Key)) ? Loose : 0;

    private static double Numbers(Part one, Part other) =>
        one.Key != other.Key ? 0 : Overlap(one, other) ? Equal : Weak;

    private static double Times(Part one, Part other) => Overlap(one, other) ? Equal : Weak;

    /// <summary>Whether two numbers or times can be the same.</summary>
    public static bool Overlap(Part one, Part other) => one.Low <= other.High && other.Low <= one.High;

    private static double Moods(string one, string other) =>
        one == other ? Equal : (one, other) is ("will", "would") or ("would", "will") or ("can", "could") or ("could", "can") or ("may", "might") or ("might", "may") ? Synonym : 0;

    private static double Words(Comparand.Word one, Comparand.Word other)
    {
        if (one.Part.Key == other.Part.Key || one.Stem == other.Stem)
        {
            return Equal;
        }

        if (Contrasts.AreOpposite(one.Stem, other.Stem) || (Contrasts.Outcome(one.Stem) is { } outcome && Contrasts.Outcome(other.Stem) is { } against && outcome != against))
        {
            return 0;
        }

        return Thesaurus.RingOf(one.Stem) is { } ring && Thesaurus.RingOf(other.Stem) == ring ? Synonym : 0;
    }
}
