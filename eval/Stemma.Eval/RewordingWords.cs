using Stemma.Words;

namespace Stemma.Eval;

/// <summary>The words that the rules of rewording put for others. A quarter of the pairs, by hash, is held out.</summary>
internal static class RewordingWords
{
    private const int HeldOf = 4;

    public static IReadOnlyList<WordPair> Directions { get; } = Pairs(
        """
        rose/fell rise/fall rises/falls rising/falling increased/decreased increase/decrease increases/decreases
        bought/sold buy/sell buys/sells won/lost win/lose wins/loses raised/lowered raise/lower raise/cut gained/lost gain/lose
        opened/closed open/close accepted/rejected approved/rejected approve/reject adopted/rejected supports/opposes support/oppose
        backed/opposed arrived/departed arrive/depart joined/left join/leave strengthened/weakened began/ended begin/end started/ended
        start/end exported/imported export/import hired/fired hire/fire hired/dismissed acquitted/convicted released/detained freed/jailed
        borrowed/lent lost/found cut/raised praised/criticised entered/left advanced/retreated delivered/received above/below
        built/demolished expanded/shrank expand/shrink imposed/lifted impose/lift banned/permitted ban/permit more/fewer
        improved/worsened survived/died defended/attacked criticized/praised defeated/beat likely/unlikely able/unable
        increase/reduce improve/worsen add/remove added/removed extend/shorten extended/shortened allow/forbid allowed/forbade
        """);

    public static IReadOnlyList<WordPair> Measured { get; } = Pairs(
        """
        killed/injured injured/killed killed/missing wounded/killed dead/wounded deaths/injuries
        soldiers/tanks troops/aircraft soldiers/ships tanks/helicopters helicopters/tanks engineers/doctors observers/soldiers
        million/billion billion/million thousand/million hundred/thousand tonnes/barrels barrels/tonnes kilometres/metres miles/feet
        dollars/euros hours/days days/weeks weeks/months months/years years/months men/women women/men children/adults
        civilians/soldiers votes/seats seats/votes houses/schools homes/shops workers/students students/teachers vehicles/boats
        people/vehicles officers/prisoners prisoners/officers patients/nurses bodies/weapons boats/aircraft flights/trains jobs/contracts
        schools/hospitals rockets/drones points/places minutes/hours voters/candidates points/games cars/houses
        delegates/states states/counties inches/feet games/seasons
        """);

    public static IReadOnlyList<WordPair> Statuses { get; } = Pairs(
        """
        signed/drafted signed/discussed approved/discussed approved/drafted adopted/proposed confirmed/denied denied/confirmed
        agreed/refused agreed/offered agreed/proposed announced/cancelled promised/refused pledged/delivered imposed/threatened
        bought/ordered published/withheld destroyed/threatened ordered/received appointed/considered launched/planned delivered/promised
        captured/besieged convicted/accused charged/questioned arrested/questioned resumed/postponed plans/refuses wants/refuses
        decided/declined vowed/refused agreed/declined expected/forced decided/hoped
        """);

    public static IReadOnlyList<WordPair> Attempts { get; } = Pairs(
        "did/agreed_to did/planned_to did/refused_to did/failed_to did/threatened_to did/offered_to did/proposed_to did/tried_to did/promised_to did/wanted_to");

    public static IReadOnlyList<WordPair> Doubts { get; } = Pairs(
        "flat/allegedly flat/reportedly flat/possibly flat/probably flat/apparently flat/may flat/might flat/could");

    /// <summary>Words that mean the same where they stand in news; written apart from the engine's own lists.</summary>
    public static IReadOnlyList<WordPair> Synonyms { get; } = Pairs(
        """
        bought/purchased buy/purchase purchased/bought attacked/assaulted arrested/detained rejected/turned_down resigned/stepped_down
        ended/concluded end/conclude began/started begin/start started/began destroyed/wrecked captured/seized seized/captured
        helped/assisted help/assist banned/prohibited ban/prohibit cancelled/called_off published/released released/freed fired/launched
        hired/recruited appointed/named dismissed/sacked announced/declared requested/asked_for sent/dispatched send/dispatch
        soldiers/troops troops/soldiers attack/assault agreement/accord agreement/deal prison/jail doctors/physicians
        lawmakers/legislators company/firm firm/company money/funds houses/homes homes/houses car/automobile closed/shut
        injured/wounded injured/hurt wounded/injured about/around approximately/about nearly/almost almost/nearly protesters/demonstrators
        demonstrators/protesters attorney/lawyer lawyer/attorney employees/workers workers/employees rose/increased rise/increase
        fell/dropped fell/declined fall/drop increased/rose permit/allow allow/permit allowed/permitted tried/attempted try/attempt aircraft/planes
        pact/treaty visited/toured damaged/harmed discovered/found found/discovered received/got delivered/supplied displaced/uprooted
        gathered/assembled met/encountered criticised/condemned supports/backs support/back opposes/rejects villagers/residents
        envoy/emissary warned/cautioned promised/pledged pledged/promised imposed/placed burned/torched intercepted/stopped
        recovered/retrieved revealed/disclosed said/stated storm/tempest large/big big/large movie/film film/movie murdered/killed
        slain/killed obtained/acquired acquired/obtained chosen/selected selected/chosen struck/hit hit/struck shot/gunned_down
        children/kids quickly/rapidly child/kid also/too purchase/buy city/town near/close_to before/ahead_of
        law/legislation ship/vessel vessel/ship fire/blaze blaze/fire assist/help victory/win actress/performer ended/finished
        earthquake/quake quake/earthquake teenager/adolescent suspected/alleged died/perished funding/financing
        """);

    /// <summary>Short forms and long ones, both ways.</summary>
    public static IReadOnlyList<WordPair> ShortForms { get; } = Pairs(
        """
        per_cent/% per_cent/percent percent/% percent/per_cent United_Nations/UN United_States/US United_States/U.S. U.S./US US/United_States
        U.S./United_States European_Union/EU Minister/Min. General/Gen. Doctor/Dr Dr/Dr. Governor/Gov. Gov./Governor Senator/Sen. Sen./Senator
        President/Pres. Mr./Mr Mrs./Mrs Rep./Representative Lieutenant/Lt. kilometres/km January/Jan. February/Feb. September/Sept.
        November/Nov. December/Dec. October/Oct. Police_Department/PD defence/defense organise/organize criticised/criticized television/TV
        Department/Dept. Street/St. Corporation/Corp. Company/Co. Incorporated/Inc. versus/vs. labour/labor harbour/harbor cancelled/canceled
        N.Y./New_York D.C./DC FBI/F.B.I. Calif./California miles/mi. kilometers/km
        """);

    public static IReadOnlyList<WordPair> Contractions { get; } = Pairs(
        """
        will_not/won’t is_not/isn’t are_not/aren’t was_not/wasn’t were_not/weren’t has_not/hasn’t have_not/haven’t did_not/didn’t does_not/doesn’t
        do_not/don’t would_not/wouldn’t could_not/couldn’t cannot/can’t should_not/shouldn’t had_not/hadn’t
        won't/will_not isn't/is_not aren't/are_not wasn't/was_not weren't/were_not hasn't/has_not haven't/have_not didn't/did_not doesn't/does_not
        don't/do_not wouldn't/would_not couldn't/could_not can't/cannot shouldn't/should_not hadn't/had_not
        they_are/they’re it_is/it’s he_is/he’s she_is/she’s they_have/they’ve we_are/we’re they_will/they’ll he_will/he’ll it_will/it’ll
        """);

    /// <summary>Frames of a speaker around a sentence: <c>{0}</c> with a small first letter, <c>{1}</c> as it stands.</summary>
    public static IReadOnlyList<string> Frames { get; } =
    [
        "Officials said that {0}.", "Officials said {0}.", "{1}, officials said.", "According to officials, {0}.", "A spokesman said that {0}.",
        "{1}, a spokeswoman said.", "The agency reported that {0}.", "{1}, according to local media.", "Sources told reporters that {0}.", "Witnesses said {0}.",
    ];

    /// <summary>Whether it belongs to the quarter that no rule of the engine was written by.</summary>
    public static bool IsHeld(string material) => Convert.ToInt32(ContentHash.Prefix($"held|{material}", 4), 16) % HeldOf == 0;

    private static IReadOnlyList<WordPair> Pairs(string table) =>
    [
        .. WordTable.Rows(table).SelectMany(row => row).Select(pair => pair.Split('/')).Where(pair => pair.Length == 2)
            .Select(pair => new WordPair(pair[0].Replace('_', ' '), pair[1].Replace('_', ' '))),
    ];
}

/// <summary>One word and the one put for it.</summary>
internal sealed record WordPair(string From, string To)
{
    public bool IsHeld => RewordingWords.IsHeld($"{From}/{To}");
}
