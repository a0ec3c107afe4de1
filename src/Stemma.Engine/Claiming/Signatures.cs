using System.Collections.Frozen;
using System.Globalization;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Words with the signature of what they govern; the table is written by hand.</summary>
internal static class Signatures
{
    // class sort plus minus open said : lemmas. Verbs, nouns and adjectives alike.
    private const string Table =
        """
        know Fact 1 1 1 1 : forget-that know realise realize recognise recognize aware awareness remember recall notice discover learn find see hear understand unaware
        regret Fact 1 1 1 1 : regret resent lament deplore bemoan apologise apologize apology sorry glad happy proud pleased sad surprised shocked angry upset delighted disappointed grateful thankful ashamed embarrassed saddened amazed horrified thrilled fortunate lucky odd strange ironic unfortunate tragic shame pity
        reveal Fact 1 .5 .8 1 : reveal show prove demonstrate establish expose disclose verify ascertain document illustrate uncover
        react Fact 1 .8 .8 1 : praise criticise criticize condemn condemnation welcome blame thank thanks congratulate celebrate mourn denounce protest mark applaud hail mind forgive excuse hate despite because since aftermath follow witness survive
        fact Fact 1 .8 .9 1 : fact reality reason result consequence
        manage Outcome 1 -1 0 1 : manage succeed bother deign dare happen get remember-to able enable bring turn end wind serve proceed rush hasten condescend success accomplish achieve achievement complete completion finish carry conduct perform commit stage launch hold undertake execute implement implementation fulfil fulfill deliver pull carry-out pull-off
        cause Outcome 1 -.4 .1 1 : force cause make have lead compel oblige drive prompt trigger let spark provoke ensure guarantee push induce coerce help allow
        begin Outcome 1 -.8 .1 1 : begin start commence continue keep resume go proceed-to open persist remain stay spend
        stop Outcome .3 .8 .3 .3 : stop cease quit end halt suspend interrupt discontinue suspension cessation pause
        fail Outcome -1 .9 -.2 -1 : lack fail failure forget neglect omit unable inability miss powerless incapable
        refuse Ahead -1 .2 -.3 -1 : refuse refusal decline reluctant unwilling unwillingness loath refrain abstain hesitate hesitation
        prevent Outcome -1 .3 -.3 -1 : prevent prevention block avoid avert thwart foil forestall preclude stave obstruct hinder impede deter dissuade discourage bar inhibit prohibit ban forbid veto stop-from keep-from fend-off ward-off stave-off bar-from save-from protect-from
        cancel Outcome -1 .4 -.3 -1 : cancel cancellation scrap abandon postpone postponement delay shelve drop withdraw revoke rescind abort boycott skip reject rejection oppose opposition resist absence lift call-off put-off set-aside give-up back-out hold-off turn-down hold-back vote-against decide-against rule-against
        pretend Outcome -.9 0 -.4 -.2 : pretend feign fake fabricate invent simulate imagine dream fantasise fantasize pretence pretense hoax myth
        force-not Ahead .1 0 0 .2 : allow-to permit permission authorise authorize authorisation authorization let-to enable-to free license entitle eligible mandate
        say Speech .7 0 .4 1 : agree-that decide-that say tell state announce announcement declare declaration report note add explain statement remark mention inform write comment observe point read testify testimony reply answer respond recount relate stress emphasise emphasize highlight underline reiterate repeat assure brief briefing notify message post tweet quote cite describe according news word account describe warn-that conclude conclusion summarise summarize detail indicate record publish broadcast
        confirm Speech 1 .1 .3 1 : confirm confirmation acknowledge admit admission concede confess confession
        rule-out Ahead -1 0 -.2 -1 : rule-out
        suggest Speech .3 0 .2 .3 : suggest suggestion hint imply implication speculate speculation theory hypothesis
        rumour Likelihood .3 -.6 .1 .3 : rumour rumor gossip
        claim Speech .3 0 .2 1 : claim allege allegation assert assertion contend contention maintain insist insistence argue argument accuse accusation purport story swear boast charge complain complaint profess protest-that
        deny Speech -.3 .2 0 -1 : deny denial refute refutation dispute contradict rebut rebuttal disavow repudiate disclaim debunk disprove dismiss discredit reject-that
        believe Thought .5 -.5 .2 .6 : believe belief think thought suppose guess reckon assume assumption presume figure feel feeling consider suspect suspicion conviction convinced sure certain confident confidence certainty opinion view impression estimate calculate judge trust faith conclude-that understand-that
        foresee Thought .4 -.4 .1 .6 : predict prediction forecast expect expectation anticipate anticipation project projection foresee prophesy bet optimistic hopeful warn warning prospect likelihood
        fear Thought .15 0 .1 .2 : fear afraid worry worried concern concerned alarm alarmed scared terrified dread anxious nervous apprehensive
        doubt Thought -.5 .9 -.2 -.6 : doubt doubtful sceptical skeptical scepticism skepticism disbelieve distrust unconvinced incredulous question-that
        commit Ahead .4 -.6 .2 .7 : plan intend intention promise pledge vow commit-to commitment decide decision agree agreement resolve determined determination set due schedule scheduled prepare preparation arrange ready volunteer swear-to undertaking resolution bound poised about committed guarantee-to deal contract elect choose opt move announce-noun unveil-noun vote-to
        attempt Ahead .15 -.7 0 .3 : try attempt effort seek struggle strive aim goal target purpose endeavour endeavor bid fight campaign work pursue objective mission quest race
        want Ahead 0 -.6 0 .2 : have-to get-that want wish hope desire like prefer love need eager keen willing willingness interested long yearn ambition aspire aspiration crave demand request ask urge call plead beg appeal encourage encouragement advise advice recommend recommendation suggest-to propose proposal invite invitation order command instruct instruction direct require requirement tell-to warn-to press lobby persuade convince motivate inspire tempt challenge consider-doing mull weigh contemplate discuss discussion debate explore consideration offer threaten threat bargain negotiate apply application petition bill draft option idea opportunity chance ability capacity capability power right duty obligation responsibility way time place incentive call-for push-for press-for ask-for appeal-for hope-for wait-for warn-against advise-against argue-against
        seem Likelihood .5 -.5 .1 .6 : seem appear look sound apparent likely probable expected presumed believed thought reported alleged supposed said tend tendency presumably
        possible Likelihood .15 -1 0 .2 : possible possibility potential potentially conceivable feasible plausible risk danger peril imaginable easy hard difficult
        evidence Likelihood .7 -.2 .2 .7 : evidence proof sign indication trace hint-that
        unlikely Likelihood -.6 .4 -.2 -.6 : unlikely improbable implausible doubtful-that far-fetched dubious questionable
        impossible Likelihood -1 .3 -.4 -1 : impossible impossibility inconceivable unthinkable
        true Likelihood 1 -1 .1 1 : true correct accurate right-that obvious clear evident undeniable undisputed indisputable certain-that truth
        false Likelihood -1 .8 -.3 -1 : false untrue incorrect wrong inaccurate baseless groundless unfounded fabricated fictitious bogus falsehood lie misconception nonsense fallacious absurd ridiculous
        evaluate Likelihood .3 .1 .2 .3 : good bad great nice better best worth important necessary essential vital crucial imperative useful helpful wise foolish stupid dangerous safe legal illegal wrong-to fair unfair expensive cheap reasonable appropriate interesting fun
        ask Question 0 0 0 0 : wonder inquire enquire inquiry question whether investigate investigation probe examine determine check assess unclear unknown uncertain unsure undecided uncertainty unconfirmed unverified undetermined debatable moot mystery look-into depend-on comment-on
        """;

    private static readonly FrozenDictionary<string, Signature> Known = Read();

    private static readonly FrozenDictionary<(string, string), Signature> Senses = Known.Where(word => word.Key.Contains('-', StringComparison.Ordinal))
        .ToFrozenDictionary(word => (word.Key.Split('-')[0], word.Key.Split('-')[1]), word => word.Value);

    /// <summary>The signature of a word; of its sense with a complement of this form if it has one of its own: <c>remember-to</c>.</summary>
    /// <param name="lemma">The word.</param>
    /// <param name="sense">The form of the complement: <c>to</c>, <c>that</c>, <c>whether</c>, <c>doing</c>; null for a noun.</param>
    public static Signature? Of(string lemma, string? sense) =>
        sense is "whether" && Known.GetValueOrDefault(lemma) is not { Class: "doubt" }
            ? Question
 : OfSense(lemma, sense) ?? Known.GetValueOrDefault(lemma) ?? Known.GetValueOrDefault(lemma + "e") ?? (lemma.Length > 4 && lemma[^1] == lemma[^2] ? Known.GetValueOrDefault(lemma[..^1]) : null);

    /// <summary>The signature of a sense of its own: of a verb with its particle, <c>call off</c>, or with this complement; null if it has none.</summary>
    public static Signature? OfSense(string lemma, string? sense) => sense is null ? null : Senses.GetValueOrDefault((lemma, sense));

    private static Signature Question { get; } = new("ask", SignatureSort.Question, 0, 0, 0, 0);

    private static FrozenDictionary<string, Signature> Read()
    {
        var known = new Dictionary<string, Signature>(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows(Table))
        {
            var signature = new Signature(row[0], Enum.Parse<SignatureSort>(row[1]), Number(row[2]), Number(row[3]), Number(row[4]), Number(row[5]));
            foreach (var word in row[7..])
            {
                known.TryAdd(word, signature);
            }
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
