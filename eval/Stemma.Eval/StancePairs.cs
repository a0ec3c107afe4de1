using Stemma.Words;

namespace Stemma.Eval;

/// <summary>Headlines against bodies with the body's stance, and which fold each headline and body is in: FNC-1's layout.</summary>
/// <remarks>
/// A topic is whatever hangs together: a body and every headline that is said to be related to it, headlines of which at least half of all
/// different stems are shared, bodies of which the shorter shares a fifth of its runs of eight words. Whole topics go into folds, the largest first,
/// each into the fold with the fewest bodies so far.
/// </remarks>
internal sealed record StancePairs(
    IReadOnlyList<string> Headlines,
    IReadOnlyList<string> Bodies,
    IReadOnlyList<(int Headline, int Body, int Stance)> Pairs,
    IReadOnlyList<int> HeadlineFolds,
    IReadOnlyList<int> BodyFolds,
    int Topics)
{
    public const int Folds = 5;

    /// <summary>The stances by number.</summary>
    public static readonly IReadOnlyList<string> Stances = ["unrelated", "discuss", "agree", "disagree"];

    private const double SameHeadline = .5;
    private const double SameBody = .2;
    private const int Run = 8;

    public static async Task<StancePairs> ReadAsync(string folder, CancellationToken cancel)
    {
        var rows = QuotedTable.Rows(await File.ReadAllTextAsync(Path.Combine(folder, "train_stances.csv"), cancel), ',').Skip(1).Where(row => row.Length == 3).ToList();
        var texts = QuotedTable.Rows(await File.ReadAllTextAsync(Path.Combine(folder, "train_bodies.csv"), cancel), ',').Skip(1).Where(row => row.Length == 2).ToList();
        var bodies = texts.Select((row, at) => (row[0], at)).ToDictionary(StringComparer.Ordinal);
        List<string> headlines = [.. rows.Select(row => row[0]).Distinct(StringComparer.Ordinal)];
        var places = headlines.Select((headline, at) => (headline, at)).ToDictionary(StringComparer.Ordinal);
        List<(int Headline, int Body, int Stance)> pairs = [.. rows.Select(row => (places[row[0]], bodies[row[1]], Stances.Index().First(one => one.Item == row[2]).Index))];
        var topics = TopicsOf(headlines, [.. texts.Select(row => row[1])], pairs);
        var (headlineFolds, bodyFolds) = FoldsOf(topics, headlines.Count);
        return new StancePairs(headlines, [.. texts.Select(row => row[1])], pairs, headlineFolds, bodyFolds, topics.Distinct().Count());
    }

    // For each headline, then each body, the number of its topic.
    private static int[] TopicsOf(List<string> headlines, List<string> bodies, List<(int Headline, int Body, int Stance)> pairs)
    {
        var parent = Enumerable.Range(0, headlines.Count + bodies.Count).ToArray();
        foreach (var pair in pairs.Where(pair => pair.Stance != 0))
        {
            Join(pair.Headline, headlines.Count + pair.Body);
        }

        JoinAlike([.. headlines.Select(headline => (IReadOnlySet<string>)Normal.Tokens(headline).Where(word => !StopWords.Contains(word)).Select(Normal.Stem).ToHashSet(StringComparer.Ordinal))], (shared, one, other) => shared >= SameHeadline * (one + other - shared), 0);
        JoinAlike([.. bodies.Select(body => (IReadOnlySet<ulong>)Shingles.Of(Normal.Tokens(body), Run).ToHashSet())], (shared, one, other) => shared >= SameBody * Math.Min(one, other), headlines.Count);
        return [.. Enumerable.Range(0, parent.Length).Select(Top)];

        int Top(int one)
        {
            while (parent[one] != one)
            {
                one = parent[one] = parent[parent[one]];
            }

            return one;
        }

        void Join(int one, int other) => parent[Top(one)] = Top(other);

        void JoinAlike<T>(IReadOnlyList<IReadOnlySet<T>> sets, Func<int, int, int, bool> alike, int from)
            where T : notnull
        {
            Dictionary<T, List<int>> holding = [];
            for (var at = 0; at < sets.Count; at++)
            {
                Dictionary<int, int> shared = [];
                foreach (var one in sets[at])
                {
                    var before = holding.TryGetValue(one, out var list) ? list : holding[one] = [];
                    foreach (var other in before)
                    {
                        shared[other] = shared.GetValueOrDefault(other) + 1;
                    }

                    before.Add(at);
                }

                foreach (var (other, count) in shared.Where(pair => alike(pair.Value, sets[at].Count, sets[pair.Key].Count)))
                {
                    Join(from + at, from + other);
                }
            }
        }
    }

    private static (IReadOnlyList<int> Headlines, IReadOnlyList<int> Bodies) FoldsOf(int[] topics, int headlines)
    {
        var sizes = new int[Folds];
        Dictionary<int, int> foldOf = [];
        foreach (var topic in topics.Index().GroupBy(one => one.Item).OrderByDescending(group => group.Count(one => one.Index >= headlines)).ThenBy(group => group.Min(one => one.Index)))
        {
            var fold = Array.IndexOf(sizes, sizes.Min());
            sizes[fold] += topic.Count(one => one.Index >= headlines);
            foldOf[topic.Key] = fold;
        }

        return ([.. topics.Take(headlines).Select(topic => foldOf[topic])], [.. topics.Skip(headlines).Select(topic => foldOf[topic])]);
    }
}
