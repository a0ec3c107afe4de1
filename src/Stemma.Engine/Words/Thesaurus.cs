using System.Collections.Frozen;

namespace Stemma.Words;

/// <summary>Words that different reports use for the same thing, so that their claims can be compared.</summary>
/// <remarks>
/// One ring a line: its name, then its words. A name with <c>+</c> is an action, with <c>?</c> an action that only frames another
/// (“plans to send” is about sending). Written for reporting on conflict, diplomacy and politics; a word stands in one ring.
/// </remarks>
internal static class Thesaurus
{
    private const string Table =
        """
        +send: send deploy dispatch contribute commit station supply deployment dispatching contribution
        +kill: kill die dead death slay perish fatality
        +wound: wound injure injury hurt
        +casualty: casualty toll loss
        +capture: capture seize detain arrest custody prisoner
        +attack: attack strike shell bomb raid assault airstrike bombardment
        +withdraw: withdraw withdrawal pull retreat leave departure
        +arrive: arrive arrival reach land
        +train: train training drill
        +fight: fight fighting combat battle
        +join: join participate participation participant accede
        +sign: sign signing signature conclude ink
        +approve: approve approval ratify adopt pass endorse endorsement
        +vote: vote ballot
        +meet: meet meeting talk summit negotiate negotiation discuss discussion consultation
        +disarm: disarm disarmament demilitarise demilitarize disarming
        +protect: protect protection guard secure safeguard
        +release: release publish disclose disclosure publication
        +pay: pay payment
        +owe: owe debt
        +fund: fund finance funding
        +resign: resign resignation quit
        +appoint: appoint appointment nominate nomination name
        +win: win victory defeat
        +lead: lead lead command
        +accuse: accuse allege allegation accusation blame
        +charge: charge indict indictment prosecute
        +investigate: investigate investigation probe inquiry
        +buy: buy purchase acquire acquisition
        +build: build construct construction
        +close: close shut closure
        +open: open reopen
        +raise: raise increase rise grow
        +cut: cut reduce decrease fall drop
        +hold: host hold
        +visit: visit trip
        +support: support back backing favour favor
        +oppose: oppose opposition object objection reject rejection
        +confirm: confirm confirmation acknowledge
        +deny: deny denial refute
        +recognise: recognise recognize recognition
        +move: move transfer relocate ship
        +launch: launch begin start
        +end: end stop halt cease
        +delay: delay postpone suspend suspension
        +help: help assist assistance aid
        +destroy: destroy destruction
        +displace: displace flee evacuate evacuation displacement
        +unload: unload
        ?plan: plan intend intention aim prepare preparation
        ?agree: agree accept consent
        ?offer: offer propose proposal pledge promise vow volunteer
        ?consider: consider consideration weigh mull examine study
        ?decide: decide decision determine
        ?refuse: refuse decline refusal
        ?want: want seek wish hope
        ?expect: expect anticipate expectation
        ?try: try attempt
        troop: troop soldier force personnel serviceman servicewoman military contingent army peacekeeper brigade battalion unit infantry
        officer: officer general commander colonel
        country: country state nation
        government: government cabinet administration authority
        ministry: ministry ministerial
        minister: minister secretary
        parliament: parliament lawmaker legislature assembly congress senate
        agreement: agreement deal accord pact treaty memorandum
        mandate: mandate mission task tasking
        militia: militia militant fighter insurgent
        number: number figure count total
        peacekeeping: peacekeeping stabilisation stabilization
        civilian: civilian resident inhabitant
        money: money cash dollar euro
        return: return filing
        port: port harbour harbor
        election: election poll
        law: law legislation bill
        court: court judge tribunal
        weapon: weapon arm missile ammunition
        document: document paper memo draft letter
        spokesman: spokesman spokeswoman spokesperson
        council: council
        intelligence: intelligence spy
        """;

    private static readonly FrozenDictionary<string, Ring> ByStem = Read();

    /// <summary>The ring of a word by its stem; null when it stands in none.</summary>
    public static Ring? RingOf(string stem) => ByStem.GetValueOrDefault(stem);

    private static FrozenDictionary<string, Ring> Read()
    {
        Dictionary<string, Ring> rings = new(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, words) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            var ring = new Ring(name.TrimStart('+', '?'), name[0] is '+' or '?', name[0] is '?');
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                rings.TryAdd(Normal.Stem(word), ring);
            }
        }

        return rings.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>A set of words that count as one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsAction">Whether its words can be a clause's predicate.</param>
/// <param name="IsFrame">Whether they only frame another action.</param>
internal sealed record Ring(string Name, bool IsAction, bool IsFrame);
