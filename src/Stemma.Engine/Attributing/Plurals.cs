using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Tells one speaker from several.</summary>
internal static class Plurals
{
    /// <summary>Whether the words name more than one person, body or document.</summary>
    /// <param name="tape">The text.</param>
    /// <param name="own">The words here.</param>
    /// <param name="full">The fullest words for the same.</param>
    /// <param name="name">The one person they name, if any.</param>
    public static bool Tells(Tape tape, SpeakerPhrase own, SpeakerPhrase full, Name? name)
    {
        if (name is not null)
        {
            return false;
        }

        var word = own.All.Length == 1 ? tape.Lower(own.Head) : "";
        return word switch
        {
            "he" or "she" or "him" or "her" or "his" or "it" or "its" or "i" or "my" or "me" => false,
            "they" or "them" or "their" when full.HeadName(tape) is null && full.Noun is not { Sort: NounSort.Body or NounSort.Unit } => true,
            "many" or "some" or "others" or "both" or "most" or "several" or "few" or "all" or "those" or "everyone" or "everybody" or "people" => true,
            _ => Tells(tape, full),
        };
    }

    private static bool Tells(Tape tape, SpeakerPhrase phrase)
    {
        if (tape.Lower(phrase.All.First) is "one" or "another" or "each" or "a" or "an" && phrase.Noun is not { Sort: NounSort.Mass } && !(tape.Lower(phrase.All.First + 1) is "dozen" or "few" or "couple" or "number" or "group" or "handful" or "majority"))
        {
            return tape.Lower(phrase.All.First) is "one" && tape.Lower(phrase.All.First + 1) is "in" or "out";
        }

        if (Pairs(tape, phrase))
        {
            return true;
        }

        if (phrase.HeadName(tape) is { Kind: not NameKind.Nationality })
        {
            return tape.Lower(phrase.All.First) is "the" && tape.NamedAt(phrase.Head) is { Kind: NameKind.Person } && tape.Lower(phrase.Head).EndsWith('s') && phrase.Core.Length == 2;
        }

        var first = tape.Lower(phrase.All.First);
        if (phrase.Core.First > phrase.All.First || HowMany.IsMany(first) || (tape.IsNumber(phrase.All.First) && first is not "1") || HowMany.In(tape, phrase.All) > 1)
        {
            return true;
        }

        var head = tape.Lower(phrase.Head);
        return phrase.Noun is { Sort: NounSort.Mass } ? head is not ("audience" or "crowd" or "community" or "public" or "electorate" or "base") || phrase.Noun.Kind is SpeakerKind.Poll
            : head is "people" or "men" or "women" or "children" or "media" or "police" or "folks" or "authorities" or "data" or "statistics" or "troops" or "press"
            || (head.EndsWith('s') && SpeakerNouns.Singulars(head).Any(one => SpeakerNouns.Of(one) is not null) && phrase.Noun is not null && !IsNamedWhole(phrase, head))
            || (phrase.Noun is null && head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal) && !tape.IsCapital(phrase.Head))
            || (phrase.Noun is null && tape.NamedAt(phrase.Head) is { Kind: NameKind.Nationality } && head.EndsWith('s'));
    }

    // “news”, “minutes”: an s that makes no plural
    private static bool IsNamedWhole(SpeakerPhrase phrase, string head) =>
        head is "news" or "minutes" or "headquarters" or "congress" or "press" or "marines" or "us" || (phrase.Noun is { Sort: NounSort.Body } && head is "forces" or "services" or "organizers");

    // “Omar Hale and Ana Ortiz”, “the minister and his aides”
    private static bool Pairs(Tape tape, SpeakerPhrase phrase)
    {
        for (var at = phrase.Core.First + 1; at < Math.Min(phrase.All.End - 1, phrase.Core.First + 24); at++)
        {
            if (tape.Lower(at) is "," or "who" or "which" or "of" or "for" or "that" or "—" or "–" or "with" or "in" or "at" && !IsListed(tape, at, phrase.All.End))
            {
                return false;
            }

            if (tape.Lower(at) is "and" or "&" && tape.NamedAt(at) is null && !(tape.Lower(at - 1) is "black" or "health" or "food"))
            {
                return tape.NamedAt(at - 1) is { Kind: not NameKind.Nationality } || tape.NamedAt(at + 1) is { Kind: not NameKind.Nationality } || SpeakerNouns.Of(tape.Lower(at - 1)) is not null;
            }
        }

        return false;
    }

    // The Teamsters, the Firefighters and the Dockers
    private static bool IsListed(Tape tape, int at, int end)
    {
        if (tape.Lower(at) is not "," || tape.NamedAt(at - 1) is null)
        {
            return false;
        }

        for (var next = at + 1; next < Math.Min(end, at + 9); next++)
        {
            if (tape.Lower(next) is "and")
            {
                return tape.NamedAt(next + 1) is not null || tape.NamedAt(next + 2) is not null;
            }

            if (tape.Lower(next) is not ("the" or ",") && tape.NamedAt(next) is null)
            {
                return false;
            }
        }

        return false;
    }
}
