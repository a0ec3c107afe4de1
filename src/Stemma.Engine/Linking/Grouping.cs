namespace Stemma.Linking;

/// <summary>Groups things by how alike they are, most alike first, until no two groups are alike enough.</summary>
internal static class Grouping
{
    /// <summary>Average linkage: the likeness of two groups is the mean over their pairs.</summary>
    /// <param name="count">How many things there are; the work grows with its square.</param>
    /// <param name="likeness">Of two of them; symmetric.</param>
    /// <param name="apart">Whether two must never be in one group; symmetric.</param>
    /// <param name="threshold">The least mean likeness at which two groups become one.</param>
    /// <param name="joined">Told of each join: both groups' members and their mean likeness.</param>
    /// <returns>For each the number of its group, counted from 0 by first members. Equal likeness: the earlier pair is joined.</returns>
    public static int[] AverageLink(int count, Func<int, int, double> likeness, Func<int, int, bool> apart, double threshold, Action<IReadOnlyList<int>, IReadOnlyList<int>, double>? joined = null)
    {
        // sums[i, j]: over all pairs of the groups led by i and j; an own row for each leader's best partner
        var (sums, sizes, alive, barred) = (new double[count, count], new int[count], new bool[count], new bool[count, count]);
        for (var i = 0; i < count; i++)
        {
            (sizes[i], alive[i]) = (1, true);
            for (var j = 0; j < i; j++)
            {
                sums[i, j] = sums[j, i] = likeness(j, i);
                barred[i, j] = barred[j, i] = apart(j, i);
            }
        }

        int[] leader = [.. Enumerable.Range(0, count)];
        List<int>[] members = [.. leader.Select(one => new List<int> { one })];
        int[] partner = [.. Enumerable.Range(0, count).Select(Partner)];
        while (Closest() is { } one)
        {
            var other = partner[one];
            Join(Math.Min(one, other), Math.Max(one, other));
        }

        return Numbered(leader);

        double Mean(int i, int j) => barred[i, j] ? double.NegativeInfinity : sums[i, j] / ((double)sizes[i] * sizes[j]);

        int Partner(int i)
        {
            var best = -1;
            for (var j = 0; j < count && alive[i]; j++)
            {
                if (j != i && alive[j] && (best < 0 || Mean(i, j) > Mean(i, best)))
                {
                    best = j;
                }
            }

            return best;
        }

        int? Closest()
        {
            int? best = null;
            for (var i = 0; i < count; i++)
            {
                if (alive[i] && partner[i] >= 0 && Mean(i, partner[i]) >= threshold && (best is not { } found || Mean(i, partner[i]) > Mean(found, partner[found])))
                {
                    best = i;
                }
            }

            return best;
        }

        void Join(int one, int other)
        {
            joined?.Invoke(members[one], members[other], Mean(one, other));
            alive[other] = false;
            members[one].AddRange(members[other]);
            for (var k = 0; k < count; k++)
            {
                leader[k] = leader[k] == other ? one : leader[k];
                sums[one, k] = sums[k, one] = sums[one, k] + sums[other, k];
                barred[one, k] = barred[k, one] = barred[one, k] || barred[other, k];
            }

            sizes[one] += sizes[other];
            for (var k = 0; k < count; k++)
            {
                if (alive[k] && (k == one || partner[k] == one || partner[k] == other))
                {
                    partner[k] = Partner(k);
                }
                else if (alive[k] && Mean(k, one) > Mean(k, partner[k]))
                {
                    partner[k] = one;
                }
            }
        }
    }

    private static int[] Numbered(int[] leaders)
    {
        Dictionary<int, int> numbers = [];
        return [.. leaders.Select(leader => numbers.TryGetValue(leader, out var number) ? number : numbers[leader] = numbers.Count)];
    }
}
