namespace Stemma.Evaluating;

/// <summary>A report and one parent of it in the gold, under every form in which the parent may be given.</summary>
/// <param name="Report">The child.</param>
/// <param name="Exact">The forms that the gold itself gives: ids and canonical names.</param>
/// <param name="Loose">Names of the report whose id the gold gives, ids of the reports whose name it gives.</param>
/// <param name="IsCited">Whether the report itself shows it.</param>
/// <param name="IsCertain">Whether the annotator was sure.</param>
internal sealed record GoldPair(string Report, IReadOnlySet<string> Exact, IReadOnlySet<string> Loose, bool IsCited, bool IsCertain)
{
    public bool Names(FoundPair found) => found.Report == Report && Exact.Contains(found.Parent);

    public bool Matches(FoundPair found) => Names(found) || (found.Report == Report && Loose.Contains(found.Parent));
}

/// <summary>A report and a parent as found; the parent is a report's id or a canonical name.</summary>
internal readonly record struct FoundPair(string Report, string Parent);

/// <summary>The gold's pairs of report and parent, with one pair for a parent that is given both by id and by name.</summary>
internal sealed class DerivationPairs
{
    private readonly StoryNames _names;
    private readonly Dictionary<string, IReadOnlySet<string>> _namesOf;
    private readonly HashSet<FoundPair> _rebuttals;

    private DerivationPairs(StoryGold gold, StoryNames names)
    {
        _names = names;
        _namesOf = gold.Reports.ToDictionary(report => report.Id, report => names.OfOutlet(report.Outlet), StringComparer.Ordinal);
        _rebuttals = [.. from report in gold.Reports from name in report.Rebuts select new FoundPair(report.Id, FormOf(name))];
        Gold = [.. gold.Reports.SelectMany(PairsOf)];
    }

    public IReadOnlyList<GoldPair> Gold { get; }

    public static DerivationPairs In(StoryGold gold, StoryNames names) => new(gold, names);

    /// <summary>The pairs of a hand-in, each once, in a fixed order.</summary>
    public IReadOnlyList<FoundPair> Found(HandIn handIn) =>
    [
        .. handIn.Derivations
            .Select(derivation => new FoundPair(derivation.Report, FormOf(derivation.Parent)))
            .Distinct()
            .OrderBy(pair => pair.Report, StringComparer.Ordinal)
            .ThenBy(pair => pair.Parent, StringComparer.Ordinal),
    ];

    public bool IsRebuttal(FoundPair pair) => _rebuttals.Contains(pair);

    private string FormOf(string parent) => _namesOf.ContainsKey(parent) ? parent : _names.Canonical(parent);

    private IEnumerable<GoldPair> PairsOf(GoldReport report)
    {
        var parents = report.DerivesFrom.ToLookup(parent => parent.Report ?? _names.Canonical(parent.Outlet ?? ""), StringComparer.Ordinal);
        var ids = parents.Select(forms => forms.Key).Where(_namesOf.ContainsKey).Order(StringComparer.Ordinal).ToList();
        var roots = parents.GroupBy(forms => RootOf(forms.Key, ids), StringComparer.Ordinal);
        return roots.Select(root => PairOf(report.Id, [.. root.Select(forms => forms.Key)], [.. root.SelectMany(forms => forms)]));
    }

    // A name of a report whose id the gold gives too stands for that id.
    private string RootOf(string form, IEnumerable<string> ids) =>
        _namesOf.ContainsKey(form) ? form : ids.FirstOrDefault(id => _namesOf[id].Contains(form)) ?? form;

    private GoldPair PairOf(string report, HashSet<string> exact, IReadOnlyList<GoldParent> parents)
    {
        var namesOfIds = exact.Where(_namesOf.ContainsKey).SelectMany(id => _namesOf[id]);
        var idsOfNames = exact.Any(_namesOf.ContainsKey) ? [] : _namesOf.Where(pair => pair.Value.Overlaps(exact)).Select(pair => pair.Key);
        return new GoldPair(
            report,
            exact,
            namesOfIds.Concat(idsOfNames).ToHashSet(StringComparer.Ordinal),
            parents.Any(parent => parent.Evidence != "inferred, not cited"),
            parents.Any(parent => parent.Certainty == "high"));
    }
}
