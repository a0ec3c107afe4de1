using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>The features of a story's propositions, and how much each tells.</summary>
/// <remarks>
/// Reports are counted one by one in story order: a feature's weight at a report depends on that report and those before it alone, so
/// what comes later changes nothing that was decided earlier.
/// </remarks>
internal sealed class Vocabulary
{
    private readonly Dictionary<ulong, int> _ids = [];
    private readonly List<int> _reports = [];
    private readonly List<double> _logs = [Math.Log(.5)];
    private int _all;
    private double _most;
    private double _scale = 1;

    /// <summary>How many features there are.</summary>
    public int Count => _ids.Count;

    /// <summary>The items of a report, in the order of its propositions.</summary>
    /// <param name="extract">The report.</param>
    /// <param name="groups">By the index of a proposition: what a person decided about it.</param>
    public IReadOnlyList<Item> ItemsOf(Extract extract, IReadOnlyDictionary<int, IReadOnlyList<int>> groups) => Item.AllOf(extract, FeaturesOf, groups);

    /// <summary>Counts the features of a report, each once.</summary>
    public void Add(IReadOnlyList<Item> report) => Change(report, 1);

    /// <summary>Takes the report that was counted last out again.</summary>
    public void TakeBack(IReadOnlyList<Item> report) => Change(report, -1);

    /// <summary>How much it tells that two clauses share this feature: more when fewer reports have it.</summary>
    /// <remarks>What every report says still counts for half: the core of a story is in everybody's words.</remarks>
    public double WeightOf(Feature feature) => .5 + ((_most - _logs[_reports[feature.Id]]) / _scale);

    private void Change(IReadOnlyList<Item> report, int by)
    {
        _all += by;
        while (_logs.Count <= _all)
        {
            _logs.Add(Math.Log(_logs.Count + .5));
        }

        // The inverse document frequency of BM25, ln((n + 1) / (df + .5)), as a share of ln(2 + 2n).
        (_most, _scale) = (Math.Log(_all + 1), Math.Log(2 + (2 * Math.Max(1, _all))));
        foreach (var feature in report.SelectMany(item => item.Features).Distinct())
        {
            _reports[feature.Id] += by;
        }
    }

    // Numbers are compared by who is meant, what is done and what is counted; what else the sentence says does not change the number.
    private Feature[] FeaturesOf(Proposition proposition)
    {
        var names = proposition.Names.Select(name => FeatureOf(NameKey.Of(name), 'n'));
        var terms = proposition.Facet == Facet.HowMany ? ((string?[])[proposition.Predicate, proposition.Measure]).OfType<string>() : proposition.Terms;
        if (proposition is { Facet: Facet.HowMany, Measure: { } measure, Quantity: { Point: > 12 } number })
        {
            names = names.Append(FeatureOf(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number.Point:R} {measure}"), '#'));
        }

        return [.. names.Concat(terms.Select(term => FeatureOf(term, 't'))).Distinct().OrderBy(feature => feature.Hash)];
    }

    private Feature FeatureOf(string word, char sort)
    {
        var hash = WordHash.Of(word, sort);
        if (!_ids.TryGetValue(hash, out var id))
        {
            id = _ids.Count;
            _ids.Add(hash, id);
            _reports.Add(0);
        }

        return new Feature(hash, id);
    }
}
