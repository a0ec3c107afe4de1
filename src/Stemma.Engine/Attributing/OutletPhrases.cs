using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>How words came to stand with an outlet: what the place alone tells of a name that no book knows.</summary>
internal enum Airing
{
    /// <summary>“told X”: an outlet if X is one, or can hardly be anything else.</summary>
    Told,

    /// <summary>“in an interview with X”: whoever interviews, journalists by name too.</summary>
    Interview,

    /// <summary>“said on X”: a programme, a station.</summary>
    On,

    /// <summary>“wrote in X”, “in a statement to X”: only what is known for an outlet.</summary>
    Sent,
}

/// <summary>Tells whether a phrase names an outlet, a programme or a journalist, and whom it names.</summary>
internal sealed class OutletPhrases(Tape tape, SourceBook book, Func<Run, bool> isJournalist)
{
    private const int LongestTitle = 7;

    // Networks are places, not hops.
    private static readonly FrozenSet<string> Networks = WordTable.Words(
        "twitter facebook instagram snapchat reddit youtube telegram periscope tiktok linkedin tumblr whatsapp vkontakte weibo mastodon bluesky x");

    private static readonly FrozenSet<string> Endings = WordTable.Words(
        """
        news times post herald gazette tribune journal tv television radio telegraph chronicle observer courier examiner dispatch sentinel bulletin
        magazine newspaper press review today tonight show podcast programme program broadcast wire online weekly daily morning live hour nation
        network channel politics beacon inquirer dispatch world report blog website fm am
        """);

    private static readonly FrozenSet<string> Media = WordTable.Words(
        "newspaper magazine paper network station broadcaster channel website podcast programme program show outlet tabloid weekly journal affiliate newswire publication");

    // Persons who interviewed for an outlet: a surname is enough the next time.
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Journalists = WordTable.Words(
        "host anchor reporter correspondent columnist interviewer journalist moderator anchorman anchorwoman presenter");

    /// <summary>The words that name the outlet in the phrase that begins at a token; null if it names none.</summary>
    public Run? At(int first, int ceiling, Airing airing)
    {
        if (Titled(first, ceiling, airing) is { } titled)
        {
            return titled;
        }

        var phrase = Phrase(first, ceiling);
        if (phrase.IsEmpty || Networks.Contains(tape.Lower(phrase.End - 1)) || !IsOutlet(phrase, airing))
        {
            return null;
        }

        for (var at = phrase.First; at < phrase.End; at++)
        {
            if (tape.NameAt(at) is { Kind: NameKind.Person } person)
            {
                _met.Add(person.Canonical);
            }
        }

        return phrase;
    }

    // Up to the day or the occasion: “New Vela magazine in May”; the capitals behind “KBC's” belong to it: “KBC's This Evening”.
    private Run Phrase(int first, int ceiling)
    {
        var phrase = NounPhrases.After(tape, first, ceiling, withApposition: false);
        for (var at = phrase.First + 1; at < phrase.End; at++)
        {
            if (Grammar.IsLinker(tape.Lower(at)) && tape.Lower(at) is not ("of" or "for" or "and" or "&" or "'s"))
            {
                return phrase with { End = at };
            }
        }

        return phrase.IsEmpty || !(tape.IsCapital(phrase.End - 1) || tape.Lower(phrase.End - 1) is "'s" or "'") ? phrase : phrase with { End = Capitals(phrase.End, ceiling) };
    }

    // “Meet the Council”, “KBC's This Evening”
    private int Capitals(int end, int ceiling)
    {
        while (end < ceiling && !tape.IsQuoted(end))
        {
            var step = tape.IsCapital(end) ? 1 : tape.Lower(end) is "the" or "of" or "'s" or "'" && tape.IsCapital(end + 1) && end + 1 < ceiling ? 2 : 0;
            if (step == 0)
            {
                break;
            }

            end += step;
        }

        return end;
    }

    /// <summary>Whether a phrase means an outlet, or one of its journalists by name.</summary>
    public bool IsOutlet(Run phrase, Airing airing)
    {
        if (Grammar.IsPronoun(tape.Lower(phrase.First)) && !Grammar.IsDeterminer(tape.Lower(phrase.First)))
        {
            return false;
        }

        for (var at = phrase.First; at < phrase.End; at++)
        {
            if (tape.NameAt(at) is { Kind: NameKind.Outlet })
            {
                return true;
            }
        }

        var named = LastName(phrase);
        var noun = tape.Lemma(phrase.End - 1);
        if (Media.Contains(noun) && tape.NameAt(phrase.End - 1) is null)
        {
            return named >= 0 || tape.Lower(phrase.First) is "the" or "that";
        }

        if (named < 0)
        {
            return false;
        }

        if (airing is not Airing.Sent && IsStation(phrase.First))
        {
            return true;
        }

        var name = tape.NameAt(named)!;
        var isLast = named == phrase.End - 1;
        if (name.Kind is NameKind.Nationality || tape.Lower(phrase.End - 1) is "'s")
        {
            return false;
        }

        return HoldsJournalist(phrase) || (isLast && airing switch
        {
            _ when IsBody(named, name) => false,
            Airing.Sent => HasEnding(named, name),
            Airing.Interview => name.Kind is not NameKind.Place,
            Airing.Told => IsTitledThe(phrase) || IsCallSign(named) || IsBare(phrase, name) || HasEnding(named, name) || (name.Kind is NameKind.Person or NameKind.Other && (_met.Contains(name.Canonical) || isJournalist(phrase))),
            _ => HasEnding(named, name) && name.Kind is not NameKind.Person || IsProgrammeOf(phrase) || (name.Kind is NameKind.Person or NameKind.Other && HasEnding(named, name)),
        });
    }

    // on “New Day”, on Kestrel's “This Week”: a title between quotation marks
    private Run? Titled(int first, int ceiling, Airing airing)
    {
        var open = first;
        while (open < ceiling && open - first < 5 && !tape.IsQuoted(open) && (tape.NameAt(open) is not null || tape.Lower(open) is "'s" or "the" or "'" || tape.IsNumber(open)))
        {
            open++;
        }

        var quote = tape.QuoteAt(open);
        if (airing is Airing.Sent || quote < 0 || tape.Quotes[quote] is not { Length: <= LongestTitle } title || title.First != open || title.End > ceiling || !IsTitle(title))
        {
            return null;
        }

        return new Run(first, title.End);
    }

    /// <summary>Whether the capitals that end before a token are an outlet's: “an ABC interview”, “a Meet the Press interview”.</summary>
    public bool EndsBefore(int at) =>
        tape.NameAt(at - 1) is { Kind: NameKind.Outlet } || (tape.IsCapital(at - 1) && (Endings.Contains(tape.Lower(at - 1)) || IsStation(at - 1)));

    // “ABC”, “Fox 35”: one whose news the book knows
    private bool IsStation(int first)
    {
        var at = first + (Grammar.IsDeterminer(tape.Lower(first)) ? 1 : 0);
        return tape.IsCapital(at) && (book.Named(tape.Text(new Run(at, at + 1))) ?? book.Named(tape.Text(new Run(at, at + 1)) + " News") ?? book.Named(tape.Text(new Run(at, at + 1)) + " News (US)")) is { Kind: SourceKind.Agency or SourceKind.Press or SourceKind.Broadcaster };
    }

    private bool IsTitle(Run title)
    {
        var capitals = 0;
        for (var at = title.First; at < title.End; at++)
        {
            if (tape.IsWord(at) && !tape.IsCapital(at) && !Grammar.IsLinker(tape.Lower(at)) && !Grammar.IsDeterminer(tape.Lower(at)) && tape.Lower(at) is not ("'s" or "and"))
            {
                return false;
            }

            capitals += tape.IsCapital(at) ? 1 : 0;
        }

        return capitals > 0;
    }

    private int LastName(Run phrase)
    {
        for (var at = phrase.End - 1; at >= phrase.First; at--)
        {
            if (tape.NameAt(at) is not null)
            {
                return at;
            }
        }

        return -1;
    }

    // “the Hill” is printed as “The Hill” where it is a title, in the middle of a sentence.
    private bool IsTitledThe(Run phrase) =>
        tape.Lower(phrase.First) is "the" && tape.IsCapital(phrase.First) && tape.Sentence(tape.SentenceAt(phrase.First)).First != phrase.First
        && tape.NameAt(phrase.End - 1) is { Kind: not NameKind.Person };

    // “told Lantern”: news tells of no one by a bare name that it never gave in full; what it is told under one is an outlet, or who asked for one.
    private bool IsBare(Run phrase, Name name) => name.Kind is NameKind.Other && tape.NameAt(phrase.First) == name && SpeakerNouns.Of(tape.Lower(phrase.End - 1)) is null;

    // “KVEL”, “WOBA”: the signs of stations
    private bool IsCallSign(int at) => tape.Text(new Run(at, at + 1)) is { Length: 4 } sign && sign[0] is 'K' or 'W' && sign.All(char.IsUpper);

    private bool HoldsJournalist(Run phrase)
    {
        for (var at = phrase.First; at < phrase.End - 1; at++)
        {
            if (Journalists.Contains(tape.Lemma(at)) && tape.NameAt(at + 1) is { Kind: not NameKind.Nationality })
            {
                return true;
            }
        }

        return false;
    }

    // “KBC's Harbour Talk”: initials own it.
    private bool IsProgrammeOf(Run phrase)
    {
        for (var at = phrase.First + 1; at < phrase.End; at++)
        {
            if (tape.Lower(at) is "'s" or "'" && tape.Text(new Run(at - 1, at)) is { Length: > 1 and < 6 } owner && owner.All(char.IsUpper))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasEnding(int at, Name name) => Endings.Contains(tape.Lower(at)) && (name.Canonical.Contains(' ', StringComparison.Ordinal) || tape.Lower(at - 1) is "the");

    private bool IsBody(int at, Name name) =>
        name.Kind is NameKind.Organisation && !Endings.Contains(tape.Lower(at)) && SpeakerNouns.Of(tape.Lower(at)) is { Kind: not SpeakerKind.Media }
        || name.Kind is NameKind.Person && !isJournalist(new Run(at, at + 1)) && SpeakerNouns.Of(tape.Lower(at)) is { Sort: NounSort.Office };
}
