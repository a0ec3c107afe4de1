using Stemma.Model;

namespace Stemma.Tracing;

/// <summary>Weighs all evidence and keeps, for each report, the parents that it speaks for.</summary>
internal sealed class Dependences(Archive archive)
{
    private const double LeastProbability = 0.5;

    // Contamination: news has several exemplars, and hardly ever more than three.
    private const int MostCapturedParents = 3;

    // What two parents share of a child may differ by this much and still be one text.
    private const double OwnShare = 0.25;

    /// <summary>By child in story order, then by probability. Between reports they form no circle.</summary>
    public IReadOnlyList<Dependence> All()
    {
        var credits = CreditLines.Of(archive);
        var citations = new Citations(archive);
        var hints = Copies.In(archive, credits)
            .Concat(credits.All())
            .Concat(Links.In(archive))
            .Concat(Quotations.In(archive))
            .Concat(citations.All())
            .Concat(new Mentions(archive, citations).All())
            .ToLookup(hint => hint.Child.Place);
        List<Candidate> kept = [.. archive.Reports.SelectMany(child => Parents(child, hints[child.Place]))];
        return [.. WithoutCircles(kept).OrderBy(one => one.Child.Place).ThenByDescending(one => one.Probability).ThenBy(Key, StringComparer.Ordinal).Select(one => one.ToDependence())];
    }

    private static string Key(Candidate one) => $"{one.Parent}";

    private IEnumerable<Candidate> Parents(Wording child, IEnumerable<Hint> hints)
    {
        var all = hints
            .GroupBy(hint => hint.Parent)
            .Select(group => Candidate.Of(child, group.Key, group))
            .Where(one => one.Probability >= LeastProbability)
            .ToList();
        var captured = all.Where(one => one.Report(archive) is not null).OrderByDescending(Rank).ThenBy(one => one.Report(archive)?.Place).ToList();
        List<Candidate> chosen = [];
        foreach (var one in captured)
        {
            if (chosen.Count < MostCapturedParents && (!one.IsTextOnly || !chosen.Exists(closer => Explains(child, closer, one))))
            {
                chosen.Add(one);
            }
        }

        var theirs = chosen.Select(one => one.Report(archive)).OfType<Wording>().Select(archive.Outlets.Key).ToHashSet(StringComparer.Ordinal);
        return all.Where(one => one.Parent is Witness.Lost lost && !theirs.Contains(lost.Key)).Concat(chosen);
    }

    // Text is shown in steps of a twentieth, so that of copies of one text the agency's, else the earliest is taken.
    private double Rank(Candidate one)
    {
        if (one.Report(archive) is not { } parent)
        {
            return 0;
        }

        var shared = archive.Reuse.Between(one.Child.Place, parent.Place).Contained(one.Child.Place);
        return one.Weight + (2 * Math.Round(20 * shared) / 20) + (archive.Outlets.IsAgency(parent) ? 1 : 0);
    }

    // A closer parent holds what the farther one shares with the child.
    private bool Explains(Wording child, Candidate closer, Candidate farther)
    {
        if (closer.Report(archive) is not { } near || farther.Report(archive) is not { } far)
        {
            return false;
        }

        var (shared, left) = Left(child.Fives, near.Fives, far.Fives);
        (shared, left) = shared >= 3 ? (shared, left) : Left(child.Threes, near.Threes, far.Threes);
        return left <= OwnShare * shared;
    }

    private static (int Shared, int Left) Left(IReadOnlySet<ulong> child, IReadOnlySet<ulong> near, IReadOnlySet<ulong> far)
    {
        var shared = child.Where(far.Contains).ToList();
        return (shared.Count, shared.Count(run => !near.Contains(run)));
    }

    private List<Candidate> WithoutCircles(List<Candidate> candidates)
    {
        List<Candidate> kept = [];
        var parents = archive.Reports.Select(_ => new List<int>()).ToArray();
        foreach (var one in candidates.OrderByDescending(one => one.Weight).ThenBy(one => one.Child.Place).ThenBy(Key, StringComparer.Ordinal))
        {
            if (one.Report(archive) is not { } parent)
            {
                kept.Add(one);
            }
            else if (!Reaches(parents, parent.Place, one.Child.Place))
            {
                parents[one.Child.Place].Add(parent.Place);
                kept.Add(one);
            }
        }

        return kept;
    }

    private static bool Reaches(List<int>[] parents, int from, int to)
    {
        var seen = new HashSet<int> { from };
        var open = new Stack<int>([from]);
        while (open.TryPop(out var at))
        {
            if (at == to)
            {
                return true;
            }

            foreach (var next in parents[at].Where(seen.Add))
            {
                open.Push(next);
            }
        }

        return false;
    }

    /// <summary>All evidence for one parent of one child.</summary>
    private sealed record Candidate(Wording Child, Witness Parent, double Weight, double Probability, IReadOnlyList<Hint> Evidence)
    {
        public bool IsTextOnly => Evidence.All(one => one.Evidence.Kind is EvidenceKind.SharedText or EvidenceKind.SharedQuotation or EvidenceKind.TimeOrder);

        // Of each kind the strongest piece counts: to be cited twice is not twice the evidence.
        public static Candidate Of(Wording child, Witness parent, IEnumerable<Hint> hints)
        {
            var pieces = hints
                .GroupBy(hint => hint.Evidence.Kind)
                .Select(kind => kind.OrderByDescending(hint => hint.Weight).ThenBy(hint => hint.Evidence.Child.Start).First())
                .OrderByDescending(hint => hint.Weight)
                .ThenBy(hint => hint.Evidence.Kind)
                .ToList();
            return new Candidate(child, parent, pieces.Sum(hint => hint.Weight), Tracing.Weight.Probability(pieces.Select(hint => hint.Weight)), pieces);
        }

        public Wording? Report(Archive archive) => Parent is Witness.Captured captured ? archive.Report(captured.Report) : null;

        public Dependence ToDependence() => new(Child.Id, Parent, Probability, [.. Evidence.Select(hint => hint.Shown)]);
    }
}
