using System.Globalization;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>Makes questions, claims and assertions of clusters, and ties parts to the claims they are parts of.</summary>
internal sealed class LinkedBuilder
{
    private const int IdCharacters = 8;

    private readonly List<Entry> _entries = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<(ReportId, TextSpan, int?), Claim> _byClause = [];

    /// <summary>Adds one cluster; one without an answer, only doubts or denials of a number, adds nothing.</summary>
    public void Add(IReadOnlyList<Item> cluster)
    {
        var leader = cluster[0];
        var id = new QuestionId(Free($"{leader.Proposition.Facet}|{leader.Proposition.Measure}|{Normal.Name(leader.Extract.Words(leader.Proposition.Where))}"));
        List<(Claim Claim, IReadOnlyList<Item> Items)> claims = [.. Answers.Of(cluster).Select(answer => (ClaimOf(id, answer.Answer, answer.Items), answer.Items))];
        if (claims.Count == 0)
        {
            return;
        }

        var about = claims.Find(one => one.Claim.Answer is not Answer.No) is { Claim: { } yes } ? yes.Text : claims[0].Claim.Text;
        var question = new Question(id, leader.Proposition.Facet, about, null, Salience.Of(cluster, claims.Count));
        _entries.Add(new Entry(question, claims, cluster));
        foreach (var (claim, items) in claims)
        {
            foreach (var item in items.Where(item => item.Proposition.Facet == Facet.Whether))
            {
                _byClause.TryAdd(item.Key, claim);
            }
        }
    }

    /// <summary>What was added, in order of salience.</summary>
    public Linked Finish()
    {
        List<Entry> ordered =
        [
            .. _entries
                .OrderByDescending(entry => entry.Question.Salience)
                .ThenBy(entry => entry.Question.Id.Value, StringComparer.Ordinal),
        ];
        return new Linked(
            [.. ordered.Select(entry => entry.Question with { Of = ParentOf(entry) })],
            [.. ordered.SelectMany(entry => entry.Claims.Select(claim => claim.Claim with { PartOf = WholesOf(claim.Claim, claim.Items) }))],
            [.. ordered.SelectMany(entry => entry.Claims.SelectMany(claim => AssertionsOf(claim.Claim, entry.Items)))]);
    }

    private static Claim ClaimOf(QuestionId question, Answer answer, IReadOnlyList<Item> items)
    {
        var best = Representative.Of(items);
        var key = answer is Answer.Amount amount ? amount.Point.ToString("R", CultureInfo.InvariantCulture) : answer.GetType().Name;
        return new Claim(
            new ClaimId(ContentHash.Prefix($"{question}|{key}", IdCharacters)),
            question,
            answer,
            answer is Answer.Amount ? best.Extract.Words(best.Proposition.Where) : WithoutNumbers(best),
            new Passage(best.Proposition.Report, best.Proposition.Where));
    }

    // “Veldania will send … soldiers”: how many is a claim of its own.
    private static string WithoutNumbers(Item item)
    {
        var (where, words) = (item.Proposition.Where, item.Extract.Words(item.Proposition.Where));
        foreach (var number in item.Numbers.OrderByDescending(span => span.Start))
        {
            words = $"{words[..(number.Start - where.Start)]}…{words[(number.End - where.Start)..]}";
        }

        return words;
    }

    private static IEnumerable<Assertion> AssertionsOf(Claim claim, IReadOnlyList<Item> cluster) =>
        from item in cluster
        let stance = Answers.StanceTo(claim.Answer, item.Proposition)
        where stance is not null
        let proposition = item.Proposition
        let statement = proposition.Statement is { } at ? item.Extract.Statements[at] : null
        select new Assertion(
            claim.Id,
            proposition.Report,
            item.Index,
            proposition.Where,
            proposition.Sentence,
            stance.Value,
            proposition.Certainty,
            statement?.Sense,
            statement?.Chain ?? []);

    private IReadOnlyList<ClaimId> WholesOf(Claim part, IReadOnlyList<Item> items) =>
    [
        .. items.Select(Around).OfType<Claim>().Select(claim => claim.Id).Distinct().Where(whole => whole != part.Id).OrderBy(whole => whole.Value, StringComparer.Ordinal),
    ];

    private QuestionId? ParentOf(Entry entry) => entry.Items
        .Select(Around)
        .OfType<Claim>()
        .Where(claim => claim.Question != entry.Question.Id)
        .GroupBy(claim => claim.Question)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key.Value, StringComparer.Ordinal)
        .Select(group => (QuestionId?)group.Key)
        .FirstOrDefault();

    // The claim of the clause that the item is a part of.
    private Claim? Around(Item item) => item.Proposition.Within is { } clause
        ? _byClause.GetValueOrDefault((item.Proposition.Report, clause, item.Proposition.Statement))
        : null;

    private string Free(string key)
    {
        var id = ContentHash.Prefix(key, IdCharacters);
        for (var again = 2; !_taken.Add(id); again++)
        {
            id = ContentHash.Prefix($"{key}|{again}", IdCharacters);
        }

        return id;
    }

    private sealed record Entry(Question Question, IReadOnlyList<(Claim Claim, IReadOnlyList<Item> Items)> Claims, IReadOnlyList<Item> Items);
}
