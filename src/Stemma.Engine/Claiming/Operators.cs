using System.Collections.Frozen;
using System.Globalization;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>What a predicate's own clause does to it: negates, hedges, puts it ahead, asks, orders.</summary>
internal readonly record struct Operators
{
    // Commitments on the scale of Signature: affirmed and negated.
    private static readonly FrozenDictionary<string, (double Plus, double Minus, double Perfect)> Modals = Read(
        """
        will .85 -.9 .7
        shall .7 -.8 .6
        'll .85 -.9 .7
        wo .85 -.9 .7
        would .2 -.6 -.35
        'd .2 -.6 -.35
        may .3 -.3 .3
        might .25 -.25 .25
        can .2 -.9 .1
        ca .2 -.9 .1
        could .2 -.7 .15
        should .1 -.3 -.7
        ought .1 -.3 -.7
        must .3 -.3 .65
        """);

    private static readonly FrozenDictionary<string, (double Plus, double, double)> Hedges = Read(
        """
        probably .6 0 0
        likely .6 0 0
        presumably .6 0 0
        apparently .6 0 0
        seemingly .5 0 0
        evidently .8 0 0
        arguably .5 0 0
        reportedly .3 0 0
        allegedly .3 0 0
        supposedly .3 0 0
        purportedly .3 0 0
        ostensibly .4 0 0
        possibly .2 0 0
        perhaps .2 0 0
        maybe .2 0 0
        potentially .2 0 0
        conceivably .2 0 0
        hopefully .1 0 0
        theoretically .2 0 0
        almost -.6 0 0
        nearly -.6 0 0
        unlikely -.6 0 0
        likelihood .6 0 0
        probability .6 0 0
        """);

    // Before a noun: “the alleged theft”.
    private static readonly FrozenDictionary<string, (double Value, double Ahead, double)> Adjectives = Read(
        """
        alleged .3 0 0
        purported .3 0 0
        supposed .3 0 0
        reported .3 0 0
        rumoured .3 0 0
        rumored .3 0 0
        suspected .3 0 0
        possible .2 0 0
        potential .2 0 0
        hypothetical .1 0 0
        apparent .6 0 0
        likely .6 0 0
        probable .6 0 0
        planned .6 1 0
        scheduled .8 1 0
        upcoming .8 1 0
        forthcoming .8 1 0
        future .6 1 0
        expected .5 1 0
        imminent .6 1 0
        proposed .2 1 0
        threatened .2 1 0
        attempted -.4 0 0
        foiled -1 0 0
        averted -1 0 0
        cancelled -1 0 0
        canceled -1 0 0
        fake -1 0 0
        false -1 0 0
        fabricated -1 0 0
        fictitious -1 0 0
        """);

    private static readonly FrozenDictionary<string, (double Value, double Ahead, double)>.AlternateLookup<ReadOnlySpan<char>> AdjectiveOf = Adjectives.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Negators = WordTable.Words("not n't no never neither nor hardly barely scarcely rarely seldom nowhere nothing");

    private static readonly FrozenSet<string> Nobody = WordTable.Words("nobody none nothing no-one neither");

    /// <summary>The negating word; -1 for none.</summary>
    public int Negation { get; private init; }

    /// <summary>The modal verb's dictionary form, or null.</summary>
    public string? Modal { get; private init; }

    /// <summary>The hedging adverb; -1 for none.</summary>
    public int Hedge { get; private init; }

    /// <summary>The subordinating word, or null: <c>if</c>, <c>to</c>, <c>because</c>.</summary>
    public string? Mark { get; private init; }

    /// <summary>Whether it has a subject of its own.</summary>
    public bool HasSubject { get; private init; }

    /// <summary>Whether it has an auxiliary or copula of its own.</summary>
    public bool HasAuxiliary { get; private init; }

    /// <summary>Whether it has a condition beside it.</summary>
    public bool HasCondition { get; private init; }

    /// <summary>Whether it is an order: a bare verb without subject.</summary>
    public bool IsOrder { get; private init; }

    /// <summary>Whether it is said to lie ahead by its own auxiliary.</summary>
    public bool IsAhead { get; private init; }

    /// <summary>Whether its form is finite and of the past, or perfect.</summary>
    public bool IsPast { get; private init; }

    /// <summary>What the clause alone commits to, from -1 to 1.</summary>
    public double Value { get; private init; }

    /// <summary>Reads them off the tree.</summary>
    public static Operators Of(FactualityTree tree, int at)
    {
        var (negation, hedge, perfect, subject, auxiliary, condition) = (-1, -1, false, false, false, false);
        string? modal = null, mark = null;
        var (quality, future, yet) = (1.0, false, false);
        var fine = tree.Fine(at);
        var past = fine is "VBD";
        for (var child = tree.FirstChild(at); child >= 0; child = tree.NextChild(child))
        {
            var lemma = tree.Lemma(child);
            if (tree.Is(child, "amod") && AdjectiveOf.TryGetValue(tree.Word(child), out var adjective))
            {
                (quality, future) = (adjective.Value, adjective.Ahead > 0);
            }
            else if (tree.Is(child, "amod") && Signatures.Of(lemma, null) is { Plus: <= 0, Sort: not SignatureSort.Question } or { Class: "ask" })
            {
                quality = Signatures.Of(lemma, null) is { Class: "ask" or "want" or "rule-out" } ? 0 : Math.Min(quality, -.9);
            }
            else if (tree.Is(child, "aux") || tree.Is(child, "cop"))
            {
                future |= lemma is "be" && child + 1 < tree.End && tree.Lemma(child + 1) is "to";
                auxiliary = true;
                modal = Modals.ContainsKey(lemma) && tree.Fine(child) is "MD" ? lemma : modal;
                perfect |= lemma is "have" or "'ve";
                past |= tree.Fine(child) is "VBD" || lemma is "have";
            }
            else if (tree.Is(child, "nsubj") || tree.Is(child, "csubj") || tree.Is(child, "expl"))
            {
                subject = true;
                negation = IsNobody(tree, child) ? child : negation;
            }
            else if (tree.Is(child, "obj") || tree.Is(child, "obl"))
            {
                negation = IsNobody(tree, child) && (tree.Is(child, "obj") || tree.Lemma(child) is "time" or "way" or "circumstance" or "year" or "month" or "day" or "point" or "stage" or "case" or "sense") ? child : negation;
                hedge = Hedges.ContainsKey(lemma) ? child : hedge;
            }
            else if (tree.Is(child, "mark"))
            {
                mark = mark is null or "to" || lemma is "whether" or "if" ? lemma : mark;
            }
            else if (tree.Is(child, "advcl"))
            {
                condition |= IsConditional(tree, child);
            }
            else if (Negators.Contains(lemma) && !tree.Is(child, "conj") && !tree.Is(child, "discourse") && !(child + 1 < tree.End && tree.Lemma(child + 1) is "only" or "just" or "merely" or "simply" or "necessarily"))
            {
                negation = child;
            }
            else if (Hedges.ContainsKey(lemma))
            {
                hedge = child;
            }
            else if (lemma is "long" or "longer" && child > tree.First && tree.Lemma(child - 1) is "no")
            {
                negation = child - 1;
            }

            yet |= tree.Is(child, "conj") && tree.Child(child, "cc") is >= 0 and var coordinator && tree.Lemma(coordinator) is "but";
        }

        if (at - 2 >= tree.First && (tree.Lemma(at - 2), tree.Lemma(at - 1)) is ("rather", "than") or ("instead", "of"))
        {
            negation = at - 2;
        }

        var order = fine is "VB" && !subject && !auxiliary && mark is null && (tree.Head(at) < 0 || tree.Is(at, "conj") || tree.Is(at, "parataxis") || tree.Is(at, "ccomp"));
        return new Operators
        {
            Negation = negation,
            Modal = modal,
            Hedge = hedge,
            Mark = mark,
            HasSubject = subject,
            HasAuxiliary = auxiliary,
            HasCondition = condition,
            IsOrder = order,
            IsPast = past && modal is null,
            IsAhead = future || modal is "will" or "shall" or "'ll" or "wo",
            Value = ValueOf(negation >= 0, modal, perfect, (condition || yet) && perfect, hedge < 0 ? 1 : Hedges[tree.Lemma(hedge)].Plus) * quality * (order ? .1 : 1) * (condition && modal is not null && !perfect ? .3 : 1),
        };
    }

    /// <summary>Whether a clause states a condition.</summary>
    public static bool IsConditional(FactualityTree tree, int clause)
    {
        var mark = tree.Child(clause, "mark");
        return mark >= 0 && tree.Lemma(mark) is "if" or "unless" or "provided" or "providing" or "lest" && !(mark > tree.First && tree.Lemma(mark - 1) is "as" or "even");
    }

    private static double ValueOf(bool negated, string? modal, bool perfect, bool counterfactual, double hedge)
    {
        if (modal is null)
        {
            return negated ? -hedge : hedge;
        }

        var (plus, minus, done) = Modals[modal];
        if (counterfactual && modal is "would" or "'d" or "could" or "might" or "should")
        {
            // “could have, but”
            return negated ? .6 : -.6;
        }

        var value = perfect ? (negated ? -done : done) : negated ? minus : plus;
        return value * hedge;
    }

    private static bool IsNobody(FactualityTree tree, int at)
    {
        if (Nobody.Contains(tree.Lemma(at)))
        {
            return true;
        }

        for (var child = tree.FirstChild(at); child >= 0; child = tree.NextChild(child))
        {
            if (tree.Lemma(child) is "hardly" or "barely" or "scarcely"
                || (tree.Lemma(child) is "no" or "neither" && (tree.Is(child, "det") || tree.Is(child, "cc")))
                || (tree.Lemma(child) is "not" && child < at && tree.Lemma(child + 1) is "a" or "one" or "even"))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, (double, double, double)> Read(string table) =>
        WordTable.Rows(table).ToFrozenDictionary(row => row[0], row => (Number(row[1]), Number(row[2]), Number(row[3])), StringComparer.Ordinal);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
