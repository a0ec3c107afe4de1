using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Small closed classes of words that tell how a predicate takes its arguments.</summary>
internal static class FrameWords
{
    private static readonly FrozenSet<string> Locative = WordTable.Words(
        "in at near outside inside around across within off throughout into onto over along beside above below beneath under between among");

    // Verbs that say little themselves: the event is their object.
    private static readonly FrozenSet<string> LightVerbs = WordTable.Words(
        """
        launch make conduct carry take give hold stage mount commit do have perform undertake wage suffer receive undergo face
        sustain inflict deliver pay issue file reach sign lodge stage execute pursue express
        """);

    // “Hale’s arrest”: the owner is who it is done to.
    private static readonly FrozenSet<string> PatientNouns = WordTable.Words(
        """
        arrest murder killing assassination slaying execution capture abduction kidnapping detention imprisonment conviction
        sentencing indictment acquittal appointment nomination election dismissal removal firing ouster expulsion release rescue
        burial funeral trial hospitalization deportation extradition injury wounding torture rape beating shooting stabbing
        construction destruction demolition
        """);

    // “the arrival of troops”: what stands behind “of” does it.
    private static readonly FrozenSet<string> Intransitive = WordTable.Words(
        """
        arrival departure death resignation rise fall collapse return emergence disappearance visit speech appearance eruption
        explosion growth decline retirement escape flight retreat suicide birth decision failure presence passing victory
        defeat surrender win opening closing closure start beginning end outbreak crash blast arrest
        """);

    // Nouns of events and acts with no ending that shows it.
    private static readonly FrozenSet<string> PlainEvents = WordTable.Words(
        """
        attack strike raid assault blast bomb bombing crash deal talk meeting summit visit trip vote election trial war battle fight
        fire quake earthquake flood storm protest rally march riot coup siege arrest murder death birth victory defeat win loss rise
        fall cut drop gain sale purchase bid offer claim call plea promise pledge vow threat warning order ban probe inquiry search
        hunt rescue release escape return transfer move shift change vote speech statement report announcement launch test flight
        drill patrol mission exercise ceasefire truce pact debate discussion decision choice appeal request demand complaint charge
        lawsuit verdict ruling sentence award prize attempt effort try start end halt break blow damage injury wound hit exchange
        explosion operation offensive invasion withdrawal deployment agreement payment contribution apology comment comeback
        """);

    private static readonly string[] EventEndings = ["tion", "sion", "ment", "ance", "ence", "al", "ure", "ing", "ery", "age"];

    // “promised Velda to send troops”: Velda's friend sends them, not Velda.
    private static readonly FrozenSet<string> SubjectControl = WordTable.Words("promise vow threaten pledge swear offer use take");

    // Nouns whose zero relative tells when, where or why: “the day he died”.
    private static readonly FrozenSet<string> Settings = WordTable.Words(
        "day week month year night morning hour moment minute time place reason way weekend season period date manner");

    private static readonly FrozenSet<string> Negations = WordTable.Words("not n't never no neither nor nowhere hardly barely");

    /// <summary>Whether a preposition tells where something is.</summary>
    public static bool TellsWhere(string preposition) => Locative.Contains(preposition);

    /// <summary>Whether a verb may carry an event noun.</summary>
    public static bool IsLight(string verb) => LightVerbs.Contains(verb);

    /// <summary>Whether a noun tells an event or act.</summary>
    public static bool IsEvent(string noun) =>
        PlainEvents.Contains(noun) || PatientNouns.Contains(noun) || Intransitive.Contains(noun)
        || (noun.Length > 6 && EventEndings.Any(ending => noun.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>Whether the owner of an event noun is who it is done to.</summary>
    public static bool IsPatientNoun(string noun) => PatientNouns.Contains(noun);

    /// <summary>Whether what stands behind the “of” of an event noun does it.</summary>
    public static bool IsIntransitive(string noun) => Intransitive.Contains(noun);

    /// <summary>Whether the subject of a verb with an object is the subject of its infinitive too.</summary>
    public static bool ControlsBySubject(string verb) => SubjectControl.Contains(verb);

    /// <summary>Whether a noun tells when, where or why.</summary>
    public static bool IsSetting(string noun) => Settings.Contains(noun);

    /// <summary>Whether a word negates.</summary>
    public static bool Negates(string lemma) => Negations.Contains(lemma);

    /// <summary>Whether a relation leads from one clause up to another.</summary>
    public static bool OpensClause(string relation) =>
        relation is "root" or "ccomp" or "advcl" or "parataxis" or "csubj" or "csubj:pass" or "acl" or "acl:relcl" or "advcl:relcl" or "conj" or "xcomp" or "";
}
