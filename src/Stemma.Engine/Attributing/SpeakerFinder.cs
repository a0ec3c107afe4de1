using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Works out who a source's words mean, remembering who spoke before.</summary>
internal sealed class SpeakerFinder(Tape tape, SourceBook book)
{
    /// <summary>Nobody: the report's own voice, or a quotation nobody is named for.</summary>
    public static readonly Speaker Nobody = new("unattributed", SpeakerIdentity.None, SpeakerKind.Unknown, SpeakerTraits.None, default);

    private readonly Offices _offices = new(tape);
    private readonly SpeakerMemory _memory = new(tape);

    /// <summary>The speaker that these words mean. Ask in reading order: later words refer to earlier speakers.</summary>
    public Speaker Of(Run source, int sentence)
    {
        var phrase = SpeakerPhrase.Of(tape, source);
        var where = tape.Span(phrase.All);
        var speaker = (Recalled(phrase, sentence) ?? Named(phrase) ?? Described(phrase)) with { Where = where };
        var traits = SpeakerTraitsFinder.Of(tape, phrase, sentence);
        if (speaker.IsAnonymous && SpeakerTraitsFinder.GivesReason(tape, sentence + 1))
        {
            traits |= SpeakerTraits.ReasonGiven;
        }

        // A reason for hiding is none of one who is named.
        speaker = speaker with { Traits = (speaker.Traits | traits) & (speaker.IsAnonymous ? ~SpeakerTraits.None : ~SpeakerTraits.ReasonGiven) };
        _memory.Spoke(speaker, tape.Lemma(phrase.Head), sentence, phrase.HeadName(tape)?.Kind);
        return speaker;
    }

    /// <summary>The last one to speak; nobody if none did.</summary>
    public Speaker Last => _memory.Last ?? Nobody;

    private Speaker? Recalled(SpeakerPhrase phrase, int sentence)
    {
        var word = tape.Lower(phrase.All.First);
        if (phrase.All.Length == 1 && (Grammar.IsPronoun(word) || word is "him" or "her" or "them"))
        {
            return _memory.Pronoun(word, phrase.All.First, sentence) is { } meant ? meant
                : word is "who" or "which" or "that" ? Antecedent(phrase.All.First) : Nobody;
        }

        return word is "the" or "that" or "this" or "his" or "her" && phrase.Core.Length <= 4 && (phrase.AnyName(tape, NameKind.Person, NameKind.Organisation, NameKind.Outlet, NameKind.Place, NameKind.Nationality) is null || IsMedium(phrase))
            ? _memory.Definite(tape.Lemma(phrase.Head), Modifier(phrase)) ?? Holder(phrase) : null;
    }

    // “the Karsovian news site”
    private bool IsMedium(SpeakerPhrase phrase) =>
        SpeakerWords.KindOf(tape.Lemma(phrase.Head)) is SpeakerKind.Media && tape.NameAt(phrase.Head) is null && tape.Lower(phrase.All.First) == "the" && tape.Lower(phrase.Head) == tape.Lemma(phrase.Head);

    // “foreign” of “the foreign minister”
    private string Modifier(SpeakerPhrase phrase) => phrase.Core.Length == 3 && !IsMedium(phrase) ? tape.Lower(phrase.Core.First + 1) : "";

    // “the foreign minister”, when the report names one person who is
    private Speaker? Holder(SpeakerPhrase phrase) =>
        phrase.Core.Length == 3 && _offices.Holder($"{tape.Lower(phrase.Core.First + 1)} {tape.Lower(phrase.Head)}") is { } person
            ? Simple(person, _offices.Of(person)?.Kind ?? SpeakerKind.Unknown) with { Role = _offices.Of(person)?.Role } : null;

    // who: the phrase just before
    private Speaker? Antecedent(int who)
    {
        var end = tape.Lower(who - 1) == "," ? who - 1 : who;
        var phrase = NounPhrases.Before(tape, end, tape.Sentence(tape.SentenceAt(who)).First);
        return phrase.IsEmpty || Grammar.IsPronoun(tape.Lower(phrase.First)) ? null
            : tape.NameAt(end - 1) is { Kind: NameKind.Person } name ? Person(name, SpeakerPhrase.Of(tape, phrase))
            : Named(SpeakerPhrase.Of(tape, phrase)) ?? Described(SpeakerPhrase.Of(tape, phrase));
    }

    private Speaker? Named(SpeakerPhrase phrase) => phrase.HeadName(tape) switch
    {
        { Kind: NameKind.Person } name => Person(name, phrase),
        { Kind: NameKind.Outlet } name => Simple(name.Canonical, SpeakerKind.Media),
        { Kind: NameKind.Organisation } name => Simple(name.Canonical, BodyKind(name, phrase)),
        { Kind: NameKind.Place } name => Simple(name.Canonical, SpeakerKind.Official),
        { Kind: NameKind.Other } name => Simple(name.Canonical, Known(name.Canonical) ?? Offices.KindIn(tape, phrase.All) ?? SpeakerKind.Unknown),
        _ => Apposed(phrase),
    };

    // “the head of the service, Omar Hale,”
    private Speaker? Apposed(SpeakerPhrase phrase)
    {
        for (var at = phrase.Core.End; at + 1 < phrase.All.End; at++)
        {
            if (tape.Lower(at) == ",")
            {
                return tape.NameAt(at + 1) is { Kind: NameKind.Person } name ? Person(name, phrase) with { Role = _offices.Of(name.Canonical)?.Role ?? Normalised(phrase with { All = new Run(phrase.All.First, at) }) } : null;
            }
        }

        return null;
    }

    private Speaker Person(Name name, SpeakerPhrase phrase)
    {
        var office = _offices.Of(name.Canonical);
        var kind = office?.Kind ?? Offices.KindIn(tape, phrase.All) ?? SpeakerKind.Unknown;
        return Simple(name.Canonical, kind) with { Role = office?.Role };
    }

    private SpeakerKind BodyKind(Name name, SpeakerPhrase phrase)
    {
        var words = Normal.Name(name.Canonical);
        return Known(name.Canonical)
            ?? (IsSecret(words) ? SpeakerKind.Intelligence : (SpeakerKind?)null)
            ?? Offices.KindIn(tape, phrase.Core)
            ?? SpeakerKind.Organisation;
    }

    private static bool IsSecret(string words) =>
        words.Contains("intelligence", StringComparison.Ordinal) || SpeakerWords.KindOf(words) is SpeakerKind.Intelligence;

    private SpeakerKind? Known(string name) => book.Named(name)?.Kind switch
    {
        SourceKind.Agency or SourceKind.Press or SourceKind.Broadcaster or SourceKind.Aggregator => SpeakerKind.Media,
        SourceKind.Institution => SpeakerKind.Official,
        _ => null,
    };

    private static Speaker Simple(string name, SpeakerKind kind) => new(name, SpeakerIdentity.Named, kind, SpeakerTraits.None, default);

    // No name at its head: an office, a body, a document, somebody hidden.
    private Speaker Described(SpeakerPhrase phrase)
    {
        var head = tape.Lemma(phrase.Head);
        var name = Normalised(phrase);
        var kind = Offices.KindIn(tape, phrase.Core) is { } told and not SpeakerKind.Unknown ? told
            : tape.Lower(phrase.Core.End) is "in" or "at" or "from" or "within" or "inside" or "of" ? Offices.KindIn(tape, phrase.All) ?? SpeakerKind.Unknown : SpeakerKind.Unknown;
        if (SpeakerWords.KindOf(head) is SpeakerKind.Document or SpeakerKind.Post)
        {
            return Paper(phrase, head, name);
        }

        var identity = IdentityOf(phrase, head);
        return new Speaker(name, identity, kind, SpeakerTraits.None, default)
        {
            Role = identity is SpeakerIdentity.RoleOnly ? name : null,
        };
    }

    // “a statement from the ministry” is the ministry; “a report by Kestrel 24” is Kestrel 24.
    private Speaker Paper(SpeakerPhrase phrase, string head, string name)
    {
        var owner = phrase.AnyName(tape, NameKind.Outlet) ?? (SpeakerWords.IsPassedOn(head) ? phrase.AnyName(tape, NameKind.Organisation, NameKind.Person) : null);
        if (owner is not null)
        {
            return owner.Kind is NameKind.Outlet ? Simple(owner.Canonical, SpeakerKind.Media)
                : owner.Kind is NameKind.Person ? Person(owner, phrase)
                : Simple(owner.Canonical, BodyKind(owner, phrase) is SpeakerKind.Document ? SpeakerKind.Organisation : BodyKind(owner, phrase));
        }

        if (SpeakerWords.IsPassedOn(head))
        {
            for (var at = phrase.All.First; at < phrase.All.End; at++)
            {
                if (SpeakerWords.IsBody(tape.Lemma(at)))
                {
                    // “a ministry statement”: the words before “statement”.
                    var body = at < phrase.Head ? Normalised(phrase with { All = new Run(phrase.All.First, phrase.Head) }) : Normalised(phrase with { All = new Run(phrase.Head + 2, phrase.All.End) });
                    return _memory.Definite(tape.Lemma(at), at > phrase.All.First && !Grammar.IsDeterminer(tape.Lower(at - 1)) ? tape.Lower(at - 1) : "") ?? new Speaker(body, SpeakerIdentity.RoleOnly, SpeakerWords.KindOf(tape.Lemma(at)) ?? SpeakerKind.Official, SpeakerTraits.None, default);
                }
            }
        }

        var identity = phrase.Has(tape, "the") || phrase.AnyName(tape, NameKind.Organisation, NameKind.Person) is not null ? SpeakerIdentity.Named : SpeakerIdentity.AnonymousDescribed;
        var isIntelligence = phrase.Has(tape, "intelligence", "intercept");
        return head is "report" && phrase.All.Length <= 2 && !phrase.Has(tape, "the")
            ? new Speaker(name, SpeakerIdentity.AnonymousBare, SpeakerKind.Media, SpeakerTraits.None, default)
            : new Speaker(name, identity, isIntelligence ? SpeakerKind.Intelligence : SpeakerKind.Document, SpeakerTraits.None, default);
    }

    private SpeakerIdentity IdentityOf(SpeakerPhrase phrase, string head)
    {
        var isSole = phrase.Core.Length == 1 || (phrase.Core.Length == 2 && Grammar.IsDeterminer(tape.Lower(phrase.Core.First)));
        var isPlural = tape.Lower(phrase.Head) != head && tape.Lower(phrase.Head).EndsWith('s');
        return head switch
        {
            _ when SpeakerWords.IsFaceless(head) => isSole && phrase.All.End == phrase.Core.End ? SpeakerIdentity.AnonymousBare : SpeakerIdentity.AnonymousDescribed,
            _ when SpeakerWords.IsBody(head) || SpeakerWords.KindOf(head) is SpeakerKind.Poll =>
                phrase.AnyName(tape, NameKind.Nationality, NameKind.Place, NameKind.Organisation) is not null ? SpeakerIdentity.Named : SpeakerIdentity.RoleOnly,
            _ when SpeakerWords.IsOffice(head) && !isPlural => SpeakerIdentity.RoleOnly,
            _ when SpeakerWords.KindOf(head) is null && tape.IsCapital(phrase.Head) => SpeakerIdentity.Named,
            _ => SpeakerIdentity.AnonymousDescribed,
        };
    }

    // Without “the” and “a”: one name for “the ministry” and “a ministry”.
    private string Normalised(SpeakerPhrase phrase)
    {
        var first = phrase.All.Length > 1 && tape.Lower(phrase.All.First) is "the" or "a" or "an" ? phrase.All.First + 1 : phrase.All.First;
        return tape.Text(phrase.All with { First = first });
    }
}
