using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Types a source that is already resolved: identity, kind, traits, number.</summary>
/// <remarks>It asks for the words alone, however they were found: <see cref="Of"/> takes the source's span and that of its antecedent.</remarks>
internal sealed class SpeakerTyper
{
    private readonly Tape _tape;
    private readonly SpeakerKinds _kinds;

    /// <summary>Reads the text's names once.</summary>
    public SpeakerTyper(Tape tape, Profiles profiles, SourceBook book)
    {
        _tape = tape;
        _kinds = new SpeakerKinds(tape, profiles, book);
    }

    /// <summary>The type of the speaker whose words these are.</summary>
    /// <param name="source">The words that name it here.</param>
    /// <param name="antecedent">The fullest words that name the same speaker, elsewhere in the text; none if they stand here.</param>
    public SpeakerType Of(Run source, Run? antecedent)
    {
        var own = SpeakerPhrase.Of(_tape, source);
        var full = antecedent is { IsEmpty: false } there ? SpeakerPhrase.Of(_tape, there) : own;
        var isPronoun = own.All.Length == 1 && (Grammar.IsPronoun(_tape.Lower(own.Head)) || Genders.Told(_tape.Lower(own.Head)) != 0 && _tape.Lower(own.Head).Length < 4);
        var name = Apposed(full) ?? (full != own && !isPronoun ? Apposed(own) : null);
        var kind = name is not null ? _kinds.Of(name) : _kinds.Of(full);
        kind = kind is SpeakerKind.Unknown && full != own ? _kinds.Of(own) : kind;
        var identity = name is not null ? SpeakerIdentity.Named : SpeakerIdentities.Of(_tape, full, kind);
        return new SpeakerType(identity, kind, Traits(own, full, name), HowMany.In(_tape, full.All))
        {
            Name = name?.Canonical,
        };
    }

    /// <summary>The kind that a name has in this report.</summary>
    public SpeakerKind KindOf(Name name) => _kinds.Of(name);

    // “the head of the service, Omar Hale,”, “his wife, Ana,”: a person named beside a described one.
    private Name? Apposed(SpeakerPhrase phrase)
    {
        if (phrase.Noun is not { IsPersonal: true } || phrase.HeadName(_tape) is not null)
        {
            return null;
        }

        for (var at = phrase.Core.End; at + 1 < phrase.All.End; at++)
        {
            if (_tape.Lower(at) is "," && _tape.NamedAt(at + 1) is { Kind: NameKind.Person } name)
            {
                return name;
            }
        }

        return null;
    }

    private SpeakerTraits Traits(SpeakerPhrase own, SpeakerPhrase full, Name? name)
    {
        var words = _tape.Text(own.All);
        var traits = Plurals.Tells(_tape, own, full, name) ? SpeakerTraits.Plural : SpeakerTraits.None;
        traits |= AnonymityWords.TellFirstHand(words) ? SpeakerTraits.FirstHand : 0;
        traits |= AnonymityWords.TellDistance(words) ? SpeakerTraits.Distance : 0;
        return traits;
    }
}

/// <summary>What is told of a speaker.</summary>
/// <param name="Identity">How identifiable it is.</param>
/// <param name="Kind">What sort of source it is.</param>
/// <param name="Traits">What else the words tell of it.</param>
/// <param name="Count">How many they are, if the words say so.</param>
internal sealed record SpeakerType(SpeakerIdentity Identity, SpeakerKind Kind, SpeakerTraits Traits, int? Count)
{
    /// <summary>The person's name, where a described speaker is named beside the description.</summary>
    public string? Name { get; init; }
}
