namespace Stemma.Linking;

/// <summary>Gathers items that answer one question.</summary>
/// <remarks>
/// Leader clustering in story order: an item joins the cluster that it fits best, or leads a new one. It is decided by the item and those
/// before it alone, so items can be taken back from the end and placed again, and the result depends on which items there are, not on
/// the order of their arrival. Candidates come from an inverted index over the features of the clusters' heads; the work for one item is
/// bounded, however many there are.
/// </remarks>
internal sealed class Clusters(Vocabulary vocabulary, Decided decided)
{
    /// <summary>From here up the engine links by itself. Set on the bundled example and development stories by reading what was joined: below it, sentences that merely share a topic join.</summary>
    public const double Joins = .52;

    // From here up to that the trained model is asked: it links where it is as good as sure, and asks a person where two of five are one question.
    private const double Near = .35;
    private const double Surely = .9;
    private const double Proposes = .4;

    // An item that is not even this much like a cluster's leader is not held against its other members.
    private const double LeaderAtLeast = .2;

    private const int MostCandidates = 24;
    private const int MembersCompared = 6;

    // How many entries of the index are looked at for one item: the rarest of its features first.
    private const int MostEntries = 600;

    private readonly Similarity _similarity = new(vocabulary);
    private readonly List<List<int>> _postings = [];
    private readonly List<Cluster> _clusters = [];
    private readonly Stack<Cluster> _placed = [];
    private readonly Dictionary<int, (Cluster Cluster, int Depth)> _groups = [];
    private readonly List<int> _touched = [];
    private readonly PriorityQueue<int, (double, int)> _best = new();
    private double[] _scores = [];

    /// <summary>The clusters in order of their leaders.</summary>
    public IReadOnlyList<Cluster> All => _clusters;

    /// <summary>Places an item that comes after all others in story order.</summary>
    public void Place(Item item)
    {
        var cluster = Forced(item) ?? Fitting(item);
        var isHead = cluster.Items.Count == 0 || item.Groups.Count > 0;
        cluster.Add(item, isHead);
        _placed.Push(cluster);
        foreach (var feature in isHead ? item.Features : [])
        {
            PostingOf(feature).Add(cluster.Index);
        }

        foreach (var group in item.Groups)
        {
            _groups.TryAdd(group, (cluster, _placed.Count));
        }
    }

    /// <summary>Takes the item that was placed last out again.</summary>
    public void TakeBack()
    {
        var cluster = _placed.Pop();
        var item = cluster.Items[^1];
        foreach (var group in item.Groups.Where(group => _groups.TryGetValue(group, out var at) && at.Depth > _placed.Count))
        {
            _groups.Remove(group);
        }

        if (cluster.TakeBack())
        {
            foreach (var feature in item.Features)
            {
                _postings[feature.Id].RemoveAt(_postings[feature.Id].Count - 1);
            }
        }

        if (cluster.Items.Count == 0)
        {
            _clusters.RemoveAt(_clusters.Count - 1);
        }
    }

    // A person said that it belongs with one that is already placed.
    private Cluster? Forced(Item item) => item.Groups
        .Where(_groups.ContainsKey)
        .Select(group => _groups[group].Cluster)
        .MinBy(cluster => cluster.Index);

    private Cluster Fitting(Item item)
    {
        if (item.Groups.Any(decided.IsOut))
        {
            return Led(null);
        }

        HashSet<Cluster> barred = [.. item.Groups.SelectMany(decided.ApartFrom).Where(_groups.ContainsKey).Select(group => _groups[group].Cluster)];
        var (best, score) = ((Cluster?)null, 0.0);
        foreach (var candidate in Candidates(item).Where(candidate => !barred.Contains(candidate)))
        {
            var fit = Fit(item, candidate);
            if (fit > score)
            {
                (best, score) = (candidate, fit);
            }
        }

        if (best is null || score >= Joins)
        {
            return best ?? Led(null);
        }

        var probability = score < Near ? 0 : _similarity.Probability(item, best.Items[0]);
        return probability >= Surely ? best : Led(probability < Proposes ? null : (best, probability));
    }

    private Cluster Led((Cluster, double)? near)
    {
        var led = new Cluster(_clusters.Count) { Near = near };
        _clusters.Add(led);
        return led;
    }

    // The mean of the two best among the first members: one odd member does not pull the cluster away.
    private double Fit(Item item, Cluster cluster)
    {
        var (first, second) = (_similarity.Of(item, cluster.Items[0]), 0.0);
        if (cluster.Items.Count == 1 || first < LeaderAtLeast)
        {
            return cluster.Items.Count == 1 ? first : 0;
        }

        var compared = Math.Min(cluster.Items.Count, MembersCompared);
        for (var at = 1; at < compared + cluster.Heads.Count - 1; at++)
        {
            var one = _similarity.Of(item, at < compared ? cluster.Items[at] : cluster.Heads[at - compared + 1]);
            (first, second) = one > first ? (one, first) : (first, Math.Max(second, one));
        }

        return (first + second) / 2 * WithWhom(item, cluster);
    }

    // A clause without a subject fits everybody, so the cluster is asked whom it is about.
    private static double WithWhom(Item item, Cluster cluster) =>
        cluster.Named is { } named ? Similarity.Subjects(item.Proposition, named.Proposition) : 1;

    // The clusters with the most telling features in common, best first.
    private List<Cluster> Candidates(Item item)
    {
        Score(item);
        foreach (var cluster in _touched)
        {
            var worth = (_scores[cluster], -cluster);
            if (_best.Count < MostCandidates)
            {
                _best.Enqueue(cluster, worth);
            }
            else
            {
                _best.EnqueueDequeue(cluster, worth);
            }

            _scores[cluster] = 0;
        }

        _touched.Clear();
        List<Cluster> found = [];
        while (_best.TryDequeue(out var cluster, out _))
        {
            found.Add(_clusters[cluster]);
        }

        found.Reverse();
        return found;
    }

    private void Score(Item item)
    {
        if (_scores.Length < _clusters.Count)
        {
            Array.Resize(ref _scores, Math.Max(64, 2 * _clusters.Count));
        }

        var left = MostEntries;
        foreach (var feature in item.Features.OrderBy(feature => PostingOf(feature).Count).ThenBy(feature => feature.Hash))
        {
            var (posting, weight) = (PostingOf(feature), vocabulary.WeightOf(feature));
            var from = Math.Max(0, posting.Count - left);
            left -= posting.Count - from;
            for (var at = from; at < posting.Count; at++)
            {
                if (_scores[posting[at]] == 0)
                {
                    _touched.Add(posting[at]);
                }

                _scores[posting[at]] += weight;
            }
        }
    }

    private List<int> PostingOf(Feature feature)
    {
        while (_postings.Count <= feature.Id)
        {
            _postings.Add([]);
        }

        return _postings[feature.Id];
    }
}
