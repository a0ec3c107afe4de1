using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing.Numbers;

/// <summary>What the words around a number do to it.</summary>
internal enum Approximation
{
    /// <summary>Nothing: the number is bare.</summary>
    None,

    /// <summary>About.</summary>
    About,

    /// <summary>Nearly: less, but close.</summary>
    Nearly,

    /// <summary>More than, at least.</summary>
    Above,

    /// <summary>Up to: a ceiling.</summary>
    UpTo,

    /// <summary>Less than.</summary>
    Below,

    /// <summary>Exactly: a round number is meant as it stands.</summary>
    Exact,
}

/// <summary>The words around a number that make it less, or more, exact.</summary>
internal static class Approximators
{
    private const int LongestPhrase = 6;

    // Phrases of one line are said with the line's first where the model knows only that one.
    private static readonly FrozenDictionary<string, Approximation> Phrases = Table(new()
    {
        [Approximation.About] = "about, around, roughly, some, approximately, an estimated, estimated, approx, circa, in the region of, something like, perhaps, somewhere around, in the order of, on the order of, or so, in the vicinity of, close on, nearer to, ~, ≈, ca, just about, more or less, an average of, on average, a reported, a reputed",
        [Approximation.Nearly] = "nearly, almost, close to, just under, just shy of, not quite, shy of, just short of, approaching, virtually, practically, a little under, slightly under, slightly less than, a little less than, just below",
        [Approximation.Above] = "more than, over, at least, upwards of, no fewer than, no less than, not less than, not fewer than, well over, just over, in excess of, above, a minimum of, greater than, larger than, higher than, bigger than, better than, a little over, slightly over, slightly more than, a little more than, well above, upward of, far more than, > , > =, ≥, exceed, exceeds, exceeded, exceeding, surpass, surpasses, surpassed, surpassing, topped, topping, beyond, north of, older than, longer than, minimum, minimum of, at the very least, as few as, as little as, from at least",
        [Approximation.UpTo] = "up to, as many as, at most, no more than, as much as, not more than, a maximum of, no greater than, no higher than, no larger than, not exceeding, < =, ≤, maximum of, as high as, at the most, not over",
        [Approximation.Below] = "less than, fewer than, under, below, well under, smaller than, lower than, well below, <, south of, younger than, shorter than, beneath",
        [Approximation.Exact] = "exactly, precisely, a total of, equal to, equals, equals to, equaling to, equaling, equalling, all, just, only, a mere, merely",
    });

    // “greater than or equal to”, “equal to or less than”: the bound itself is meant too.
    private static readonly FrozenDictionary<string, Approximation> Bounds = (
        from more in (string[])["more", "greater", "higher", "larger", "bigger", "at least"]
        from phrase in Equals(more, "than")
        select (phrase, Kind: Approximation.Above)).Concat(
        from less in (string[])["less", "fewer", "lower", "smaller", "at most"]
        from phrase in Equals(less, "than")
        select (phrase, Kind: Approximation.UpTo)).DistinctBy(pair => pair.phrase).ToFrozenDictionary(pair => pair.phrase, pair => pair.Kind, StringComparer.Ordinal);

    // Behind the number.
    private static readonly FrozenDictionary<string, Approximation> Trailing = Table(new()
    {
        [Approximation.About] = "or so, or thereabouts, - odd, or more or less, give or take, more or less, - ish, - or - so",
        [Approximation.Above] = "or more, and more, and counting, +, - plus, plus, or above, or higher, or greater, or over, or better, or longer, or older, or upwards, at least, at minimum, at the least, and above, and over, and up, or more than, or greater than, or larger, minimum",
        [Approximation.UpTo] = "or less, or fewer, or under, or below, or lower, or smaller, at most, at the most, maximum, or younger, and under, or less than, and below, tops",
    });

    private static readonly FrozenDictionary<string, string> Said = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["as much as"] = "as many as",
        ["not more than"] = "no more than",
        ["a maximum of"] = "no more than",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The longest phrase that ends just before the atom, with the atom it begins at.</summary>
    public static (int Start, Approximation Kind, string? Phrase) Before(Atoms atoms, int at)
    {
        for (var length = LongestPhrase; length > 0; length--)
        {
            var phrase = Joined(atoms, at - length, length);
            if (phrase.Length > 0 && (Phrases.TryGetValue(phrase, out var kind) || Bounds.TryGetValue(phrase, out kind)) && !IsOther(atoms, at, length, phrase))
            {
                return (at - length, kind, Said.GetValueOrDefault(phrase, phrase));
            }
        }

        return (at, Approximation.None, null);
    }

    /// <summary>The phrase that begins at this atom, behind a number, with the atom after it.</summary>
    public static (int End, Approximation Kind, string? Phrase) After(Atoms atoms, int at)
    {
        for (var length = 4; length > 0; length--)
        {
            var phrase = Joined(atoms, at, length);
            if (phrase.Length > 0 && Trailing.TryGetValue(phrase, out var kind) && IsTrailing(atoms, at, at + length, phrase))
            {
                return (at + length, kind, phrase.Replace("- ", "", StringComparison.Ordinal));
            }
        }

        return (at, Approximation.None, null);
    }

    // “the under 40”, “all 5”, “over 3 years ago”; “just” and “only” say nothing of how exact a number is if it is round.
    private static bool IsOther(Atoms atoms, int at, int length, string phrase) => phrase switch
    {
        "all" or "just" or "only" or "average" => true,
        "above" or "below" or "under" or "over" or "beyond" or "around" or "about" => atoms.IsDash(at - length - 1) && atoms.Touches(at - length - 1) && atoms.Touches(at - length - 2),
        "<" or ">" => length == 1 && (atoms.Raw(at - 2) is "=" or "<" or ">" || atoms.Raw(at - 1) is not ("<" or ">")),
        _ => false,
    };

    private static bool IsTrailing(Atoms atoms, int at, int end, string phrase) => phrase switch
    {
        "+" => atoms.Touches(at - 1) && !atoms.Touches(at) || !atoms.IsDigits(end),
        "plus" or "minimum" or "maximum" or "at least" or "at most" => !atoms.IsDigits(end) && NumberWords.Word(atoms.Lower(end)) is null && !Units.LeadsNumber(atoms.Lower(end)),
        "or more than" or "or less than" or "or greater than" => atoms.IsBreak(end) || (!atoms.IsDigits(end) && NumberWords.Word(atoms.Lower(end)) is null),
        "or more" or "or less" or "or greater" or "or fewer" or "or higher" or "or lower" => atoms.Lower(end) != "than",
        "and more" => atoms.Lower(end) is "than" or "in" or "" || !atoms.IsWord(end),
        _ => true,
    };

    private static IEnumerable<string> Equals(string comparative, string than)
    {
        var plain = comparative.StartsWith("at ", StringComparison.Ordinal) ? comparative : $"{comparative} {than}";
        yield return $"{plain} or equal to";
        yield return $"{plain} or equal";
        yield return $"equal to or {plain}";
        yield return $"equal or {plain}";
        yield return $"{comparative} or equal {than}";
        yield return $"{comparative} or equal to";
    }

    private static FrozenDictionary<string, Approximation> Table(Dictionary<Approximation, string> lines) =>
        lines.SelectMany(line => WordTable.Phrases(line.Value).Select(phrase => (phrase, line.Key))).ToFrozenDictionary(pair => pair.phrase, pair => pair.Key, StringComparer.Ordinal);

    // Empty where the phrase would cross a break.
    private static string Joined(Atoms atoms, int start, int length)
    {
        var phrase = atoms.Lower(start);
        for (var at = start + 1; at < start + length && phrase.Length > 0; at++)
        {
            phrase = atoms.IsBreak(at) ? "" : phrase + " " + atoms.Lower(at);
        }

        return phrase;
    }
}
