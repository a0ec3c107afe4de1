using Stemma.Model;

namespace Stemma.Linking;

/// <summary>What people decided about a story's links, made ready for clustering.</summary>
/// <remarks>
/// Each decision says of pairs of passages that they belong together or apart; a later one on the same passages takes the place of an
/// earlier one. Passages that belong together form a group, and groups can be apart from each other.
/// </remarks>
internal sealed class Decided
{
    private readonly Dictionary<(Anchor, Anchor), bool> _pairs = [];
    private readonly Dictionary<Anchor, int> _groups = [];
    private readonly Dictionary<int, HashSet<int>> _apart = [];
    private readonly HashSet<Anchor> _out = [];
    private readonly ILookup<ReportId, Anchor> _byReport;

    public Decided(IEnumerable<LinkDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            Take(decision);
        }

        foreach (var ((one, other), _) in _pairs.Where(pair => pair.Value))
        {
            Unite(one, other);
        }

        foreach (var ((one, other), _) in _pairs.Where(pair => !pair.Value))
        {
            Part(GroupOf(one), GroupOf(other));
        }

        _byReport = _groups.Keys.ToLookup(anchor => anchor.Report);
    }

    /// <summary>Whether somebody took this group out of a claim: it answers a question of its own.</summary>
    public bool IsOut(int group) => _out.Any(anchor => _groups[anchor] == group);

    /// <summary>The groups that this one must not be linked with.</summary>
    public IEnumerable<int> ApartFrom(int group) => _apart.GetValueOrDefault(group, []);

    /// <summary>The groups of a report's propositions, by their index; of those that fit an anchor the one that fits best.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<int>> In(Extract report) => _byReport[report.Report.Id]
        .Select(anchor => (Group: _groups[anchor], At: report.Propositions.Index().Select(one => (one.Index, Fit: anchor.Fits(one.Item))).MaxBy(one => one.Fit)))
        .Where(found => found.At.Fit > 0)
        .GroupBy(found => found.At.Index, found => found.Group)
        .ToDictionary(same => same.Key, same => (IReadOnlyList<int>)[.. same.Distinct().Order()]);

    private void Take(LinkDecision decision)
    {
        var isTogether = decision.Act is LinkAct.Link or LinkAct.Merge;
        foreach (var one in decision.These)
        {
            if (decision.Act != LinkAct.Merge)
            {
                Forget(one);
            }

            _pairs[Pair(one, decision.With)] = isTogether;
            _ = isTogether ? _out.Remove(one) : _out.Add(one);
        }

        foreach (var one in decision.Act == LinkAct.Split ? decision.These.Skip(1) : [])
        {
            _pairs[Pair(decision.These[0], one)] = true;
        }
    }

    // It goes elsewhere now: what held it before holds no longer.
    private void Forget(Anchor one)
    {
        foreach (var pair in _pairs.Where(pair => pair.Value && (pair.Key.Item1 == one || pair.Key.Item2 == one)).Select(pair => pair.Key).ToList())
        {
            _pairs.Remove(pair);
        }
    }

    private static (Anchor, Anchor) Pair(Anchor one, Anchor other) =>
        string.CompareOrdinal($"{one}", $"{other}") <= 0 ? (one, other) : (other, one);

    private int GroupOf(Anchor anchor)
    {
        if (!_groups.TryGetValue(anchor, out var group))
        {
            group = _groups.Count;
            _groups.Add(anchor, group);
        }

        return group;
    }

    private void Unite(Anchor one, Anchor other)
    {
        var (kept, lost) = (GroupOf(one), GroupOf(other));
        foreach (var anchor in _groups.Where(pair => pair.Value == lost).Select(pair => pair.Key).ToList())
        {
            _groups[anchor] = kept;
        }
    }

    private void Part(int one, int other)
    {
        if (one != other)
        {
            SetOf(one).Add(other);
            SetOf(other).Add(one);
        }
    }

    private HashSet<int> SetOf(int group) => _apart.TryGetValue(group, out var set) ? set : _apart[group] = [];
}
