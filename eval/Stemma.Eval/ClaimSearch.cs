using Stemma.Linking;

namespace Stemma.Eval;

/// <summary>Finds the checked claims that a post may make, with figures on how well each fits.</summary>
internal sealed class ClaimSearch
{
    private const int Candidates = 30;
    private const int MoreCandidates = 10;
    private const int Ranked = 500;
    private const int RootLength = 5;

    private static readonly HashSet<string> Pictures = [.. "photo photos photograph photographs picture pictures image images video videos footage clip pic screenshot meme".Split(' ')];

    private static readonly HashSet<string> Sayings = [.. "said says tweeted tweet tweets quote quoted stated announced wrote posted twitter facebook".Split(' ')];

    private readonly TermIndex[] _indexes = [Index(), Index(), Index(), Index(), Index()];
    private readonly TermIndex _wordings = Index();
    private readonly ShortText[] _posts;
    private readonly IReadOnlySet<int>[] _known;
    private readonly ShortText[][] _fields;
    private readonly IReadOnlySet<string>[] _dates;
    private readonly float[][] _centres;
    private readonly float[][] _looks;
    private readonly TermLikeness _likeness;

    /// <summary>Reads the claims in three fields: claim and title, claim, title; and the first again by the roots of its words and by runs of letters.</summary>
    /// <param name="claims">The claims with the titles of their checks.</param>
    /// <param name="known">Posts that are known to make them.</param>
    public ClaimSearch(IReadOnlyList<(string Claim, string Title)> claims, IReadOnlyList<(string Text, IReadOnlySet<int> Claims)> known)
    {
        _known = [.. known.Select(post => post.Claims)];
        _posts = [.. known.Select(post => ShortText.Of(PostText.Plain(Parts(post.Text).Words)))];
        for (var at = 0; at < _posts.Length; at++)
        {
            _wordings.Add(at, _posts[at].Stems);
        }

        _fields = [.. claims.Select(one => (ShortText[])[ShortText.Of($"{one.Claim} {one.Title}"), ShortText.Of(one.Claim), ShortText.Of(one.Title)])];
        _dates = [.. _fields.Select(fields => PostDates.In(fields[0].Words))];
        for (var at = 0; at < _fields.Length; at++)
        {
            for (var field = 0; field < 3; field++)
            {
                _indexes[field].Add(at, _fields[at][field].Stems);
            }

            _indexes[3].Add(at, Roots(_fields[at][0]));
            _indexes[4].Add(at, _fields[at][0].Grams.SelectMany(gram => Enumerable.Repeat(gram.Key, gram.Value)));
        }

        _likeness = new TermLikeness(_indexes[0].RarityOf);
        _looks = [.. claims.Select((one, at) => Looks(one.Claim, one.Title, _fields[at][1]))];
        _centres = [.. _fields.Select(fields => _likeness.Centre(fields[0]))];
    }

    /// <summary>The claims by BM25 alone, best first.</summary>
    public IReadOnlyList<int> Plain(string post, int most) => [.. _indexes[0].Search(ShortText.Of(PostText.Plain(post)).Stems, most).Select(found => (int)found.Key)];

    /// <summary>The candidates with their figures.</summary>
    /// <param name="post">The post.</param>
    /// <param name="itself">Its number among the known posts, which is passed over; null if it is none.</param>
    public IReadOnlyList<(int Claim, float[] Figures)> Find(string post, int? itself)
    {
        var (words, author, date) = Parts(post);
        var (text, signed) = (ShortText.Of(PostText.Plain(words)), ShortText.Of(PostText.Plain(author)));
        var whole = text.Set.Union(signed.Set).ToHashSet(StringComparer.Ordinal);
        var posted = PostDates.In(ShortText.Of(date).Words);
        IReadOnlyList<string> query = [.. text.Stems, .. signed.Stems];
        IReadOnlyList<IReadOnlyList<Found>> lists =
        [
            .. _indexes.Take(3).Select(index => index.Search(query, Ranked)),
            _indexes[0].Search(text.Stems, Ranked),
            _indexes[3].Search([.. Roots(text), .. Roots(signed)], Ranked),
            _indexes[4].Search([.. text.Grams.Keys, .. signed.Grams.Keys], Ranked),
            Nearest(text),
        ];
        var alike = Alike(text, itself);
        var ranks = lists.Select(list => list.Select((found, rank) => (found, rank)).ToDictionary(pair => pair.found.Key, pair => pair)).ToArray();
        var keys = lists.SelectMany((list, at) => list.Take(at == 0 ? Candidates : MoreCandidates)).Select(found => (int)found.Key)
            .Concat(alike.OrderByDescending(one => one.Value.Score).ThenBy(one => one.Key).Take(MoreCandidates).Select(one => one.Key)).Distinct().Order();
        return Relative([.. keys.Select(key => (key, Figures(key)))]);

        float[] Figures(int key) =>
        [
            .. Enumerable.Range(0, ranks.Length).SelectMany(field => Searched(lists[field], ranks[field], key)),
            .. _likeness.Of(text, _fields[key][0]),
            .. _likeness.Of(text, _fields[key][1]),
            .. _likeness.Of(text, _fields[key][2]),
            (float)_likeness.Share(signed.Set, _fields[key][0].Set),
            (float)_likeness.Share(_fields[key][1].Names, signed.Set),
            (float)_likeness.Share(_fields[key][1].Names, whole),
            (float)_likeness.Share(_fields[key][1].Set, whole),
            (float)_likeness.Share(_fields[key][2].Set, whole),
            .. PostDates.Compare(posted, _dates[key]),
            .. alike.TryGetValue(key, out var other) ? (float[])[other.Score, other.Share, .. _likeness.Of(text, _posts[other.Post]).Take(7)] : new float[9],
            .. _looks[key],
            posted.Select(PostDates.YearIn).Max() ?? 0,
            post.Contains("pic.twitter.com", StringComparison.Ordinal) ? 1 : 0,
            text.Words.Count(Pictures.Contains),
            text.Stems.Count,
            _fields[key][1].Stems.Count,
            _fields[key][2].Stems.Count,
        ];
    }

    // Of each claim that known posts make, the one of these most like this post: its score, and that as a share of the best.
    private Dictionary<int, (int Post, float Score, float Share)> Alike(ShortText text, int? itself)
    {
        Dictionary<int, (int Post, float Score, float Share)> alike = [];
        var found = _wordings.Search(text.Stems, Ranked).Where(one => one.Key != itself).ToList();
        foreach (var one in found)
        {
            foreach (var claim in _known[(int)one.Key])
            {
                alike.TryAdd(claim, ((int)one.Key, (float)one.Score, (float)(one.Score / found[0].Score)));
            }
        }

        return alike;
    }

    // Beside each figure, how far it stays behind the best candidate's.
    private static List<(int, float[])> Relative(IReadOnlyList<(int Key, float[] Figures)> found)
    {
        if (found.Count == 0)
        {
            return [];
        }

        float[] best = [.. Enumerable.Range(0, found[0].Figures.Length).Select(at => found.Max(one => one.Figures[at]))];
        return [.. found.Select(one => (one.Key, (float[])[.. one.Figures, .. one.Figures.Select((value, at) => value - best[at])]))];
    }

    // How a check is put: its title as a question, its claim about a picture or about words.
    private static float[] Looks(string claim, string title, ShortText words) =>
    [
        title.EndsWith('?') ? 1 : 0,
        words.Words.Count(Pictures.Contains),
        words.Words.Count(Sayings.Contains),
        claim.AsSpan().IndexOfAny("\"“‘") >= 0 ? 1 : 0,
        words.Names.Count,
    ];

    private List<Found> Nearest(ShortText text)
    {
        var centre = _likeness.Centre(text);
        return [.. _centres.Select((other, at) => new Found(at, WordSimilarity.Dot(centre, other))).OrderByDescending(found => found.Score).ThenBy(found => found.Key).Take(Ranked)];
    }

    private static IEnumerable<string> Roots(ShortText text) => text.Stems.Select(stem => stem.Length > RootLength ? stem[..RootLength] : stem);

    private static IEnumerable<float> Searched(IReadOnlyList<Found> list, Dictionary<long, (Found Found, int Rank)> ranks, int key)
    {
        if (!ranks.TryGetValue(key, out var place))
        {
            return [0, 0, 0, 0];
        }

        var best = list[0].Score;
        var next = list.Count > 1 ? list[place.Rank == 0 ? 1 : 0].Score : 0;
        return [(float)place.Found.Score, (float)(place.Found.Score / best), 1f / (1 + place.Rank), (float)((place.Found.Score - next) / best)];
    }

    // “… — Ana Ortiz (@anaortiz) May 4, 2031”: who posted it, and when, is not part of what it says.
    private static (string Words, string Author, string Date) Parts(string post)
    {
        var dash = post.LastIndexOf(" — ", StringComparison.Ordinal);
        var close = post.LastIndexOf(')');
        return dash < 0 ? (post, "", "") : close < dash ? (post[..dash], post[(dash + 3)..], "") : (post[..dash], post[(dash + 3)..close], post[(close + 1)..]);
    }

    private static TermIndex Index() => new(longest: int.MaxValue);
}
