using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing.Numbers;

/// <summary>Finds numbers with what they count. Dates, years, clock times, ordinals, ages and numbers in names are none.</summary>
internal static class QuantityFinder
{
    /// <summary>The quantities in order; they do not overlap each other, a name or a time.</summary>
    public static List<Quantity> Quantities(WordList words, IReadOnlyList<Name> names, IReadOnlyList<TimeMention> times)
    {
        TextSpan[] taken = [.. names.Select(name => name.Where).Concat(times.Select(time => time.Where)).OrderBy(where => where.Start)];
        var next = 0;
        List<Quantity> found = [];
        foreach (var quantity in QuantityReader.All(new Atoms(words)).Where(quantity => Counts(quantity, words.Text)))
        {
            while (next < taken.Length && taken[next].End <= quantity.Where.Start)
            {
                next++;
            }

            var last = next;
            while (last < taken.Length && Holds(quantity, taken[last]))
            {
                last++;
            }

            if (last == taken.Length || !taken[last].Overlaps(quantity.Where))
            {
                found.Add(quantity);
            }
        }

        return found;
    }

    /// <summary>The names without those that are part of a quantity: the US of “US$5m”, the Twice of “Twice as many”.</summary>
    public static List<Name> NamesBut(IReadOnlyList<Quantity> quantities, List<Name> names) =>
        [.. names.Where(name => Ordered.FirstEndingAfter(quantities, name.Where.Start, quantity => quantity.Where) is var at && (at == quantities.Count || !Holds(quantities[at], name.Where)))];

    // A name inside a measure is its unit's; the capital of “Close to 8,000” only begins a sentence.
    private static bool Holds(Quantity quantity, TextSpan name) =>
        quantity.Where.Holds(name) && (quantity.Unit is not null || quantity.Kind == QuantityKind.Multiple || (quantity.Approximator is not null && name.Start == quantity.Where.Start));

    // A small number that nothing is said of, and “one official”, tell nothing.
    private static bool Counts(Quantity quantity, string text) =>
        quantity.Kind is QuantityKind.Cardinal or QuantityKind.Share or QuantityKind.Multiple
        && !(quantity is { Noun: null, Unit: null, Approximator: null, Kind: QuantityKind.Cardinal, Point: < 10 and > -1, Change: null })
        && !(quantity is { Unit: null, Point: 1, Approximator: null } && char.IsLetter(text[quantity.Where.Start]));
}
