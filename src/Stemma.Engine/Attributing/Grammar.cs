using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Small closed classes of words.</summary>
internal static class Grammar
{
    private static readonly FrozenSet<string> Determiners = WordTable.Words(
        """
        the a an this that these those his her its their our my your some many several most both few any all each every
        another no other others such either one two three four five six seven eight nine ten dozens hundreds multiple
        """);

    private static readonly FrozenSet<string> Pronouns = WordTable.Words(
        "he she they it i we you who which that others both many some most everyone someone nobody one those");

    private static readonly FrozenSet<string> Linkers = WordTable.Words(
        "of for in from at with on by to near inside within among under behind against about including outside across");

    private static readonly FrozenSet<string> Auxiliaries = WordTable.Words(
        """
        has have had having is are was were be been being am do does did will would could should may might must can shall
        ca wo 've 'd 'll 're 'm 's n't not never
        """);

    private static readonly FrozenSet<string> Adverbs = WordTable.Words(
        """
        also then later now soon truly fully newly again still once even just already first earlier recently previously repeatedly publicly openly
        privately often always sometimes frequently only further long initially immediately quickly simply nevertheless
        flatly briefly clearly explicitly formally officially reportedly apparently strongly sharply falsely
        correctly rightly wrongly famously bluntly angrily reluctantly consistently regularly specifically generally
        actually really both all subsequently steadfastly vehemently categorically firmly quietly tacitly effectively
        essentially basically basically jokingly pointedly proudly confidently tersely succinctly emphatically
        """);

    private static readonly FrozenSet<string> Stops = WordTable.Words(
        """
        and but or nor so yet if when while as because since after before although though unless until whereas where why how
        whether than then not n't also just even only still now there here that which who whom whose what however meanwhile
        moreover instead
        """);

    private static readonly FrozenSet<string> Days = WordTable.Words(
        """
        monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow earlier later last this
        week month year night morning afternoon evening weekend day days weeks months ago recently afterwards january february
        march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. late early
        monday's tuesday's
        """);

    public static bool IsDeterminer(string word) => Determiners.Contains(word);

    public static bool IsPronoun(string word) => Pronouns.Contains(word);

    public static bool IsLinker(string word) => Linkers.Contains(word);

    public static bool IsAuxiliary(string word) => Auxiliaries.Contains(word);

    public static bool IsAdverb(string word) => Adverbs.Contains(word) || (word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "supply" or "assembly" or "reply" or "italy" or "ally" or "anomaly" or "monthly" or "weekly"));

    public static bool IsStop(string word) => Stops.Contains(word);

    public static bool IsDay(string word) => Days.Contains(word);

    public static bool IsBe(string word) => word is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "'s" or "'re" or "am" or "'m";

    public static bool IsHave(string word) => word is "has" or "have" or "had" or "'ve" or "'d" or "having";

    public static bool IsNegation(string word) => word is "not" or "n't" or "never" or "no" or "neither" or "nor";

    public static bool IsQuoteMark(string word) => word is "“" or "”" or "\"" or "''" or "``" or "«" or "»" or "‘" or "'" or "`" or "‘‘" or "’’";

    public static bool IsDash(string word) => word is "-" or "--" or "—" or "–" or "---";

    public static bool IsFinal(string word) => word is "." or "?" or "!" or "..." or "…" or ";";
}
