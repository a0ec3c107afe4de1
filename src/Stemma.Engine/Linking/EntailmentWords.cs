using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>Words that decide whether a clause still holds when something is left out of it.</summary>
internal static class EntailmentWords
{
    // Without them, what is told may not be so, or of fewer.
    private static readonly FrozenSet<string> Taking = WordTable.Words(
        """
        former ex fake false mock alleged failed unsuccessful unsuccessfully attempted planned proposed potential possible future would-be
        half part partly partially few little hardly barely scarcely almost nearly virtually so-called counterfeit hypothetical intended
        prospective fictional imaginary supposed canceled cancelled aborted abortive never rarely seldom falsely wrongly mistakenly
        """);

    // Of what “all” is said, more may not be taken.
    private static readonly FrozenSet<string> OfAll = WordTable.Words("all every each any few little only most no half majority least less fewer more first last same both entire whole");

    // What they deny, forbid, prevent or end they need not deny of more.
    private static readonly FrozenSet<string> Negative = WordTable.Words(
        """
        refuse deny reject fail prevent avoid stop ban prohibit forbid doubt oppose cancel halt suspend block lack decline bar end cease
        withhold rule exclude abolish dismiss refusal denial rejection failure ban opposition absence prevention halt lift repeal veto drop
        discourage discontinue delay postpone abandon scrap without
        """).Select(Normal.Stem).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Binding = WordTable.Words(
        "if unless except excluding but barring besides than as whether lest provided without until till like unlike minus pending whatever whoever wherever instead or once");

    // What one does with what is one's own.
    private static readonly FrozenSet<string> OwnMoving = WordTable.Words("send deploy dispatch commit station withdraw recall contribute supply ship").Select(Normal.Stem).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Where = WordTable.Words("in at on");

    private static readonly FrozenSet<string> Toward = WordTable.Words("to into toward towards for");

    private static readonly FrozenSet<string> Whose = WordTable.Words("of mod appos in from");

    /// <summary>Whether a word takes something away from the one it stands with: “former”, “half”.</summary>
    public static bool Takes(string word) => Taking.Contains(word);

    /// <summary>Whether it makes of a noun all of them, or none.</summary>
    public static bool IsOfAll(string word) => OfAll.Contains(word);

    /// <summary>Whether what is below it is denied, forbidden or ended, by stem.</summary>
    public static bool Negates(string stem) => Negative.Contains(stem);

    /// <summary>Whether what stands in this role bears on whether the rest is so: a condition, an exception.</summary>
    public static bool Binds(string role) => Binding.Contains(role);

    /// <summary>Whether who does it does it with what is theirs, by stem.</summary>
    public static bool MovesOwn(string stem) => OwnMoving.Contains(stem);

    /// <summary>Whether two roles say one thing: “Halvane port” and “port of Halvane”.</summary>
    public static bool AreOneRole(string one, string other) =>
        (Where.Contains(one) && Where.Contains(other)) || (Toward.Contains(one) && Toward.Contains(other)) || (Whose.Contains(one) && Whose.Contains(other));
}
