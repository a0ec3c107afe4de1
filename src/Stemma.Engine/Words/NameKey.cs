using System.Collections.Frozen;

namespace Stemma.Words;

/// <summary>Names in a form in which a country, its people and its adjective are one.</summary>
public static class NameKey
{
    // A government by its seat, as headlines have it.
    private static readonly FrozenDictionary<string, string> Seats = Read(
        """
        abu dhabi=united arab emirates; abuja=nigeria; accra=ghana; addis ababa=ethiopia; algiers=algeria; amman=jordan; ankara=turkey; athens=greece
        baghdad=iraq; baku=azerbaijan; bangkok=thailand; beijing=china; beirut=lebanon; belgrade=serbia; berlin=germany; bratislava=slovakia; brasilia=brazil
        bucharest=romania; budapest=hungary; buenos aires=argentina; cairo=egypt; canberra=australia; caracas=venezuela; chisinau=moldova; copenhagen=denmark
        damascus=syria; dhaka=bangladesh; doha=qatar; dublin=ireland; hanoi=vietnam; havana=cuba; helsinki=finland; islamabad=pakistan; jakarta=indonesia
        kabul=afghanistan; khartoum=sudan; kyiv=ukraine; kiev=ukraine; lisbon=portugal; london=united kingdom; madrid=spain; manila=philippines; minsk=belarus
        moscow=russia; kremlin=russia; nairobi=kenya; new delhi=india; oslo=norway; ottawa=canada; paris=france; prague=czechia; pyongyang=north korea
        dprk=north korea; riyadh=saudi arabia; rome=italy; sanaa=yemen; seoul=south korea; republic of korea=south korea; sofia=bulgaria; stockholm=sweden
        taipei=taiwan; tallinn=estonia; tbilisi=georgia; tehran=iran; tokyo=japan; tripoli=libya; tunis=tunisia; vienna=austria; vilnius=lithuania
        warsaw=poland; washington=united states; white house=united states; pentagon=united states; us=united states; u s=united states; uk=united kingdom
        yerevan=armenia; zagreb=croatia
        """);

    private static readonly string[] Endings = ["ian", "ean", "ese", "ish", "an", "i", "n"];

    /// <summary>
    /// The normalised name with the ending of a demonym and final vowels of its last word cut off: “Veldania”, “Veldanian” and “Veldanians”
    /// give <c>veld</c>. For comparing, not for showing.
    /// </summary>
    public static string Of(string name)
    {
        var words = Seat(Normal.Name(Possessive(name))).Split(' ');
        words[^1] = Cut(words[^1]);
        return string.Join(' ', words);
    }

    private static string Seat(string name) => Seats.GetValueOrDefault(name, name);

    /// <summary>Whether two names can mean the same: equal keys, or one key is the last or first words of the other.</summary>
    public static bool Agree(string one, string other) => KeysAgree(Of(one), Of(other));

    /// <summary>The same for two keys that <see cref="Of"/> has made.</summary>
    public static bool KeysAgree(string one, string other) => one == other || Within(one, other) || Within(other, one);

    private static FrozenDictionary<string, string> Read(string table) => table
        .Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static bool Within(string part, string whole) =>
        part.Length >= 4 && (whole.EndsWith($" {part}", StringComparison.Ordinal) || whole.StartsWith($"{part} ", StringComparison.Ordinal));

    private static string Possessive(string name) =>
        name.EndsWith("’s", StringComparison.Ordinal) || name.EndsWith("'s", StringComparison.Ordinal) ? name[..^2] : name;

    // Again and again, so that “Pakistan” and “Pakistani” end alike; but Nigeria is not Niger.
    private static string Cut(string word)
    {
        if (word.StartsWith("nigeria", StringComparison.Ordinal))
        {
            return "nigeria";
        }

        var before = word;
        var stem = CutOnce(word.Length >= 5 && word.EndsWith('s') && word[^2] is 'n' or 'i' ? word[..^1] : word);
        while (stem != before)
        {
            (before, stem) = (stem, CutOnce(stem));
        }

        return stem;
    }

    private static string CutOnce(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        var end = word.AsSpan().TrimEnd("aeiou").Length;
        return end >= 3 ? word[..end] : word;
    }
}
