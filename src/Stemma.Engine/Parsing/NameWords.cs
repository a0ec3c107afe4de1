using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Words that tell what a name names.</summary>
internal static class NameWords
{
    /// <summary>Words before a person's name, in lower case; “defence minister” is two of them.</summary>
    public static FrozenSet<string> Titles { get; } = WordTable.Words(
        """
        mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady president vice-president premier chancellor
        prime minister ministers deputy foreign defence defense interior finance justice health trade oil energy secretary
        undersecretary under-secretary general ambassador envoy consul governor gov. gov mayor senator sen. sens. sen
        representative rep. reps. rep congressman congresswoman speaker chairman chairwoman chair commissioner commander chief
        director admiral adm. general gen. gen lieutenant lt. lt colonel col. col major maj. maj brigadier brig. captain capt.
        capt corporal cpl. sergeant sgt. marshal king queen prince princess sheikh sultan emir ayatollah pope cardinal
        archbishop bishop rabbi imam reverend rev. rev judge justice attorney prosecutor sheriff inspector superintendent
        spokesman spokeswoman spokesperson adviser advisor analyst economist historian researcher former ex-president acting
        candidate leader
        """);

    /// <summary>Words that make a name that of a body, in lower case.</summary>
    public static FrozenSet<string> Bodies { get; } = WordTable.Words(
        """
        ministry department agency authority council committee commission party congress senate parliament assembly house
        court tribunal army navy force forces guard corps command brigade battalion division police bureau office service
        services directorate administration government cabinet union federation alliance coalition league front movement
        organisation organization association society foundation institute institution university college school academy
        centre center bank fund group company corporation corp corp. inc inc. ltd ltd. llc plc holdings industries airlines
        nations secretariat mission embassy consulate board panel campaign committee club trust network caucus chamber
        initiative project laboratory labs summit conference kremlin pentagon guild confederation syndicate brotherhood hospital
        regiment fleet squadron registry
        """);

    /// <summary>Words that make a name that of an outlet, in lower case.</summary>
    public static FrozenSet<string> Outlets { get; } = WordTable.Words(
        """
        news times post herald gazette tribune daily journal tv television radio broadcasting telegraph chronicle observer
        courier examiner dispatch mercury sentinel bulletin standard mirror mail sun star guardian weekly review magazine
        newspaper press media wire newswire today online channel 24 report monitor insider beacon ledger register echo voice
        inquirer argus clarion messenger broadcaster
        """);

    /// <summary>Those of <see cref="Outlets"/> that make an outlet of any name they end.</summary>
    public static FrozenSet<string> SureOutlets { get; } = WordTable.Words(
        """
        news times post herald gazette tribune daily tv television radio broadcasting telegraph chronicle courier examiner
        independent pravda gazeta zeitung guardian newspaper press newswire 24 inquirer argus clarion wire broadcaster
        """);

    /// <summary>Common nouns before an outlet's name: “the newspaper Daily Lantern”.</summary>
    public static FrozenSet<string> OutletNouns { get; } = WordTable.Words(
        "newspaper daily weekly broadcaster channel station agency magazine website site outlet tabloid portal newswire paper");

    /// <summary>Places by their last word, in lower case.</summary>
    public static FrozenSet<string> PlaceEndings { get; } = WordTable.Words(
        """
        city county province region district valley river lake island islands sea strait gulf bay mountain mountains coast
        peninsula republic kingdom emirate state states territory street avenue square road airport port border corridor
        crossing strip bank heights hills beach desert harbour harbor town village
        """);

    /// <summary>Places by their first word, in lower case.</summary>
    public static FrozenSet<string> PlaceStarts { get; } = WordTable.Words("port fort mount lake cape san santa saint gulf strait bay new north south east west central upper lower");

    /// <summary>Endings that a country or town is more likely to have than a person.</summary>
    public static IReadOnlyList<string> PlaceShapes { get; } = ["land", "stan", "burg", "ville", "grad", "abad", "shire", "ania", "inia", "onia", "avia", "ovia", "oria", "ardia", "alia"];

    /// <summary>What only a state has: “Marland’s defence ministry”.</summary>
    public static FrozenSet<string> StateNouns { get; } = WordTable.Words(
        "government army navy military parliament president prime foreign defence defense interior finance ministry embassy ambassador troops forces soldiers borders border capital economy people territory cabinet king queen ruling state");

    /// <summary>First names, in lower case; enough to know a person by one.</summary>
    public static FrozenSet<string> FirstNames { get; } = WordTable.Words(
        """
        abdul abdullah adam adrian ahmad ahmed alan albert alex alexander alexandra alexei ali alice amanda amir ana anas
        andrea andrei andrew andrzej angela anna anne anthony antonio antony arthur asif bashar ben benjamin bernie bill
        bob boris brian bruce carlos carol caroline catherine charles chris christian christina christine christopher
        daniel daria dave david dean deborah denis diana dmitri dmitry donald donna ed edward elena elizabeth ellen emily
        emma emmanuel eric erik eva evgeny fatima felix fernando francis frank fred gary george gerald gordon grace greg
        hamid hannah hans harry hassan heather helen henry hillary hossein hugo hussein ian ibrahim igor imran irina ivan
        jack jacob jake james jan jane janet jason javier jay jean jeff jennifer jeremy jessica jim joan joe joel john
        jonathan jose joseph josh joshua juan judith julia julie julian kamal karen karim karl kate katherine kathleen keith
        kelly ken kenneth kevin khalid kim larry laura lauren lee leo leon leonid leyla linda lisa lloyd louis lucas lucy
        luis luke mahmoud manuel marc marco marcus maria marie marina mario mark marta martha martin mary matt matthew maya
        megan mehmet melissa michael michel michelle miguel mike mikhail mira mohamed mohammad mohammed mona muhammad
        mustafa nadia nancy natalia nathan neil nicholas nick nicolas nicole nikolai nina noah noor oleg olga oliver omar
        oscar pablo pamela patricia patrick paul pavel pedro peter phil philip pierre rachel rafael ralph rand rashid
        raymond rebecca recep ricardo richard rick robert roberto roger ron ronald rosa roy russell ruth ryan saad salem
        sam samuel sandra sara sarah scott sean sergei sergey shawn simon sofia sophie stefan stephanie stephen steve
        steven stuart susan tariq tatiana ted teresa terry theresa thomas tim timothy tina todd tom tomas tony valentina
        vera victor victoria viktor vladimir volodymyr walter wayne wendy will william yair yasmin yitzhak yusuf yuri zara
        """);

    /// <summary>Lower-case nouns of office: a capitalised word before them is a place or a people.</summary>
    public static FrozenSet<string> OfficeNouns { get; } = WordTable.Words(
        """
        minister ministers ministry government officials official army forces troops military parliament president
        ambassador envoy police embassy soldiers intelligence diplomat diplomats spokesman spokeswoman authorities prime
        foreign defence defense leader leaders state media capital side delegation navy capital territory border
        """);

    /// <summary>Little words that a name may hold between its parts.</summary>
    public static FrozenSet<string> Inner { get; } = WordTable.Words(
        "of the for and de del della di da dos du la le el al bin ibn van von der den ter ben abu &");

    /// <summary>Those of <see cref="Inner"/> that join only the parts of a body's or outlet's name.</summary>
    public static FrozenSet<string> BodyInner { get; } = WordTable.Words("of for the and &");

    /// <summary>Words after a name and a hyphen that are no part of the name: “Port Vela-based”.</summary>
    public static FrozenSet<string> CompoundTails { get; } = WordTable.Words(
        "area based backed born bound class era free held led level like long made only owned rich run self size state style team time to type wide wing year");

    /// <summary>Capitalised words that are no names: days, months, pronouns in headlines.</summary>
    public static FrozenSet<string> NoNames { get; } = WordTable.Words(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
        october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. i i'm ok yes no abstract
        nobody everybody somebody anybody everyone someone anyone none nothing everything something anything no-one
        yesterday today tomorrow dozens hundreds thousands millions scores tens several many some most
        editor's exclusive breaking update updated read watch video photo copyright full advertisement
        """);
}
