using System.Collections.Frozen;

namespace Stemma.Words;

/// <summary>English words that say nothing about what a text is about.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words =
        """
        a about above across after again against all almost along already also although always am among an and another any anyone
        anything are around as at away back be became because become been before behind being below between both but by came can
        cannot come could did do does doing done down during each either else enough even ever every few for from further get
        give go got had has have having he hed her here hers herself hes him himself his how however i if im in into is isnt it
        its itself ive just least less like made make many may me might mine more most much must my myself near neither never
        next no nor not now of off often on once one only onto or other others our ours out over own per perhaps put quite rather
        s same say said says see seem several she should since so some someone something soon still such t take than that thats
        the their theirs them themselves then there these they theyre thing this those though through thus to today together too
        toward towards under until up upon us use used very via was wasnt way we well were what whatever when where whether which
        while who whom whose why will with within without would yes yet you your yours
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the lower-case word is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
