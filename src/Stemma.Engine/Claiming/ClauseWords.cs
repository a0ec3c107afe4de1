using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Closed classes of words that tell how clauses and noun phrases hang together.</summary>
internal static class ClauseWords
{
    /// <summary>Marks of a clause that stands against the main one and is asserted by itself.</summary>
    public static readonly FrozenSet<string> Contrasts = WordTable.Words("although though whereas while");

    /// <summary>Marks of a clause on which the main one depends; what stands in it is not asserted.</summary>
    public static readonly FrozenSet<string> Conditions = WordTable.Words("if unless until till provided providing once whether lest before supposing assuming");

    /// <summary>Marks of a clause that tells why or when, and is so itself.</summary>
    public static readonly FrozenSet<string> Circumstances = WordTable.Words("because since as after when");

    /// <summary>What several do to or with each other, and what is done to several at once: their subjects and objects are not told one by one.</summary>
    public static readonly FrozenSet<string> Collective = WordTable.Words(
        """
        meet agree sign negotiate talk discuss share exchange join unite merge combine compete clash fight differ separate split divide
        marry gather assemble cooperate collaborate conclude reach total number sum form constitute surround link connect compare confuse
        mix swap reconcile mediate alternate border trade argue quarrel disagree debate confer accuse raise have own hold jointly amount
        """);

    /// <summary>Words that say that several are taken together.</summary>
    public static readonly FrozenSet<string> Together = WordTable.Words("together jointly combined collectively altogether other another between among");

    /// <summary>Nouns for what is said, whose clause tells it: “reports that …”.</summary>
    public static readonly FrozenSet<string> Sayings = WordTable.Words(
        """
        report claim allegation accusation suggestion rumour rumor assertion charge idea notion statement speculation belief view
        news story account hint theory argument contention insinuation
        """);

    /// <summary>Nouns that sum up a whole clause: “…, a plan that has caused unease”, “…, a charge he denies”.</summary>
    public static readonly FrozenSet<string> Summing = WordTable.Words(
        """
        plan move step decision charge claim accusation allegation figure number measure act action gesture sign development event
        change shift setback blow success failure idea proposal policy tactic strategy practice process result outcome
        """);

    /// <summary>Verbs that name whom they accuse, and then of what: “accused Karsovia of …”.</summary>
    public static readonly FrozenSet<string> Accusing = WordTable.Words("accuse suspect blame charge convict acquit");

    /// <summary>Verbs whose participles work as prepositions: “excluding pipes”, “according to the plan”.</summary>
    public static readonly FrozenSet<string> Prepositional = WordTable.Words("include exclude except regard concern accord follow depend compare bar pend owe give");

    /// <summary>Verbs that make or let somebody do what follows: it is no purpose of theirs.</summary>
    public static readonly FrozenSet<string> Control = WordTable.Words(
        "order tell urge ask force allow help want persuade instruct permit enable require encourage advise warn command direct invite compel teach let make get call appeal oblige commit bind empower authorise authorize");

    /// <summary>Verbs that are completed by what follows “to”: it is no purpose of theirs.</summary>
    public static readonly FrozenSet<string> Resolving = WordTable.Words(
        "vote agree decide plan promise pledge vow refuse threaten offer hope intend seek try attempt fail continue begin start seem appear tend manage decline choose prepare aim expect struggle need take require call");

    /// <summary>Verbs that are complete without an object.</summary>
    public static readonly FrozenSet<string> Intransitive = WordTable.Words(
        "come go arrive rise fall flee die resign sit stand sink collapse escape crash stop return speak work retire walk run happen occur vanish disappear explode erupt land live sleep wait appear fail apologise apologize agree lose win");

    /// <summary>Nouns that are completed by what follows “to”.</summary>
    public static readonly FrozenSet<string> Planning = WordTable.Words(
        """
        decision plan right attempt effort bid move refusal ability chance need way offer promise pledge proposal vow failure intention desire willingness order
        permission opportunity deal agreement pressure request readiness commitment call power duty obligation freedom reason inability reluctance
        """);

    /// <summary>Verbs of speaking: who declines to do that has said nothing.</summary>
    public static readonly FrozenSet<string> Speaking = WordTable.Words(
        "comment say answer discuss confirm respond elaborate talk speak disclose reveal specify give provide name tell identify explain reply react return");
}
