using Stemma.Learning;
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

    // Both senses counted: a word's fourth sense and another's fifth make no synonyms of them.
    private const int HighestRank = 5;
    private const int HighestBroader = 1;

    // Two periods of nearly one length that are not the same are two periods; a night reaches into the next day.
    private const double MoreExact = 1.9;
    private const double Margin = .3;

    /// <summary>0 when they cannot be the same, or stand for each other.</summary>
    public static double Of(Comparand.Word one, Comparand.Word other) => (one.Part.Kind, other.Part.Kind) switch
    {
        (PartKind.Name, PartKind.Name) => one.Part.Key == other.Part.Key ? Equal : NameForms.Agree(one.Name, other.Name) ? Synonym : 0,
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

    // “the militia” is the Tidewatch militia.
    private static double NameAndWord(Comparand.Word name, Comparand.Word word) =>
        NameKey.KeysAgree(word.Name, name.Part.Key) ? Loose : 0;

    private static double Numbers(Part one, Part other) =>
        one.Key != other.Key ? 0 : Overlap(one, other) ? Equal : Weak;

    private static double Times(Part one, Part other) => CanCoincide(one, other) ? Equal : Weak;

    /// <summary>Whether two numbers or times can be the same.</summary>
    public static bool Overlap(Part one, Part other)
    {
        var (from, to) = (Math.Max(one.Low ?? 0, other.Low ?? 0), Math.Min(one.High ?? 0, other.High ?? 0));
        return from < to || (from == to && (one.Low == one.High || other.Low == other.High));
    }

    /// <summary>Whether two times can be the same: the same days, or the one told more exactly than the other. Recent months are not recent years.</summary>
    public static bool CanCoincide(Part one, Part other)
    {
        var (from, to) = (Math.Max(one.Low!.Value, other.Low!.Value), Math.Min(one.High!.Value, other.High!.Value));
        var (few, many) = (Math.Min(Length(one), Length(other)), Math.Max(Length(one), Length(other)));
        return from <= to && !(few > 2 && few < many && one.High == other.High) && (few == many ? from == one.Low && to == one.High : to - from >= few - Margin && many >= few * MoreExact);
    }

    // In days; a day lasts from its first to its last moment.
    private static double Length(Part time) => time.High!.Value - time.Low!.Value;

    private static double Moods(string one, string other) =>
        one == other ? Equal : (one, other) is ("will", "would") or ("would", "will") or ("can", "could") or ("could", "can") or ("may", "might") or ("might", "may") ? Synonym : 0;

    private static double Words(Comparand.Word one, Comparand.Word other) => one.Part.Key == other.Part.Key || one.Stem == other.Stem || NameForms.AreOneWord(one.Part.Key, other.Part.Key) ? Equal : 0;

    /// <summary>How alike two words are that are not equal: by the thesaurus, by the lexicon. 0 for what is known to be something else.</summary>
    public static double Synonymous(Comparand.Word one, Comparand.Word other)
    {
        if (!one.IsContent || !other.IsContent || AreOpposite(one, other) || AreOtherOutcomes(one, other) || Contrasts.AreOtherUnits(one.Stem, other.Stem))
        {
            return 0;
        }

        if (Thesaurus.RingOf(one.Stem) is { } ring && Thesaurus.RingOf(other.Stem) == ring)
        {
            // Who promised it has made no proposal of it.
            return ring.IsFrame && one.IsVerb != other.IsVerb ? 0 : Synonym;
        }

        // Who is shot may live: only a word for dying says that somebody died.
        if (ActWords.Outcome(one.Stem) is null != ActWords.Outcome(other.Stem) is null && (Contrasts.Harms(one.Stem) || Contrasts.Harms(other.Stem)))
        {
            return 0;
        }

        var kinship = Tie(one, other);
        return kinship.Kind is KinshipKind.Derived or KinshipKind.Same || (kinship.Kind is KinshipKind.Synonym && kinship.Rank <= HighestRank) || (kinship.Kind is KinshipKind.Broader && kinship.Rank <= HighestBroader) ? Synonym : 0;
    }

    private static Kinship Tie(Comparand.Word one, Comparand.Word other) =>
        one.Part.Key == other.Part.Key ? new Kinship(KinshipKind.Same, 0) : Lexicon.Shipped.Kinship(one.Row, other.Row);

    /// <summary>Whether two words mean the opposite of each other.</summary>
    public static bool AreOpposite(Comparand.Word one, Comparand.Word other) =>
        Contrasts.AreOpposite(one.Stem, other.Stem)
        || (one.IsContent && other.IsContent && Tie(one, other).Kind == KinshipKind.Antonym);

    /// <summary>Whether they tell different things that happened to people.</summary>
    public static bool AreOtherOutcomes(Comparand.Word one, Comparand.Word other) =>
        ActWords.Outcome(one.Stem) is { } outcome && ActWords.Outcome(other.Stem) is { } against && outcome != against;
}
