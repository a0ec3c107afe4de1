using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Finds whom a description means that a report has told of otherwise: “the minister”, “the newspaper”, “the poll”.</summary>
internal sealed class Descriptions(Tape tape, Profiles profiles, SpeakerTyper typer, IReadOnlyList<Mention> mentions, Func<int, int, string, double> weigh)
{
    private const int Reach = 120;

    // What is told of a nation weighs more than any nearness.
    private const double AsTold = 4;

    // What it costs that nothing is known of one.
    private const double OfNoKind = 2;

    // Sentences since one spoke.
    private const int JustNow = 2;

    // Mentions back to a person of the kind that a description tells.
    private const int Kin = 40;
    private const double Strange = 9;

    /// <summary>The mention that the phrase means, or null.</summary>
    /// <param name="phrase">The description.</param>
    /// <param name="last">The number of the last mention before it.</param>
    /// <param name="spoke">The key of who spoke last.</param>
    /// <param name="speaking">The number of the mention that spoke last, −1 if it is not to be thought of.</param>
    /// <param name="isKnown">Whether it is known to mean one told of before, whatever its article.</param>
    public Mention? Of(SpeakerPhrase phrase, int last, string? spoke, int speaking = -1, bool isKnown = false)
    {
        var first = tape.Lower(phrase.All.First);
        if (phrase.Noun is null && phrase.Rest.IsEmpty && first is "the" && IsAgent(phrase))
        {
            return Speaking(phrase, speaking);
        }

        if (IsOwned(phrase))
        {
            return Holder(phrase, mentions.Count - 1);
        }

        if (phrase.Noun is not { } noun || !isKnown && first is not ("the" or "that" or "this" or "these" or "those" or "his" or "her" or "its") || !phrase.Rest.IsEmpty && !IsShort(phrase))
        {
            return null;
        }

        var isPlural = Plurals.Tells(tape, phrase, phrase, null);
        return isPlural ? Same(phrase, last, isPlural: true)
            : noun.IsPersonal ? Holder(phrase, last) ?? Same(phrase, last, false) ?? (first is "the" or "this" or "that" ? Kindred(phrase, noun, last, spoke) ?? Speaking(phrase, speaking) : null)
            : Bearing(phrase, last) ?? SameThing(phrase, last) ?? (first is "the" or "this" or "that" ? KindredThing(phrase, noun, last) : null);
    }

    /// <summary>An earlier phrase for the same several, “law enforcement officials”, that bare words mean: “officials”.</summary>
    public Mention? OfBare(SpeakerPhrase phrase, int last) =>
        phrase.Noun is not null && phrase.Rest.IsEmpty && tape.Lower(phrase.All.First) is not ("a" or "an" or "other" or "some" or "many" or "several" or "most" or "few" or "all" or "more" or "two" or "three" or "another" or "one")
            && !Grammar.IsDeterminer(tape.Lower(phrase.All.First)) && Plurals.Tells(tape, phrase, phrase, null) && Same(phrase, last, isPlural: true) is { } same
            && tape.Text(same.Words).Contains(tape.Text(phrase.Core), StringComparison.OrdinalIgnoreCase) && !Grammar.IsPronoun(tape.Lower(same.Words.First)) ? same : null;

    /// <summary>Whom a class with a capital means, “the Veldan Republican”; null for what is a name.</summary>
    public Mention? OfClass(SpeakerPhrase phrase, int last, string? spoke) =>
        tape.Lower(phrase.All.First) is "the" && phrase.Rest.IsEmpty && phrase.Core.Length is 2 or 3 && SpeakerNouns.Of(tape.Lower(phrase.Head)) is { IsPersonal: true } noun && !tape.Lower(phrase.Head).EndsWith('s')
            ? Kindred(phrase, noun, last, spoke) : null;

    // “Hale’s wife”, “Hale’s former lawyer”
    private bool IsOwned(SpeakerPhrase phrase) =>
        phrase is { Noun.IsPersonal: true, Rest.IsEmpty: true } && tape.NamedAt(phrase.All.First) is { Kind: NameKind.Person or NameKind.Organisation } && phrase.Has(tape, "'s");

    // “the insider”, “the businessman”: a word that the table lacks, for one who does something
    private bool IsAgent(SpeakerPhrase phrase) =>
        tape.Lower(phrase.Head) is { Length: > 5 } head && tape.NamedAt(phrase.Head) is null
        && (head.EndsWith("er", StringComparison.Ordinal) || head.EndsWith("or", StringComparison.Ordinal) || head.EndsWith("ist", StringComparison.Ordinal) || head.EndsWith("man", StringComparison.Ordinal)
            || head.EndsWith("ian", StringComparison.Ordinal) || head.EndsWith("ee", StringComparison.Ordinal) || head.EndsWith("aire", StringComparison.Ordinal) || head.EndsWith("woman", StringComparison.Ordinal));

    // The one who spoke last, if just now, and if nothing speaks against it.
    private Mention? Speaking(SpeakerPhrase phrase, int speaking)
    {
        if (speaking < 0 || mentions[speaking] is not { IsPerson: true } one || tape.SentenceAt(phrase.All.First) - tape.SentenceAt(one.Words.First) > JustNow)
        {
            return null;
        }

        var told = Genders.Told(tape.Lower(phrase.Head));
        var known = one.Name is { } name ? profiles.Of(name.Canonical) is { } profile ? Math.Sign(profile.Feminine) : 0 : Genders.Told(tape.Lower(one.Phrase.Head));
        var kind = one.Name is { } named ? typer.KindOf(named) : one.Phrase.Noun?.Kind;
        return told * known < 0 || phrase.Noun is { Kind: not SpeakerKind.Unknown } noun && kind is { } other && other is not SpeakerKind.Unknown && other != noun.Kind ? null : one;
    }

    // “the department” after “the Harbour Department”: the last body with that word in its name.
    private Mention? Bearing(SpeakerPhrase phrase, int last)
    {
        if (phrase.Core.Length > 2 || phrase.Noun is not { Sort: NounSort.Body or NounSort.Unit } || phrase.AnyName(tape, NameKind.Place, NameKind.Nationality, NameKind.Organisation, NameKind.Person) is not null)
        {
            return null;
        }

        var head = tape.Lower(phrase.Head);
        for (var number = last; number >= 0 && number > last - Reach / 2; number--)
        {
            if (mentions[number] is { Name: { Kind: not (NameKind.Person or NameKind.Place) } name } && name.Canonical.Contains(' ', StringComparison.Ordinal) && Normal.Name(name.Canonical).Split(' ').Contains(head))
            {
                return mentions[number];
            }
        }

        return null;
    }

    // “the mayor of Port Vela”
    private bool IsShort(SpeakerPhrase phrase) => phrase.Rest.Length <= 4 && tape.Lower(phrase.Rest.First) is "of" or "for" or ",";

    // The person whom the report gives that office, mentioned last.
    private Mention? Holder(SpeakerPhrase phrase, int last)
    {
        for (var number = last; number >= 0 && number > last - Reach; number--)
        {
            if (mentions[number] is { Name: { Kind: NameKind.Person } name } mention && profiles.Of(name.Canonical) is { } profile && profile.Facts.Any(fact => Fits(fact, phrase)))
            {
                return mention;
            }
        }

        return null;
    }

    private bool Fits(Fact fact, SpeakerPhrase phrase)
    {
        if (fact.Sort is FactSort.Belonging || !SameNoun(fact.Phrase, phrase))
        {
            return false;
        }

        // “the foreign minister” is not the prime minister, nor the mayor of one town that of another.
        for (var at = phrase.Core.First; at < phrase.Core.End - 1; at++)
        {
            if (!Grammar.IsDeterminer(tape.Lower(at)) && tape.IsWord(at) && tape.Lower(at) is not ("former" or "longtime" or "veteran" or "'s") && tape.NamedAt(at) is null && !Holds(fact.Phrase.All, tape.Lower(at)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two phrases end with the same noun, in whatever number.</summary>
    public bool SameNoun(SpeakerPhrase one, SpeakerPhrase other) =>
        one.Noun is not null && other.Noun is not null && Long(tape.Lower(one.Head)) is var head && (head == Long(tape.Lower(other.Head)) || SpeakerNouns.Singulars(head).Contains(Long(tape.Lower(other.Head))));

    private static string Long(string noun) => noun switch
    {
        "sen." => "senator",
        "rep." or "congresswoman" or "congressman" => "representative",
        "gov." => "governor",
        "gen." => "general",
        "prof." => "professor",
        "col." => "colonel",
        "lt." => "lieutenant",
        "capt." => "captain",
        "sgt." => "sergeant",
        "maj." => "major",
        "adm." => "admiral",
        "rev." => "reverend",
        "pres." => "president",
        _ => noun,
    };

    private bool Holds(Run run, string word)
    {
        for (var at = run.First; at < run.End; at++)
        {
            if (tape.Lower(at) == word)
            {
                return true;
            }
        }

        return false;
    }

    // An earlier phrase with the same noun.
    private Mention? Same(SpeakerPhrase phrase, int last, bool isPlural)
    {
        for (var number = last; number >= 0 && number > last - Reach; number--)
        {
            var mention = mentions[number];
            if (mention.Name is null && mention.IsPlural == isPlural && SameNoun(mention.Phrase, phrase) && mention.Words.Length >= phrase.All.Length
                && tape.Lower(mention.Words.First) is not ("our" or "my" or "your") && !IsAnothers(mention, phrase) && Agrees(mention, phrase))
            {
                return Longest(mention, number, isPlural);
            }
        }

        return null;
    }

    // “his supporters” are not “her supporters”.
    private bool IsAnothers(Mention mention, SpeakerPhrase phrase) =>
        tape.Lower(phrase.All.First) is "his" or "her" or "their" or "its" && tape.Lower(mention.Words.First) is "his" or "her" or "their" or "its" && tape.Lower(mention.Words.First) != tape.Lower(phrase.All.First);

    // “their company” is none that “the company” means.
    private Mention? SameThing(SpeakerPhrase phrase, int last) =>
        Same(phrase, last, false) is { } same && (tape.Lower(phrase.All.First) is not "the" || !(phrase.Noun is { Kind: SpeakerKind.Company } && same.Phrase.Has(tape, "'s") || Grammar.IsPronoun(tape.Lower(same.Words.First)) && !Grammar.IsDeterminer(tape.Lower(same.Words.First)) || tape.Lower(same.Words.First) is "his" or "her" or "their" or "its")) ? same : null;

    private bool Agrees(Mention mention, SpeakerPhrase phrase)
    {
        for (var at = phrase.Core.First; at < phrase.NounFirst; at++)
        {
            if (tape.IsWord(at) && !Grammar.IsDeterminer(tape.Lower(at)) && !Holds(mention.Words, tape.Lower(at)))
            {
                return false;
            }
        }

        return true;
    }

    // “the diplomat … a Western diplomat”: back to the fullest of the chain.
    private Mention Longest(Mention mention, int number, bool isPlural)
    {
        for (var back = number - 1; back >= 0 && back > number - Reach; back--)
        {
            if (mentions[back] is { Name: null } earlier && earlier.IsPlural == isPlural && SameNoun(earlier.Phrase, mention.Phrase) && earlier.Words.Length > mention.Words.Length)
            {
                return earlier;
            }
        }

        return mention;
    }

    // “the Iowa Republican”, “the former general”: the one who spoke last, if of that kind, else the last of that kind.
    private Mention? Kindred(SpeakerPhrase phrase, SpeakerNoun noun, int last, string? spoke)
    {
        if (noun.Kind is SpeakerKind.Unknown or SpeakerKind.Witness || noun.Sort is NounSort.Aide)
        {
            return noun.Kind is SpeakerKind.Witness && Genders.Told(tape.Lower(phrase.Head)) != 0 ? LastNamed(last, 12, name => profiles.Of(name.Canonical) is { } profile && Math.Sign(profile.Feminine) == Genders.Told(tape.Lower(phrase.Head))) : null;
        }

        return LastNamed(last, 8, name => name.Canonical == spoke && typer.KindOf(name) == noun.Kind) ?? BestNamed(phrase, last, name => typer.KindOf(name) is var kind && (kind == noun.Kind || kind is SpeakerKind.Unknown || IsPublic(kind) && IsPublic(noun.Kind)));
    }

    // A nominee may be an official, and a president a candidate.
    private static bool IsPublic(SpeakerKind kind) => kind is SpeakerKind.Politician or SpeakerKind.Official;

    private Mention? BestNamed(SpeakerPhrase phrase, int last, Func<Name, bool> fits)
    {
        Mention? best = null;
        var most = double.NegativeInfinity;
        for (var number = last; number >= 0 && number > last - Kin; number--)
        {
            if (mentions[number] is { Name: { Kind: NameKind.Person } name } mention && fits(name) && weigh(number, phrase.All.First, tape.Lower(phrase.Head)) + (typer.KindOf(name) is SpeakerKind.Unknown ? -OfNoKind : 0) + Shared(phrase, name) is var weight && weight > most)
            {
                (best, most) = (mention, weight);
            }
        }

        return best;
    }

    // “the Veldan senator”: what is told of a person has the same word, or another party's.
    private double Shared(SpeakerPhrase phrase, Name name)
    {
        if (profiles.Of(name.Canonical) is not { } profile)
        {
            return 0;
        }

        var (shared, party) = (0.0, 0);
        for (var at = phrase.Core.First; at < phrase.NounFirst; at++)
        {
            var word = tape.Lower(at);
            shared += tape.IsWord(at) && !Grammar.IsDeterminer(word) && profile.Facts.Exists(fact => Holds(fact.Phrase.All, word)) ? 2 : 0;
            party = Party(word) != 0 ? Party(word) : party;
        }

        return party != 0 && profile.Facts.Exists(fact => Enumerable.Range(fact.Phrase.All.First, Math.Min(12, fact.Phrase.All.Length)).Any(at => Party(tape.Lower(at)) == -party)) ? shared - Strange : shared;
    }

    private static int Party(string word) => word switch
    {
        "republican" or "gop" or "conservative" or "right" => 1,
        "democratic" or "democrat" or "labour" or "socialist" => -1,
        _ => 0,
    };

    private Mention? LastNamed(int last, int reach, Func<Name, bool> fits)
    {
        for (var number = last; number >= 0 && number > last - reach; number--)
        {
            if (mentions[number].Name is { Kind: NameKind.Person } name && fits(name))
            {
                return mentions[number];
            }
        }

        return null;
    }

    // the newspaper, the company, the survey: the last of that kind
    private Mention? KindredThing(SpeakerPhrase phrase, SpeakerNoun noun, int last)
    {
        Mention? best = null;
        var most = double.NegativeInfinity;
        for (var number = last; number >= 0 && number > last - Reach / 2; number--)
        {
            var mention = mentions[number];
            var isKindred = noun.Kind switch
            {
                SpeakerKind.Media when HasNumber(phrase) => false, // “the 14-page paper” is none that one subscribes to
                SpeakerKind.Media => mention.Name is { Kind: NameKind.Outlet } || mention.Name is { Kind: NameKind.Other or NameKind.Organisation } other && typer.KindOf(other) is SpeakerKind.Media,
                SpeakerKind.Official or SpeakerKind.Unknown when phrase.Core.Length == 2 && tape.Lower(phrase.Head) is "city" or "town" or "state" or "country" => mention.Name is { Kind: NameKind.Place },
                SpeakerKind.Poll => mention.Name is null && mention.Phrase.Noun is { Kind: SpeakerKind.Poll, Sort: NounSort.Paper } && mention.Words.Length > phrase.All.Length,
                SpeakerKind.Company or SpeakerKind.Organisation when phrase.Core.Length <= 2 => mention.Name is { Kind: NameKind.Organisation or NameKind.Other } name && typer.KindOf(name) is SpeakerKind.Company or SpeakerKind.Organisation or SpeakerKind.Unknown or SpeakerKind.Analyst,
                SpeakerKind.Official when phrase.Noun is { Sort: NounSort.Unit } && phrase.Core.Length <= 2 => mention.Name is { Kind: NameKind.Organisation } || mention.Name is { Kind: NameKind.Outlet } && tape.Lower(phrase.Head) is "agency",
                _ => false,
            };
            if (isKindred && weigh(number, phrase.All.First, "it") - Foreign(phrase, mention) is var weight && weight > most)
            {
                (best, most) = (mention, weight);
            }
        }

        return best;
    }

    private bool HasNumber(SpeakerPhrase phrase)
    {
        for (var at = phrase.Core.First; at < phrase.Core.End; at++)
        {
            if (tape.IsNumber(at))
            {
                return true;
            }
        }

        return false;
    }

    // “the Veldan channel” is not one that the report calls Ostran.
    private double Foreign(SpeakerPhrase phrase, Mention mention)
    {
        if (phrase.AnyName(tape, NameKind.Nationality) is not { } told || mention.Name is not { } name || profiles.Of(name.Canonical) is not { } profile)
        {
            return 0;
        }

        var known = profile.Facts.Select(fact => fact.Phrase.AnyName(tape, NameKind.Nationality)).OfType<Name>().ToList();
        return known.Count == 0 ? 0 : known.Exists(one => NameKey.Agree(one.Canonical, told.Canonical)) ? -AsTold : Strange;
    }
}
