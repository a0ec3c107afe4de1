using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Countries and large places, and what their people are called.</summary>
internal static class Countries
{
    /// <summary>Countries, regions and large cities, in lower case.</summary>
    public static FrozenSet<string> Places { get; } = WordTable.Phrases(
        """
        afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain
        bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, bosnia and herzegovina, botswana, brazil
        brunei, bulgaria, burkina faso, burma, burundi, cambodia, cameroon, canada, cape verde, central african republic, chad
        chile, china, colombia, comoros, congo, costa rica, croatia, cuba, cyprus, czech republic, czechia, denmark, djibouti
        dominican republic, ecuador, egypt, el salvador, equatorial guinea, eritrea, estonia, eswatini, ethiopia, fiji, finland
        france, gabon, gambia, georgia, germany, ghana, greece, grenada, guatemala, guinea, guyana, haiti, honduras, hungary
        iceland, india, indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan, jordan, kazakhstan, kenya
        kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, lithuania, luxembourg, madagascar, malawi
        malaysia, maldives, mali, malta, mauritania, mauritius, mexico, moldova, monaco, mongolia, montenegro, morocco
        mozambique, myanmar, namibia, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea, north macedonia
        norway, oman, pakistan, palestine, panama, papua new guinea, paraguay, peru, philippines, poland, portugal, qatar
        romania, russia, rwanda, saudi arabia, senegal, serbia, seychelles, sierra leone, singapore, slovakia, slovenia
        solomon islands, somalia, south africa, south korea, south sudan, spain, sri lanka, sudan, suriname, sweden
        switzerland, syria, taiwan, tajikistan, tanzania, thailand, timor-leste, togo, tonga, tunisia, turkey, türkiye
        turkmenistan, uganda, ukraine, united arab emirates, united kingdom, united states, uruguay, uzbekistan, vanuatu
        vatican, venezuela, vietnam, yemen, zambia, zimbabwe, u.s., u.s.a., usa, us, uk, u.k., uae, britain, england, scotland, wales
        northern ireland, america, africa, europe, asia, gaza, west bank, crimea, donbas, siberia, kurdistan, catalonia
        washington, london, paris, berlin, moscow, beijing, kyiv, kiev, tokyo, seoul, pyongyang, cairo, jerusalem, tel aviv
        ankara, istanbul, tehran, baghdad, riyadh, doha, dubai, abu dhabi, beirut, damascus, amman, geneva, brussels, rome
        madrid, vienna, warsaw, prague, budapest, new york, los angeles, chicago, islamabad, karachi, new delhi, delhi, mumbai
        kabul, jakarta, hanoi, bangkok, manila, canberra, sydney, ottawa, toronto, nairobi, lagos, abuja, pretoria
        johannesburg, addis ababa, khartoum, tripoli, tunis, algiers, rabat, caracas, bogota, lima, buenos aires, brasilia
        middle east, south asia, central asia, latin america, balkans, baltics, caucasus, sahel, red sea, black sea
        texas, california, florida, ohio, virginia, iowa, michigan, pennsylvania, arizona, nevada, colorado, wisconsin, illinois
        massachusetts, new hampshire, new jersey, north carolina, south carolina, minnesota, missouri, indiana, alabama, tennessee
        """);

    private static readonly FrozenSet<string> Peoples = WordTable.Phrases(
        """
        afghan, albanian, algerian, american, arab, argentine, armenian, australian, austrian, azerbaijani, bahraini
        bangladeshi, belarusian, belgian, bolivian, bosnian, brazilian, british, bulgarian, burmese, cambodian, canadian
        chilean, chinese, colombian, croatian, cuban, cypriot, czech, danish, dutch, ecuadorian, egyptian, emirati, english
        estonian, ethiopian, european, filipino, finnish, french, georgian, german, ghanaian, greek, haitian, hungarian
        icelandic, indian, indonesian, iranian, iraqi, irish, israeli, italian, japanese, jordanian, kazakh, kenyan, korean
        kurdish, kuwaiti, kyrgyz, laotian, latvian, lebanese, libyan, lithuanian, malaysian, mexican, moldovan, mongolian
        moroccan, nepali, nigerian, north korean, norwegian, omani, pakistani, palestinian, peruvian, polish, portuguese, qatari
        romanian, russian, rwandan, saudi, scottish, senegalese, serbian, singaporean, slovak, slovenian, somali, south african
        south korean, soviet, spanish, sudanese, swedish, swiss, syrian, taiwanese, tajik, tanzanian, thai, tunisian, turkish
        turkmen, ugandan, ukrainian, uzbek, venezuelan, vietnamese, welsh, western, yemeni, zimbabwean, african, asian
        latino, hispanic, jewish, muslim, christian, islamic
        """);

    private static readonly string[] Endings = ["ian", "ean", "ese", "ish", "ani", "aqi", "ari", "ali", "iti", "an", "ic"];

    /// <summary>Whether the lower-case words are a nationality or people that is listed.</summary>
    public static bool IsPeople(string words) => Peoples.Contains(words) || (words.EndsWith('s') && Peoples.Contains(words[..^1]));

    /// <summary>Whether the lower-case word has the shape of a nationality: “Veldan”, “Orsinese”.</summary>
    public static bool LooksLikePeople(string word) =>
        word.Length > 4 && Endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));
}
