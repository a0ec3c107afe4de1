using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>A proposition with its features as sorted numbers, ready to be compared.</summary>
/// <param name="Extract">The report it stands in.</param>
/// <param name="Index">Its place among the report's propositions.</param>
/// <param name="Features">Its features, sorted, each once.</param>
internal sealed record Item(Extract Extract, int Index, IReadOnlyList<int> Features)
{
    /// <summary>The proposition.</summary>
    public Proposition Proposition => Extract.Propositions[Index];

    /// <summary>The numbers in its clause that are claims of their own; they do not overlap.</summary>
    public IEnumerable<TextSpan> Numbers => Extract.Propositions
        .Where(other => other.Within == Proposition.Where && other.Facet == Facet.HowMany)
        .Select(other => other.Quantity)
        .OfType<Quantity>()
        .Select(quantity => quantity.Where)
        .Distinct();

    /// <summary>The clause it stands in.</summary>
    public (ReportId, TextSpan, int?) Key => (Proposition.Report, Proposition.Where, Proposition.Statement);
}

/// <summary>A story's features: which there are, and how much each tells.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<int> _reports = [];
    private readonly List<double> _weights = [];

    /// <summary>The story's items in story order. Counts every feature once a report.</summary>
    public Vocabulary(IReadOnlyList<Extract> reports)
    {
        List<Item> items = [];
        foreach (var extract in reports)
        {
            HashSet<int> here = [];
            for (var at = 0; at < extract.Propositions.Count; at++)
            {
                SortedSet<int> features = [.. FeaturesOf(extract.Propositions[at]).Select(IdOf)];
                here.UnionWith(features);
                items.Add(new Item(extract, at, [.. features]));
            }

            foreach (var feature in here)
            {
                _reports[feature]++;
            }
        }

        Items = items;
        _weights.AddRange(_reports.Select(count => Weight(count, reports.Count)));
    }

    /// <summary>Every proposition of the story.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>How much it tells that two clauses share this feature.</summary>
    public double WeightOf(int feature) => _weights[feature];

    /// <summary>How many features there are.</summary>
    public int Count => _ids.Count;

    // What every report says still counts for half: the core of a story is in everybody's words.
    private static double Weight(int reports, int all) =>
        .5 + (Math.Log(1 + ((all - reports + .5) / (reports + .5))) / Math.Log(2 + (2 * all)));

    // Numbers are compared by who is meant, what is done and what is counted; what else the sentence says does not change the number.
    private static IEnumerable<string> FeaturesOf(Proposition proposition) =>
    [
        .. proposition.Names.Select(name => $"n:{NameKey.Of(name)}"),
        .. (proposition.Facet == Facet.HowMany ? ((string?[])[proposition.Predicate, proposition.Measure]).OfType<string>() : proposition.Terms)
            .Select(term => $"t:{term}"),
    ];

    private int IdOf(string feature)
    {
        if (!_ids.TryGetValue(feature, out var id))
        {
            id = _ids.Count;
            _ids.Add(feature, id);
            _reports.Add(0);
        }

        return id;
    }
}
