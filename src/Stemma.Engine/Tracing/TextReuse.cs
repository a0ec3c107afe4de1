namespace Stemma.Tracing;

/// <summary>Which reports of a story share words, and how many: found through an index of runs, so that the work grows with what is shared.</summary>
internal sealed class TextReuse
{
    // A run that stands in more reports than this is followed to the earliest of them only: the copies of
    // one wire story all lead there, and the work stays linear in the number of reports.
    private const int MostFollowed = 40;

    // Below these two reports of one story share no more than its names and set phrases.
    private const int FewestFives = 3;
    private const double LeastThrees = 0.10;

    private readonly Dictionary<(int One, int Other), Overlap> _pairs = [];

    private readonly double[] _closeness;

    private TextReuse(IReadOnlyList<Wording> story)
    {
        _closeness = new double[story.Count];
        var fives = new Index(story, report => report.Fives);
        var threes = new Index(story, report => report.Threes);
        foreach (var report in story)
        {
            var five = fives.SharedWithEarlier(report.Place);
            var three = threes.SharedWithEarlier(report.Place);
            foreach (var earlier in five.Keys.Union(three.Keys).Order())
            {
                Keep(fives, threes, report.Place, earlier, five.GetValueOrDefault(earlier), three.GetValueOrDefault(earlier));
            }
        }
    }

    /// <summary>Every pair that shares something, by the later report, then the earlier.</summary>
    public IEnumerable<Overlap> Pairs => _pairs.Values;

    public static TextReuse In(IReadOnlyList<Wording> story) => new(story);

    /// <summary>What two reports share; nothing if they are not among the pairs.</summary>
    public Overlap Between(int one, int other) =>
        _pairs.GetValueOrDefault((Math.Min(one, other), Math.Max(one, other)), new Overlap(one, other, 0, 0, 0, 0, 0));

    /// <summary>How much a report shares with all others together: of copies made in unknown order, the model is the one closest to the rest.</summary>
    public double Closeness(int place) => _closeness[place];

    private void Keep(Index fives, Index threes, int later, int earlier, Shared five, Shared three)
    {
        var overlap = new Overlap(
            earlier,
            later,
            five.Count,
            fives.Share(five.Weight, earlier),
            fives.Share(five.Weight, later),
            threes.Share(three.Weight, earlier),
            threes.Share(three.Weight, later));
        if (five.Count >= FewestFives || Math.Max(overlap.ThreesOfOne, overlap.ThreesOfOther) >= LeastThrees)
        {
            _pairs[(earlier, later)] = overlap;
            _closeness[earlier] += five.Weight;
            _closeness[later] += five.Weight;
        }
    }

    private record struct Shared(int Count, double Weight);

    private sealed class Index
    {
        private readonly IReadOnlySet<ulong>[] _runs;
        private readonly Dictionary<ulong, List<int>> _reports = [];
        private readonly Dictionary<ulong, int> _count = [];
        private readonly double[] _total;

        public Index(IReadOnlyList<Wording> story, Func<Wording, IReadOnlySet<ulong>> runs)
        {
            _runs = [.. story.Select(runs)];
            for (var place = 0; place < _runs.Length; place++)
            {
                Enter(place);
            }

            _total = [.. _runs.Select(all => all.Sum(Weight))];
        }

        public double Share(double weight, int place) => _total[place] > 0 ? Math.Min(1, weight / _total[place]) : 0;

        public Dictionary<int, Shared> SharedWithEarlier(int place)
        {
            Dictionary<int, Shared> found = [];
            foreach (var run in _runs[place])
            {
                var weight = Weight(run);
                foreach (var earlier in _reports[run].TakeWhile(one => one < place))
                {
                    var sum = found.GetValueOrDefault(earlier);
                    found[earlier] = new Shared(sum.Count + 1, sum.Weight + weight);
                }
            }

            return found;
        }

        private void Enter(int place)
        {
            foreach (var run in _runs[place])
            {
                _count[run] = _count.GetValueOrDefault(run) + 1;
                if (!_reports.TryGetValue(run, out var reports))
                {
                    _reports[run] = reports = [];
                }

                if (reports.Count < MostFollowed)
                {
                    reports.Add(place);
                }
            }
        }

        // Inverse document frequency: what stands in every report says nothing about any pair of them.
        private double Weight(ulong run) => Math.Round(Math.Log(1 + ((double)_runs.Length / _count[run])), 6);
    }
}
