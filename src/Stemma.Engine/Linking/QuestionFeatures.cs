using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>What is looked at to see whether two propositions answer one question: whole numbers, the same in either order of the two.</summary>
internal static class QuestionFeatures
{
    /// <summary>How many there are.</summary>
    public const int Count = 73;

    /// <summary>Shares and cosines are told in thousandths.</summary>
    private const int Scale = 1000;

    // What is not told for one of the two.
    private const int Missing = -2000;

    private const int MostDays = 400;

    /// <summary>Writes the features of a pair.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="shared">What their words have in common.</param>
    /// <param name="compared">How they compare.</param>
    /// <param name="into">Where to.</param>
    public static void Write(Item one, Item other, in SharedWords shared, in Compared compared, Span<int> into)
    {
        var row = new Row(into);
        Shared(shared, ref row);
        Propositions(one, other, ref row);
        Comparing(one, compared, ref row);
        var (a, b) = (one.Side, other.Side);
        Roots(a, b, ref row);
        Arguments(a, b, ref row);
        Names(a, b, ref row);
        Meanings(a, b, ref row);
        if (row.Filled != Count)
        {
            throw new InvalidOperationException($"{row.Filled} features, not {Count}.");
        }
    }

    private static void Shared(in SharedWords shared, ref Row row)
    {
        row.Add(shared.Count);
        row.Add(Share(shared.Weight));
        row.Add(Share(shared.Weight / Math.Max(.001, Math.Min(shared.One, shared.Other))));
        row.Add(Share(shared.Weight / Math.Max(.001, Math.Max(shared.One, shared.Other))));
        row.Add(Share(2 * shared.Weight / Math.Max(.001, shared.One + shared.Other)));
        row.Both(shared.CountOne, shared.CountOther);
        row.Add(Share(shared.Most));
        row.Add(Share(shared.Next));
        row.Both(Share(shared.One), Share(shared.Other));
        row.Add(Share(shared.Beside));
        row.Add(Share(shared.Beside / Math.Max(.001, Math.Min(shared.One, shared.Other))));
    }

    private static void Propositions(Item one, Item other, ref Row row)
    {
        var (a, b) = (one.Proposition, other.Proposition);
        row.Add(a.Facet == Facet.HowMany);
        row.Add((a.Subject, b.Subject) switch
        {
            (null, null) => 1,
            (null, _) or (_, null) => 2,
            var (first, second) => NameKey.KeysAgree(first, second) ? 3 : 0,
        });
        row.Add((a.Predicate, b.Predicate) switch
        {
            (null, null) => 1,
            (null, _) or (_, null) => 2,
            var (first, second) => first == second ? 3 : 0,
        });
        row.Add(a.Measure is null ? 2 : a.Measure == b.Measure ? 1 : 0);
        row.Add((a.Measured?.Act, b.Measured?.Act) switch
        {
            (null, null) => 1,
            (null, _) or (_, null) => 2,
            var (first, second) => first == second ? 3 : 0,
        });
        row.Add((a.When, b.When) switch
        {
            ({ IsLocated: true } now, { IsLocated: true } then) => now.From == then.From && now.To == then.To ? 4 : now.From <= then.To && then.From <= now.To ? 3 : 0,
            ({ IsLocated: true }, _) or (_, { IsLocated: true }) => 2,
            _ => 1,
        });
        row.Add(a.When is { IsLocated: true } early && b.When is { IsLocated: true } late ? Gap(early, late) : -1);
        row.Add(a.Polarity == b.Polarity);
        row.Both((int)a.Stance, (int)b.Stance);
        row.Add(a.Tense == b.Tense);
        row.Both((int)a.Tense, (int)b.Tense);
        row.Both(a.Factuality is { } fact ? (int)fact.SourceClass : -1, b.Factuality is { } otherFact ? (int)otherFact.SourceClass : -1);
        row.Add(a.Factuality?.SourceClass == b.Factuality?.SourceClass);
        row.Add((a.Statement is null ? 0 : 1) + (b.Statement is null ? 0 : 1));
        row.Add((a.Within is null ? 0 : 1) + (b.Within is null ? 0 : 1));
        row.Add(a.Report == b.Report ? Math.Min(60, Math.Abs(one.Index - other.Index)) : -1);
        row.Add(Math.Abs((int)Math.Round(Scale * (a.Certainty - b.Certainty))));
    }

    private static int Gap(TimeMention one, TimeMention other) =>
        Math.Clamp(Math.Max(other.From.DayNumber - one.To.DayNumber, one.From.DayNumber - other.To.DayNumber), 0, MostDays);

    private static void Comparing(Item one, in Compared compared, ref Row row)
    {
        row.Add((int)(one.Proposition.Facet == Facet.HowMany && compared.Relation <= Relation.OtherAnswer ? Relation.Same : compared.Relation));
        row.Add(Share(compared.Overlap));
        var slots = one.Proposition.Facet == Facet.HowMany ? compared.Slots & ~Slots.Number : compared.Slots;
        for (var slot = Slots.Polarity; slot <= Slots.Words; slot = (Slots)((int)slot << 1))
        {
            row.Add((slots & slot) != 0);
        }
    }

    private static void Roots(QuestionSide one, QuestionSide other, ref Row row)
    {
        if (one.Root is null || other.Root is null)
        {
            row.Missing(9);
            return;
        }

        var kinship = Lexicon.Shipped.Kinship(one.Root.Part.Key, one.Root.Tag, other.Root.Part.Key, other.Root.Tag);
        row.Add((int)kinship.Kind);
        row.Add(kinship.Kind is KinshipKind.None ? 99 : kinship.Rank);
        row.Add(one.Root.Stem == other.Root.Stem);
        row.Add(Ring(one.Root) is { } ring && ring == Ring(other.Root));
        row.Add(Cosine(one.RootUnit, other.RootUnit));
        row.Add((one.Root.IsVerb ? 1 : 0) + (other.Root.IsVerb ? 1 : 0));
        row.Add(Math.Max(Best(one.RootUnit, other.Units), Best(other.RootUnit, one.Units)));
        row.Add((one.Stage is null ? 0 : 1) + (other.Stage is null ? 0 : 1));
        row.Add((StageOf(one), StageOf(other)) switch
        {
            (null, null) => 1,
            (null, _) or (_, null) => 2,
            var (first, second) => first == second ? 3 : 0,
        });
    }

    private static ActStage? StageOf(QuestionSide side) => side.Stage is { } stage ? ActWords.Stage(stage.Stem) : null;

    private static Ring? Ring(Comparand.Word word) => Thesaurus.RingOf(word.Stem);

    private static void Arguments(QuestionSide one, QuestionSide other, ref Row row)
    {
        row.Add(Match(one.Subject, other.Subject));
        row.Add(Cosine(QuestionSide.UnitOf(one.Subject), QuestionSide.UnitOf(other.Subject)));
        row.Add(Match(one.Object, other.Object));
        row.Add(Cosine(QuestionSide.UnitOf(one.Object), QuestionSide.UnitOf(other.Object)));
        row.Add(Math.Max(Match(one.Subject, other.Object), Match(one.Object, other.Subject)));
    }

    // 5 one name, 4 one word, 3 name and word of it, 2 synonyms, 1 a pronoun, 0 not told, -1 different words, -2 different names.
    private static int Match(Comparand.Word? one, Comparand.Word? other) => (one, other) switch
    {
        (null, _) or (_, null) => 0,
        ({ Part.Kind: PartKind.Name }, { Part.Kind: PartKind.Name }) => NameForms.Agree(one.Name, other.Name) ? 5 : -2,
        _ when one.Part.Kind is PartKind.Pronoun || other.Part.Kind is PartKind.Pronoun => 1,
        _ when Likenesses.Of(one, other) is > 0 and var likeness => likeness >= 2 ? 4 : 3,
        _ => Likenesses.Synonymous(one, other) > 0 ? 2 : -1,
    };

    private static void Names(QuestionSide one, QuestionSide other, ref Row row)
    {
        var (mine, theirs) = (Strangers(one.Names, other.Names), Strangers(other.Names, one.Names));
        row.Add(Math.Min(one.Names.Count - mine, other.Names.Count - theirs));
        row.Both(mine, theirs);
        row.Add(one.Places.Count == 0 || other.Places.Count == 0 ? one.Places.Count + other.Places.Count == 0 ? 1 : 2 : Strangers(one.Places, other.Places) < one.Places.Count ? 3 : 0);
        row.Add(Meet(one.Times, other.Times, Likenesses.CanCoincide));
        row.Add(Meet(one.Numbers, other.Numbers, static (a, b) => a.Key == b.Key && Likenesses.Overlap(a, b)));
    }

    // Names without their like on the other side.
    private static int Strangers(IReadOnlyList<string> names, IReadOnlyList<string> others)
    {
        var count = 0;
        foreach (var name in names)
        {
            var isFound = false;
            foreach (var other in others)
            {
                isFound = isFound || NameForms.Agree(name, other);
            }

            count += isFound ? 0 : 1;
        }

        return count;
    }

    // 3 some agree, 2 one side alone tells of any, 1 neither, 0 none agrees.
    private static int Meet(IReadOnlyList<Part> one, IReadOnlyList<Part> other, Func<Part, Part, bool> agree)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return one.Count + other.Count == 0 ? 1 : 2;
        }

        foreach (var a in one)
        {
            foreach (var b in other)
            {
                if (agree(a, b))
                {
                    return 3;
                }
            }
        }

        return 0;
    }

    private static void Meanings(QuestionSide one, QuestionSide other, ref Row row)
    {
        row.Add(Cosine(one.Mean, other.Mean));
        row.Both(Soft(one.Units, other.Units), Soft(other.Units, one.Units));
        var runs = Common(one.Runs, other.Runs);
        row.Add(runs);
        row.Add(Math.Min(one.Runs.Count, other.Runs.Count) is > 0 and var least ? Share((double)runs / least) : Missing);
        row.Both(one.Units.Count, other.Units.Count);
    }

    // The mean over the words of the best cosine on the other side.
    private static int Soft(IReadOnlyList<float[]> one, IReadOnlyList<float[]> other)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return Missing;
        }

        var sum = 0;
        foreach (var unit in one)
        {
            sum += Best(unit, other);
        }

        return sum / one.Count;
    }

    private static int Best(float[] unit, IReadOnlyList<float[]> others)
    {
        var best = Missing;
        foreach (var other in others)
        {
            best = Math.Max(best, Cosine(unit, other));
        }

        return best;
    }

    private static int Cosine(float[] one, float[] other) =>
        one.Length == 0 || other.Length == 0 ? Missing : ReferenceEquals(one, other) ? Scale : Share(WordSimilarity.Dot(one, other));

    private static int Common(IReadOnlyList<ulong> one, IReadOnlyList<ulong> other)
    {
        var (count, i, j) = (0, 0, 0);
        while (i < one.Count && j < other.Count)
        {
            var order = one[i].CompareTo(other[j]);
            count += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return count;
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

        public void Missing(int count)
        {
            for (var at = 0; at < count; at++)
            {
                Add(QuestionFeatures.Missing);
            }
        }
    }
}
