using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>What one report says of somebody or something with a name, wherever it says so.</summary>
/// <param name="Name">The fullest form of the name.</param>
/// <param name="NameKind">What the name names.</param>
internal sealed record Profile(string Name, NameKind NameKind)
{
    /// <summary>Titles, appositions and the like, in reading order.</summary>
    public List<Fact> Facts { get; } = [];

    /// <summary>The first token of each mention, in reading order.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>How often it stands beside the words of a race for office: “Hale’s campaign”, “vote for Hale”.</summary>
    public int Races { get; set; }

    /// <summary>How often it stands beside the words of holding office: “the Hale administration”.</summary>
    public int Reigns { get; set; }

    /// <summary>Whether a party stands after the name: “(R-Iowa)”.</summary>
    public bool HasParty { get; set; }

    /// <summary>Whether an age or a home stands after the name: “Ana Ortiz, 31, of Port Vela”.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>Whether a person's title was taken for a part of the name: then it names a person.</summary>
    public bool IsTitled { get; set; }

    /// <summary>Titles and pronouns that tell a woman, less those that tell a man.</summary>
    public int Feminine { get; set; }
}

/// <summary>One thing a report says of a name.</summary>
/// <param name="Sort">Where it stands.</param>
/// <param name="Phrase">The words, taken apart.</param>
/// <param name="IsFormer">Whether it was so once: “former minister”.</param>
internal sealed record Fact(FactSort Sort, SpeakerPhrase Phrase, bool IsFormer);

/// <summary>Where a fact stands.</summary>
internal enum FactSort
{
    /// <summary>Before the name: “Defence Minister Omar Hale”.</summary>
    Title,

    /// <summary>Beside it: “Omar Hale, the defence minister,”.</summary>
    Apposition,

    /// <summary>Said of it: “Hale is a farmer”.</summary>
    Predicate,

    /// <summary>What it belongs to: “Omar Hale of the Harbour Times”, “Kestrel’s Omar Hale”.</summary>
    Belonging,
}
