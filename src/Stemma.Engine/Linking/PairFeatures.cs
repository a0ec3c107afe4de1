using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Linking;

/// <summary>What is looked at to see whether two mentions tell of the same event: whole numbers, the same in either order of the two.</summary>
internal static class PairFeatures
{
    /// <summary>How many there are.</summary>
    public const int Count = 78;

    /// <summary>Shares and cosines are told in thousandths.</summary>
    private const int Scale = 1000;

    // What is not told for one of the two.
    private const int Missing = -2000;

    /// <summary>Writes the features of a pair.</summary>
    public static void Write(EventMention one, EventMention other, MentionContext context, Span<int> into)
    {
        var row = new Row(into);
        Predicates(one, other, context, ref row);
        Arguments(one, other, context, ref row);
        Circumstances(one, other, ref row);
        Surroundings(one, other, context, ref row);
        if (row.Filled != Count)
        {
            throw new InvalidOperationException($"{row.Filled} features, not {Count}.");
        }
    }

    private static void Predicates(EventMention one, EventMention other, MentionContext context, ref Row row)
    {
        var (a, b) = (one.Predicate, other.Predicate);
        var kinship = WordTies.Of(a, b);
        row.Add((int)kinship.Kind);
        row.Add(kinship.Kind is KinshipKind.None ? 99 : kinship.Rank);
        row.Add(a.Term == b.Term);
        row.Add(Cosine(a, b));
        row.Add(SharedPrefix(a.Lemma, b.Lemma));
        row.Both((int)PartOf(one), (int)PartOf(other));
        row.Both(Share(context.Everywhere.WeightOf(a.Term)), Share(context.Everywhere.WeightOf(b.Term)));
        row.Both(Share((double)context.Here.CountOf(a.Term) / Math.Max(1, context.Here.Texts)), Share((double)context.Here.CountOf(b.Term) / Math.Max(1, context.Here.Texts)));
        row.Both(context.CountIn(one.Report, a.Term), context.CountIn(other.Report, b.Term));
        row.Add(a.Term == b.Term ? Missing : Share(context.Together(a.Term, b.Term)));
        row.Add(one.FineTag == other.FineTag);
        row.Add(int.PopCount((int)(one.Mood ^ other.Mood) & (int)EventMood.Negated));
        row.Add(int.PopCount((int)(one.Mood ^ other.Mood) & (int)(EventMood.Ahead | EventMood.Possible)));
        row.Add(int.PopCount((int)(one.Mood | other.Mood) & (int)(EventMood.Ahead | EventMood.Possible)));
        row.Add(WordTies.IsSpeech(a) + WordTies.IsSpeech(b));
        row.Add(one.Relation == other.Relation);
        row.Add((one.Relation is "root" ? 1 : 0) + (other.Relation is "root" ? 1 : 0));
        row.Add((one.Predicate.Key is null ? 0 : 1) + (other.Predicate.Key is null ? 0 : 1));
        row.Add(a.Key is not null && a.Key == b.Key);
    }

    private static void Arguments(EventMention one, EventMention other, MentionContext context, ref Row row)
    {
        row.Add(WordTies.Match(one.Subject, other.Subject));
        row.Add(Cosine(one.Subject, other.Subject));
        row.Add(WordTies.Match(one.Object, other.Object));
        row.Add(Cosine(one.Object, other.Object));
        row.Add(Math.Max(WordTies.Match(one.Subject, other.Object), WordTies.Match(one.Object, other.Subject)));
        row.Add(Math.Max(Cosine(one.Subject, other.Object), Cosine(one.Object, other.Subject)));
        var (mine, theirs) = (All(one), All(other));
        row.Both(mine.Count, theirs.Count);
        row.Add(Fewer(mine, theirs, (a, b) => WordTies.Match(a, b) >= WordTies.SameLemma));
        row.Add(Fewer(mine, theirs, (a, b) => WordTies.Match(a, b) == WordTies.SameName));
        row.Add(Math.Max(Strangers(mine, theirs), Strangers(theirs, mine)));
        row.Add(BestCosine(mine, theirs));

        // the predicate of one among the arguments of the other: “the attack” that “was launched”
        row.Add(theirs.Exists(b => b.Term == one.Predicate.Term) || mine.Exists(a => a.Term == other.Predicate.Term));
        var (shared, least, most) = Overlap(one.ArgumentTerms, other.ArgumentTerms, context.Everywhere);
        row.Add(Share(shared));
        row.Add(least > 0 ? Share(shared / least) : Missing);
        row.Add(most > 0 ? Share(shared / most) : Missing);
        (shared, _, most) = Overlap(one.ArgumentTerms, other.ArgumentTerms, context.Here);
        row.Add(Share(shared));
        row.Add(most > 0 ? Share(shared / most) : Missing);
    }

    private static void Circumstances(EventMention one, EventMention other, ref Row row)
    {
        row.Add((one.Place, other.Place) switch
        {
            ({ Key: { } here }, { Key: { } there }) => here == there ? 2 : -1,
            (null, null) => 0,
            _ => 1,
        });
        row.Add((one.When, other.When) switch
        {
            ({ } now, { } then) when now == then => 3,
            ({ } now, { } then) => now.From <= then.To && then.From <= now.To ? 2 : -1,
            (null, null) => 0,
            _ => 1,
        });
        row.Add(Common(one.Numbers, other.Numbers));
        row.Both(one.Numbers.Count, other.Numbers.Count);
    }

    private static void Surroundings(EventMention one, EventMention other, MentionContext context, ref Row row)
    {
        row.Add(Cosine(one.Around, other.Around));
        Near(one, other, context, ref row);
        var (shared, least, most) = Overlap(one.SentenceTerms, other.SentenceTerms, context.Everywhere);
        row.Add(Share(shared));
        row.Add(least > 0 ? Share(shared / least) : Missing);
        row.Add(most > 0 ? Share(shared / most) : Missing);
        (shared, least, most) = Overlap(one.SentenceTerms, other.SentenceTerms, context.Here);
        row.Add(Share(shared));
        row.Add(most > 0 ? Share(shared / most) : Missing);
        row.Add(Common(one.Names, other.Names));
        row.Both(one.Names.Count, other.Names.Count);
        row.Both(one.Sentence, other.Sentence);
        row.Both(one.SentenceTerms.Count, other.SentenceTerms.Count);
        var isSame = one.Report == other.Report;
        row.Add(isSame ? Missing : Share(context.Cosine(one.Report, other.Report)));
        row.Add(isSame ? Missing : Share(context.Bond(one.Report, other.Report)));
        row.Add(isSame ? Missing : Share(context.Telling(one.Report, other.Report)));
        row.Add(isSame ? Missing : Share(context.TellingBond(one.Report, other.Report)));
        row.Add(isSame ? Math.Abs(one.Sentence - other.Sentence) : Missing);
        row.Add(isSame ? Math.Min(999, Math.Abs(one.Token - other.Token)) : Missing);
        row.Add(context.Here.Texts);
    }

    private static void Near(EventMention one, EventMention other, MentionContext context, ref Row row)
    {
        var (shared, _, most) = Overlap(one.NearTerms, other.NearTerms, context.Everywhere);
        row.Add(Share(shared));
        row.Add(most > 0 ? Share(shared / most) : Missing);
        (shared, _, most) = Overlap(one.NearTerms, other.NearTerms, context.Here);
        row.Add(Share(shared));
        row.Add(most > 0 ? Share(shared / most) : Missing);
        (shared, _, most) = Overlap(one.OwnTerms, other.OwnTerms, context.Everywhere);
        row.Add(Share(shared));
        row.Add(most > 0 ? Share(shared / most) : Missing);
        row.Add(one.Above != 0 && one.Above == other.Above);

        // the one's word stands beside the other as another event
        var isOther = one.Predicate.Term != other.Predicate.Term;
        row.Add(isOther ? (other.SentenceTerms.Contains(one.Predicate.Term) ? 1 : 0) + (one.SentenceTerms.Contains(other.Predicate.Term) ? 1 : 0) : Missing);
        row.Add(isOther ? (other.OwnTerms.Contains(one.Predicate.Term) ? 1 : 0) + (one.OwnTerms.Contains(other.Predicate.Term) ? 1 : 0) : Missing);
        row.Add(Common(one.NearNumbers, other.NearNumbers));
        row.Both(one.NearNumbers.Count, other.NearNumbers.Count);
    }

    private static List<EventWord> All(EventMention mention) =>
        [.. new[] { mention.Subject, mention.Object }.OfType<EventWord>().Concat(mention.Others).Where(word => !word.IsPronoun)];

    private static PartOfSpeech PartOf(EventMention mention) => mention.Predicate.Tag switch
    {
        PartOfSpeech.Noun or PartOfSpeech.ProperNoun => PartOfSpeech.Noun,
        PartOfSpeech.Verb or PartOfSpeech.Auxiliary => PartOfSpeech.Verb,
        _ => PartOfSpeech.Other,
    };

    private static int Cosine(EventWord? one, EventWord? other) =>
        one is null || other is null || one.Row < 0 || other.Row < 0 ? Missing : one.Row == other.Row ? Scale : Share(WordTies.Cosine(one.Row, other.Row));

    private static int Cosine(float[] one, float[] other) => one.Length == 0 || other.Length == 0 ? Missing : Share(WordTies.Cosine(one, other));

    private static int BestCosine(List<EventWord> mine, List<EventWord> theirs)
    {
        var best = Missing;
        foreach (var a in mine)
        {
            foreach (var b in theirs)
            {
                best = Math.Max(best, Cosine(a, b));
            }
        }

        return best;
    }

    // How many of one side have a match on the other, of the side where they are fewer.
    private static int Fewer(List<EventWord> mine, List<EventWord> theirs, Func<EventWord, EventWord, bool> isMatch) =>
        Math.Min(mine.Count(a => theirs.Exists(b => isMatch(a, b))), theirs.Count(b => mine.Exists(a => isMatch(a, b))));

    // Names without their like among the names of the other side.
    private static int Strangers(List<EventWord> mine, List<EventWord> theirs) =>
        theirs.Exists(b => b.Key is not null) ? mine.Count(a => a.Key is not null && !theirs.Exists(b => WordTies.Match(a, b) == WordTies.SameName)) : 0;

    private static int SharedPrefix(string one, string other) => one.AsSpan().CommonPrefixLength(other);

    private static int Common<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) => one.Count(other.Contains);

    // The weight of the shared terms, of the lighter side and of the heavier; both are sorted.
    private static (double Shared, double Least, double Most) Overlap(IReadOnlyList<int> one, IReadOnlyList<int> other, TermStatistics statistics)
    {
        var (shared, mine, theirs, i, j) = (0.0, 0.0, 0.0, 0, 0);
        while (i < one.Count || j < other.Count)
        {
            var order = i == one.Count ? 1 : j == other.Count ? -1 : one[i].CompareTo(other[j]);
            var weight = statistics.WeightOf(order <= 0 ? one[i] : other[j]);
            shared += order == 0 ? weight : 0;
            mine += order <= 0 ? weight : 0;
            theirs += order >= 0 ? weight : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (shared, Math.Min(mine, theirs), Math.Max(mine, theirs));
    }

    private static int Share(double value) => (int)Math.Round(value * Scale);

    private ref struct Row(Span<int> cells)
    {
        private readonly Span<int> _cells = cells;

        public int Filled { get; private set; }

        public void Add(int value) => _cells[Filled++] = value;

        public void Add(bool value) => Add(value ? 1 : 0);

        public void Both(int one, int other)
        {
            Add(Math.Min(one, other));
            Add(Math.Max(one, other));
        }
    }
}
