using System.Globalization;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>Makes questions, claims and assertions of clusters, and ties parts to the claims they are parts of.</summary>
/// <param name="clusters">About how many clusters there will be.</param>
internal sealed class LinkedBuilder(int clusters)
{
    internal const int IdCharacters = 8;
    private const int MostProposals = 200;

    private readonly List<Entry> _entries = new(clusters);
    private readonly List<Cluster> _near = [];
    private readonly HashSet<string> _taken = new(clusters, StringComparer.Ordinal);

    // The claims of clauses that others are parts of.
    private readonly Dictionary<Item, Claim> _wholes = new(clusters);

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
        if (cluster.Near is not null)
        {
            _near.Add(cluster);
        }

        foreach (var (item, claim) in entry.Wholes)
        {
            _wholes.TryAdd(item, claim);
        }
    }

    /// <summary>What was added, in order of salience.</summary>
    /// <param name="bearings">Finds what bears on a claim from outside its question.</param>
    public Linked Finish(Bearings bearings)
    {
        var ordered = _entries;
        ordered.Sort(BySalience);
        var bearing = bearings.On(ordered.Where(entry => entry.IsShared).Take(Bearings.MostQuestions).SelectMany(entry => entry.Claims).Where(claim => claim.Claim.Answer is Answer.Yes).Select(claim => (claim.Claim.Id, claim.Telling)));
        List<Question> questions = new(ordered.Count);
        List<Claim> claims = new(ordered.Count * 2);
        List<Assertion> assertions = new(ordered.Count * 2);
        foreach (var entry in ordered)
        {
            var (question, parts) = entry.HasWholes ? Placed(entry) : entry.Alone;
            questions.Add(question);
            claims.AddRange(parts);
            if (bearing.Count > 0 && entry.Claims.Any(claim => bearing.ContainsKey(claim.Claim.Id)))
            {
                assertions.AddRange(entry.Claims.SelectMany(claim => With(entry, claim.Claim, bearing.GetValueOrDefault(claim.Claim.Id, []))));
            }
            else
            {
                assertions.AddRange(entry.Assertions);
            }
        }

        return new Linked(questions, claims, assertions)
        {
            Proposals = [.. Proposals().OrderByDescending(one => one.Score).ThenBy(one => one.One.Value, StringComparer.Ordinal).ThenBy(one => one.Other.Value, StringComparer.Ordinal).Take(MostProposals)],
        };
    }

    private static int BySalience(Entry one, Entry other) =>
        other.Salience.CompareTo(one.Salience) is not 0 and var order ? order : string.CompareOrdinal(one.Id.Value, other.Id.Value);

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
        foreach (var cluster in _near)
        {
            var (other, score) = cluster.Near!.Value;
            if (other.Made is { Claims: [var near, ..] } && cluster.Made is { Claims: [var own, ..] } && other.Items[0].Proposition.Report != cluster.Items[0].Proposition.Report)
            {
                yield return new LinkProposal(near.Claim.Id, own.Claim.Id, score);
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

    // The question and the claims with what they are parts of; as they were made last if that is the same.
    private (Question Question, IReadOnlyList<Claim> Claims) Placed(Entry entry)
    {
        var wholes = new Claim?[entry.Items.Count];
        for (var at = 0; at < wholes.Length; at++)
        {
            wholes[at] = Around(entry.Items[at]);
        }

        if (entry.Last is { } last && last.Wholes.AsSpan().SequenceEqual(wholes))
        {
            return last.Made;
        }

        var made = (
            entry.Alone.Question with { Of = ParentOf(entry.Id, wholes) },
            (IReadOnlyList<Claim>)[.. entry.Claims.Select(claim => claim.Claim with { PartOf = WholesOf(claim.Claim, claim.Items) })]);
        entry.Last = (wholes, made);
        return made;
    }

    private IReadOnlyList<ClaimId> WholesOf(Claim part, IReadOnlyList<Item> items) =>
    [
        .. items.Select(Around).OfType<Claim>().Select(claim => claim.Id).Distinct().Where(whole => whole != part.Id).OrderBy(whole => whole.Value, StringComparer.Ordinal),
    ];

    private static QuestionId? ParentOf(QuestionId question, IEnumerable<Claim?> wholes) => wholes
        .OfType<Claim>()
        .Where(claim => claim.Question != question)
        .GroupBy(claim => claim.Question)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key.Value, StringComparer.Ordinal)
        .Select(group => (QuestionId?)group.Key)
        .FirstOrDefault();

    // The claim of the clause that the item is a part of.
    private Claim? Around(Item item) => item.Whole is { } whole ? _wholes.GetValueOrDefault(whole) : null;

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
        public bool HasWholes { get; } = Items.Any(item => item.Whole is not null);

        /// <summary>The items that others are parts of, with their claims.</summary>
        public IReadOnlyList<(Item Item, Claim Claim)> Wholes { get; } = [.. Claims.SelectMany(claim => claim.Items.Where(item => item.HasParts).Select(item => (item, claim.Claim)))];

        /// <summary>The question and the claims, as parts of nothing.</summary>
        public (Question Question, IReadOnlyList<Claim> Claims) Alone { get; } =
            (new Question(Id, Items[0].Proposition.Facet, About, null, Salience), [.. Claims.Select(claim => claim.Claim)]);

        /// <summary>What was last made of it as parts of these claims, by item.</summary>
        public (Claim?[] Wholes, (Question Question, IReadOnlyList<Claim> Claims) Made)? Last { get; set; }
    }
}
