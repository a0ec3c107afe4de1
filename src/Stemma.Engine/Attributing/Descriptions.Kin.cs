using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <content>Those of the kind that a description tells: “the Veldan senator”, “the newspaper”.</content>
internal sealed partial class Descriptions
{
    // The one who spoke last, if just now, and if nothing speaks against it; an office is another's.
    private Mention? Speaking(SpeakerPhrase phrase, int speaking)
    {
        if (speaking < 0 || phrase.Noun is { Sort: NounSort.Office or NounSort.Chief } || mentions[speaking] is not { IsPerson: true } one || tape.SentenceAt(phrase.All.First) - tape.SentenceAt(one.Words.First) > JustNow)
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
            // What is known for an outlet comes before what the model takes for one.
            var known = noun.Kind is SpeakerKind.Media && mention.Name is { Kind: NameKind.Outlet } ? AsListed : 0;
            if (isKindred && weigh(number, phrase.All.First, "it") - Foreign(phrase, mention) + known is var weight && weight > most)
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
