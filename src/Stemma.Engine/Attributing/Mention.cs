using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Words that name or describe somebody or something that can speak.</summary>
/// <param name="Words">The words, with their determiner.</param>
/// <param name="Phrase">The words, taken apart.</param>
/// <param name="Name">The name they end with; null for a description.</param>
/// <param name="IsPlural">Whether they are several.</param>
internal sealed record Mention(Run Words, SpeakerPhrase Phrase, Name? Name, bool IsPlural)
{
    /// <summary>What two mentions of one share, as far as the words show: the fullest name, or the head noun.</summary>
    public string Key { get; init; } = "";

    /// <summary>Whether it is one person.</summary>
    public bool IsPerson => !IsPlural && (Name is { } name ? name.Kind is NameKind.Person : Phrase.Noun is { IsPersonal: true } or { Sort: NounSort.Faceless });

    /// <summary>Whether it is one body or thing.</summary>
    public bool IsThing => !IsPlural && (Name is { } name ? name.Kind is not NameKind.Person : Phrase.Noun is { IsPersonal: false, Sort: not NounSort.Faceless });
}
