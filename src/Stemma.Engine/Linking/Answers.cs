using Stemma.Model;

namespace Stemma.Linking;

/// <summary>The answers that a cluster's items give to its question.</summary>
internal static class Answers
{
    // Two values within two per cent are one value told twice.
    private const double SameValue = .02;

    /// <summary>Items by answer, in order of first appearance. Those that only deny a number support none.</summary>
    public static IEnumerable<(Answer Answer, IReadOnlyList<Item> Items)> Of(IReadOnlyList<Item> cluster) =>
        cluster[0].Proposition.Facet == Facet.Whether ? YesAndNo(cluster) : Amounts(cluster);

    /// <summary>
    /// What an item does with a claim, if it speaks to it at all: a doubt does, another number does not. A yes is denied by whoever says
    /// no; a no is a claim of its own, with the yes as its competing answer, and is not denied by everybody who says yes.
    /// </summary>
    public static Stance? StanceTo(Answer answer, Proposition proposition) => answer switch
    {
        Answer.Amount amount => !Same(amount.Point, proposition.Quantity!.Point) ? null : proposition switch
        {
            { Stance: Stance.Questions } => Stance.Questions,
            { Polarity: Polarity.No } => Stance.Denies,
            _ => proposition.Stance,
        },
        Answer.Yes or Answer.No when proposition.Certainty == 0 => null,
        Answer.Yes when proposition is { Stance: not Stance.Questions, Polarity: Polarity.No } => Stance.Denies,
        Answer.Yes => proposition.Stance,
        _ when proposition.Polarity == Polarity.Yes || proposition.Stance == Stance.Questions => null,
        _ => proposition.Stance == Stance.Denies ? Stance.Reports : proposition.Stance,
    };

    private static IEnumerable<(Answer, IReadOnlyList<Item>)> YesAndNo(IReadOnlyList<Item> cluster)
    {
        Item[] told = [.. cluster.Where(item => item.Proposition.Stance != Stance.Questions)];
        foreach (var group in told.GroupBy(item => item.Proposition.Polarity))
        {
            yield return (group.Key == Polarity.Yes ? new Answer.Yes() : new Answer.No(), [.. group]);
        }
    }

    private static IEnumerable<(Answer, IReadOnlyList<Item>)> Amounts(IReadOnlyList<Item> cluster)
    {
        List<List<Item>> groups = [];
        foreach (var item in cluster.Where(item => item.Proposition is { Polarity: Polarity.Yes, Stance: not Stance.Questions }))
        {
            if (groups.Find(group => Same(group[0].Proposition.Quantity!.Point, item.Proposition.Quantity!.Point)) is { } same)
            {
                same.Add(item);
            }
            else
            {
                groups.Add([item]);
            }
        }

        return groups.Select(group => ((Answer)AmountOf(group[0]), (IReadOnlyList<Item>)group));
    }

    private static Answer.Amount AmountOf(Item item)
    {
        var quantity = item.Proposition.Quantity!;
        return new Answer.Amount(quantity.Low, quantity.High, quantity.Point, item.Extract.Words(quantity.Where), quantity.Noun ?? quantity.Unit);
    }

    private static bool Same(double one, double other) =>
        one == other || (one > 0 && other > 0 && Math.Abs(Math.Log(one / other)) < SameValue);
}
