using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Tells what sort of source a phrase or a name of one report is.</summary>
/// <remarks>
/// A noun of the table tells, unless it is an open one: then the body or person beside it does. For a name, everything that the report
/// says of it is weighed; nothing is known of any person beforehand.
/// </remarks>
internal sealed class SpeakerKinds(Tape tape, Profiles profiles, SourceBook book)
{
    private const int DeepestOwner = 4;
    private const int MostTies = 3;

    // Starting values, by what the guideline puts first; a party or a race weighs more than a single title.
    private const double Party = 4;
    private const double MostOfRaces = 3;
    private const double Former = 0.6;

    private static readonly int Kinds = Enum.GetValues<SpeakerKind>().Length;

    /// <summary>What may be thought of a person of whom the rules tell nothing.</summary>
    public Func<Name, SpeakerKind> Guess { get; set; } = _ => SpeakerKind.Unknown;

    /// <summary>Finds the person that a possessive pronoun at a token means, or, for a token without one, who is being told of there.</summary>
    public Func<int, Name?> OwnerAt { get; set; } = _ => null;

    private readonly Dictionary<string, SpeakerKind> _ofNames = new(StringComparer.Ordinal);

    /// <summary>The kind of what the phrase names.</summary>
    public SpeakerKind Of(SpeakerPhrase phrase, int depth = 0) =>
        HowMany.IsShare(tape, phrase.All) ? SpeakerKind.Poll
        : phrase.HeadName(tape) is { Kind: not NameKind.Nationality } name ? Of(name)
        : phrase.Noun is { } noun ? OfNoun(phrase, noun, depth)
        : Before(phrase) ?? SpeakerKind.Unknown;

    /// <summary>The kind of what the name names.</summary>
    public SpeakerKind Of(Name name)
    {
        if (!_ofNames.TryGetValue(name.Canonical, out var kind))
        {
            // Who is told of only by himself is told of by nobody: a circle ends here.
            _ofNames[name.Canonical] = SpeakerKind.Unknown;
            kind = SpeakerNouns.Of(Normal.Name(name.Canonical)) is { Sort: NounSort.Body } whole && name.Kind is not NameKind.Place ? whole.Kind
                : name.Kind is NameKind.Person || profiles.Of(name.Canonical) is { IsTitled: true } ? OfPerson(name.Canonical) : OfBody(name);
            _ofNames[name.Canonical] = kind;
        }

        return kind;
    }

    private SpeakerKind OfPerson(string name)
    {
        var votes = new double[Kinds];
        if (profiles.Of(name) is not { } profile)
        {
            return SpeakerKind.Unknown;
        }

        Weigh(profile, votes);
        votes[(int)SpeakerKind.Politician] += (profile.HasParty ? Party : 0) + Math.Min(MostOfRaces, profile.Races);
        votes[(int)SpeakerKind.Official] += Math.Min(1, profile.Reigns);
        votes[(int)SpeakerKind.Witness] += profile.IsPrivate ? 0.9 : 0;
        return Best(votes);
    }

    private void Weigh(Profile profile, double[] votes)
    {
        var seen = new double[Kinds];
        foreach (var fact in profile.Facts)
        {
            var kind = Of(fact.Phrase, 1);
            if (kind is SpeakerKind.Unknown or SpeakerKind.Document or SpeakerKind.Poll or SpeakerKind.Post || (fact.Sort is FactSort.Belonging && IsPlace(fact.Phrase)))
            {
                continue;
            }

            var weight = (fact.Sort is FactSort.Belonging or FactSort.Predicate ? 1.2 : kind is SpeakerKind.Politician ? 3 : 2) * (fact.IsFormer ? Former : 1) * (kind is SpeakerKind.Witness ? 0.6 : 1);
            seen[(int)kind] = Math.Min(4, seen[(int)kind] + weight);
        }

        for (var kind = 0; kind < Kinds; kind++)
        {
            votes[kind] += seen[kind];
        }
    }

    private bool IsPlace(SpeakerPhrase phrase) => phrase.HeadName(tape) is { Kind: NameKind.Place };

    // At a draw what the guideline asks first: a race for office, then office.
    private static SpeakerKind Best(double[] votes)
    {
        var best = votes[(int)SpeakerKind.Politician] > 0 ? SpeakerKind.Politician : SpeakerKind.Unknown;
        foreach (var kind in Enum.GetValues<SpeakerKind>())
        {
            best = votes[(int)kind] > votes[(int)best] ? kind : best;
        }

        return best;
    }

    private SpeakerKind OfBody(Name name)
    {
        var words = Normal.Name(name.Canonical);
        if (SpeakerNouns.Of(words[(words.LastIndexOf(' ') + 1)..]) is { Sort: NounSort.Paper, Kind: SpeakerKind.Poll or SpeakerKind.Document } paper && words.Contains(' ', StringComparison.Ordinal)
            && (paper.Kind is SpeakerKind.Poll || name.Kind is not NameKind.Outlet))
        {
            return paper.Kind;
        }

        if (name.Kind is NameKind.Outlet)
        {
            return SpeakerKind.Media;
        }

        if (book.Named(name.Canonical)?.Kind is { } known and not (SourceKind.Unknown or SourceKind.Person))
        {
            return known is SourceKind.Institution ? InWords(words) ?? SpeakerKind.Official : SpeakerKind.Media;
        }

        var votes = new double[Kinds];
        if (profiles.Of(name.Canonical) is { } profile)
        {
            Weigh(profile, votes);
        }

        return SpeakerNouns.Of(words) is { Sort: NounSort.Body } whole ? whole.Kind
            : name.Kind is NameKind.Place || Countries.Of(words) is not null ? SpeakerKind.Official
            : InWords(words) ?? (Best(votes) is not SpeakerKind.Unknown and var told ? told
            : name.Kind is NameKind.Organisation ? SpeakerKind.Organisation : SpeakerKind.Unknown);
    }

    // “Ministry of Defence”, “Harbour Workers Union”, “CIA”: the longest noun before “of”, else at the end, else anywhere.
    private static SpeakerKind? InWords(string words)
    {
        var of = Math.Max(words.IndexOf(" of ", StringComparison.Ordinal), words.IndexOf(" for ", StringComparison.Ordinal));
        return (of > 0 ? AtEnd(words[..of]) : null) ?? AtEnd(words) ?? (of > 0 ? null : Anywhere(words.Split(' ')));
    }

    private static SpeakerKind? AtEnd(string words)
    {
        for (var at = 0; at >= 0; at = words.IndexOf(' ', at + 1))
        {
            if (SpeakerNouns.Of(words[at..].TrimStart()) is { Sort: NounSort.Body or NounSort.Paper, Kind: not SpeakerKind.Post } last)
            {
                return last.Kind;
            }
        }

        return SpeakerNouns.Of(words[(words.LastIndexOf(' ') + 1)..]) is { Sort: NounSort.Unit } unit ? BeforeUnit(words) ?? unit.Kind : null;
    }

    // “Veldan Intelligence Service”, “Harbour Police Department”
    private static SpeakerKind? BeforeUnit(string words) =>
        words.Split(' ').SkipLast(1).Select(part => SpeakerNouns.Of(part)).LastOrDefault(noun => noun is { Sort: NounSort.Body })?.Kind;

    private static SpeakerKind? Anywhere(string[] parts) =>
        parts.Where(part => part.Length > 2).Select(SpeakerNouns.Of).FirstOrDefault(noun => noun is { Sort: NounSort.Body or NounSort.Paper, Kind: not SpeakerKind.Post })?.Kind;

    private SpeakerKind OfNoun(SpeakerPhrase phrase, SpeakerNoun noun, int depth)
    {
        if (noun.Kind is SpeakerKind.Document && Before(phrase) is SpeakerKind.Intelligence or SpeakerKind.Post)
        {
            return Before(phrase) ?? noun.Kind;
        }

        // What an outlet prints is the outlet: “a Harbour Times report”.
        if (noun.Kind is SpeakerKind.Document && IsPrinted(tape.Lower(phrase.Head)) && phrase.AnyName(tape, NameKind.Outlet) is not null)
        {
            return SpeakerKind.Media;
        }

        if (noun.Kind is SpeakerKind.Military && Before(phrase) is SpeakerKind.NonState)
        {
            return SpeakerKind.NonState;
        }

        if (IsKin(tape.Lower(phrase.Head)))
        {
            return (Before(phrase) ?? Owner(phrase)) is SpeakerKind.Politician ? SpeakerKind.Politician : noun.Kind;
        }

        return !noun.IsOpen && noun.Sort is not NounSort.Faceless ? noun.Kind
            : depth > DeepestOwner ? noun.Kind
            : Before(phrase) is { } before and not (SpeakerKind.Unknown or SpeakerKind.Witness) ? Employer(before)
            : After(phrase, noun, depth) is { } after and not SpeakerKind.Unknown ? Employer(after)
            : Owner(phrase) is { } owner and not (SpeakerKind.Unknown or SpeakerKind.Witness) ? Employer(owner)
            : noun.Kind;
    }

    private SpeakerKind OfOwner(Name name) => Of(name) is not SpeakerKind.Unknown and var told ? told : name.Kind is NameKind.Person ? Guess(name) : SpeakerKind.Unknown;

    private static bool IsPrinted(string noun) => noun is "report" or "reports" or "article" or "articles" or "story" or "stories" or "editorial" or "editorials" or "column" or "analysis" or "investigation" or "headline" or "review" or "op" or "essay";

    private static bool IsKin(string noun) => noun is "wife" or "husband" or "son" or "daughter" or "father" or "mother" or "brother" or "sister";

    // his aides, her spokesman; aides, a spokesman: of whom the report tells just there
    private SpeakerKind? Owner(SpeakerPhrase phrase)
    {
        var first = tape.Lower(phrase.All.First);
        var isPronoun = first is "his" or "her" or "their" or "its";
        var head = tape.Lower(phrase.Head);
        var isSomeones = head is "aide" or "aides" or "adviser" or "advisers" or "advisor" or "advisors" or "ally" or "allies" or "associates" or "confidants" || head.StartsWith("spokes", StringComparison.Ordinal);
        return isPronoun || (isSomeones && phrase.Rest.IsEmpty) ? OwnerAt(isPronoun ? phrase.All.First : -phrase.All.First - 1) is { } name ? OfOwner(name) : null : null;
    }

    // Who speaks for a network of posts speaks for a company.
    private static SpeakerKind Employer(SpeakerKind kind) => kind is SpeakerKind.Post ? SpeakerKind.Company : kind;

    // military official, party spokesman, the Kestrel spokesman, Hale’s aide: the nearest word before the noun
    private SpeakerKind? Before(SpeakerPhrase phrase)
    {
        SpeakerKind? kind = null;
        var end = phrase.Noun is null ? phrase.Core.End : phrase.NounFirst;
        for (var at = phrase.Core.First; at < end;)
        {
            // Inside the very name that the title is part of, words are words.
            var isOwn = tape.NamedAt(at) is { } inside && tape.NamedAt(end) == inside;
            if ((isOwn || tape.NamedAt(at) is not { Kind: NameKind.Person or NameKind.Place or NameKind.Outlet }) && SpeakerNouns.ModifierAt(tape, at, end) is { } modifier)
            {
                kind = modifier.Kind;
                at = modifier.End;
            }
            else if (!isOwn && tape.NamedAt(at) is { Kind: not NameKind.Nationality } name)
            {
                kind = OfOwner(name) is { } named and not SpeakerKind.Unknown ? named : kind;
                at++;
            }
            else if (SpeakerNouns.At(tape, at, end) is { } noun)
            {
                kind = noun.Noun is { Sort: NounSort.Body or NounSort.Office or NounSort.Chief } or { Kind: SpeakerKind.Politician } ? noun.Noun.Kind : kind;
                at = noun.End;
            }
            else
            {
                at++;
            }
        }

        return kind;
    }

    // spokesman for the ministry, an aide to Hale, a source close to the campaign, people in the government
    private SpeakerKind? After(SpeakerPhrase phrase, SpeakerNoun noun, int depth)
    {
        var at = phrase.Rest.First;
        if (tape.Lower(at) is "close" && tape.Lower(at + 1) is "to" or "with")
        {
            at++;
        }

        // head of public policy at Kestrel: what is no body is passed over
        for (var tries = 0; tries < MostTies && at < phrase.All.End; tries++)
        {
            if (Tied(phrase, noun, at, depth) is { } kind and not SpeakerKind.Unknown)
            {
                return kind;
            }

            at = NextTie(phrase, at + 1);
        }

        return null;
    }

    // The next “of”, “at”, “for” of the same piece.
    private int NextTie(SpeakerPhrase phrase, int at)
    {
        while (at < phrase.All.End && tape.Lower(at) is not ("of" or "for" or "at" or "with"))
        {
            at = tape.Lower(at) is "," or "who" or "which" or "that" or "(" ? phrase.All.End : at + 1;
        }

        return at;
    }

    private SpeakerKind? Tied(SpeakerPhrase phrase, SpeakerNoun noun, int at, int depth)
    {
        var isTied = tape.Lower(at) is "of" or "for" or "to" or "at" or "with" or "from" or "in" or "within" or "inside" or "on" or "around" or "near";
        if (!isTied || at + 1 >= phrase.All.End || tape.Lower(at + 1) is "condition" or "knowledge" || (noun.Sort is NounSort.Faceless && tape.Lower(at) is "for" or "on"))
        {
            return null;
        }

        var owner = SpeakerPhrase.Of(tape, phrase.All with { First = at + 1 });
        return owner.HeadName(tape) is { Kind: NameKind.Place } && noun.Sort is NounSort.Faceless ? null
            : owner.HeadName(tape) is { Kind: NameKind.Person } person ? OfOwner(person)
            : Of(owner, depth + 1) is { } kind and not (SpeakerKind.Document or SpeakerKind.Poll or SpeakerKind.Post) ? kind : null;
    }
}
