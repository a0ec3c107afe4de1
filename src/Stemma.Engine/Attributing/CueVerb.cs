using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>What must follow a verb for it to attribute.</summary>
internal enum Takes
{
    /// <summary>Anything: what is said may also stand before it.</summary>
    Anything,

    /// <summary>A thing, a person or a clause after it; before it only a quotation.</summary>
    Object,

    /// <summary>“that”, “whether”, “how”, a quotation or a colon: the verb means other things too often.</summary>
    Clause,

    /// <summary>“to do”, or a that-clause.</summary>
    Infinitive,

    /// <summary>One of the verb's particles: “called for”.</summary>
    Particle,
}

/// <summary>A verb that attributes.</summary>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Sense">What sort of saying it is.</param>
/// <param name="Takes">What must follow.</param>
/// <param name="Particles">Words after it that belong to it: “out” in “pointed out”.</param>
internal sealed record CueVerb(string Lemma, CueSense Sense, Takes Takes, IReadOnlyList<string> Particles)
{
    /// <summary>Whether it names the one spoken to before what is said: “told reporters that”.</summary>
    public bool HasListener => Lemma is "tell" or "inform" or "remind" or "assure" or "warn" or "ask" or "reassure" or "brief" or "notify" or "convince" or "advise" or "urge";
}
