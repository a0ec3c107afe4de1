using System.Collections.Frozen;
using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>A word or name of a text, whether or not it stands in a claim.</summary>
/// <param name="Key">A word in lower case, as its claim or the lexicon has it; the key of a name.</param>
/// <param name="IsName">Whether it is a name.</param>
/// <param name="IsClaimed">Whether it is part of a claim that the other text has too.</param>
internal sealed record LooseWord(string Key, bool IsName, bool IsClaimed)
{
    private static readonly FrozenSet<string> Empty = WordTable.Words(
        """
        a an the and or of to in on at for with by as that which who whom whose be is are was were been being am have has had having do does did doing it its he him his she her
        they them their we us our you your i me my this these those there s t re ve ll d m than so then but also too just mr mrs ms dr when while where what how will would can
        percent per cent about around approximately roughly some nearly almost not
        """);

    private static readonly FrozenSet<string> Negations = WordTable.Words("not no never none nobody nothing neither nor cannot");

    private static readonly FrozenSet<string> Contracted = WordTable.Words("do does did is are was were has have had wo would could ca should");

    private static readonly FrozenSet<string> Weekdays = WordTable.Words("monday tuesday wednesday thursday friday saturday sunday");

    private static readonly FrozenSet<string> Months = WordTable.Words(
        "january february march april may june july august september october november december jan feb aug sept sep oct nov dec");

    private static readonly FrozenSet<string> Days = WordTable.Words("today yesterday tomorrow");

    private static readonly FrozenSet<string> Numerals = WordTable.Words(
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
        sixty seventy eighty ninety hundred thousand million billion dozen
        """);

    private static readonly FrozenSet<string> Said = WordTable.Words("said told says tells according spokesman spokeswoman officials witnesses");

    /// <summary>What it is compared by.</summary>
    public string Stem { get; } = IsName ? Key : Normal.Stem(Key);

    /// <summary>The word as a part of a clause, of no known sort where it stands in none.</summary>
    public Comparand.Word Word { get => field ??= AsPart(PartKind.Word); init; }

    /// <summary>Whether it negates.</summary>
    public bool IsNegation => Negations.Contains(Key);

    /// <summary>Whether it is a day of the week.</summary>
    public bool IsWeekday => Weekdays.Contains(Key);

    /// <summary>Whether it is a month.</summary>
    public bool IsMonth => Months.Contains(Key) && Key != "may";

    /// <summary>Whether it is a year.</summary>
    public bool IsYear => Key.Length == 4 && Key[0] is '1' or '2' && IsNumber;

    /// <summary>Whether it tells a date.</summary>
    public bool IsDate => IsWeekday || Months.Contains(Key) || Days.Contains(Key);

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => (Key.Length > 0 && char.IsAsciiDigit(Key[0])) || Numerals.Contains(Key);

    /// <summary>Whether it only tells that something was said, or who by title.</summary>
    public bool IsReport => !IsName && (Said.Contains(Key) || Contrasts.Reports(Stem) || Contrasts.IsTitle(Stem));

    /// <summary>Whether it tells how something was done.</summary>
    public bool IsManner => !IsName && Contrasts.IsManner(Key);

    /// <summary>Whether two words mean the same, or both only that something was said.</summary>
    public bool IsLike(LooseWord other) =>
        (IsReport && other.IsReport) || (!IsName && !other.IsName && (NameForms.AreOneWord(Key, other.Key) || Likenesses.Synonymous(Word, other.Word) > 0
            || (!(IsClaimed && other.IsClaimed) && (Likenesses.Synonymous(AsPart(PartKind.Verb), other.AsPart(PartKind.Verb)) > 0 || Likenesses.Synonymous(AsPart(PartKind.Quality), other.AsPart(PartKind.Quality)) > 0))));

    /// <summary>All words of a text that are no names, as they are printed.</summary>
    public static List<LooseWord> Printed(string text) => [.. Normal.Tokens(text).Select(word => new LooseWord(word, false, false)).DistinctBy(word => word.Key)];

    private Comparand.Word AsPart(PartKind kind) => new(new Part(kind, Key, "", -1));

    /// <summary>All words and names of a text, claims first: a word of a claim is told by its lemma.</summary>
    public static List<LooseWord> Of(Remainder.Side side)
    {
        List<LooseWord> words = [];
        List<TextSpan> pieces = [];
        for (var at = 0; at < side.Claims.Length; at++)
        {
            pieces.AddRange(side.Claims[at].Proposition.Pieces);
            var isFound = side.Found[at].Relation is Relation.Same;
            words.AddRange(side.Claims[at].Words.Where((word, part) => (word.IsContent || word.Part.Kind is PartKind.Name) && !Differences.IsDispensable(side.Claims[at], part))
                .Select(word => new LooseWord(word.Part.Kind is PartKind.Name ? word.Name : word.Part.Key, word.Part.Kind is PartKind.Name, isFound) { Word = word }));
        }

        pieces.Sort((one, other) => one.Start.CompareTo(other.Start));
        words.AddRange(Outside(side.Extract, pieces));
        return [.. words.Where(word => word.IsName || !Empty.Contains(word.Key) || word.IsNegation)];
    }

    // The words outside all claims, as they are printed.
    private static IEnumerable<LooseWord> Outside(Extract extract, List<TextSpan> pieces)
    {
        var text = extract.Report.Text;
        var (name, piece, reach) = (0, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            while (piece < pieces.Count && pieces[piece].Start <= at)
            {
                reach = Math.Max(reach, pieces[piece++].End);
            }

            if (at < reach)
            {
                at = reach;
                continue;
            }

            while (name < extract.Names.Count && extract.Names[name].Where.End <= at)
            {
                name++;
            }

            if (name < extract.Names.Count && extract.Names[name].Where is { Length: > 0 } where && where.Start <= at)
            {
                yield return new LooseWord(NameForms.Plain(NameKey.Of(extract.Names[name].Canonical)), true, false);
                at = where.End;
                continue;
            }

            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is ',' or '.' && end > at && end + 1 < text.Length && char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end + 1]))))
            {
                end++;
            }

            // “didn’t”, “didn’ t”
            if (end > at && text[at..end].ToLowerInvariant() is var word)
            {
                var isNot = word[^1] == 'n' && Contracted.Contains(word[..^1]);
                yield return new LooseWord(isNot ? word[..^1] : Lemma(word), false, false);
                if (isNot)
                {
                    yield return new LooseWord("not", false, false);
                }
            }

            at = Math.Max(end, at + 1);
        }
    }

    // As far as endings tell: “warned” is “warn”, “revealed” is “reveal”.
    private static string Lemma(string word)
    {
        if (word.Length < 4 || Lexicon.Shipped.Knows(word, PartOfSpeech.Verb))
        {
            return word;
        }

        foreach (var ending in (string[])["ed", "d", "ing", "s", "es"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word[..^ending.Length] is var stem)
            {
                foreach (var lemma in (string[])[stem, stem + "e"])
                {
                    if (Lexicon.Shipped.Knows(lemma, PartOfSpeech.Verb) || (ending is "s" or "es" && Lexicon.Shipped.Knows(lemma, PartOfSpeech.Noun)))
                    {
                        return lemma;
                    }
                }
            }
        }

        return word;
    }
}
