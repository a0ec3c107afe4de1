using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>The form in which a cue verb stands.</summary>
internal enum CueForm
{
    /// <summary>With its subject before it, or after it when inverted.</summary>
    Finite,

    /// <summary>“saying”, “adding”: the subject is that of the clause before.</summary>
    Participle,

    /// <summary>“was told”, “is said”: the speaker, if any, follows “by”.</summary>
    Passive,

    /// <summary>“according to”: the speaker follows.</summary>
    Preposition,
}

/// <summary>Words that attribute, in one sentence.</summary>
/// <param name="Where">The tokens: auxiliaries, verb, particle.</param>
/// <param name="Head">The verb's own token.</param>
/// <param name="Verb">What the verb is; the neutral “say” for “according to”.</param>
/// <param name="Form">How it stands.</param>
internal sealed record Cue(Run Where, int Head, CueVerb Verb, CueForm Form)
{
    /// <summary>Whether it is negated: “did not say”.</summary>
    public bool IsNegated { get; init; }

    /// <summary>The particle that belongs to the verb, if there is one.</summary>
    public string? Particle { get; init; }

    /// <summary>What sort of saying it is here: “argued against” opposes, “could not confirm” doubts.</summary>
    public CueSense Sense => (Particle, Verb.Sense) switch
    {
        ("against", _) => CueSense.Oppose,
        ("for", _) when Verb.Lemma is "call" or "push" or "argue" or "press" or "lobby" or "campaign" or "appeal" or "plead" => CueSense.Support,
        (_, CueSense.Confirm or CueSense.Believe) when IsNegated => CueSense.Doubt,
        (_, CueSense.Deny or CueSense.Say or CueSense.Ask) when IsNegated => CueSense.Decline,
        (_, CueSense.Support) when IsNegated => CueSense.Oppose,
        (_, CueSense.Intend) when IsNegated => CueSense.Refuse,
        _ => Verb.Sense,
    };
}
