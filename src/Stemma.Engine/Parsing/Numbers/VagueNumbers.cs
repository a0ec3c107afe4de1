using System.Collections.Frozen;
using System.Globalization;
using Stemma.Words;

namespace Stemma.Parsing.Numbers;

/// <summary>Numbers that name only an order of magnitude: “dozens”, “tens of thousands”, “a few hundred”.</summary>
internal static class VagueNumbers
{
    private const int LongestPhrase = 4;

    // The intervals of the method notes; those of larger scales follow the same steps.
    private static readonly FrozenDictionary<string, (double Low, double High)> Phrases = WordTable.Rows(
        """
        24 99 dozens
        40 120 scores
        200 999 hundreds
        2e3 9900 thousands
        2e6 9.9e6 millions
        2e9 9.9e9 billions
        2e12 9.9e12 trillions
        20 99 tens
        2e4 9.9e4 tens of thousands
        2e7 9.9e7 tens of millions
        2e10 9.9e10 tens of billions
        2e5 9.99e5 hundreds of thousands
        2e8 9.99e8 hundreds of millions
        2e11 9.99e11 hundreds of billions
        2e9 9.9e9 thousands of millions
        2e5 9.9e5 lakhs
        2e7 9.9e7 crores
        36 108 several dozen
        300 900 several hundred
        3e3 9e3 several thousand
        3e6 9e6 several million
        3e9 9e9 several billion
        3e5 9e5 several hundred thousand
        3e4 9e4 several tens of
        24 60 a few dozen
        200 500 a few hundred
        2e3 5e3 a few thousand
        2e6 5e6 a few million
        2e9 5e9 a few billion
        2e5 5e5 a few hundred thousand
        200 200 a couple hundred
        200 200 a couple of hundred
        2e3 2e3 a couple thousand
        2e3 2e3 a couple of thousand
        2e6 2e6 a couple of million
        24 24 a couple of dozen
        3 7 a handful
        2 5 a few
        3 9 several
        2 2 a couple
        22 26 two dozen
        """).ToFrozenDictionary(
            row => string.Join(' ', row[2..]),
            row => (double.Parse(row[0], CultureInfo.InvariantCulture), double.Parse(row[1], CultureInfo.InvariantCulture)),
            StringComparer.Ordinal);

    private static readonly FrozenSet<string> Openers = Phrases.Keys.Select(phrase => phrase.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The vague number that begins at this atom, with the atom after it.</summary>
    public static (int End, Interval Interval)? At(Atoms atoms, int at)
    {
        if (!Openers.Contains(atoms.Lower(at)) || (atoms.Lower(at) == "scores" && atoms.Lower(at + 1) != "of") || (atoms.Lower(at) == "tens" && atoms.Lower(at + 1) != "of"))
        {
            return null;
        }

        // “the few”, “a couple” of persons who are one, “millions” after a number are none.
        for (var length = LongestPhrase; length > 0; length--)
        {
            if (Phrases.TryGetValue(Joined(atoms, at, length), out var range) && !(length == 2 && atoms.Lower(at + 1) == "couple" && atoms.Lower(at + 2) != "of" && !CountedNoun.IsPlural(atoms, at + 2)))
            {
                return (at + length, range.Low == range.High ? new Interval(range.Low, range.High, range.Low) : Interval.Between(range.Low, range.High));
            }
        }

        return null;
    }

    private static string Joined(Atoms atoms, int at, int length) => string.Join(' ', Enumerable.Range(at, length).Select(atoms.Lower));
}
