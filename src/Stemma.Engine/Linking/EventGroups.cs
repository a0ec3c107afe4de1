namespace Stemma.Linking;

/// <summary>Puts mentions together that tell of one event.</summary>
internal static class EventGroups
{
    /// <summary>For each mention the number of its event, counted from 0 by first mentions. The work grows with the square of the mentions.</summary>
    public static int[] Of(IReadOnlyList<EventMention> mentions, MentionContext context, PairModel model) =>
        Grouping.AverageLink(mentions.Count, (i, j) => model.Probability(mentions[i], mentions[j], context), (_, _) => false, model.Threshold);
}
