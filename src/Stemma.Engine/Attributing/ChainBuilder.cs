using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Turns drafts into statements with their chains of speakers.</summary>
internal sealed class ChainBuilder(Tape tape, SourceBook book)
{
    // A chain longer than this is a sign of misreading, and what hostile text would grow.
    private const int LongestChain = 4;

    private readonly SpeakerFinder _speakers = new(tape, book);
    private Carriers? _carriers;
    private PaperTrail? _papers;
    private OutletPhrases? _outlets;
    private (Draft Draft, Statement Statement)? _last;
    private Speaker? _quoted;

    /// <summary>The statements, in the order of the drafts.</summary>
    public List<Statement> Statements(IReadOnlyList<Draft> drafts)
    {
        List<Statement> statements = [];
        var outers = new Nesting(tape, drafts).Outers();
        foreach (var draft in drafts)
        {
            _quoted = outers[statements.Count] is >= 0 and var outer && outer < statements.Count ? statements[outer].Speaker : null;
            var statement = Build(draft);
            statements.Add(statement);
            _last = (draft, statement);
        }

        var chains = new IReadOnlyList<Speaker>?[statements.Count];
        return [.. statements.Select((statement, number) => statement with { Chain = Around(outers, statements, chains, at => IsOwn(drafts[at]), number, 0) })
            .OrderBy(statement => statement.Content[0].Start).ThenByDescending(statement => statement.Content[^1].End).ThenBy(statement => statement.Cue?.Start ?? -1)];
    }

    private Statement Build(Draft draft)
    {
        // Who was asked is no source.
        var told = Asked.Is(tape, draft) ? draft with { Source = null } : draft;
        return new(
            told.Source is { } source ? tape.Span(source) : null,
            told.Cue is { } cue ? tape.Span(cue) : null,
            [.. told.Content.Select(tape.Span)],
            told.Sense,
            Chain(told))
        {
            IsQuoted = IsQuoted(told.Content),
        };
    }

    private List<Speaker> Chain(Draft draft)
    {
        if (draft.Source is not { } words)
        {
            return [draft.SameSpeaker ? _speakers.Last : SpeakerFinder.Nobody];
        }

        // “Y told X, which reported …”: X had it from Y.
        var source = words;
        if (tape.Lower(source.First) == "which" && source.Length == 1 && _last is { Draft.Listener: { } told } last && told.End >= source.First - 1 && told.End <= source.First)
        {
            return [.. last.Statement.Chain];
        }

        source = Antecedent(source) ?? source;
        List<Speaker> chain = Carriers.Reporting(draft) is { } reporting ? [Outlet(reporting)] : [];
        if (Spokespeople.Through(tape, draft) is { } spokesman)
        {
            chain.Add(_speakers.Of(spokesman, draft.Sentence));
            source = source.Holds(spokesman) ? NounPhrases.Core(tape, spokesman.First - (tape.Lower(spokesman.First - 2) is "," ? 3 : 2), source.First) : source;
        }

        var holder = Papers.By(source, tape.Sentence(draft.Sentence).End);
        if (draft.Quoting is { } quoting)
        {
            chain.Add(AsOutlet(_speakers.Of(quoting, draft.Sentence), quoting));
        }
        else if (Carriers.Of(draft) is { } carrier)
        {
            chain.Add(Outlet(carrier));
        }
        else if (draft.Listener is { } listener && (OutletIn(listener) ?? Guessed(listener, source)) is { } outlet)
        {
            chain.Add(new Speaker(outlet.Canonical, SpeakerIdentity.Named, SpeakerKind.Media, SpeakerTraits.None, outlet.Where));
        }
        else if (holder is not null)
        {
            chain.Add(OutletIn(holder.Value) is null ? AsOutlet(_speakers.Of(holder.Value, draft.Sentence), holder.Value) : Outlet(holder.Value));
        }

        // The one who cites is the one that “it” means next: so the cited one is looked up first.
        var behind = draft.Cited is { } cited && CanSpeak(cited) ? _speakers.Of(cited, draft.Sentence) : null;
        var speaker = Quoted(_speakers.Of(source, draft.Sentence, holder is not null), source);
        speaker = draft.Cited is not null || Reports(draft) ? AsOutlet(speaker, source) : speaker;
        chain.Add(chain.Count > 0 ? speaker with { Traits = speaker.Traits | SpeakerTraits.SecondHand } : speaker);
        if (behind is not null)
        {
            chain.Add(behind with { Traits = behind.Traits | SpeakerTraits.SecondHand });
        }

        return chain.Count > 1 && Dateline.IsOwn(tape, book, chain[0].Name) ? [chain[1] with { Traits = chain[1].Traits & ~SpeakerTraits.SecondHand }, .. chain.Skip(2)] : chain;
    }

    private OutletPhrases Outlets => _outlets ??= new OutletPhrases(tape, book, run => _speakers.TypeOf(run, null).Kind is SpeakerKind.Media);

    private Carriers Carriers => _carriers ??= new Carriers(tape, Outlets);

    private PaperTrail Papers => _papers ??= new PaperTrail(tape, Outlets, run => _speakers.TypeOf(run, null).Kind);

    private Speaker Outlet(Run words) =>
        new(OutletIn(words)?.Canonical ?? NameIn(words)?.Canonical ?? tape.Text(words).Trim('"', '“', '”', '\'', '’', ',', ' '), SpeakerIdentity.Named, SpeakerKind.Media, SpeakerTraits.None, tape.Span(words));

    // “I told him”, in a quotation: he who is quoted. “…, because, she said, …”: whose words it stands in.
    private bool IsOwn(Draft draft) =>
        draft is { Source: { Length: 1 } source, Cue: { } cue }
        && (tape.Lower(source.First) is "i" || (!tape.IsQuoted(source.First) && Pronouns.IsPersonal(tape.Lower(source.First)) && tape.Lower(Math.Min(source.First, cue.First) - 1) is "," && tape.Lower(Math.Max(source.End, cue.End)) is ","));

    // In a quotation others are “he” and “they”, whoever they are, and he who is quoted is “I”.
    private Speaker Quoted(Speaker speaker, Run source) =>
        tape.IsQuoted(source.First) && Pronouns.IsPersonal(tape.Lower(source.First)) && source.Length == 1 && (speaker.Identity is SpeakerIdentity.None || speaker.Name == _quoted?.Name)
            ? new Speaker(tape.Text(source), SpeakerIdentity.AnonymousBare, SpeakerKind.Unknown, SpeakerTraits.None, tape.Span(source)) : speaker;

    // A statement inside another's content has that one's chain before its own.
    private static IReadOnlyList<Speaker> Around(int[] outers, List<Statement> statements, IReadOnlyList<Speaker>?[] chains, Func<int, bool> isOwn, int number, int depth)
    {
        if (chains[number] is { } known)
        {
            return known;
        }

        var own = statements[number].Chain;
        if (outers[number] < 0 || depth >= LongestChain)
        {
            return chains[number] = own;
        }

        var outer = Around(outers, statements, chains, isOwn, outers[number], depth + 1);
        return chains[number] = outer[^1].Identity is SpeakerIdentity.None ? own
            : isOwn(number) ? outer
            : own is [{ Identity: SpeakerIdentity.None }] ? outer
            : outer[^1].Name == own[^1].Name ? [.. outer.SkipLast(1), outer[^1] with { Where = own[^1].Where }]
            : outer.Count + own.Count > LongestChain || outer.Any(hop => hop.Name == own[0].Name) ? own
            : [.. outer, .. own];
    }

    // “citing the weather” is a reason, and no source.
    private bool CanSpeak(Run cited)
    {
        var phrase = SpeakerPhrase.Of(tape, cited);
        return phrase.Noun is not null || tape.NameAt(phrase.Head) is not null || Grammar.IsPronoun(tape.Lower(phrase.Head)) || HowMany.In(tape, cited) is not null || SpeakerWords.KindOf(tape.Lemma(phrase.Head)) is not null;
    }

    // “Hale, who said …”: a relative pronoun gives way to the words it hangs on.
    private Run? Antecedent(Run source)
    {
        if (!Pronouns.IsRelative(tape.Lower(source.First)) || source.Length > 1 || Syntactic.RelativeHead(tape, source.First) is not (>= 0 and var head))
        {
            return null;
        }

        var end = source.First;
        while (end > head + 1 && !tape.IsWord(end - 1))
        {
            end--;
        }

        var floor = tape.Sentence(tape.SentenceAt(head)).First;
        var phrase = NounPhrases.Before(tape, end, floor);
        phrase = phrase.Holds(head) ? phrase : NounPhrases.Core(tape, head, floor);
        return phrase.IsEmpty || !phrase.Holds(head) ? null : phrase;
    }

    private bool Reports(Draft draft) => draft.Cue is { } cue && tape.Lemma(cue.End - 1) == "report";

    // A name of nothing known that reports, cites or quotes is an outlet's.
    private Speaker AsOutlet(Speaker speaker, Run source) =>
        speaker is { Identity: SpeakerIdentity.Named, Kind: SpeakerKind.Unknown or SpeakerKind.Organisation } && tape.NameAt(source.End - 1) is { Kind: NameKind.Other or NameKind.Organisation }
            && SpeakerWords.KindOf(tape.Lower(source.End - 1)) is null
            ? speaker with { Kind = SpeakerKind.Media } : speaker;

    // “Sources told Zephyr”: those who hide speak to outlets.
    private Name? Guessed(Run listener, Run source)
    {
        var head = SpeakerPhrase.Of(tape, source).Head;
        return tape.NameAt(listener.End - 1) is { Kind: NameKind.Other } name && tape.NameAt(head) is null && !Grammar.IsPronoun(tape.Lower(head)) && !SpeakerWords.IsOffice(tape.Lemma(head)) ? name : null;
    }

    private Name? OutletIn(Run run)
    {
        for (var at = run.First; at < run.End; at++)
        {
            if (tape.NameAt(at) is { Kind: NameKind.Outlet } name)
            {
                return name;
            }
        }

        return null;
    }

    // The name that the words are, without an article.
    private Name? NameIn(Run words)
    {
        var first = words.First + (Grammar.IsDeterminer(tape.Lower(words.First)) ? 1 : 0);
        return tape.NameAt(words.End - 1) is { } name && name == tape.NameAt(first) && name == tape.NameAt(words.First + ((words.Length - 1) / 2)) ? name : null;
    }

    private bool IsQuoted(IReadOnlyList<Run> content)
    {
        var (quoted, all) = (0, 0);
        foreach (var run in content)
        {
            quoted += tape.QuotedIn(run);
            all += run.Length;
        }

        return quoted * 2 > all;
    }
}
