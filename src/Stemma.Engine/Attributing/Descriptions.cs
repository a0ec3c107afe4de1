using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Finds whom a description means that a report has told of otherwise: “the minister”, “the newspaper”, “the poll”.</summary>
internal sealed partial class Descriptions(Tape tape, Profiles profiles, SpeakerTyper typer, IReadOnlyList<Mention> mentions, Func<int, int, string, double> weigh)
{
    private const int Reach = 120;

    // What is told of a nation weighs more than any nearness.
    private const double AsListed = 20;
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
}
