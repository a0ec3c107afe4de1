using System.Globalization;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>Makes questions, claims and assertions of clusters, and ties parts to the claims they are parts of.</summary>
internal sealed class LinkedBuilder
{
    internal const int IdCharacters = 8;
    private const int MostProposals = 200;

    private readonly List<Entry> _entries = [];
    private readonly Dictionary<Cluster, Entry> _byCluster = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<(ReportId, TextSpan, int?), Claim> _byClause = [];

    /// <summary>Adds one cluster; one without an answer, only doubts or denials of a number, adds nothing.</summary>
    public void Add(Cluster cluster)
    {
        var id = new QuestionId(Free(cluster.Items[0]));
        var entry = cluster.Made is { } made && made.Id == id ? made : cluster.Made = EntryOf(id, cluster.Items);
        if (entry.Claims.Count == 0)
        {
            return;
        }

        _entries.Add(entry);
        _byCluster.Add(cluster, entry);
        foreach (var (claim, items, _) in entry.Claims)
        {
            foreach (var item in items.Where(item => item.HasParts))
            {
                _byClause.TryAdd(item.Key, claim);
            }
        }
    }

    /// <summary>What was added, in order of salience.</summary>
    /// <param name="bearings">Finds what bears on a claim from outside its question.</param>
    public Linked Finish(Bearings bearings)
    {
        List<Entry> ordered =
        [
            .. _entries
                .OrderByDescending(entry => entry.Salience)
                .ThenBy(entry => entry.Id.Value, StringComparer.Ordinal),
        ];
        var bearing = bearings.On(ordered.Where(entry => entry.IsShared).Take(Bearings.MostQuestions).SelectMany(entry => entry.Claims).Where(claim => claim.Claim.Answer is Answer.Yes).Select(claim => (claim.Claim.Id, claim.Telling)));
        return new Linked(
            [.. ordered.Select(entry => new Question(entry.Id, entry.Items[0].Proposition.Facet, entry.About, ParentOf(entry), entry.Salience))],
            [.. ordered.SelectMany(entry => entry.Claims.Select(claim => entry.HasWholes ? claim.Claim with { PartOf = WholesOf(claim.Claim, claim.Items) } : claim.Claim))],
            [.. ordered.SelectMany(entry => bearing.Count == 0 ? entry.Assertions : entry.Claims.SelectMany(claim => With(entry, claim.Claim, bearing.GetValueOrDefault(claim.Claim.Id, []))))])
        {
            Proposals = [.. Proposals().OrderByDescending(one => one.Score).ThenBy(one => one.One.Value, StringComparer.Ordinal).ThenBy(one => one.Other.Value, StringComparer.Ordinal).Take(MostProposals)],
        };
    }

    // A report that speaks to the question itself is taken at those words.
    private static IEnumerable<Assertion> With(Entry entry, Claim claim, IReadOnlyList<(Item Item, Bearing Bearing)> bearings)
    {
        var own = entry.Assertions.Where(one => one.Claim == claim.Id);
        if (bearings.Count == 0)
        {
            return own;
        }

        var spoken = entry.Items.Select(item => item.Proposition.Report).ToHashSet();
        var reports = entry.Items.Select(item => item.Extract).Concat(bearings.Select(one => one.Item.Extract)).DistinctBy(extract => extract.Report.Id).ToDictionary(extract => extract.Report.Id);
        return own
            .Concat(
                from one in bearings
                where !spoken.Contains(one.Item.Proposition.Report)
                from assertion in AssertionsOf(claim, [one.Item])
                select assertion with { Bearing = one.Bearing })
            .OrderBy(one => reports[one.Report], Comparer<Extract>.Create(Extract.InStoryOrder))
            .ThenBy(one => one.Proposition);
    }

    // Within one report near sentences are meant to differ.
    private IEnumerable<LinkProposal> Proposals()
    {
        foreach (var (cluster, entry) in _byCluster)
        {
            if (cluster.Near is var (other, score) && _byCluster.TryGetValue(other, out var near) && other.Items[0].Proposition.Report != cluster.Items[0].Proposition.Report)
            {
                yield return new LinkProposal(near.Claims[0].Claim.Id, entry.Claims[0].Claim.Id, score);
            }
        }
    }

    private static Entry EntryOf(QuestionId id, IReadOnlyList<Item> items)
    {
        List<(Claim Claim, IReadOnlyList<Item> Items, IReadOnlyList<Item> Telling)> claims =
        [
            .. from answer in Answers.Of(items)
               let telling = Representative.AndShortest(answer.Items)
               select (ClaimOf(id, answer.Answer, telling[0]), answer.Items, telling),
        ];
        var about = claims.Find(one => one.Claim.Answer is not Answer.No) is { Claim: { } yes } ? yes.Text : claims.FirstOrDefault().Claim?.Text;
        return new Entry(
            id,
            about ?? "",
            Salience.Of(items, claims.Count),
            claims,
            [.. items],
            [.. claims.SelectMany(claim => AssertionsOf(claim.Claim, items))]);
    }

    private static Claim ClaimOf(QuestionId question, Answer answer, Item best)
    {
        var key = answer is Answer.Amount amount ? amount.Point.ToString("R", CultureInfo.InvariantCulture) : answer.GetType().Name;
        return new Claim(
            new ClaimId(ContentHash.Prefix($"{question}|{key}", IdCharacters)),
            question,
            answer,
            answer is Answer.Amount ? best.Extract.Words(best.Proposition) : WithoutNumbers(best),
            new Passage(best.Proposition.Report, best.Proposition.Where));
    }

    // “Veldania will send … soldiers”: how many is a claim of its own.
    private static string WithoutNumbers(Item item)
    {
        var numbers = item.Numbers.OrderByDescending(span => span.Start).ToList();
        return string.Join(" … ", item.Proposition.Pieces.Select(Without));

        string Without(TextSpan piece)
        {
            var words = item.Extract.Words(piece);
            foreach (var number in numbers.Where(piece.Holds))
            {
                words = $"{words[..(number.Start - piece.Start)]}…{words[(number.End - piece.Start)..]}";
            }

            return words;
        }
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
            statement?.Chain ?? [])
        {
            Commits = proposition.Factuality?.SourceClass,
        };

    private IReadOnlyList<ClaimId> WholesOf(Claim part, IReadOnlyList<Item> items) =>
    [
        .. items.Select(Around).OfType<Claim>().Select(claim => claim.Id).Distinct().Where(whole => whole != part.Id).OrderBy(whole => whole.Value, StringComparer.Ordinal),
    ];

    private QuestionId? ParentOf(Entry entry) => !entry.HasWholes ? null : entry.Items
        .Select(Around)
        .OfType<Claim>()
        .Where(claim => claim.Question != entry.Id)
        .GroupBy(claim => claim.Question)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key.Value, StringComparer.Ordinal)
        .Select(group => (QuestionId?)group.Key)
        .FirstOrDefault();

    // The claim of the clause that the item is a part of.
    private Claim? Around(Item item) => item.Proposition.Within is { } clause
        ? _byClause.GetValueOrDefault((item.Proposition.Report, clause, item.Proposition.Statement))
        : null;

    private string Free(Item leader)
    {
        var id = leader.MatterId;
        for (var again = 2; !_taken.Add(id); again++)
        {
            id = ContentHash.Prefix($"{leader.Matter}|{again}", IdCharacters);
        }

        return id;
    }

    /// <summary>What one cluster gives.</summary>
    /// <param name="Id">Its question.</param>
    /// <param name="About">What that is about.</param>
    /// <param name="Salience">How much of the story turns on it.</param>
    /// <param name="Claims">Its answers with the items that give them, and those that tell each, the best first.</param>
    /// <param name="Items">All its items.</param>
    /// <param name="Assertions">What they do with the answers.</param>
    internal sealed record Entry(
        QuestionId Id,
        string About,
        double Salience,
        IReadOnlyList<(Claim Claim, IReadOnlyList<Item> Items, IReadOnlyList<Item> Telling)> Claims,
        IReadOnlyList<Item> Items,
        IReadOnlyList<Assertion> Assertions)
    {
        /// <summary>Whether more than one report speaks to it.</summary>
        public bool IsShared { get; } = Items.Any(item => item.Proposition.Report != Items[0].Proposition.Report);

        /// <summary>Whether any item is a part of a larger clause.</summary>
        public bool HasWholes { get; } = Items.Any(item => item.Proposition.Within is not null);
    }
}
