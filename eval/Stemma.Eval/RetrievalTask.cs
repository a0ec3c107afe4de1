using System.Runtime.CompilerServices;
using Stemma.Training.Trees;

namespace Stemma.Eval;

/// <summary>Has this been checked already: posts against a collection of checked claims, on CheckThat! 2020 task 2.</summary>
/// <remarks>
/// <c>bm25</c> is the inverted index alone; the other lines rank its candidates again by general figures of likeness, weighted by boosted trees and
/// a linear ranker that are fitted on the train part here and now and ship nowhere. <c>wordings</c> is also told the posts of the train part with the claims they make
/// (never the post that is asked about): a third of the dev part's claims have one. <c>map5</c> is the mean of the average precision of the first five.
/// With <c>STEMMA_SPLIT=train</c> the train part is measured in five folds instead.
/// </remarks>
internal static class RetrievalTask
{
    private const int Shown = 5;
    private const int Folds = 5;
    private const int Forests = 3;

    private static readonly TreePlan Plan = new() { Rounds = 120, Depth = 4, Rate = .06, Least = 1, Decay = 5, Columns = .4 };

    public static EvalTask Task { get; } = new("retrieval", RunAsync);

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var folder in Folders.Holding(Path.Combine(data, "retrieval"), "verified_claims.docs.tsv"))
        {
            var train = await CheckedClaims.ReadAsync(folder, "train", cancel);
            var search = new ClaimSearch(train.Claims, []);
            var set = Path.GetFileName(folder);
            var measured = Places.Split == "train" ? train : await CheckedClaims.ReadAsync(folder, Places.Split, cancel);
            yield return Line($"{set}/{Places.Split}/bm25", measured.Posts, [.. measured.Posts.Select(post => search.Plain(post.Text, Shown))]) with { Folder = folder };
            foreach (var (name, one) in ((string, ClaimSearch)[])[("", search), ("/wordings", new ClaimSearch(train.Claims, train.Posts))])
            {
                List<Query> known = [.. train.Posts.Select((post, at) => Query.Of(post, one, at))];
                var ranked = Places.Split == "train"
                    ? Folded(known)
                    : Ranked(known, [.. measured.Posts.Select(post => Query.Of(post, one, null))]);
                yield return Line($"{set}/{Places.Split}{name}", measured.Posts, ranked) with { Folder = folder };
            }
        }
    }

    private static List<IReadOnlyList<int>> Folded(List<Query> all)
    {
        var ranked = new IReadOnlyList<int>[all.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            int[] own = [.. Enumerable.Range(0, all.Count).Where(at => at % Folds == fold)];
            var found = Ranked([.. all.Where((_, at) => at % Folds != fold)], [.. own.Select(at => all[at])]);
            for (var at = 0; at < own.Length; at++)
            {
                ranked[own[at]] = found[at];
            }
        }

        return [.. ranked];
    }

    private static List<IReadOnlyList<int>> Ranked(List<Query> known, List<Query> asked)
    {
        var useful = known.Where(query => query.Right.Any(right => right)).ToList();
        float[][] rows = [.. useful.SelectMany(query => query.Found.Select(one => one.Figures))];
        bool[] right = [.. useful.SelectMany(query => query.Right)];
        int[] groups = [.. useful.Select(query => query.Right.Count)];
        BoostedTrees[] trees = [.. Enumerable.Range(1, Forests).Select(seed => TreeTraining.Ranker(rows, right, groups, Plan with { Seed = (ulong)seed }))];
        var linear = LinearRanker.Fit(rows, right, groups);
        return [.. asked.Select(query => (IReadOnlyList<int>)[.. query.Found.OrderByDescending(one => Of(one.Figures)).ThenBy(one => one.Claim).Take(Shown).Select(one => one.Claim)])];

        double Of(float[] figures) => trees.Average(one => one.Score(figures)) + linear.Score(figures);
    }

    private static EvalLine Line(string set, IReadOnlyList<(string Text, IReadOnlySet<int> Claims)> posts, IReadOnlyList<IReadOnlyList<int>> found) =>
        new("retrieval", set, [new("map5", posts.Zip(found, (post, list) => AveragePrecision(post.Claims, list)).Average()), new("mrr", posts.Zip(found, (post, list) => Reciprocal(post.Claims, list)).Average())], posts.Count);

    private static double AveragePrecision(IReadOnlySet<int> right, IReadOnlyList<int> found)
    {
        var (hits, sum) = (0, 0.0);
        for (var at = 0; at < found.Count; at++)
        {
            if (right.Contains(found[at]))
            {
                sum += (double)++hits / (at + 1);
            }
        }

        return sum / right.Count;
    }

    private static double Reciprocal(IReadOnlySet<int> right, IReadOnlyList<int> found) =>
        found.Index().Where(one => right.Contains(one.Item)).Select(one => 1.0 / (one.Index + 1)).FirstOrDefault();

    // One post with its candidates, and which of them are right.
    private sealed record Query(IReadOnlyList<(int Claim, float[] Figures)> Found, IReadOnlyList<bool> Right)
    {
        public static Query Of((string Text, IReadOnlySet<int> Claims) post, ClaimSearch search, int? known)
        {
            var found = search.Find(post.Text, known);
            return new Query(found, [.. found.Select(one => post.Claims.Contains(one.Claim))]);
        }
    }
}
