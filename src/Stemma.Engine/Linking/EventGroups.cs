namespace Stemma.Linking;

/// <summary>Puts mentions together that tell of one event.</summary>
internal static class EventGroups
{
    /// <summary>For each mention the number of its event, counted from 0 by first mentions. The work grows with the square of the mentions.</summary>
    public static int[] Of(IReadOnlyList<EventMention> mentions, MentionContext context, PairModel model) =>
        Of(mentions.Count, (i, j) => model.Probability(mentions[i], mentions[j], context), model.Threshold);

    /// <summary>Average linkage over the squares of the probabilities: a few sure pairs outweigh many that are merely possible.</summary>
    public static int[] Of(int count, Func<int, int, double> probability, double threshold) =>
        Grouping.AverageLink(count, (i, j) => Squared(probability(i, j)), (_, _) => false, threshold);

    private static double Squared(double p) => p * p;
}
