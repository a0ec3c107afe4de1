using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Tells how identifiable a phrase makes its speaker.</summary>
internal static class SpeakerIdentities
{
    // Of these one has one, or few: “his wife”, “her lawyer”.
    private static readonly FrozenSet<string> Own = WordTable.Words(
        """
        wife husband mother father son daughter brother sister spouse widow widower fiance fiancee partner girlfriend boyfriend lawyer attorney doctor
        boss family parents running spokesman spokeswoman spokesperson successor predecessor grandmother grandfather uncle aunt nephew niece physician
        """);

    private static readonly FrozenSet<string> Plain = WordTable.Words(
        """
        recent new early earlier official public national private internal previous latest other initial preliminary local federal foreign leaked secret
        several various old older similar numerous confidential classified declassified unpublished independent separate live online opinion internal
        """);

    /// <summary>The identity of what the phrase names, with no name beside it.</summary>
    public static SpeakerIdentity Of(Tape tape, SpeakerPhrase phrase, SpeakerKind kind)
    {
        if (phrase.HeadName(tape) is { Kind: not NameKind.Nationality })
        {
            return SpeakerIdentity.Named;
        }

        var first = tape.Lower(phrase.All.First);
        if (phrase.All.Length == 1 && Grammar.IsPronoun(first) || first is "me" or "us" or "my" or "our")
        {
            return first is "i" or "we" or "me" or "us" or "my" or "our" ? SpeakerIdentity.None : SpeakerIdentity.AnonymousBare;
        }

        return phrase.Noun switch
        {
            { Sort: NounSort.Faceless } => Faceless(tape, phrase),
            { Sort: NounSort.Mass or NounSort.Person or NounSort.Aide } => Person(tape, phrase),
            { Sort: NounSort.Paper } => Paper(tape, phrase, kind),
            { Sort: NounSort.Body or NounSort.Unit } => Body(tape, phrase, kind),
            { Sort: NounSort.Office or NounSort.Chief } => Office(tape, phrase),
            _ => HowMany.IsOne(tape, phrase.All.First) && phrase.Core.Length <= 2 && kind is SpeakerKind.Unknown && phrase.All.End == phrase.Core.End && !tape.IsNumber(phrase.All.First) ? SpeakerIdentity.AnonymousBare
                : tape.NamedAt(phrase.Head) is { Kind: NameKind.Nationality } ? SpeakerIdentity.AnonymousDescribed
                : tape.IsCapital(phrase.Head) && phrase.Head > phrase.All.First ? SpeakerIdentity.Named
                : SpeakerIdentity.AnonymousDescribed,
        };
    }

    // sources; but two sources familiar with the talks
    private static SpeakerIdentity Faceless(Tape tape, SpeakerPhrase phrase)
    {
        var words = phrase.Core.Length - (HowMany.IsOne(tape, phrase.Core.First) || Grammar.IsDeterminer(tape.Lower(phrase.Core.First)) ? 1 : 0);
        return words <= 1 && (phrase.All.End == phrase.Core.End || tape.Lower(phrase.Core.End) is "," or "who" or "that") && !IsDescribing(tape, phrase.Rest) ? SpeakerIdentity.AnonymousBare : SpeakerIdentity.AnonymousDescribed;
    }

    private static bool IsDescribing(Tape tape, Run rest) =>
        !rest.IsEmpty && (AnonymityWords.TellDistance(tape.Text(rest)) || AnonymityWords.TellFirstHand(tape.Text(rest)) || tape.Lower(rest.First) is "who" && rest.Length > 3);

    private static SpeakerIdentity Person(Tape tape, SpeakerPhrase phrase) =>
        IsOwned(tape, phrase) && Own.Contains(tape.Lower(phrase.Head)) ? SpeakerIdentity.RoleOnly : SpeakerIdentity.AnonymousDescribed;

    // his wife, Hale’s lawyer, the minister’s brother
    private static bool IsOwned(Tape tape, SpeakerPhrase phrase) =>
        tape.Lower(phrase.All.First) is "his" or "her" or "their" or "its" || Holds(tape, phrase.Core, "'s") || tape.Lower(phrase.Core.End) is "of" or "for" && phrase.AnyName(tape, NameKind.Person, NameKind.Organisation, NameKind.Outlet, NameKind.Place) is not null;

    private static SpeakerIdentity Office(Tape tape, SpeakerPhrase phrase)
    {
        var head = tape.Lower(phrase.Head);
        var isPlural = SpeakerNouns.Singulars(head).Any(one => SpeakerNouns.Of(one) is not null) && head.EndsWith('s');
        var first = tape.Lower(phrase.All.First);
        var isVoice = head.StartsWith("spokes", StringComparison.Ordinal);
        return isPlural || HowMany.IsMany(first) ? SpeakerIdentity.AnonymousDescribed
            : first is "a" or "an" or "one" or "another" && !isVoice ? SpeakerIdentity.AnonymousDescribed
            : SpeakerIdentity.RoleOnly;
    }

    private static SpeakerIdentity Body(Tape tape, SpeakerPhrase phrase, SpeakerKind kind)
    {
        var first = tape.Lower(phrase.All.First);
        var head = tape.Lower(phrase.Head);
        var isPlural = head.EndsWith('s') && phrase.Noun is not null && SpeakerNouns.Singulars(head).Any(one => SpeakerNouns.Of(one) is not null) && head is not ("forces" or "services" or "authorities" or "armed forces");
        if (isPlural || HowMany.IsMany(first) || first is "local" or "foreign" || kind is SpeakerKind.Media && head is "media" or "press" && phrase.AnyName(tape, NameKind.Nationality, NameKind.Place) is null)
        {
            return kind is SpeakerKind.Media && head is "reports" && phrase.Core.Length == 1 ? SpeakerIdentity.AnonymousBare : SpeakerIdentity.AnonymousDescribed;
        }

        if (phrase.AnyName(tape, NameKind.Nationality, NameKind.Place, NameKind.Organisation, NameKind.Outlet, NameKind.Person, NameKind.Other) is not null && first is not ("a" or "an" or "one" or "another"))
        {
            return kind is SpeakerKind.Judicial && tape.Lower(phrase.Head) is "police" ? SpeakerIdentity.RoleOnly : SpeakerIdentity.Named;
        }

        return first is "a" or "an" or "one" or "another" && kind is not SpeakerKind.Judicial ? SpeakerIdentity.AnonymousDescribed : SpeakerIdentity.RoleOnly;
    }

    // A document is named by its title, author or issuer; “the report” by having been named before.
    private static SpeakerIdentity Paper(Tape tape, SpeakerPhrase phrase, SpeakerKind kind)
    {
        var first = tape.Lower(phrase.All.First);
        var head = tape.Lower(phrase.Head);
        var isNamed = HasIssuer(tape, phrase);
        var isPlural = head.EndsWith('s') && tape.Lemma(phrase.Head) != head;
        return isNamed ? SpeakerIdentity.Named
            : phrase.Core.Length == 1 && phrase.Rest.IsEmpty && (isPlural || kind is SpeakerKind.Poll) ? SpeakerIdentity.AnonymousBare
            : first is "a" or "an" or "one" or "another" or "new" || isPlural && first is not ("the" or "its" or "his" or "her") ? SpeakerIdentity.AnonymousDescribed
            : SpeakerIdentity.Named;
    }

    // A name that is no part of the noun, nor a network that anybody posts on, nor a plain word with the capital of a sentence's start.
    private static bool HasIssuer(Tape tape, SpeakerPhrase phrase)
    {
        for (var at = phrase.All.First; at < phrase.All.End && tape.Lower(at) is not ("seen" or "obtained" or "reviewed"); at++)
        {
            if (tape.NamedAt(at) is { } name && !(at >= phrase.NounFirst && at < phrase.Core.End)
                && SpeakerNouns.ModifierAt(tape, at, phrase.All.End) is not { Kind: SpeakerKind.Post }
                && !(name.Kind is NameKind.Other && tape.NameAt(at + 1) != name && tape.NameAt(at - 1) != name && (SpeakerNouns.Of(tape.Lower(at)) is not null || Plain.Contains(tape.Lower(at)))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(Tape tape, Run run, string word)
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
}
