using Stemma.Model;

namespace Stemma.Linking;

/// <summary>Finds what bears on a claim without being told as that claim: who says more has said it, who denies or doubts less than it says has denied or doubted it.</summary>
/// <remarks>
/// “North Korea sent 1,500 men by ship” says that it sent men; “no soldiers were sent” denies that 1,500 were. The reverse does not hold: who
/// denies the ships has not denied the men. Looked at are the claims on which most of a story turns, each by the clause that tells it best. What was
/// found is kept: a new report is held against the claims, a new claim against the reports.
/// </remarks>
internal sealed class Bearings
{
    /// <summary>How many questions are looked at, the most salient first: work grows with the reports, not with reports times claims.</summary>
    public const int MostQuestions = 100;

    // So much of the words of the claim, or of what would be broader than it, must be there before the two are compared.
    private const double LeastShared = .6;

    private readonly List<Item> _items = [];
    private Dictionary<Item, Core> _cores = [];
    private int _least;

    /// <summary>Adds the items of a report that comes after all others in story order.</summary>
    public void Add(IReadOnlyList<Item> report) => _items.AddRange(report);

    /// <summary>Takes the items of the report that was added last out again.</summary>
    public void TakeBack(IReadOnlyList<Item> report)
    {
        _items.RemoveRange(_items.Count - report.Count, report.Count);
        _least = Math.Min(_least, _items.Count);
    }

    /// <summary>The items that bear on each of some claims, in story order; a claim on which none bears is left out.</summary>
    /// <param name="claims">The claims, each with the clauses that tell it: the best first, then the shortest.</param>
    public IReadOnlyDictionary<ClaimId, IReadOnlyList<(Item Item, Bearing Bearing)>> On(IEnumerable<(ClaimId Claim, IReadOnlyList<Item> Clauses)> claims)
    {
        Dictionary<Item, Core> asked = [];
        Dictionary<ClaimId, IReadOnlyList<(Item, Bearing)>> found = [];
        foreach (var (claim, clauses) in claims)
        {
            foreach (var item in clauses.Where(item => !asked.ContainsKey(item)))
            {
                var core = asked[item] = _cores.GetValueOrDefault(item) ?? new Core(item);
                core.Forget(_least);
                core.Read(_items);
            }

            List<(Item, Bearing)> on =
            [
                .. clauses.SelectMany((item, at) => asked[item].Found.Where(one => at == 0 || one.Bearing == Bearing.SaysMore))
                    .DistinctBy(one => one.Item)
                    .OrderBy(one => one.At)
                    .Select(one => (one.Item, one.Bearing)),
            ];
            if (on.Count > 0)
            {
                found.Add(claim, on);
            }
        }

        (_cores, _least) = (asked, _items.Count);
        return found;
    }

    // What is told of, whoever says or denies it.
    private static Comparand Matter(Proposition proposition)
    {
        var parts = proposition.Parts;
        if (parts.Any(part => part.Kind == PartKind.Negation))
        {
            var kept = parts.Index().Where(part => part.Item.Kind != PartKind.Negation).Select(part => part.Index).ToList();
            parts = [.. kept.Select(at => proposition.Parts[at] with { Of = kept.IndexOf(proposition.Parts[at].Of) })];
        }

        return new Comparand(proposition with { Stance = Stance.Asserts, Polarity = Polarity.Yes, Certainty = 1, Parts = parts });
    }

    // A clause, and what bears on it among the items read so far.
    private sealed class Core(Item clause)
    {
        private readonly Comparand _matter = Matter(clause.Proposition);
        private readonly List<(int At, Item Item, Bearing Bearing)> _found = [];
        private int _read;

        public IReadOnlyList<(int At, Item Item, Bearing Bearing)> Found => _found;

        public void Forget(int from)
        {
            if (_read > from)
            {
                _read = from;
                _found.RemoveAll(one => one.At >= from);
            }
        }

        public void Read(List<Item> items)
        {
            for (; _read < items.Count; _read++)
            {
                if (items[_read] is { Proposition.Facet: Facet.Whether } item && IsNear(item) && BearingOf(item) is { } bearing)
                {
                    _found.Add((_read, item, bearing));
                }
            }
        }

        private bool IsNear(Item item)
        {
            var (shared, at, with) = (0, 0, 0);
            while (at < clause.Features.Count && with < item.Features.Count)
            {
                var order = clause.Features[at].Hash.CompareTo(item.Features[with].Hash);
                shared += order == 0 ? 1 : 0;
                at += order <= 0 ? 1 : 0;
                with += order >= 0 ? 1 : 0;
            }

            return shared > 0 && shared >= LeastShared * Math.Min(clause.Features.Count, item.Features.Count);
        }

        private Bearing? BearingOf(Item item)
        {
            // What a person has placed bears on what it was put to, and on nothing else.
            if (clause == item || item.Groups.Count > 0 || item.Proposition.Certainty == 0)
            {
                return null;
            }

            var says = Comparison.Of(_matter, Matter(item.Proposition)).Entails;
            return item.Proposition switch
            {
                { Stance: Stance.Asserts or Stance.Reports, Polarity: Polarity.Yes } => says.HasFlag(Entailment.Back) ? Bearing.SaysMore : null,
                _ => says.HasFlag(Entailment.Forward) ? Bearing.SaysLess : null,
            };
        }
    }
}
