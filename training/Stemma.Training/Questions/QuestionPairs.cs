using Stemma.Linking;
using Stemma.Model;

namespace Stemma.Training.Questions;

/// <summary>The pairs of propositions that an index over a story's reports, in story order, proposes for comparing.</summary>
internal static class QuestionPairs
{
    // As the clusters look at them.
    private const int MostCandidates = 24;

    private static readonly Dictionary<int, IReadOnlyList<int>> Undecided = [];

    /// <summary>All pairs of which it is known whether they answer one question, the later proposition first.</summary>
    public static List<QuestionPair> Of(QuestionStory story)
    {
        var (vocabulary, before, pairs) = (new Vocabulary(), new List<(Item Item, QuestionLabel Label)>(), new List<QuestionPair>());
        foreach (var report in story.Reports.OrderBy(one => one.Extract, Comparer<Extract>.Create(Extract.InStoryOrder)))
        {
            var items = vocabulary.ItemsOf(report.Extract, Undecided);
            vocabulary.Add(items);
            foreach (var item in items.Where(item => item.Proposition.Facet == Facet.HowMany || report.Labels[item.Index].Event is not null))
            {
                pairs.AddRange(Proposed(item, report.Labels[item.Index], before, vocabulary).Select(one => PairOf(story, item, one)));
                before.Add((item, report.Labels[item.Index]));
            }
        }

        return pairs;
    }

    private static IEnumerable<Candidate> Proposed(Item item, QuestionLabel label, List<(Item Item, QuestionLabel Label)> before, Vocabulary vocabulary) => before
        .Where(other => Similarity.CanBeOne(item.Proposition, other.Item.Proposition))
        .Select(other => (other.Item, IsSame: label.IsSame(other.Label, other.Item.Proposition.Report == item.Proposition.Report), Shared: SharedWords.Of(item, other.Item, vocabulary)))
        .Where(one => one.IsSame is not null && one.Shared.Count >= Similarity.LeastShared)
        .Select(one => new Candidate(one.Item, one.IsSame!.Value, one.Shared))
        .OrderByDescending(one => one.Shared.Weight)
        .Take(MostCandidates);

    private static QuestionPair PairOf(QuestionStory story, Item one, Candidate other)
    {
        var features = new int[QuestionFeatures.Count];
        QuestionFeatures.Write(one, other.Item, other.Shared, Comparison.Of(one.Comparand, other.Item.Comparand), features);
        return new QuestionPair(story.Name, one.Proposition.Facet, features, other.IsSame);
    }

    private sealed record Candidate(Item Item, bool IsSame, SharedWords Shared);
}

/// <summary>A pair of propositions to learn from.</summary>
/// <param name="Story">Its story; for folds.</param>
/// <param name="Facet">Which questions both answer.</param>
/// <param name="Features">What is seen of it.</param>
/// <param name="IsSame">Whether both answer one question.</param>
internal sealed record QuestionPair(string Story, Facet Facet, int[] Features, bool IsSame);
