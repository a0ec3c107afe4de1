namespace Stemma.Linking;

/// <summary>Gathers propositions that answer one question.</summary>
/// <remarks>
/// Leader clustering in story order: an item joins the cluster that it fits best, or leads a new one. Story order is fixed by content,
/// so the result does not depend on the order of arrival. Candidates come from an inverted index over the leaders' features.
/// </remarks>
internal sealed class Clusters(Vocabulary vocabulary)
{
    // Set on the bundled example and development stories by reading what was joined: below it, sentences that merely share a topic join.
    private const double Joins = .52;
    private const int MostCandidates = 30;
    private const int MembersCompared = 6;
    private const int LongestPosting = 400;

    private readonly Similarity _similarity = new(vocabulary);
    private readonly List<int>[] _postings = [.. Enumerable.Range(0, vocabulary.Count).Select(_ => new List<int>())];
    private readonly List<List<Item>> _clusters = [];
    private readonly Dictionary<int, double> _scores = [];

    /// <summary>The clusters in order of their leaders; the items of each in story order.</summary>
    public static IReadOnlyList<IReadOnlyList<Item>> Of(Vocabulary vocabulary, Func<Item, bool> take)
    {
        var clusters = new Clusters(vocabulary);
        foreach (var item in vocabulary.Items.Where(take))
        {
            clusters.Place(item);
        }

        return clusters._clusters;
    }

    private void Place(Item item)
    {
        var (best, score) = (-1, 0.0);
        foreach (var candidate in Candidates(item))
        {
            var fit = Fit(item, _clusters[candidate]);
            if (fit > score)
            {
                (best, score) = (candidate, fit);
            }
        }

        if (score >= Joins)
        {
            _clusters[best].Add(item);
        }
        else
        {
            Lead(item);
        }
    }

    private void Lead(Item item)
    {
        foreach (var feature in item.Features)
        {
            _postings[feature].Add(_clusters.Count);
        }

        _clusters.Add([item]);
    }

    // The mean of the two best among the first members: one odd member does not pull the cluster away.
    private double Fit(Item item, List<Item> cluster)
    {
        var (first, second) = (0.0, 0.0);
        for (var at = 0; at < Math.Min(cluster.Count, MembersCompared); at++)
        {
            var one = _similarity.Of(item, cluster[at]);
            (first, second) = one > first ? (one, first) : (first, Math.Max(second, one));
        }

        return cluster.Count == 1 ? first : (first + second) / 2 * WithWhom(item, cluster);
    }

    // A clause without a subject fits everybody, so the cluster is asked whom it is about.
    private static double WithWhom(Item item, List<Item> cluster) =>
        cluster.Find(member => member.Proposition.Subject is not null) is { } named ? Similarity.Subjects(item.Proposition, named.Proposition) : 1;

    private IEnumerable<int> Candidates(Item item)
    {
        _scores.Clear();
        foreach (var feature in item.Features)
        {
            var posting = _postings[feature];
            for (var at = Math.Max(0, posting.Count - LongestPosting); at < posting.Count; at++)
            {
                _scores[posting[at]] = _scores.GetValueOrDefault(posting[at]) + vocabulary.WeightOf(feature);
            }
        }

        return [.. _scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostCandidates).Select(pair => pair.Key)];
    }
}
