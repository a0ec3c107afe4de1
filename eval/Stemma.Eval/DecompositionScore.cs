namespace Stemma.Eval;

/// <summary>What the engine claims of a passage.</summary>
/// <param name="Words">The words of its pieces, by their index in the passage.</param>
/// <param name="IsReports">Whether it is the report's own.</param>
/// <param name="IsNo">Whether it is that something is not so.</param>
/// <param name="Passage">The passage.</param>
internal sealed record FoundClaim(IReadOnlyList<int> Words, bool IsReports, bool IsNo, string Passage)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var words = ClaimWords.In(Passage);
        return $"{(IsReports ? 'a' : 's')}{(IsNo ? '-' : '+')} {string.Join(' ', Words.Select((at, i) => (i > 0 && Words[i - 1] < at - 1 ? "… " : "") + words[at].In(Passage).ToString()))}";
    }
}

/// <summary>How well passages were taken apart; see <c>eval/labels/DECOMPOSITION.md</c>.</summary>
internal readonly record struct DecompositionScore(int Found, int Entailed, int Atomic, int Gold, int Complete)
{
    /// <summary>Of those not entailed: how many cover nothing, have a word too many, are in the wrong world, have the wrong polarity.</summary>
    public (int Nothing, int More, int World, int Polarity) Wrong { get; init; }

    // Of a claim's words that may be told more or less fully, this share must be there.
    private const double Enough = .8;

    /// <summary>The three shares, and how many claims they are of.</summary>
    public IEnumerable<Figure> Figures =>
    [
        new("entailed", (double)Entailed / Math.Max(1, Found)),
        new("complete", (double)Complete / Math.Max(1, Gold)),
        new("atomic", (double)Atomic / Math.Max(1, Found)),
        Figure.Count("found", Found),
        Figure.Count("gold", Gold),
        Figure.Count("covers_nothing", Wrong.Nothing),
        Figure.Count("more_words", Wrong.More),
        Figure.Count("wrong_world", Wrong.World),
        Figure.Count("wrong_polarity", Wrong.Polarity),
    ];

    public static DecompositionScore operator +(DecompositionScore one, DecompositionScore other) => new(
        one.Found + other.Found, one.Entailed + other.Entailed, one.Atomic + other.Atomic, one.Gold + other.Gold, one.Complete + other.Complete)
    {
        Wrong = (one.Wrong.Nothing + other.Wrong.Nothing, one.Wrong.More + other.Wrong.More, one.Wrong.World + other.Wrong.World, one.Wrong.Polarity + other.Wrong.Polarity),
    };

    /// <summary>Counts one passage; what is wrong with it goes to <paramref name="miss"/>.</summary>
    public static DecompositionScore Of(IReadOnlyList<GoldClaim> gold, IReadOnlyList<FoundClaim> found, Action<string>? miss)
    {
        int[][] covered = [.. found.Select(claim => (int[])[.. Enumerable.Range(0, gold.Count).Where(at => Covers(claim, gold[at]))])];
        Fault[] faults = [.. found.Select((claim, i) => FaultOf(claim, [.. covered[i].Select(at => gold[at])]))];
        bool[] entailed = [.. faults.Select(fault => fault == Fault.None)];
        bool[] atomic = [.. covered.Select(one => IsAtomic(gold, one))];
        bool[] complete = [.. gold.Select((claim, at) => found.Where((one, i) => entailed[i] && covered[i].Contains(at) && !(claim.Whole is { } whole && covered[i].Contains(whole)) && Agrees(one, claim)).Any())];
        if (miss is not null && (entailed.Contains(false) || atomic.Contains(false) || gold.Where((claim, at) => !claim.IsOptional && !complete[at]).Any()))
        {
            miss(string.Join('\n',
            [
                .. found.Select((claim, i) => $"    {(entailed[i] ? ' ' : 'E')}{(atomic[i] ? ' ' : 'A')} {claim}"),
                .. gold.Where((claim, at) => !claim.IsOptional && !complete[at]).Select(claim => $"    missed {claim}"),
            ]));
        }

        return new DecompositionScore(
            found.Count,
            entailed.Count(one => one),
            atomic.Count(one => one),
            gold.Count(claim => !claim.IsOptional),
            gold.Where((claim, at) => !claim.IsOptional && complete[at]).Count())
        {
            Wrong = (faults.Count(fault => fault == Fault.Nothing), faults.Count(fault => fault == Fault.More), faults.Count(fault => fault == Fault.World), faults.Count(fault => fault == Fault.Polarity)),
        };
    }

    private static bool Covers(FoundClaim claim, GoldClaim gold) =>
        claim.Words.Intersect(gold.Keys).Count() == gold.Keys.Count
        && claim.Words.Intersect(gold.Plain).Count() >= Enough * gold.Plain.Count;

    private static Fault FaultOf(FoundClaim claim, IReadOnlyList<GoldClaim> gold)
    {
        var demanded = gold.Where(one => !one.IsOptional).DefaultIfEmpty(gold is [var any, ..] ? any : null);
        if (gold.Count == 0 || HasMore(claim, gold))
        {
            return gold.Count == 0 ? Fault.Nothing : Fault.More;
        }

        if (!demanded.All(one => IsOfWorld(claim, one!)))
        {
            return Fault.World;
        }

        // A sentence left whole says yes or no as its first claim does.
        var first = demanded.OfType<GoldClaim>().Where(one => one.Polarity != '?').MinBy(one => one.Keys.Concat(one.Plain).Min());
        return first is null || IsOfPolarity(claim, first) ? Fault.None : Fault.Polarity;
    }

    private enum Fault
    {
        None,
        Nothing,
        More,
        World,
        Polarity,
    }

    private static bool HasMore(FoundClaim claim, IReadOnlyList<GoldClaim> gold)
    {
        var words = ClaimWords.In(claim.Passage);
        return claim.Words.Any(at => words[at].In(claim.Passage).ToString() is var word
            && !gold.Any(one => one.Allowed.Contains(at)) && !ClaimWords.IsEmpty(word) && !(gold.Count > 1 && word is "or" or "nor") && !(at == claim.Words[0] && ClaimWords.IsLeading(word)));
    }

    private static bool IsAtomic(IReadOnlyList<GoldClaim> gold, int[] covered)
    {
        var demanded = covered.Count(at => !gold[at].IsOptional && !(gold[at].Whole is { } whole && covered.Contains(whole)));
        return demanded == 1 || (demanded == 0 && covered.Length > 0);
    }

    private static bool Agrees(FoundClaim claim, GoldClaim gold) => IsOfWorld(claim, gold) && IsOfPolarity(claim, gold);

    private static bool IsOfWorld(FoundClaim claim, GoldClaim gold) => gold.World == 'x' || gold.World == 'a' == claim.IsReports;

    private static bool IsOfPolarity(FoundClaim claim, GoldClaim gold) => gold.Polarity == '?' || gold.Polarity == '-' == claim.IsNo;
}
