using Stemma.Model;

namespace Stemma.Linking;

/// <summary>The links of one story, kept up to date as reports come and go. Not safe for threads.</summary>
/// <remarks>
/// What is linked depends on the reports and the decisions alone, not on the order of their arrival: a report newer than all others costs
/// its own propositions; one that comes late is put in its place, and those after it are placed again.
/// </remarks>
public sealed class StoryLinks
{
    private static readonly Facet[] Facets = [Facet.Whether, Facet.HowMany];

    private readonly List<(Extract Report, IReadOnlyList<Item> Items)> _reports = [];
    private readonly Vocabulary _vocabulary = new();
    private readonly Decided _decided;
    private readonly Clusters[] _clusters;
    private readonly Bearings _bearings = new();

    /// <summary>Begins without reports.</summary>
    /// <param name="decisions">What people decided, in the order in which they did.</param>
    public StoryLinks(IEnumerable<LinkDecision> decisions)
    {
        _decided = new Decided(decisions);
        _clusters = [.. Facets.Select(_ => new Clusters(_vocabulary, _decided))];
    }

    /// <summary>How many reports there are.</summary>
    public int Count => _reports.Count;

    /// <summary>The questions, claims and assertions as they are now.</summary>
    public Linked Linked
    {
        get
        {
            var builder = new LinkedBuilder(_clusters.Sum(clusters => clusters.All.Count));
            foreach (var cluster in _clusters.SelectMany(clusters => clusters.All))
            {
                builder.Add(cluster);
            }

            return builder.Finish(_bearings);
        }
    }

    /// <summary>Adds a report; one that is there already is left as it is.</summary>
    public void Add(Extract report)
    {
        var later = LaterThan(report);
        Push((report, _vocabulary.ItemsOf(report, _decided.In(report))));
        PushOthers(later, report);
    }

    /// <summary>Takes a report out: another version has taken its place. One that is not there is no mistake.</summary>
    public void Remove(Extract report) => PushOthers(LaterThan(report), report);

    // Takes back all that come after it in story order, and itself; the first of them is on top.
    private Stack<(Extract Report, IReadOnlyList<Item> Items)> LaterThan(Extract report)
    {
        Stack<(Extract Report, IReadOnlyList<Item> Items)> later = [];
        while (_reports.Count > 0 && Extract.InStoryOrder(_reports[^1].Report, report) >= 0)
        {
            later.Push(Pop());
        }

        return later;
    }

    private void PushOthers(Stack<(Extract Report, IReadOnlyList<Item> Items)> later, Extract report)
    {
        while (later.TryPop(out var next))
        {
            if (next.Report.Report.Id != report.Report.Id)
            {
                Push(next);
            }
        }
    }

    private void Push((Extract Report, IReadOnlyList<Item> Items) one)
    {
        _reports.Add(one);
        _vocabulary.Add(one.Items);
        _bearings.Add(one.Items);
        foreach (var item in one.Items)
        {
            ClustersOf(item).Place(item);
        }
    }

    private (Extract Report, IReadOnlyList<Item> Items) Pop()
    {
        var one = _reports[^1];
        _reports.RemoveAt(_reports.Count - 1);
        foreach (var item in one.Items.Reverse())
        {
            ClustersOf(item).TakeBack();
        }

        _bearings.TakeBack(one.Items);
        _vocabulary.TakeBack(one.Items);
        return one;
    }

    private Clusters ClustersOf(Item item) => _clusters[Array.IndexOf(Facets, item.Proposition.Facet)];
}
