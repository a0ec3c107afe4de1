using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Decides what a name names.</summary>
internal sealed class NameKinds(WordList words, SourceBook book)
{
    /// <summary>The kind of the name between two tokens.</summary>
    /// <param name="start">Its first token.</param>
    /// <param name="end">The token after it.</param>
    /// <param name="titled">Whether a person's title stands before it.</param>
    public NameKind Of(int start, int end, bool titled)
    {
        var name = words.Joined(start, end);
        var last = words.Lower(end - 1);
        var isLong = words.Words(start, end) > 1;
        return name switch
        {
            _ when IsKnownOutlet(name) => NameKind.Outlet,
            _ when Countries.IsPlace(name) => NameKind.Place,
            _ when Countries.IsPeople(name) => NameKind.Nationality,
            _ when end - start == 2 && GivenNames.Gender(words.Lower(start)) != 0 && !NameWords.Bodies.Contains(last) => NameKind.Person,
            _ when IsOutletByShape(start, end) => NameKind.Outlet,
            _ when HasBody(start, end) => NameKind.Organisation,
            _ when titled => NameKind.Person,
            _ when isLong && words.NamesTold.Of(start, end) is { } told and not NameKind.Other && (told is not NameKind.Person || !IsThing(start)) => told,
            _ when isLong && (NameWords.PlaceEndings.Contains(last) || NameWords.PlaceStarts.Contains(words.Lower(start)) || IsSomewhere(start, end)) => NameKind.Place,
            _ when isLong => HasInitials(start, end) ? NameKind.Organisation : IsThing(start) ? NameKind.Other : NameKind.Person,
            _ when IsInitials(start) => NameKind.Organisation,
            _ when NameWords.FirstNames.Contains(name) => NameKind.Person,
            _ => Single(start, end, name),
        };
    }

    /// <summary>Whether a list or the source book knows the name or its first word.</summary>
    public bool IsListed(int start, int end)
    {
        var name = words.Joined(start, end);
        return Countries.IsPlace(name) || Countries.IsPeople(name) || IsKnownOutlet(name)
            || NameWords.FirstNames.Contains(words.Lower(start)) || Countries.IsPlace(words.Lower(start)) || Countries.IsPeople(words.Lower(start));
    }

    /// <summary>How many words at the start of a longer name are a people's name of their own: “Veldan President …”, “North Korean troops”.</summary>
    public int PeopleAhead(int start, int end)
    {
        if (end - start > 2 && Countries.IsPeople(words.Joined(start, start + 2)))
        {
            return 2;
        }

        var isPeople = Countries.IsPeople(words.Lower(start)) && !HasBody(start + 1, end) && !IsKnownOutlet(words.Joined(start, end));
        var isTitled = !NameWords.Bodies.Contains(words.Lower(end - 1)) && NameWords.Titles.Contains(words.Lower(start + 1)) && !NameWords.FirstNames.Contains(words.Lower(start));
        return isPeople || isTitled ? 1 : 0;
    }

    // “Kestrel 24”, “the Harbour Times”, “the newspaper Daily Lantern”, “television channel X”
    private bool IsOutletByShape(int start, int end)
    {
        var last = words.Lower(end - 1);
        var first = words.Lower(start);
        var before = words.Lower(start - 1);
        return (end - start > 1 && NameWords.SureOutlets.Contains(last))
            || (end - start > 2 && last is "agency" && words.Lower(end - 2) is "news" or "press")
            || (end - start > 1 && first is "radio" or "channel" or "daily" or "tv" or "agence")
            || (end - start > 1 && NameWords.Outlets.Contains(last) && (IsReporting(end) || before is "told" || (before is "by" && words.Lower(start - 2) is "seen" or "obtained" or "reviewed" or "published" or "report")))
            || NameWords.OutletNouns.Contains(before) && (before is not ("agency" or "site" or "station") || words.Lower(start - 2) is "news" or "state" or "wire" or "television" or "tv" or "radio");
    }

    private bool IsReporting(int at) =>
        (words.Lemma(at) is "have" or "could" && words.Lemma(at + 1) is "report" or "not") || words.Lemma(at) is "report" or "say" or "write" or "cite" or "quote";

    private bool IsKnownOutlet(string name) => book.Named(name) is { Kind: SourceKind.Agency or SourceKind.Press or SourceKind.Broadcaster or SourceKind.Aggregator };

    private bool HasBody(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (NameWords.Bodies.Contains(words.Lower(at)))
            {
                return true;
            }
        }

        return book.Named(words.Joined(start, end)) is { Kind: SourceKind.Institution };
    }

    // “the Port Authority”: a person takes no article.
    private bool IsThing(int start) => words.Lower(start - 1) is "the" or "a" or "an" && !NameWords.FirstNames.Contains(words.Lower(start));

    // in Port Vela; but “in Omar Hale’s office”
    private bool IsSomewhere(int start, int end) =>
        words.Lower(start - 1) is "in" or "near" or "across" or "outside" && words.Lower(end) is not "'s" && !NameWords.FirstNames.Contains(words.Lower(start));

    private NameKind Single(int at, int end, string name) => words.Lower(end) switch
    {
        var next when NameWords.OfficeNouns.Contains(next) => Countries.LooksLikePeople(name) ? NameKind.Nationality : NameKind.Place,
        "'s" when NameWords.StateNouns.Contains(words.Lower(end + 1)) => NameKind.Place,
        _ when NameWords.PlaceShapes.Any(ending => name.Length > 5 && name.EndsWith(ending, StringComparison.Ordinal)) => NameKind.Place,
        _ when words.Lower(at - 1) is "in" or "at" or "near" or "across" or "outside" or "inside" or "around" or "into" or "throughout" => NameKind.Place,
        _ => NameKind.Other,
    };

    private bool HasInitials(int start, int end) =>
        (end - start == 2 && IsInitials(start) && IsInitials(start + 1)) || (words.Word(start).Length > 2 && IsInitials(start) && !words.Word(start).Contains('.'));

    private bool IsInitials(int at)
    {
        var word = words.Word(at);
        foreach (var one in word)
        {
            if (char.IsLower(one))
            {
                return false;
            }
        }

        return word.Length is > 1 and < 8;
    }
}
