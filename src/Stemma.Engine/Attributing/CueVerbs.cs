using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>The verbs that attribute, by sense and by what they take.</summary>
internal static class CueVerbs
{
    private static readonly (CueSense Sense, Takes Takes, string Verbs)[] Table =
    [
        (CueSense.Say, Takes.Anything,
            """
            say add tell note announce declare state argue explain report claim write insist assert suggest tweet allege
            recall remark reiterate emphasise emphasize stress observe predict estimate reply retort quip joke boast
            testify maintain contend reveal disclose conclude comment complain lament proclaim mention exclaim reason
            caution remind inform assure reassure warn stipulate speculate recount muse concede post retweet
            clarify brag fume gripe underline underscore reaffirm recollect intimate imply hint insinuate
            """),
        (CueSense.Say, Takes.Object,
            """
            describe highlight cite label portray liken dub characterise characterize outline detail discuss
            echo repeat blame accuse mock ridicule chide taunt thank praise applaud laud salute tout hail commend
            address propose recommend depict quote decry bemoan summarise summarize
            voice express signal convey email invoke joke attribute
            """),
        (CueSense.Say, Takes.Clause,
            """
            show find indicate read demonstrate learn hear agree answer respond continue begin tell illustrate prove
            determine calculate acknowledge notify rule mean chant shout sing yell whisper sigh murmur mutter
            text message blog telegraph open conclude
            """),
        (CueSense.Say, Takes.Particle, "point refer talk speak respond react allude touch elaborate reflect complain comment hint brag boast expand joke"),
        (CueSense.Say, Takes.Object, "call"),
        (CueSense.Confirm, Takes.Anything, "confirm acknowledge admit affirm verify concede corroborate"),
        (CueSense.Confirm, Takes.Clause, "recognise recognize prove establish accept"),
        (CueSense.Deny, Takes.Anything, "deny"),
        (CueSense.Deny, Takes.Object, "dismiss reject refute rebut dispute contradict debunk disavow repudiate rebuff discredit downplay"),
        (CueSense.Deny, Takes.Particle, "brush wave laugh shrug"),
        (CueSense.Doubt, Takes.Object, "question doubt challenge"),
        (CueSense.Ask, Takes.Anything, "ask wonder inquire enquire"),
        (CueSense.Intend, Takes.Anything, "vow pledge promise threaten"),
        (CueSense.Intend, Takes.Infinitive, "plan intend want seek hope agree offer decide aim prefer wish volunteer commit swear long mean"),
        (CueSense.Support, Takes.Object, "endorse back support defend favour favor advocate urge demand welcome champion embrace encourage request"),
        (CueSense.Support, Takes.Particle, "call push appeal press lobby plead argue"),
        (CueSense.Oppose, Takes.Object,
            """
            oppose criticise criticize condemn denounce attack blast slam assail deride deplore lambaste castigate rebuke
            rap reprimand chastise berate protest object lash rip savage pan
            """),
        (CueSense.Oppose, Takes.Particle, "object rail warn campaign complain caution argue speak"),
        (CueSense.Refuse, Takes.Infinitive, "refuse"),
        (CueSense.Refuse, Takes.Particle, "rule"),
        (CueSense.Decline, Takes.Infinitive, "decline"),
        (CueSense.Believe, Takes.Anything, "believe think"),
        (CueSense.Believe, Takes.Object, "fear suspect expect anticipate envision envisage"),
        (CueSense.Believe, Takes.Clause, "know feel consider assume realise realize understand assess judge guess worry hope conclude see deem view remember doubt"),
        (CueSense.Believe, Takes.Particle, "worry think"),
    ];

    private static readonly FrozenDictionary<string, string[]> Particles = WordTable.Rows(
        """
        point to out
        refer to
        talk about of
        speak about of out against
        respond to
        react to
        allude to
        touch on
        elaborate on
        reflect on
        complain about of
        comment on
        hint at
        brag about
        boast about of
        expand on
        joke about
        call for on
        push for back
        appeal for to
        press for
        lobby for against
        plead for with
        argue for against
        object to
        rail against
        warn against of about
        campaign for against
        caution against
        rule out
        worry about
        think of about
        lash out
        ask about for
        lay out
        inform of
        hit back
        tell of
        agree with
        approve of
        disapprove of
        accuse of
        brush aside off
        wave away aside off
        laugh off
        shrug off
        express concern doubt regret hope
        """).ToFrozenDictionary(row => row[0], row => row[1..], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CueVerb[]> Verbs = Table
        .SelectMany(row => WordTable.Rows(row.Verbs).SelectMany(verbs => verbs).Select(verb => new CueVerb(verb, row.Sense, row.Takes, Particles.GetValueOrDefault(verb, []))))
        .GroupBy(verb => verb.Lemma)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The verb's readings, the freest first; none if it does not attribute.</summary>
    public static IReadOnlyList<CueVerb> Of(string lemma) => Verbs.GetValueOrDefault(lemma, []);
}
