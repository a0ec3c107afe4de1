using Stemma.Words;

namespace Stemma.Model;

/// <summary>Who or what is said to have said something: one hop of an attribution chain.</summary>
/// <param name="Name">The fullest form found in the report: “Defence Ministry”, “two intelligence officials”, “Kestrel 24”.</param>
/// <param name="Identity">How identifiable it is.</param>
/// <param name="Kind">What sort of source it is.</param>
/// <param name="Traits">What else the words tell of it.</param>
/// <param name="Where">The words that name it here; empty for what is only implied.</param>
public sealed record Speaker(string Name, SpeakerIdentity Identity, SpeakerKind Kind, SpeakerTraits Traits, TextSpan Where)
{
    /// <summary>The office or body it speaks for, as printed: “Veldan defence minister” for “Defence Minister Omar Hale”.</summary>
    public string? Role { get; init; }

    /// <summary>How many it is, if the words say so: 2 for “two officials”.</summary>
    public int? Count { get; init; }

    /// <summary>Whether it hides who it is.</summary>
    public bool IsAnonymous => Identity is SpeakerIdentity.AnonymousDescribed or SpeakerIdentity.AnonymousBare;
}

/// <summary>How identifiable a speaker is.</summary>
public enum SpeakerIdentity
{
    /// <summary>There is no speaker: the report's own voice, or a quotation nobody is named for.</summary>
    None,

    /// <summary>A person, body, outlet or document by name.</summary>
    Named,

    /// <summary>An office that can be looked up: “the defence ministry spokesman”.</summary>
    RoleOnly,

    /// <summary>Hidden, but described: “a senior official”.</summary>
    AnonymousDescribed,

    /// <summary>Hidden altogether: “sources”.</summary>
    AnonymousBare,
}

/// <summary>What sort of source a speaker is.</summary>
public enum SpeakerKind
{
    /// <summary>Cannot be told.</summary>
    Unknown,

    /// <summary>A government or one of its offices.</summary>
    Official,

    /// <summary>Armed forces.</summary>
    Military,

    /// <summary>An intelligence service.</summary>
    Intelligence,

    /// <summary>Police, prosecutors, courts.</summary>
    Judicial,

    /// <summary>A party, candidate or lawmaker.</summary>
    Politician,

    /// <summary>A company.</summary>
    Company,

    /// <summary>A non-governmental or international organisation.</summary>
    Organisation,

    /// <summary>A publisher or agency.</summary>
    Media,

    /// <summary>An analyst or expert.</summary>
    Analyst,

    /// <summary>An eyewitness or resident.</summary>
    Witness,

    /// <summary>A document or record.</summary>
    Document,

    /// <summary>A poll or data set.</summary>
    Poll,

    /// <summary>A post on a social network.</summary>
    Post,

    /// <summary>An armed or political group that is no state.</summary>
    NonState,
}

/// <summary>What else the words tell of a speaker.</summary>
[Flags]
public enum SpeakerTraits
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>More than one: “officials”.</summary>
    Plural = 1,

    /// <summary>Saw or did it: “who attended the meeting”.</summary>
    FirstHand = 2,

    /// <summary>A reason for hiding is given: “not authorised to speak”.</summary>
    ReasonGiven = 4,

    /// <summary>Near the matter, not in it: “familiar with”, “briefed on”.</summary>
    Distance = 8,

    /// <summary>Passed on by another: “told X, which reported”.</summary>
    SecondHand = 16,
}
