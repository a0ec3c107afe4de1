using Stemma.Model;

namespace Stemma.Linking;

/// <summary>Finds what bears on a claim without being told as that claim: who says more has said it, who denies or doubts less than it says has denied or doubted it.</summary>
/// <remarks>
/// “North Korea sent 1,500 men by ship” says that it sent men; “no soldiers were sent” denies that 1,500 were. The reverse does not hold: who
/// denies the ships has not denied the men. Only the claims of more than one report are looked at, each by the clause that tells it best.
/// </remarks>
internal sealed class Bearings
{
    // So much of the words of the claim, or of what would be broader than it, must be there before the two are compared.
    private const double LeastShared = .6;
    private const int FewestReports = 2;
    private const int MostKept = 400_000;

    private readonly Dictionary<(Item Core, Item Item), Bearing?> _known = [];
    private readonly Dictionary<Item, Comparand> _matters = [];

    /// <summary>The items outside a claim's question that bear on it, by the claim.</summary>
    /// <param name="claims">The claims that say that something is so, with the clause that tells each best and the items of its question.</param>
    /// <param name="items">Every item of the story.</param>
    public ILookup<ClaimId, (Item Item, Bearing Bearing)> Of(IReadOnlyList<(Claim Claim, Item Core, IReadOnlyList<Item> Question)> claims, IReadOnlyList<Item> items)
    {
        if (_known.Count > MostKept)
        {
            _known.Clear();
            _matters.Clear();
        }

        var cores = claims.Where(claim => claim.Question.Select(item => item.Proposition.Report).Distinct().Take(FewestReports).Count() == FewestReports).ToList();
        var byFeature = cores.Index().SelectMany(core => core.Item.Core.Features.Select(feature => (feature.Id, core.Index))).ToLookup(pair => pair.Id, pair => pair.Index);
        List<(ClaimId, Item, Bearing)> found = [];
        var shared = new int[cores.Count];
        List<int> touched = [];
        foreach (var item in items.Where(item => item.Proposition.Facet == Facet.Whether))
        {
            foreach (var core in item.Features.SelectMany(feature => byFeature[feature.Id]))
            {
                if (shared[core]++ == 0)
                {
                    touched.Add(core);
                }
            }

            foreach (var at in touched)
            {
                var (claim, core, _) = cores[at];
                var isNear = shared[at] >= LeastShared * Math.Min(core.Features.Count, item.Features.Count);
                shared[at] = 0;
                if (isNear && Kept(core, item) is { } bearing)
                {
                    found.Add((claim.Id, item, bearing));
                }
            }

            touched.Clear();
        }

        return found.ToLookup(one => one.Item1, one => (one.Item2, one.Item3));
    }

    private Bearing? Kept(Item core, Item item)
    {
        if (!_known.TryGetValue((core, item), out var bearing))
        {
            _known.Add((core, item), bearing = BearingOf(core, item));
        }

        return bearing;
    }

    private Bearing? BearingOf(Item core, Item item)
    {
        if (core == item || item.Proposition.Certainty == 0)
        {
            return null;
        }

        var says = Comparison.Of(MatterOf(core), MatterOf(item)).Entails;
        return item.Proposition switch
        {
            { Stance: Stance.Asserts or Stance.Reports, Polarity: Polarity.Yes } => says.HasFlag(Entailment.Back) ? Bearing.SaysMore : null,
            _ => says.HasFlag(Entailment.Forward) ? Bearing.SaysLess : null,
        };
    }

    private Comparand MatterOf(Item item)
    {
        if (!_matters.TryGetValue(item, out var matter))
        {
            _matters.Add(item, matter = new Comparand(Matter(item.Proposition)));
        }

        return matter;
    }

    // What is told of, whoever says or denies it.
    private static Proposition Matter(Proposition proposition)
    {
        var parts = proposition.Parts;
        if (parts.Any(part => part.Kind == PartKind.Negation))
        {
            var kept = parts.Index().Where(part => part.Item.Kind != PartKind.Negation).Select(part => part.Index).ToList();
            parts = [.. kept.Select(at => proposition.Parts[at] with { Of = kept.IndexOf(proposition.Parts[at].Of) })];
        }

        return proposition with { Stance = Stance.Asserts, Polarity = Polarity.Yes, Certainty = 1, Parts = parts };
    }
}
