using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Verbs whose forms rules would get wrong, and verbs whose forms rules can make.</summary>
internal static class VerbTable
{
    // base, past, past participle and what else differs
    private const string Irregular =
        """
        say said says
        tell told
        be am is are was were been being 's 're 'm
        have has had having 've
        do does did done
        go goes went gone
        will 'll wo
        would 'd
        can ca
        get got gotten getting
        make made making
        take took taken taking
        give gave given giving
        come came coming
        become became becoming
        beat beaten beating
        see saw seen
        know knew known
        think thought
        find found
        hold held
        keep kept
        leave left leaving
        lead led
        lose lost losing
        meet met
        pay paid
        put putting
        read
        run ran running
        send sent
        set setting
        show showed shown
        speak spoke spoken
        spend spent
        stand stood
        swear swore sworn
        write wrote written writing
        begin began begun beginning
        break broke broken
        bring brought
        build built
        buy bought
        choose chose chosen choosing
        cut cutting
        deal dealt
        draw drew drawn
        drive drove driven driving
        eat ate eaten
        fall fell fallen
        feel felt
        fight fought
        fly flew flown flies
        forbid forbade forbidden forbidding
        forget forgot forgotten forgetting
        forgive forgave forgiven forgiving
        freeze froze frozen freezing
        grow grew grown
        hear heard
        hide hid hidden hiding
        hit hitting
        hurt
        lay laid
        lend lent
        let letting
        lie lay lain lying lies lied
        mean meant
        mislead misled
        overcome overcame overcoming
        oversee oversaw overseen
        quit quitting
        rise rose risen rising
        seek sought
        sell sold
        shake shook shaken shaking
        shoot shot shooting
        shut shutting
        sit sat sitting
        split splitting
        spread
        steal stole stolen
        strike struck striking
        take took taken taking
        teach taught
        throw threw thrown
        understand understood
        undertake undertook undertaken undertaking
        uphold upheld
        win won winning
        withdraw withdrew withdrawn
        wear wore worn
        forecast
        foresee foresaw foreseen
        rebuff rebuffs
        die died dying dies
        admit admitted admitting admits
        rebut rebutted rebutting
        refer referred referring
        commit committed committing
        permit permitted permitting
        plan planned planning
        stop stopped stopping
        drop dropped dropping
        rule ruled ruling rules
        """;

    private const string Regular =
        """
        accept accuse achieve acknowledge act add address advance advise advocate affirm agree aim allege allow announce
        answer apologise apologize appeal appear applaud appoint approve argue arrest arrive ask assail assert assess
        assume assure attack attend attribute authorise authorize avoid avow back ban base believe bemoan berate blame
        blast block bolster boast brief broadcast bury call campaign capture carry cast castigate caution cease challenge
        champion change charge chide cite claim clarify collapse comment compare complain concede conclude condemn
        confess confide confirm congratulate consider contend continue contradict control counter cover criticise
        criticize cross damage debunk decide declare decline decry defend define delay deliver demand denounce deny deploy
        deride describe deserve destroy detail detain determine die disagree disarm disavow disclose discuss dismiss
        dispatch dispute dodge donate double doubt draft elaborate elect embrace emerge emphasise emphasize encourage end
        endorse enforce enter envisage estimate exchange exclaim expand expect explain exploit express fail favor favour
        fear file finalise finalize fire flee follow force forge form fret fulfil fund fume gather guarantee guess hail
        handle happen heal help highlight hint hope host identify ignore impose imply include increase indicate inform
        injure insinuate insist instruct intend interview introduce invade invite involve issue join joke judge justify
        kill label lament lash launch learn liken like list live locate look maintain manage march maintain mention mock
        mourn move muse name need negotiate nominate note notice notify object observe occupy occur offer open oppose
        order organise organize outline own participate pass patrol perceive persuade plead pledge point portray
        pose post praise predict prefer prepare present press pressure prevent proclaim produce profess promise prompt
        propose protect protest prove provide publicise publish pull push question quip quote raise rally rate reach react
        reaffirm realise realize reason reassure rebuke recall receive recognise recognize recommend recount reduce reflect
        refuse refute regard regret reiterate reject relate release relay remain remark remember remind remove renew
        renounce repeat replace reply report reportedly request require rescue resign resist resolve respond restate
        resume retort retract return reveal reverse review ridicule sack sanction save schedule scold scoff
        second seem seize serve settle share shout shift side sign signal slam slate speculate stage start state station
        stress struggle submit suggest summarise summon supply support surge surmise surrender suspect suspend tackle talk
        target testify thank theorise threaten tout trade train transfer trust try turn tweet urge use venture verify
        veto view visit voice volunteer vote vow wait walk want warn weigh welcome wish withhold witness wonder work worry
        wound yell yield calculate circulate illustrate reckon envision anticipate stipulate specify characterise
        characterize chant cheer decree determine discredit disown endure enquire evade foreshadow gripe groan grumble
        inquire interject intimate lambast lambaste laud mandate murmur mutter pronounce rail rebuff recap recollect
        reconfirm reprimand repudiate rule sigh signify sketch snap snub stump sum telegraph trumpet underline underscore
        unveil usher vouch whisper applaud bash blog concur contest corroborate crow deem deplore disapprove distance
        downplay echo email expose extol hear impugn interpret invoke lobby minimise minimize oust oversee paint
        plan pray press project ponder prod reason rap rip savage shrug skewer slap spar spearhead substantiate spurn
        """;

    /// <summary>Each form with its base.</summary>
    public static FrozenDictionary<string, string> Bases { get; } = Read();

    private static FrozenDictionary<string, string> Read()
    {
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows(Irregular))
        {
            foreach (var form in (string[])[.. row, row[0] + "s", row[0] + "ing"])
            {
                bases.TryAdd(form, row[0]);
            }
        }

        foreach (var verb in WordTable.Rows(Regular).SelectMany(row => row))
        {
            foreach (var form in FormsOf(verb))
            {
                bases.TryAdd(form, verb);
            }
        }

        return bases.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> FormsOf(string verb) => verb[^1] switch
    {
        'e' => [verb, verb + "s", verb + "d", verb[..^1] + "ing"],
        'y' when !"aeou".Contains(verb[^2], StringComparison.Ordinal) => [verb, verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"],
        's' or 'x' or 'h' or 'z' => [verb, verb + "es", verb + "s", verb + "ed", verb + "ing"],
        'o' => [verb, verb + "es", verb + "ed", verb + "ing"],
        var last => [verb, verb + "s", verb + "ed", verb + "ing", verb + last + "ed", verb + last + "ing"],
    };
}
