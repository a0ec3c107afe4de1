using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Nouns for those who speak, by the sort of source they are.</summary>
internal static class SpeakerWords
{
    private static readonly (SpeakerKind Kind, string Nouns)[] Table =
    [
        (SpeakerKind.Official,
            """
            official minister ministry government president premier chancellor ambassador envoy diplomat attache attaché spokesman
            spokeswoman spokesperson secretary undersecretary administration cabinet department embassy consulate foreign
            governor mayor commissioner deputy presidency palace kremlin pentagon authority bureaucrat monarch king queen
            prince emir sultan council aide adviser advisor negotiator mediator regulator state republic country nation
            capital counterpart office treasury congressional municipality
            """),
        (SpeakerKind.Military,
            """
            general admiral colonel major brigadier marshal lieutenant captain sergeant commander army navy military
            soldier troop officer force command staff battalion brigade corps guard airman pilot infantryman militia
            """),
        (SpeakerKind.Intelligence, "intelligence spy spymaster cia mi6 mi5 mossad gru sbu fsb svr nsa nis hur dni bnd dgse isi raw"),
        (SpeakerKind.Judicial,
            """
            police prosecutor judge court magistrate sheriff detective investigator attorney tribunal justice inspector
            policeman coroner lawyer constable fbi interpol
            """),
        (SpeakerKind.Politician,
            """
            lawmaker senator congressman congresswoman representative candidate party politician legislator mp opposition
            parliamentarian parliament caucus republican democrat campaign nominee speaker whip delegate conservative liberal
            leader senate congress committee
            """),
        (SpeakerKind.Company, "company firm manufacturer executive ceo chairman chairwoman corporation bank airline industry supplier maker contractor shipbuilder operator chain"),
        (SpeakerKind.Organisation,
            """
            organisation organization charity ngo group foundation union federation association activist campaigner
            un nato alliance commission coalition agency volunteer peacekeeper watchdog mission society league
            """),
        (SpeakerKind.Media,
            """
            newspaper outlet broadcaster channel media medium blogger press journalist reporter correspondent editor columnist magazine
            television tv radio website site station tabloid newswire daily weekly blog paper presenter host commentator
            """),
        (SpeakerKind.Analyst,
            """
            analyst expert economist professor researcher scholar academic historian scientist strategist pollster observer
            pundit specialist fellow lecturer institute tank university consultant
            """),
        (SpeakerKind.Witness,
            """
            witness eyewitness resident villager survivor bystander local neighbour neighbor passer refugee farmer
            shopkeeper fisherman passenger driver doctor medic nurse worker protester voter supporter student mother father
            son daughter wife husband family relative brother sister parent
            """),
        (SpeakerKind.Document,
            """
            statement report document filing memo letter transcript indictment communique communiqué resolution image video
            recording footage paper note cable record email e-mail file agreement draft treaty decree order lawsuit
            complaint affidavit ruling verdict contract release bulletin summary text testimony photograph photo book copy table document page
            study article story editorial dossier assessment intercept
            """),
        (SpeakerKind.Poll, "poll survey data figure statistic census study estimate index dataset number respondent"),
        (SpeakerKind.Post, "post tweet thread telegram facebook twitter user account"),
        (SpeakerKind.NonState, "rebel insurgent militant separatist movement faction gunman fighter guerrilla terrorist warlord cartel taliban hamas hezbollah houthi"),
        (SpeakerKind.Unknown, "source person people individual insider someone figure man woman member critic many some others"),
    ];

    private static readonly FrozenDictionary<string, SpeakerKind> Kinds = Read();

    private static readonly FrozenSet<string> Offices = WordTable.Words(
        """
        minister president premier chancellor ambassador envoy spokesman spokeswoman spokesperson secretary governor mayor
        commissioner chairman chairwoman ceo king queen prince emir sultan commander chief prosecutor speaker leader
        director head general admiral judge sheriff undersecretary deputy nominee candidate senator congressman
        congresswoman attorney chair
        """);

    private static readonly FrozenSet<string> Bodies = WordTable.Words(
        """
        ministry government army navy military police administration cabinet department embassy council parliament court
        party company firm agency organisation organization group un nato alliance commission coalition committee office
        campaign kremlin pentagon presidency palace force forces command union federation authority authorities foundation
        movement institute bank senate congress opposition service directorate consulate newspaper outlet broadcaster
        channel magazine television radio website station tabloid daily weekly paper bureau guard intelligence
        """);

    private static readonly FrozenSet<string> Faceless = WordTable.Words("source person people individual insider someone");

    private static readonly FrozenSet<string> Passing = WordTable.Words("statement letter communique communiqué release note email e-mail message post tweet bulletin");

    /// <summary>The kind that the noun alone tells; null if it is no speaker's noun.</summary>
    public static SpeakerKind? KindOf(string lemma) =>
        Kinds.TryGetValue(lemma, out var kind) ? kind : lemma.EndsWith('s') && Kinds.TryGetValue(lemma[..^1], out kind) ? kind : null;

    /// <summary>Whether the noun is an office that one can look up: minister, spokesman.</summary>
    public static bool IsOffice(string lemma) => Offices.Contains(lemma);

    /// <summary>Whether the noun is a body, not a person: ministry, newspaper.</summary>
    public static bool IsBody(string lemma) => Bodies.Contains(lemma);

    /// <summary>Whether the noun hides everything: source, people.</summary>
    public static bool IsFaceless(string lemma) => Faceless.Contains(lemma);

    /// <summary>Whether the document only passes on whose it is: a ministry's statement is the ministry speaking.</summary>
    public static bool IsPassedOn(string lemma) => Passing.Contains(lemma);

    private static FrozenDictionary<string, SpeakerKind> Read()
    {
        var kinds = new Dictionary<string, SpeakerKind>(StringComparer.Ordinal);
        foreach (var (kind, nouns) in Table)
        {
            foreach (var noun in WordTable.Words(nouns))
            {
                kinds.TryAdd(noun, kind);
            }
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
