namespace Stemma.Evaluating;

/// <summary>How well mentions were put together: MUC, B³, CEAFe and their mean, to the definitions of the CoNLL-2012 shared task (Pradhan et al. 2014).</summary>
/// <remarks>Both sides group the same mentions; those that stand alone count. Each figure is an F1 of summed counts.</remarks>
/// <param name="Muc">Links needed and found (Vilain et al. 1995).</param>
/// <param name="BCubed">Per mention, how its two groups overlap (Bagga and Baldwin 1998).</param>
/// <param name="CeafE">Groups matched one to one by their likeness φ4 (Luo 2005).</param>
internal sealed record CoreferenceScore(Fraction Muc, Fraction BCubed, Fraction CeafE)
{
    /// <summary>The mean of the three F1s.</summary>
    public double Conll => (Muc.F1 + BCubed.F1 + CeafE.F1) / 3;

    /// <summary>Compares two groupings of the same mentions, each told by a group for every mention.</summary>
    /// <exception cref="ArgumentException">They are of different length.</exception>
    public static CoreferenceScore Of<T>(IReadOnlyList<T> gold, IReadOnlyList<T> found)
        where T : notnull
    {
        if (gold.Count != found.Count)
        {
            throw new ArgumentException($"{gold.Count} mentions against {found.Count}.", nameof(found));
        }

        var (ofGold, ofFound) = (Numbered(gold), Numbered(found));
        var (goldSizes, foundSizes) = (Sizes(ofGold), Sizes(ofFound));
        var common = ofGold.Zip(ofFound).CountBy(pair => pair).ToDictionary(pair => pair.Key, pair => pair.Value);
        return new CoreferenceScore(
            new Fraction(Links(foundSizes, common.Keys.Select(pair => pair.Second)), Links(goldSizes, common.Keys.Select(pair => pair.First)), foundSizes.Sum(size => size - 1), goldSizes.Sum(size => size - 1)),
            new Fraction(
                common.Sum(pair => (double)pair.Value * pair.Value / foundSizes[pair.Key.Second]),
                common.Sum(pair => (double)pair.Value * pair.Value / goldSizes[pair.Key.First]),
                gold.Count,
                gold.Count),
            Ceaf(goldSizes, foundSizes, common));
    }

    // A group of n that the other side cuts into p parts has n - p links right.
    private static double Links(int[] sizes, IEnumerable<int> parts) => sizes.Sum() - parts.Count();

    private static Fraction Ceaf(int[] goldSizes, int[] foundSizes, Dictionary<(int First, int Second), int> common)
    {
        var total = 0.0;
        foreach (var (golds, founds) in Tied(goldSizes.Length, foundSizes.Length, common.Keys))
        {
            var weights = new double?[golds.Count, founds.Count];
            for (var i = 0; i < golds.Count; i++)
            {
                for (var j = 0; j < founds.Count; j++)
                {
                    weights[i, j] = 2.0 * common.GetValueOrDefault((golds[i], founds[j])) / (goldSizes[golds[i]] + foundSizes[founds[j]]);
                }
            }

            var best = Assignment.Best(weights);
            total += best.Select((column, row) => column is { } at ? weights[row, at]!.Value : 0).Sum();
        }

        return new Fraction(total, total, foundSizes.Length, goldSizes.Length);
    }

    // Groups that share no mention, not even over others, cannot be matched: each such part is solved alone.
    private static IEnumerable<(List<int> Golds, List<int> Founds)> Tied(int golds, int founds, IEnumerable<(int First, int Second)> links)
    {
        int[] parent = [.. Enumerable.Range(0, golds + founds)];
        foreach (var (one, other) in links)
        {
            parent[Root(one)] = Root(golds + other);
        }

        return Enumerable.Range(0, golds + founds)
            .GroupBy(Root)
            .Select(part => (part.Where(at => at < golds).ToList(), part.Where(at => at >= golds).Select(at => at - golds).ToList()));

        int Root(int at)
        {
            while (parent[at] != at)
            {
                at = parent[at] = parent[parent[at]];
            }

            return at;
        }
    }

    private static int[] Numbered<T>(IReadOnlyList<T> groups)
        where T : notnull
    {
        Dictionary<T, int> numbers = [];
        return [.. groups.Select(group => numbers.TryGetValue(group, out var number) ? number : numbers[group] = numbers.Count)];
    }

    private static int[] Sizes(int[] groups) => [.. groups.CountBy(group => group).OrderBy(pair => pair.Key).Select(pair => pair.Value)];
}

/// <summary>Precision and recall as two shares.</summary>
/// <param name="RightOfFound">What counts as right of <paramref name="Found"/>.</param>
/// <param name="RightOfGold">What counts as right of <paramref name="Gold"/>.</param>
/// <param name="Found">What was found.</param>
/// <param name="Gold">What there was to find.</param>
internal readonly record struct Fraction(double RightOfFound, double RightOfGold, double Found, double Gold)
{
    /// <summary>The share of what was found that is right; 0 if nothing was found.</summary>
    public double Precision => Found > 0 ? RightOfFound / Found : 0;

    /// <summary>The share of what there was that was found; 0 if there was nothing.</summary>
    public double Recall => Gold > 0 ? RightOfGold / Gold : 0;

    /// <summary>Their harmonic mean.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;
}
