using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>Where the witnesses of a stemma stand in a drawing: rows in tree order, columns by time.</summary>
internal sealed class StemmaLayout
{
    private readonly StoryState _state;
    private readonly Dictionary<ReportId, Report> _reports;
    private readonly Dictionary<Witness, int> _rows = [];
    private readonly List<Placed> _placed = [];

    public StemmaLayout(ClaimStemma stemma, StoryState state, int width)
    {
        _state = state;
        _reports = state.EarlierVersions.Concat(state.Reports).GroupBy(one => one.Report.Id).ToDictionary(group => group.Key, group => group.Last().Report);
        Origins = stemma.Origins.Select(origin => origin.Witness).ToHashSet();
        Width = width;
        Main = MainEdges(stemma);
        var children = Main.ToLookup(edge => edge.Parent);
        Witness[] all = [.. stemma.Edges.SelectMany(edge => (Witness[])[edge.Child, edge.Parent]), .. stemma.Origins.SelectMany(origin => origin.Reports).Select(report => new Witness.Captured(report))];
        var rest = all.Distinct().Where(witness => !Main.Any(edge => edge.Child == witness)).Except(Origins).Order(Comparer<Witness>.Create(ByTime));
        foreach (var root in (Witness[])[.. Origins, .. rest])
        {
            Place(root, children);
        }

        // Only a cycle could leave one out.
        foreach (var witness in all.Distinct().Except(_rows.Keys).Order(Comparer<Witness>.Create(ByTime)).ToList())
        {
            Place(witness, children);
        }

        Axis = new TimeAxis(_placed.Select(one => ReportOf(one.Witness)?.Published).OfType<Moment>(), _placed.Any(one => IsTimeless(one.Witness)), width);
    }

    /// <summary>A witness in its row; roots after the first begin a new group.</summary>
    public sealed record Placed(Witness Witness, int Row, int Group);

    public int Width { get; }

    public TimeAxis Axis { get; }

    public IReadOnlyList<Placed> All => _placed;

    public IReadOnlySet<Witness> Origins { get; }

    /// <summary>Of each child its likeliest edge: the tree.</summary>
    public IReadOnlySet<StemmaEdge> Main { get; }

    public bool Has(Witness witness) => _rows.ContainsKey(witness);

    public Placed this[Witness witness] => _placed[_rows[witness]];

    public Report? ReportOf(Witness witness) => witness is Witness.Captured captured ? _reports.GetValueOrDefault(captured.Report) : null;

    public double X(Witness witness) => ReportOf(witness)?.Published is { } time ? Axis.X(time) : TimeAxis.Timeless;

    public string NameOf(Witness witness) => witness switch
    {
        Witness.Lost lost => lost.Name,
        _ => ReportOf(witness)?.Outlet ?? witness.ToString(),
    };

    /// <summary>The clause that says the claim best; the claim's id when the story has none.</summary>
    public string TextOf(ClaimId claim) => _state.Claims.FirstOrDefault(one => one.Id == claim)?.Text ?? claim.Value;

    private bool IsTimeless(Witness witness) => ReportOf(witness)?.Published is null;

    private static HashSet<StemmaEdge> MainEdges(ClaimStemma stemma) =>
    [
        .. stemma.Edges.GroupBy(edge => edge.Child).Select(edges => edges
            .OrderByDescending(edge => edge.Probability).ThenBy(edge => edge.Parent.ToString(), StringComparer.Ordinal).First()),
    ];

    // With a stack of its own, so that a long chain of copies cannot exhaust the program's.
    private void Place(Witness root, ILookup<Witness, StemmaEdge> children)
    {
        var group = _placed.Count is 0 ? 0 : _placed[^1].Group + 1;
        Stack<Witness> open = new([root]);
        while (open.TryPop(out var witness))
        {
            if (!_rows.TryAdd(witness, _placed.Count))
            {
                continue;
            }

            _placed.Add(new Placed(witness, _placed.Count, group));
            foreach (var child in children[witness].Select(edge => edge.Child).Order(Comparer<Witness>.Create((a, b) => ByTime(b, a))))
            {
                open.Push(child);
            }
        }
    }

    private int ByTime(Witness a, Witness b)
    {
        var order = (ReportOf(a)?.Published?.At ?? DateTimeOffset.MaxValue).CompareTo(ReportOf(b)?.Published?.At ?? DateTimeOffset.MaxValue);
        return order != 0 ? order : string.CompareOrdinal(a.ToString(), b.ToString());
    }
}
