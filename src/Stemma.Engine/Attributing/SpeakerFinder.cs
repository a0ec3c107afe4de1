using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Works out who a source's words mean, and types the speaker they mean.</summary>
internal sealed class SpeakerFinder
{
    /// <summary>Nobody: the report's own voice, or a quotation nobody is named for.</summary>
    public static readonly Speaker Nobody = new("unattributed", SpeakerIdentity.None, SpeakerKind.Unknown, SpeakerTraits.None, default);

    private readonly Tape _tape;
    private readonly Profiles _profiles;
    private readonly SpeakerTyper _typer;
    private readonly Referents _referents;
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Speaker> _hidden = new(StringComparer.Ordinal);

    /// <summary>Reads the text's names once.</summary>
    public SpeakerFinder(Tape tape, SourceBook book)
        : this(tape, book, KindModel.Shipped, SalienceModel.Shipped)
    {
    }

    /// <summary>The same with another model of kinds, or none, and other weights for pronouns.</summary>
    public SpeakerFinder(Tape tape, SourceBook book, KindModel? model, IReadOnlyList<double> weights)
    {
        _tape = tape;
        _profiles = new Profiles(tape);
        _typer = new SpeakerTyper(tape, _profiles, book, model);
        _referents = new Referents(tape, _profiles, _typer, weights);
    }

    /// <summary>The last one to speak; nobody if none did.</summary>
    public Speaker Last { get; private set; } = Nobody;

    /// <summary>The speaker that these words mean. Ask in reading order: later words refer to earlier speakers.</summary>
    /// <param name="source">The words.</param>
    /// <param name="sentence">The sentence's number.</param>
    /// <param name="isHandedOn">Whether they are a paper's that somebody else handed on: then it speaks for itself.</param>
    public Speaker Of(Run source, int sentence, bool isHandedOn = false)
    {
        var phrase = SpeakerPhrase.Of(_tape, source);
        var where = _tape.Span(phrase.All);
        if (_tape.Lower(phrase.All.First) is "nobody" or "none" || _tape.Lower(phrase.Head) is "nobody" || (_tape.Lower(phrase.All.First) is "no" && _tape.Lower(phrase.All.First + 1) is "one"))
        {
            return Nobody with { Where = where };
        }

        var speaker = (!isHandedOn && Issuer(phrase) is { } issuer ? Typed(issuer, _referents.OfIssuer(issuer)) : IsLastReport(phrase) ? Last : Typed(phrase, _referents.Apposed(source) ?? _referents.Of(source))) with { Where = where };
        if (speaker.IsAnonymous)
        {
            speaker = Remembered(speaker) with { Where = where };
            speaker = speaker with { Traits = speaker.Traits | Reason(sentence) };
            _hidden[speaker.Name] = speaker;
        }

        if (speaker.Identity is not SpeakerIdentity.None)
        {
            Last = speaker;
        }

        return speaker;
    }

    /// <summary>The type of the speaker that these words mean, whatever way they were found.</summary>
    /// <param name="source">The words.</param>
    /// <param name="antecedent">The fullest words for the same speaker, if other words name it best.</param>
    public SpeakerType TypeOf(Run source, Run? antecedent)
    {
        var type = _typer.Of(source, antecedent);
        return type.Identity is SpeakerIdentity.AnonymousDescribed or SpeakerIdentity.AnonymousBare
            ? type with { Traits = type.Traits | Reason(_tape.SentenceAt(source.First)) } : type;
    }

    /// <summary>What the model of kinds looks at.</summary>
    public KindInput FeaturesOf(Run source, Run? antecedent) => _typer.Features(source, antecedent);

    /// <summary>The fullest words for whom these words mean, if other words name them best; keeps in mind who spoke.</summary>
    public Run? AntecedentOf(Run source)
    {
        var antecedent = _referents.Of(source);
        _referents.Spoke(source, antecedent);
        return antecedent;
    }

    /// <summary>Those that a pronoun may mean, for the trainer; afterwards keeps in mind that the antecedent spoke.</summary>
    public List<Candidate> CandidatesOf(Run source, Run? antecedent)
    {
        var candidates = _referents.Candidates(source);
        _referents.Spoke(source, antecedent ?? _referents.Of(source));
        return candidates;
    }

    private Speaker Typed(SpeakerPhrase phrase, Run? antecedent)
    {
        _referents.Spoke(phrase.All, antecedent);
        var type = _typer.Of(phrase.All, antecedent);
        var full = antecedent is { } there ? SpeakerPhrase.Of(_tape, there) : phrase;
        if (type.Identity is SpeakerIdentity.None || (antecedent is null && phrase.All.Length == 1 && (Pronouns.IsPersonal(_tape.Lower(phrase.Head)) || Pronouns.IsRelative(_tape.Lower(phrase.Head)))))
        {
            return Nobody;
        }

        var name = type.Name ?? ((type.Traits & SpeakerTraits.Plural) == 0 && full.HeadName(_tape) is { Kind: not NameKind.Nationality } named ? named.Canonical : Plain(full));
        return new Speaker(name, type.Identity, type.Kind, type.Traits, default)
        {
            Count = type.Count,
            Role = type.Identity is SpeakerIdentity.RoleOnly ? name : type.Name is not null && full.HeadName(_tape) is null ? OfficeOf(type.Name) ?? Plain(full.Core) : OfficeOf(name) ?? Told(name, phrase),
        };
    }

    // “the report”, after the outlet that printed it
    private bool IsLastReport(SpeakerPhrase phrase) =>
        Last is { Kind: SpeakerKind.Media, Identity: SpeakerIdentity.Named } && phrase.Core.Length == 2 && phrase.Rest.IsEmpty
        && _tape.Lower(phrase.All.First) is "the" or "this" or "that" && _tape.Lower(phrase.Head) is "report" or "story" or "article" or "editorial";

    // What was told of a hidden source at one mention holds at the next.
    private Speaker Remembered(Speaker speaker) =>
        _hidden.TryGetValue(speaker.Name, out var before) ? speaker with { Traits = speaker.Traits | before.Traits, Count = speaker.Count ?? before.Count } : speaker;

    // “… The official spoke on condition of anonymity.” stands in the same sentence or the next two.
    private SpeakerTraits Reason(int sentence)
    {
        for (var number = sentence; number < Math.Min(sentence + 2, _tape.Parsed.Sentences.Count); number++)
        {
            if (_tape.Parsed.Sentences[number].Where is { Length: < 1_000 } where && AnonymityWords.TellReason(where.In(_tape.Parsed.Text)))
            {
                return SpeakerTraits.ReasonGiven;
            }
        }

        return SpeakerTraits.None;
    }

    // “a statement from the ministry”, “a ministry statement”, “a report by Kestrel 24”: who issues a paper speaks by it.
    private SpeakerPhrase? Issuer(SpeakerPhrase phrase)
    {
        if (phrase.Noun is not { Sort: NounSort.Paper, Kind: SpeakerKind.Document or SpeakerKind.Post })
        {
            return null;
        }

        var isPassedOn = SpeakerWords.IsPassedOn(_tape.Lemma(phrase.Head));
        for (var at = phrase.All.First; at < phrase.All.End; at++)
        {
            if (_tape.Lower(at) is "seen" or "obtained" or "reviewed")
            {
                return null;
            }

            if (_tape.NamedAt(at) is { } name && (name.Kind is NameKind.Outlet || (isPassedOn && name.Kind is NameKind.Organisation or NameKind.Person)))
            {
                return SpeakerPhrase.Of(_tape, new Run(at, EndOf(at)));
            }
        }

        for (var at = phrase.NounFirst - 1; isPassedOn && at >= phrase.Core.First; at--)
        {
            if (SpeakerNouns.At(_tape, at, phrase.NounFirst) is { Noun.Sort: NounSort.Body or NounSort.Unit } body)
            {
                return SpeakerPhrase.Of(_tape, new Run(phrase.All.First, body.End));
            }
        }

        return null;
    }

    private int EndOf(int at)
    {
        var name = _tape.NamedAt(at);
        while (_tape.NamedAt(at) == name)
        {
            at++;
        }

        return at;
    }

    // The first office that the report gives a person.
    private string? OfficeOf(string name) =>
        _profiles.Of(name) is { NameKind: NameKind.Person } profile
            && profile.Facts.FirstOrDefault(fact => fact is { Sort: not FactSort.Belonging, Phrase.Noun: { IsPersonal: true, Kind: not SpeakerKind.Witness } }) is { } fact
            ? Plain(fact.Phrase) : null;

    // “Ana Ortiz, who advises the president”: what a relative clause tells of a person stands for an office.
    private string? Told(string name, SpeakerPhrase phrase)
    {
        for (var at = phrase.Core.End; at < phrase.All.End - 2; at++)
        {
            if (_tape.Lower(at) is "who" && phrase.HeadName(_tape) is { Kind: NameKind.Person })
            {
                return _told[name] = _tape.Text(phrase.All with { First = at });
            }
        }

        return _told.GetValueOrDefault(name);
    }

    private string Plain(SpeakerPhrase phrase) => Plain(phrase.All);

    // Without “the” and “a”: one name for “the ministry” and “a ministry”.
    private string Plain(Run run)
    {
        while (run.Length > 1 && _tape.Lower(run.First) is "the" or "a" or "an" or "former" or "then")
        {
            run = run with { First = run.First + 1 };
        }

        return _tape.Text(run);
    }
}
