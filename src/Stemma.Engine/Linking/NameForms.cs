using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>The forms in which one name is printed: with and without titles, shortened, by its first letters.</summary>
internal static class NameForms
{
    // As name keys end: a last word loses its final vowels.
    private static readonly FrozenDictionary<string, string> Abbreviated = WordTable.Rows(
        """
        st street
        ave avenue
        rd road
        dept department
        calif california
        fla florida
        mass massachusetts
        conn connecticut
        penn pennsylvania
        tenn tennessee
        mich michigan
        minn minnesota
        ariz arizona
        colo colorado
        okla oklahoma
        wis wisconsin
        wash washington
        intl international
        natl national
        univ university
        corp corporation
        inc incorporated
        co company
        assn association
        bros brothers
        gov governor
        min minister
        sen senator
        gen general
        rep representative
        pres president
        lt lieutenant
        capt captain
        sgt sergeant
        col colonel
        prof professor
        dr doctor
        jan january
        feb february
        aug august
        sept september
        oct october
        nov november
        dec december
        vs versus
        tv television
        """).ToFrozenDictionary(row => row[0], row => NameKey.Of(row[1]), StringComparer.Ordinal);

    /// <summary>A name's key with titles off and short forms written out: “majority leader mccarthy”, “newton st”.</summary>
    public static string Plain(string key)
    {
        if (!key.Contains(' ', StringComparison.Ordinal))
        {
            return Abbreviated.GetValueOrDefault(key, key);
        }

        List<string> words = [.. key.Split(' ').SelectMany(Written)];
        while (words.Count > 1 && (Contrasts.IsTitle(Normal.Stem(words[0])) || (words.Count > 2 && Contrasts.IsTitle(Normal.Stem(words[1])))))
        {
            words.RemoveAt(0);
        }

        return string.Join(' ', words);
    }

    // “US Senate”, “UN mission”
    private static string[] Written(string word) => word switch
    {
        "us" => ["united", "states"],
        "uk" => ["united", "kingdom"],
        "un" => ["united", "nations"],
        "eu" => ["european", "union"],
        _ => [Abbreviated.GetValueOrDefault(word, word)],
    };

    /// <summary>Whether two words are one, short and in full: “Sen.” and “senator”, “F.B.I.” and “FBI”.</summary>
    public static bool AreOneWord(string one, string other) =>
        (one.Contains('.', StringComparison.Ordinal) || other.Contains('.', StringComparison.Ordinal) || Abbreviated.ContainsKey(one) || Abbreviated.ContainsKey(other)) && Full(one) == Full(other);

    private static string Full(string word) => word.Replace(".", "", StringComparison.Ordinal) is var bare ? Abbreviated.GetValueOrDefault(bare, NameKey.Of(bare)) : word;

    /// <summary>Whether two plain names can mean the same: one within the other, or the first letters of the other.</summary>
    public static bool Agree(string one, string other) =>
        one == other || NameKey.KeysAgree(one, other) || (IsOfOffice(one) != IsOfOffice(other) && one.LastIndexOf(' ') is > 0 and var space && other.EndsWith(one[space..], StringComparison.Ordinal)) || IsEnd(one, other) || IsEnd(other, one) || IsShort(one, other) || IsShort(other, one);

    // “(Secretary of) State Ortiz”, “(Chief of) Staff Hale”: the office's last word was read as a name.
    private static bool IsOfOffice(string name) => name.StartsWith("state ", StringComparison.Ordinal) || name.StartsWith("staff ", StringComparison.Ordinal);

    // A family name may be short: “Hale” of “Omar Hale”.
    private static bool IsEnd(string part, string whole) =>
        part.Length >= 3 && whole.Length > part.Length && whole.EndsWith(part, StringComparison.Ordinal) && whole[^(part.Length + 1)] == ' ';

    // “un” of “united nations”
    private static bool IsShort(string few, string many)
    {
        few = few.Replace(" ", "", StringComparison.Ordinal);
        if (few.Length is < 2 or > 6 || !many.Contains(' ', StringComparison.Ordinal))
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
}
