using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Finds the name that a report gives later to one whom it first describes: “a poll”, then “the Harbour Times poll”.</summary>
/// <remarks>Only a single one is looked for, who is not said to hide; one named later with an office of his own is another.</remarks>
internal sealed class Introductions(Tape tape, Profiles profiles, SpeakerTyper typer, Descriptions descriptions, IReadOnlyList<Mention> mentions)
{
    private const int Furthest = 24;
    private const int FurthestPerson = 80;
    private const int LastLeadSentence = 4;
    private const int SentencesAhead = 3;

    /// <summary>The number of the mention that names the described one; −1 if none does.</summary>
    public int Of(int number)
    {
        var mention = mentions[number];
        if (mention.Name is not null || mention.IsPlural || mention.Phrase.Noun is not { } noun || !(noun.IsPersonal || IsNew(mention)))
        {
            return -1;
        }

        for (var next = number + 1; next < Math.Min(mentions.Count, number + (noun.IsPersonal ? FurthestPerson : Furthest)); next++)
        {
            if (noun.IsPersonal ? IsPerson(mention, mentions[next]) : IsThing(mention, noun, mentions[next]))
            {
                return IsHiding(mention) ? -1 : next;
            }
        }

        return -1;
    }

    // “a poll”, “one adviser”, or a bare noun in the headline
    private bool IsNew(Mention mention) =>
        tape.Lower(mention.Words.First) is "a" or "an" or "one" || tape.SentenceAt(mention.Words.First) == 0 && !Grammar.IsDeterminer(tape.Lower(mention.Words.First));

    private bool IsHiding(Mention mention)
    {
        var sentence = tape.Sentence(tape.SentenceAt(mention.Words.First));
        var words = tape.Text(sentence with { End = Math.Min(sentence.End, sentence.First + 200) });
        return AnonymityWords.TellReason(words) || AnonymityWords.TellDistance(words);
    }

    private bool IsPerson(Mention described, Mention named)
    {
        if (named.Name is not { Kind: NameKind.Person } name || profiles.Of(name.Canonical) is not { } profile || !IsFirst(profile, described, named)
            || Genders.Told(tape.Lower(described.Phrase.Head)) * Math.Sign(profile.Feminine) < 0)
        {
            return false;
        }

        var offices = profile.Facts.Where(fact => fact is { Sort: not FactSort.Belonging, Phrase.Noun.IsPersonal: true }).ToList();
        return offices.Count > 0 ? offices.Exists(fact => descriptions.SameNoun(fact.Phrase, described.Phrase) && Agree(fact.Phrase, described.Phrase))
            : IsKin(described, name) && (IsNew(described) && IsLead(described) && Ahead(described, named) <= SentencesAhead && Speaks(named) || IsFull(described) && IsNext(described, named));
    }

    private bool IsKin(Mention described, Name name) =>
        described.Phrase.Noun is { Kind: var told } && (told is SpeakerKind.Unknown or SpeakerKind.Witness || typer.KindOf(name) is var kind && (kind is SpeakerKind.Unknown || kind == told || IsPublic(kind) && IsPublic(told)));

    private static bool IsPublic(SpeakerKind kind) => kind is SpeakerKind.Politician or SpeakerKind.Official;

    // “a top Hale adviser”, “Hale’s campaign manager”: not just “the mayor”
    private bool IsFull(Mention described) => IsNew(described) || described.Words.Length > 2 && described.Phrase.AnyName(tape, NameKind.Person, NameKind.Organisation, NameKind.Place, NameKind.Outlet) is not null;

    // The next sentence but one at the furthest begins with the name.
    private bool IsNext(Mention described, Mention named) =>
        Ahead(described, named) is 1 or 2 && named.Words.First == tape.Sentence(tape.SentenceAt(named.Words.First)).First;

    // “Hale’s campaign manager” is not Ortiz’s.
    private bool Agree(SpeakerPhrase fact, SpeakerPhrase described)
    {
        ReadOnlySpan<NameKind> owners = [NameKind.Person, NameKind.Organisation, NameKind.Outlet, NameKind.Place, NameKind.Nationality];
        return described.AnyName(tape, owners) is not { } owner || fact.AnyName(tape, owners) is not { } other || owner.Canonical == other.Canonical;
    }

    private bool IsThing(Mention described, SpeakerNoun noun, Mention named)
    {
        if (Ahead(described, named) > SentencesAhead)
        {
            return false;
        }

        return noun switch
        {
            { Kind: SpeakerKind.Poll } => named is { Name: null, Phrase.Noun: { Kind: SpeakerKind.Poll, Sort: NounSort.Paper } } && HasName(named.Phrase),
            { Sort: NounSort.Paper } => named is { Name: null } && descriptions.SameNoun(named.Phrase, described.Phrase) && HasName(named.Phrase) && !HasName(described.Phrase),
            { Kind: SpeakerKind.Media } => named.Name is { Kind: NameKind.Outlet or NameKind.Other } name && IsNamedFirst(name, described, named) && (name.Kind is NameKind.Outlet || Speaks(named)),
            { Kind: SpeakerKind.Company or SpeakerKind.Organisation } => named.Name is { Kind: NameKind.Organisation } body && IsNamedFirst(body, described, named),
            _ => false,
        };
    }

    private bool HasName(SpeakerPhrase phrase) => phrase.AnyName(tape, NameKind.Outlet, NameKind.Organisation, NameKind.Other) is not null;

    private bool IsNamedFirst(Name name, Mention described, Mention named) =>
        profiles.Of(name.Canonical) is { } profile && IsFirst(profile, described, named);

    private static bool IsFirst(Profile profile, Mention described, Mention named) =>
        profile.Mentions.Count > 0 && profile.Mentions[0] >= described.Words.End && profile.Mentions[0] == named.Words.First;

    private bool IsLead(Mention mention) => tape.SentenceAt(mention.Words.First) <= LastLeadSentence;

    private int Ahead(Mention mention, Mention next) => tape.SentenceAt(next.Words.First) - tape.SentenceAt(mention.Words.First);

    private bool Speaks(Mention mention) =>
        CueVerbs.Of(tape.Lemma(mention.Words.First - 1)).Count > 0 || CueVerbs.Of(tape.Lemma(mention.Words.End)).Count > 0 || CueVerbs.Of(tape.Lemma(mention.Words.End + 1)).Count > 0;
}
