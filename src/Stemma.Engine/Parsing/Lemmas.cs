using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Dictionary forms by table and rule.</summary>
internal static class Lemmas
{
    private static readonly FrozenDictionary<string, string> Irregular = Read(
        """
        man men
        woman women
        child children
        person people persons
        foot feet
        tooth teeth
        crisis crises
        basis bases
        medium media
        datum data
        wife wives
        life lives
        half halves
        knife knives
        serviceman servicemen
        servicewoman servicewomen
        spokesman spokesmen
        spokeswoman spokeswomen
        congressman congressmen
        lawmaker lawmakers
        fisherman fishermen
        policeman policemen
        gunman gunmen
        infantryman infantrymen
        guardsman guardsmen
        not n't
        good better best
        bad worse worst
        he him
        she her
        they them
        we us
        i me
        """);

    private static readonly FrozenSet<string> Unchanged = WordTable.Words(
        """
        news series species headquarters politics economics ethics physics this his its yes gas bus plus thus us as
        always perhaps besides towards afterwards across less unless whereas police military cattle aircraft during
        morning evening meeting ceiling nothing something anything everything king ring thing spring string being
        building hundred indeed red bed need speed united naked wicked sacred hatred kindred breed feed seed weed
        congress process access press business witness united states reuters
        """);

    /// <summary>The dictionary form of a word in the text.</summary>
    /// <param name="word">The word as printed.</param>
    /// <param name="isName">Whether it may be a name: then only tables are asked, no ending is cut off.</param>
    public static string Of(string word, bool isName)
    {
        var lower = word.Replace('’', '\'').ToLowerInvariant();
        return Irregular.GetValueOrDefault(lower)
            ?? VerbTable.Bases.GetValueOrDefault(lower)
            ?? (isName || lower.Length < 4 || Unchanged.Contains(lower) || !char.IsAsciiLetterLower(lower[^1]) ? lower : Cut(lower));
    }

    private static string Cut(string word) => word switch
    {
        _ when Ends(word, "ies") && word.Length > 4 => word[..^3] + "y",
        _ when Ends(word, "sses") || Ends(word, "shes") || Ends(word, "ches") || Ends(word, "xes") || Ends(word, "zzes") => word[..^2],
        _ when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ when Ends(word, "ied") && word.Length > 4 => word[..^3] + "y",
        _ when Ends(word, "eed") => word,
        _ when Ends(word, "ed") && HasVowel(word[..^2]) => Restore(word[..^2]),
        _ when Ends(word, "ing") && word.Length > 5 && HasVowel(word[..^3]) => Restore(word[..^3]),
        _ => word,
    };

    // deploy, plan(n), manag(e), stat(e)
    private static string Restore(string stem) => stem switch
    {
        _ when stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') => stem[..^1],
        _ when stem[^1] is 'c' or 'g' or 'v' or 'u' or 'z' || Ends(stem, "at") || Ends(stem, "ns") || Ends(stem, "rs") || Ends(stem, "ir") => stem + "e",
        _ => stem,
    };

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static bool HasVowel(string stem) => stem.Any(one => one is 'a' or 'e' or 'i' or 'o' or 'u' or 'y');

    private static FrozenDictionary<string, string> Read(string table)
    {
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows(table))
        {
            foreach (var form in row)
            {
                bases.TryAdd(form, row[0]);
            }
        }

        return bases.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
