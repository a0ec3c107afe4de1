using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Words that are written with a full stop.</summary>
internal static class Abbreviations
{
    /// <summary>How many letters the longest has.</summary>
    public const int Longest = 6;

    // Never the last word of a sentence: a name or a number follows.
    private static readonly FrozenSet<string> Leading = WordTable.Words(
        """
        mr mrs ms mx dr prof rev fr sr hon sen sens rep reps gov govs gen col maj capt cmdr cpl sgt lt adm brig pres amb
        dep supt insp det st mt ft no nos vs v fig approx est ca al messrs mlle mme attn ph vol pp ed eds arr dir rs
        """);

    // May end a sentence: what follows must then be a word that begins one.
    private static readonly FrozenSet<string> Trailing = WordTable.Words(
        """
        jr snr inc corp ltd co llc plc bros assn dept univ etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue
        tues wed thu thur thurs fri sat sun ave blvd rd hwy calif mass conn tenn penn wash ore ariz colo fla ga ind kan mich
        minn miss mo nev okla tex va vt wis wyo ill del
        """);

    /// <summary>Whether the lower-case word, its full stop left out, is written with one.</summary>
    public static bool Holds(string word) => Leading.Contains(word) || Trailing.Contains(word);

    /// <summary>Whether the word keeps its full stop before a small letter too: <c>etc. are</c>.</summary>
    public static bool StaysSmall(ReadOnlySpan<char> word) => word is "etc" or "vs" or "v" or "approx" or "est" or "al" or "ca" or "st" or "dr" or "mr" or "mrs";

    /// <summary>Whether the lower-case word, its full stop left out, cannot be a sentence's last.</summary>
    public static bool LeadsOn(string word) => Leading.Contains(word);
}
