using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Types a source that is already resolved: identity, kind, traits, number.</summary>
/// <remarks>It asks for the words alone, however they were found: <see cref="Of"/> takes the source's span and that of its antecedent. Ask in reading order.</remarks>
internal sealed class SpeakerTyper
{
    // Below this the rules stand; where they tell nothing, less will do. The model learnt whole articles: in a passage, where little can be told of anybody, it must be surer.
    private const double Sure = 0.5;
    private const double SureAtAll = 0.35;
    private const double SureOfPassage = 0.8;
    private const int Passage = 100;

    // A person's kind is told by the first mentions, mostly.
    private const int MostReadings = 8;

    private readonly Tape _tape;
    private readonly Profiles _profiles;
    private readonly Dictionary<string, SpeakerKind> _guesses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<double[]>> _read = new(StringComparer.Ordinal);
    private readonly SpeakerKinds _kinds;
    private readonly KindFeatures _features;
    private readonly KindModel? _model;

    /// <summary>Reads the text's names once.</summary>
    /// <param name="tape">The text.</param>
    /// <param name="profiles">What it says of its names.</param>
    /// <param name="book">Outlets and institutions that are known.</param>
    /// <param name="model">What has the last word on kinds; null leaves it to the rules.</param>
    public SpeakerTyper(Tape tape, Profiles profiles, SourceBook book, KindModel? model)
    {
        _tape = tape;
        _profiles = profiles;
        _kinds = new SpeakerKinds(tape, profiles, book);
        _features = new KindFeatures(tape, profiles, phrase => _kinds.Of(phrase));
        _model = model;
        if (model is not null)
        {
            _kinds.Guess = Guess;
        }
    }

    /// <summary>The type of the speaker whose words these are.</summary>
    /// <param name="source">The words that name it here.</param>
    /// <param name="antecedent">The fullest words that name the same speaker, elsewhere in the text; none if they stand here.</param>
    public SpeakerType Of(Run source, Run? antecedent)
    {
        var (own, full, name) = Parts(source, antecedent);
        var ruled = Ruled(own, full, name);
        var (likely, probability) = Modelled(own, full, name ?? Head(full), ruled);
        var kind = probability >= (_tape.Count < Passage ? SureOfPassage : ruled is SpeakerKind.Unknown ? SureAtAll : Sure) ? likely : ruled;
        var identity = name is not null ? SpeakerIdentity.Named : SpeakerIdentities.Of(_tape, full, kind);
        return new SpeakerType(identity, kind, Traits(own, full, name), HowMany.In(_tape, full.All))
        {
            Name = name?.Canonical,
        };
    }

    // Words that point elsewhere are read twice: as they stand here, and as the fullest words alone. A person is one throughout: with the words before.
    private (SpeakerKind Kind, double Probability) Modelled(SpeakerPhrase own, SpeakerPhrase full, Name? name, SpeakerKind ruled)
    {
        if (_model is null)
        {
            return (ruled, 1);
        }

        List<double[]> readings = [_model.Scores(Input(own, full, name, ruled))];
        if (full != own)
        {
            readings.Add(_model.Scores(Input(full, full, name, Ruled(full, full, name))));
        }

        if (name is { Kind: NameKind.Person })
        {
            var known = _read.TryGetValue(name.Canonical, out var before) ? before : _read[name.Canonical] = [];
            known.AddRange(readings);
            readings = known.Count > MostReadings ? [.. known.Take(MostReadings - readings.Count), .. readings] : known;
        }

        return KindModel.Best(readings);
    }

    /// <summary>What the model of kinds looks at.</summary>
    public KindInput Features(Run source, Run? antecedent)
    {
        var (own, full, name) = Parts(source, antecedent);
        return Input(own, full, name ?? Head(full), Ruled(own, full, name));
    }

    private KindInput Input(SpeakerPhrase own, SpeakerPhrase full, Name? name, SpeakerKind ruled) =>
        new(_features.Of(own, full, name, ruled), _features.Vectors(own, full, name), ruled, IsBare(name));

    // A person of whom the report tells nothing: a guess must be a good one.
    private bool IsBare(Name? name) =>
        name is { Kind: NameKind.Person } && _profiles.Of(name.Canonical) is { Facts.Count: 0, Races: 0, Reigns: 0, HasParty: false, IsPrivate: false };

    // What the model thinks of a name as its first mention has it; a circle of owners ends at Unknown.
    private SpeakerKind Guess(Name name)
    {
        if (_model is null || _guesses.ContainsKey(name.Canonical) || _profiles.Of(name.Canonical) is not { Mentions: [var first, ..] })
        {
            return _guesses.GetValueOrDefault(name.Canonical);
        }

        _guesses[name.Canonical] = SpeakerKind.Unknown;
        var phrase = SpeakerPhrase.Of(_tape, new Run(first, first + 1));
        var best = _model.Best(Input(phrase, phrase, name, SpeakerKind.Unknown));
        return _guesses[name.Canonical] = best.Probability >= Sure ? best.Kind : SpeakerKind.Unknown;
    }

    private Name? Head(SpeakerPhrase phrase) => phrase.HeadName(_tape) is { Kind: not NameKind.Nationality } name ? name : null;

    private (SpeakerPhrase Own, SpeakerPhrase Full, Name? Name) Parts(Run source, Run? antecedent)
    {
        var own = SpeakerPhrase.Of(_tape, source);
        var full = antecedent is { IsEmpty: false } there ? SpeakerPhrase.Of(_tape, there) : own;
        return (own, full, Apposed(full) ?? (full != own ? Apposed(own) : null));
    }

    private SpeakerKind Ruled(SpeakerPhrase own, SpeakerPhrase full, Name? name)
    {
        var kind = name is not null ? _kinds.Of(name) : _kinds.Of(full);
        kind = kind is SpeakerKind.Unknown && full != own ? _kinds.Of(own) : kind;

        // What an outlet prints is the outlet: “the editorial” of the Advocate.
        return kind is SpeakerKind.Document && full != own && full.HeadName(_tape) is not null && _tape.Lower(own.Head) is "editorial" or "article" or "story" or "column" ? SpeakerKind.Media
            : IsCounted(own, full) ? SpeakerKind.Poll : kind;
    }

    // “Officers were likelier, at 30 percent, …”: a group that a share is told of is counted, not speaking.
    private bool IsCounted(SpeakerPhrase own, SpeakerPhrase full)
    {
        if (full.HeadName(_tape) is not null || full.Noun is not null and not { Sort: NounSort.Person or NounSort.Mass or NounSort.Faceless } || !Plurals.Tells(_tape, own, full, null))
        {
            return false;
        }

        var sentence = _tape.Sentence(_tape.SentenceAt(own.All.First));
        for (var at = sentence.First; at < Math.Min(sentence.End, sentence.First + 80); at++)
        {
            if (_tape.Lower(at) is "%" or "percent" or "surveyed" or "polled" or "respondents")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says how to find whose aides “his aides” are.</summary>
    public void FindOwners(Func<int, Name?> ownerAt) => _kinds.OwnerAt = ownerAt;

    /// <summary>The kind that a name has in this report.</summary>
    public SpeakerKind KindOf(Name name) => _kinds.Of(name);

    // “the head of the service, Omar Hale,”, “his wife, Ana,”: a person named beside a described one; “a former minister and now host Omar Hale”.
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

        return AtEnd(phrase);
    }

    // The person whose name ends the phrase, right after another title.
    private Name? AtEnd(SpeakerPhrase phrase)
    {
        var first = phrase.All.End - 1;
        var name = _tape.NamedAt(first);
        while (first > phrase.Core.End && _tape.NamedAt(first - 1) == name)
        {
            first--;
        }

        return name is { Kind: NameKind.Person } && first - 1 > phrase.Core.End && SpeakerNouns.Of(_tape.Lower(first - 1)) is { IsPersonal: true } && _tape.NamedAt(first - 1) is null ? name : null;
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
