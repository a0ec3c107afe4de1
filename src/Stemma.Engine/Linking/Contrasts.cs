using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>Words by what it means that one clause has them and the other has not. All by stem.</summary>
internal static class Contrasts
{
    private static readonly FrozenSet<string> Doubtful = Stems(
        """
        allegedly alleged reportedly possibly possible probably probable perhaps apparently apparent likely unlikely suspected suspect
        supposedly supposed purportedly purported presumably maybe rumoured rumored rumour rumor unconfirmed unverified seemingly seem appear believe
        think claim potential potentially expected expect could may might would can should must if unless provided hypothetical nearly almost
        """);

    private static readonly FrozenSet<string> Reporting = Stems(
        "say tell report announce state add note according spokesman spokeswoman spokesperson official source statement media reporter agency confirm");

    private static readonly FrozenSet<string> Titles = Stems(
        """
        mr mrs ms mx dr doctor prof professor president minister secretary senator sen governor gov general gen colonel captain lieutenant
        judge mayor chief king queen prince princess sir lord lady sheikh pope rev reverend rep representative chairman chairwoman
        director leader foreign defence defense prime deputy vice former pres col lt capt sgt sergeant maj major officer coach star actor
        actress singer ambassador envoy congressman congresswoman candidate nominee
        """);

    // Adverbs in -ly that tell more than how: how much, how often, whether in truth.
    private static readonly FrozenSet<string> NoManner = WordTable.Words(
        """
        nearly only hardly barely scarcely partly partially largely mainly mostly merely solely wholly fully entirely exclusively mutually daily
        weekly monthly yearly hourly early likely unlikely initially previously formerly newly finally annually falsely wrongly mistakenly
        unsuccessfully illegally legally unlawfully nominally technically theoretically hypothetically virtually practically effectively
        conditionally provisionally tentatively temporarily permanently indefinitely rarely seldomly unanimously narrowly roughly approximately
        """);

    private static readonly FrozenSet<string> Symmetric = Stems("meet marry talk negotiate agree clash fight tie border differ compete merge resemble");

    private static readonly FrozenSet<string> Units = Stems(
        """
        second minute hour day week month year decade century metre meter kilometre kilometer mile foot inch yard centimetre gram kilogram tonne
        ton pound ounce litre liter gallon barrel dollar euro cent percent point hundred thousand million billion trillion dozen degree watt
        """);

    private static readonly FrozenSet<string> Refusing = Stems("refuse reject deny decline dismiss rebuff spurn turn rebut refute");

    private static readonly FrozenSet<string> Harming = Stems("shoot shot stab attack strike hit beat bomb shell assault raid knife gun");

    private static readonly FrozenSet<string> Light = Stems("be have do make take get go come give put keep let become remain seem use show tell say see want need help");

    // What one cannot have done together with the other.
    private static readonly FrozenDictionary<string, FrozenSet<string>> Opposites = Opposed(
        """
        rise/fall rise/drop rise/decline rise/decrease increase/decrease increase/fall increase/drop increase/reduce increase/cut grow/shrink grow/fall
        raise/cut raise/lower raise/reduce climb/fall climb/drop gain/lose win/lose buy/sell purchase/sell import/export lend/borrow
        open/close open/shut begin/end start/end start/stop begin/stop launch/end accept/reject approve/reject adopt/reject agree/refuse pass/reject
        support/oppose back/oppose favour/oppose arrive/leave arrive/depart enter/leave join/leave join/quit advance/retreat
        release/detain release/arrest free/jail free/detain acquit/convict hire/fire hire/dismiss appoint/dismiss praise/criticise praise/condemn
        strengthen/weaken improve/worsen expand/shrink build/demolish build/destroy impose/lift ban/allow ban/permit allow/forbid allow/prevent
        send/withdraw deploy/withdraw attack/defend survive/die confirm/deny admit/deny more/less more/fewer above/below up/down before/after
        victory/defeat success/failure guilty/innocent legal/illegal true/false first/last deliver/receive give/receive add/remove extend/shorten
        cancel/postpone cancel/delay cancel/hold high/low higher/lower majority/minority able/unable likely/unlikely import/export ally/enemy increase/decline
        """);

    private static readonly FrozenDictionary<string, string> OpposedRoles = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["from"] = "to",
        ["before"] = "after",
        ["until"] = "after",
        ["with"] = "without",
        ["for"] = "against",
        ["above"] = "below",
        ["over"] = "under",
        ["since"] = "until",
        ["into"] = "from",
        ["subject"] = "object",
        ["inside"] = "outside",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a word takes away from how sure the clause is.</summary>
    public static bool Doubts(string stem) => Doubtful.Contains(stem);

    /// <summary>Whether a word only tells that something was said.</summary>
    public static bool Reports(string stem) => Reporting.Contains(stem);

    /// <summary>Whether a verb says no.</summary>
    public static bool Refuses(string stem) => Refusing.Contains(stem);

    /// <summary>Whether a word tells of harm, and not of how it ended.</summary>
    public static bool Harms(string stem) => Harming.Contains(stem);

    /// <summary>Whether a verb tells too little to know an act by.</summary>
    public static bool IsLight(string stem) => Light.Contains(stem);

    /// <summary>Whether a word is a title before a name.</summary>
    public static bool IsTitle(string stem) => Titles.Contains(stem);

    /// <summary>Whether an adverb tells how something was done, and nothing else.</summary>
    public static bool IsManner(string adverb) =>
        adverb.Length > 4 && adverb.EndsWith("ly", StringComparison.Ordinal) && !NoManner.Contains(adverb) && !Doubtful.Contains(Normal.Stem(adverb)) && !Doubtful.Contains(adverb);

    /// <summary>Whether two who do it may change places.</summary>
    public static bool IsSymmetric(string stem) => Symmetric.Contains(stem);

    /// <summary>Whether both are units, and not the same.</summary>
    public static bool AreOtherUnits(string one, string other) => one != other && Units.Contains(one) && Units.Contains(other);

    /// <summary>Whether two stems mean the opposite of each other.</summary>
    public static bool AreOpposite(string one, string other) => Opposites.TryGetValue(one, out var set) && set.Contains(other);

    /// <summary>Whether the same part in one role and in the other says the opposite: from it and to it.</summary>
    public static bool AreOppositeRoles(string one, string other) =>
        (OpposedRoles.TryGetValue(one, out var against) && against == other) || (OpposedRoles.TryGetValue(other, out against) && against == one);

    private static FrozenSet<string> Stems(string table) => WordTable.Words(table).Select(Normal.Stem).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, FrozenSet<string>> Opposed(string table) => WordTable.Words(table)
        .Select(pair => pair.Split('/').Select(Normal.Stem).ToArray())
        .SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) })
        .GroupBy(pair => pair.Item1, pair => pair.Item2)
        .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
