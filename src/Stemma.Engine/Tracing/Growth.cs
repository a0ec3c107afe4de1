using Stemma.Model;

namespace Stemma.Tracing;

/// <summary>A stemma while it grows: edges that form no circle, and the circles that were refused.</summary>
internal sealed class Growth(Archive archive)
{
    private readonly Dictionary<(Witness Child, Witness Parent), StemmaEdge> _edges = [];
    private readonly Dictionary<Witness, List<Witness>> _parents = [];
    private readonly Dictionary<ReportId, CircularReport> _circles = [];
    private readonly Dictionary<Witness, Speaker> _speakers = [];

    public IEnumerable<StemmaEdge> Edges => _edges.Values;

    /// <summary>Circular reporting, in story order.</summary>
    public IReadOnlyList<CircularReport> Circles => [.. _circles.Values.OrderBy(one => archive.Report(one.Report)?.Place)];

    /// <summary>Who a lost witness is, when reports say.</summary>
    public Speaker? SpeakerOf(Witness witness) => _speakers.GetValueOrDefault(witness);

    /// <summary>Whether the witness has been given a parent.</summary>
    public bool HasParent(Witness witness) => _parents.ContainsKey(witness);

    public void Name(Witness witness, Speaker speaker) => _speakers.TryAdd(witness, speaker);

    /// <summary>Adds an edge; of two between the same witnesses the likelier stays. One that would close a circle is recorded as such and dropped.</summary>
    public void Add(Witness child, Witness parent, double probability, params IReadOnlyList<Evidence> evidence)
    {
        if (child == parent)
        {
            return;
        }

        if (_edges.TryGetValue((child, parent), out var known))
        {
            _edges[(child, parent)] = known.Probability >= probability ? known : known with { Probability = probability, Evidence = evidence };
            return;
        }

        if (Way(parent, child) is { } way)
        {
            Close(child, way);
            return;
        }

        _edges[(child, parent)] = new StemmaEdge(child, parent, probability, evidence);
        if (!_parents.TryGetValue(child, out var parents))
        {
            _parents[child] = parents = [];
        }

        parents.Add(parent);
    }

    /// <summary>Records that a report cites what goes back to itself.</summary>
    public void Close(Witness child, IReadOnlyList<Witness> way)
    {
        if (child is Witness.Captured captured)
        {
            ReportId[] through = [.. way.OfType<Witness.Captured>().Select(one => one.Report).Where(id => id != captured.Report)];
            _circles.TryAdd(captured.Report, new CircularReport(captured.Report, through));
        }
    }

    /// <summary>The witnesses from one up to another, both included; null if there is no way.</summary>
    public IReadOnlyList<Witness>? Way(Witness from, Witness to)
    {
        Dictionary<Witness, Witness?> cameFrom = new() { [from] = null };
        var open = new Queue<Witness>([from]);
        while (open.TryDequeue(out var at))
        {
            if (at == to)
            {
                return Back(cameFrom, at);
            }

            foreach (var next in _parents.GetValueOrDefault(at, []).Where(next => cameFrom.TryAdd(next, at)))
            {
                open.Enqueue(next);
            }
        }

        return null;
    }

    /// <summary>Everything above a witness, and itself.</summary>
    public IReadOnlyCollection<Witness> Above(Witness from)
    {
        HashSet<Witness> seen = [from];
        var open = new Stack<Witness>([from]);
        while (open.TryPop(out var at))
        {
            foreach (var next in _parents.GetValueOrDefault(at, []).Where(seen.Add))
            {
                open.Push(next);
            }
        }

        return seen;
    }

    private static List<Witness> Back(Dictionary<Witness, Witness?> cameFrom, Witness last)
    {
        List<Witness> way = [];
        for (var at = (Witness?)last; at is not null; at = cameFrom[at])
        {
            way.Insert(0, at);
        }

        return way;
    }
}
